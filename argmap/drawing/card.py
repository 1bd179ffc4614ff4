"""A card: a question, answer or claim with its evidence, and how its texts stand on it.

Measured cards are what all painters draw: rows of lines with sizes, inks and heights, top to bottom.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from argmap.drawing.evidence import Evidence
from argmap.drawing.metrics import width
from argmap.drawing.widest import widest
from argmap.drawing.words import Quoted
from argmap.drawing.wrapping import Line, is_leftward, wrap
from argmap.style import ANSWER, QUESTION, Look
from argmap.text import in_marks

PADDING = 9
GAP = 2
QUOTE_PADDING = 5
BORDER = 1
SMALL = 9.0
QUESTION_WIDER = 84

_BODY = 11.0
_WORDS = 9.5
SMALLEST = 8.5
_SIZES = {QUESTION: 18.0, ANSWER: 13.5}
_MARK_ROOM = 12
_SIGN_ROOM = 15
_HEADER_PADDING = 4
_LINE = 1.3
_APART = 20
_LEAST_APART = 6


class Card(NamedTuple):
    """What a card shows; `more` is a second text below the first, such as the thesis below the question.

    `elsewhere` marks a card that only names a claim stated elsewhere, `continued` one that names again what the cards
    below it hang from; `link` leads to that. `notes` speak of what is left out or stands in other figures, each with a
    link there. `quoted` has all of its quotes, `evidence` what is shown of them.
    """

    id: str
    look: Look
    text: str
    label: str = ""
    more: str = ""
    assumed: bool = False
    elsewhere: bool = False
    continued: bool = False
    notes: tuple[tuple[str, str], ...] = ()
    link: str = ""
    evidence: tuple[Evidence, ...] = ()
    quoted: tuple[Quoted, ...] = ()

    @property
    def heading(self) -> str:
        """The word of the header strip, which stands beside the sign."""
        marks = (self.continued, "continued"), (self.elsewhere, "see"), (self.assumed, "assumed")
        mark = next((f" · {word}" for marked, word in marks if marked), "")
        return f"{self.look.word}{mark}"

    @property
    def hollow(self) -> bool:
        """Whether it has the lighter header of what the map does not state here."""
        return self.assumed or self.elsewhere or self.continued

    @property
    def ground(self) -> str:
        """The name in a theme of the colour of its header strip."""
        return f"{self.look.word}.{'tint' if self.hollow else 'header'}"

    @property
    def letters(self) -> str:
        """The name in a theme of the colour of what stands on its header strip."""
        return f"{self.look.word}.{'ink' if self.hollow else 'title'}"


class Block(NamedTuple):
    """Lines of one look in a box `width` points wide, the padding on all sides included.

    `ink` is the name of its colour in a theme. A `mark` (check, cross or dash) or a `sign` stands before the first
    line, in room that the lines leave free; that is at the right where the text runs `leftward`.
    """

    role: str
    lines: Sequence[Line]
    size: float
    ink: str
    width: float
    padding: int = 0
    bold: bool = False
    right: bool = False
    leftward: bool = False
    mark: str = ""
    sign: str = ""
    link: str = ""

    @property
    def indent(self) -> int:
        """The room of its mark or sign."""
        return _SIGN_ROOM if self.sign else _MARK_ROOM if self.mark else 0

    def middle(self, y: float) -> float:
        """The middle of its first line, where the box begins at `y`."""
        return y + self.padding + self.leading / 2

    @property
    def leading(self) -> float:
        """The distance from one line to the next in points."""
        return self.size * _LINE

    @property
    def height(self) -> int:
        """The height of the box in points."""
        return ceil(len(self.lines) * self.leading) + 2 * self.padding


class Sheet(NamedTuple):
    """A card with its texts broken into lines: rows of the header strip, texts, and the statements of each quote."""

    card: Card
    width: int
    height: int
    header: list[list[Block]]
    texts: list[Block]
    evidence: list[list[Block]]


def measure(card: Card, text_width: int) -> Sheet:
    """Break the texts of a card so that none is wider than `text_width` points; more on the question's."""
    room = text_width + QUESTION_WIDER * (card.look is QUESTION)
    header = _header(card, room + 2 * PADDING)
    texts = _texts(card, room)
    evidence = [_statements(evidence, room) for evidence in card.evidence]
    height = sum(row[0].height for row in header) + sum(block.height for block in texts)
    height += sum(map(evidence_height, evidence)) + 2 * BORDER
    return Sheet(card, room + 2 * PADDING, height, header, texts, evidence)


