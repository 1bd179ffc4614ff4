"""A card: a question, answer or claim with its evidence, measured and as a Graphviz table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from argmap.drawing.evidence import Evidence
from argmap.drawing.markup import Block, cell, table
from argmap.drawing.metrics import width, wrap
from argmap.style import OPPOSES, QUESTION, QUOTE, Look

PADDING = 8
NOT_FOUND = "x NOT FOUND in its source"

_WHITE = "#ffffff"
_TEXT = "#1a1a1a"
_SMALL = 9.0
_BODY = 11.0
_TITLE = 14.0
_HEADER_PADDING = 4
_GAP = 3
_QUOTE_PADDING = 5
_APART = 12


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; `more` is a second text below the first, such as the thesis below the question.

    `elsewhere` marks a card that only names a claim stated elsewhere; `link` leads to that.
    """

    id: str
    look: Look
    text: str
    label: str = ""
    more: str = ""
    assumed: bool = False
    elsewhere: bool = False
    link: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def heading(self) -> str:
        """The sign and the word of the header strip."""
        mark = " · see" if self.elsewhere else " · assumed" if self.assumed else ""
        return f"{self.look.sign} {self.look.word}{mark}"

    @property
    def hollow(self) -> bool:
        """Whether it has the lighter header of what the map does not state here."""
        return self.assumed or self.elsewhere


def card_width(text_width: int) -> int:
    """Give the width of the cards whose texts are at most `text_width` points wide."""
    return text_width + 2 * PADDING


def height(card: Card, text_width: int) -> float:
    """Give the height of a card in points, as it will be drawn."""
    blocks = [row[0] for row in _header(card, text_width)] + _texts(card, text_width)
    evidence = sum(_evidence_height(evidence, text_width) for evidence in card.evidence)
    return sum(block.height for block in blocks) + evidence + 2


def draw(card: Card, text_width: int) -> str:
    """Give a card as a Graphviz table."""
    header = [_strip(row) for row in _header(card, text_width)]
    texts = [block.cell() for block in _texts(card, text_width)]
    evidence = [_evidence(evidence, text_width) for evidence in card.evidence]
    style = {"style": "dashed"} if card.assumed else {}
    fill = card.look.tint if card.hollow else card.look.ink
    return table([*header, *texts, *evidence], border=1, color=card.look.ink, bgcolor=fill, **style)


def _header(card: Card, text_width: int) -> list[list[Block]]:
    """The rows of the header strip: heading and label side by side, or one below the other."""
    ink, fill = (card.look.ink, card.look.tint) if card.hollow else (_WHITE, card.look.ink)
    whole = card_width(text_width)
    beside = ceil(width(card.label, _SMALL, bold=True)) + 2 * _HEADER_PADDING
    if whole - beside < width(card.heading, _SMALL, bold=True) + _APART:
        beside = 0
    heading = Block(
        [card.heading], _SMALL, ink, whole - beside * bool(card.label), _HEADER_PADDING, bold=True, fill=fill
    )
    if not card.label:
        return [[heading]]
    if beside:
        return [[heading, Block([card.label], _SMALL, ink, beside, _HEADER_PADDING, bold=True, fill=fill, right=True)]]
    label = wrap(card.label, whole - 2 * _HEADER_PADDING, _SMALL, bold=True)
    return [[heading], [Block(label, _SMALL, ink, whole, _HEADER_PADDING, bold=True, fill=fill)]]


def _strip(row: list[Block]) -> str:
    """A row of the header: one cell keeps the fill in one piece."""
    return cell(table(["".join(replace(block, fill="").cell() for block in row)]), bgcolor=row[0].fill)


def _texts(card: Card, text_width: int) -> list[Block]:
    title = card.look is QUESTION
    size = _TITLE if title else _BODY
    whole = card_width(text_width)
    blocks = [
        Block(wrap(card.text, text_width, size, bold=title), size, _TEXT, whole, PADDING, title, _WHITE, card.link)
    ]
    if card.more:
        blocks.append(Block(wrap(card.more, text_width, _BODY), _BODY, _TEXT, whole, PADDING, fill=_WHITE))
    return blocks


def _evidence(evidence: Evidence, text_width: int) -> str:
    inner = table([block.cell() for block in _statements(evidence, text_width)], cellspacing=_GAP)
    return cell(inner, id=evidence.id, title="quote", bgcolor=QUOTE.tint, cellpadding=_QUOTE_PADDING)


def _evidence_height(evidence: Evidence, text_width: int) -> float:
    inner = sum(block.height + _GAP for block in _statements(evidence, text_width))
    return inner + _GAP + 2 * _QUOTE_PADDING


def _statements(evidence: Evidence, text_width: int) -> list[Block]:
    """The words of a quote, where they come from and, if so, that they were not found there."""

    def block(lines: Sequence[str], ink: str, *, bold: bool = False, link: str = "") -> Block:
        return Block(lines, _SMALL, ink, text_width, bold=bold, link=link)

    words = block(wrap(f"“{evidence.words}”", text_width, _SMALL), _TEXT)
    credit = block(wrap(f"— {evidence.credit}", text_width, _SMALL), QUOTE.ink, link=evidence.link)
    missing = [block([NOT_FOUND], OPPOSES.ink, bold=True)] if not evidence.verified else []
    return [words, credit, *missing]