def evidence_height(statements: Sequence[Block]) -> int:
    """Give the height of a quote with its credit in points."""
    return sum(block.height + GAP for block in statements) + GAP + 2 * QUOTE_PADDING


def _header(card: Card, whole: int) -> list[list[Block]]:
    """The rows of the header strip: heading and label side by side, or one below the other."""
    heading = Line(card.heading, width(card.heading, SMALL, bold=True))
    label = Line(card.label, width(card.label, SMALL, bold=True))
    beside = ceil(label.width) + 2 * _HEADER_PADDING if card.label else 0
    fits = heading.width + _SIGN_ROOM + _APART + beside <= whole and _in_any_font(card, whole)

    def block(lines: list[Line], wide: int, *, sign: str = "", right: bool = False) -> Block:
        role = "header hollow" if card.hollow else "header"
        return Block(role, lines, SMALL, card.letters, wide, _HEADER_PADDING, bold=True, right=right, sign=sign)

    sign = card.look.sign
    if not card.label:
        return [[block([heading], whole, sign=sign)]]
    if fits:
        return [[block([heading], whole - beside, sign=sign), block([label], beside, right=True)]]
    below = wrap(card.label, whole - 2 * PADDING, SMALL, bold=True)
    return [[block([heading], whole, sign=sign)], [block(below, whole)]]


def _in_any_font(card: Card, whole: int) -> bool:
    """Whether heading and label stand side by side without touching in the widest font."""
    thousandths = sum(map(widest(bold=True), (card.heading, card.label)))
    return thousandths * SMALL / 1000 + _SIGN_ROOM + _LEAST_APART + 2 * PADDING <= whole


def _texts(card: Card, room: int) -> list[Block]:
    size = _SIZES.get(card.look, _BODY)
    bold = not card.elsewhere
    whole = room + 2 * PADDING
    lines = wrap(card.text, room, size, bold=bold)
    leftward = is_leftward(card.text)
    texts = [Block("text", lines, size, "card.text", whole, PADDING, bold=bold, leftward=leftward, link=card.link)]
    for role, text, link in [("more", card.more, "")] * bool(card.more) + [("note", *note) for note in card.notes]:
        lines, leftward = wrap(text, room, _BODY), is_leftward(text)
        texts.append(Block(role, lines, _BODY, "card.text", whole, PADDING, leftward=leftward, link=link))
    return texts


def _statements(evidence: Evidence, room: int) -> list[Block]:
    """The words of a quote, where they come from and, if so, that they were not found there, or not looked for."""
    if not evidence.words:
        return [_tally(evidence, room)]
    lines, leftward = wrap(in_marks(evidence.words), room, _WORDS), is_leftward(evidence.words)
    words = Block("words", lines, _WORDS, "quote.text", room, leftward=leftward)
    where = wrap(evidence.credit, room - _MARK_ROOM, SMALLEST)
    mark = "check" if evidence.verified else "dash"
    leftward = is_leftward(evidence.credit)
    credit = Block("credit", where, SMALLEST, "quote.credit", room, leftward=leftward, mark=mark)
    if evidence.verified:
        return [words, credit]
    missing = [Line(evidence.fault, width(evidence.fault, SMALL, bold=True))]
    return [words, credit, Block("missing", missing, SMALL, "quote.missing", room, bold=True, mark="cross")]


def _tally(evidence: Evidence, room: int) -> Block:
    """How many quotes there are and whether they were found."""
    bold = not evidence.verified
    lines = wrap(evidence.credit, room - _MARK_ROOM, SMALLEST, bold=bold)
    role, mark = ("credit", "check") if evidence.verified else ("missing", "cross")
    return Block(role, lines, SMALLEST, f"quote.{role}", room, bold=bold, mark=mark)
