"""A card: a question, answer or claim with its evidence, measured and as a Graphviz table."""

from dataclasses import dataclass

from argmap.drawing.evidence import Evidence
from argmap.drawing.markup import cell, lines, table
from argmap.drawing.metrics import width, wrap
from argmap.style import OPPOSES, QUESTION, QUOTE, Look

PADDING = 8
NOT_FOUND = "x NOT FOUND in its source"

_LINE = 1.2
_WHITE = "#ffffff"
_TEXT = "#1a1a1a"
_HEADER_SIZE = 9.0
_HEADER_PADDING = 4
_QUOTE_SIZE = 9.0
_GAP = 3
_BETWEEN = 12


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; `more` is a second text below the first, such as the thesis below the question."""

    id: str
    look: Look
    text: str
    label: str = ""
    more: str = ""
    assumed: bool = False
    evidence: tuple[Evidence, ...] = ()

    @property
    def heading(self) -> str:
        """The sign and the word of the header strip."""
        return f"{self.look.sign} {self.look.word}{' · assumed' if self.assumed else ''}"

    @property
    def size(self) -> float:
        """The font size of its text."""
        return 14.0 if self.look is QUESTION else 11.0

    @property
    def bold(self) -> bool:
        """Whether its text is bold."""
        return self.look is QUESTION


def height(card: Card, text_width: float) -> float:
    """Give the height in points of a card whose texts are at most `text_width` points wide."""
    header = _stacked(1 + len(_label_lines(card, text_width)), _HEADER_SIZE, _HEADER_PADDING)
    texts = _stacked(len(_text_lines(card, text_width)), card.size, PADDING)
    more = _stacked(len(wrap(card.more, text_width, 11)), 11, PADDING) if card.more else 0
    evidence = sum(_evidence_height(evidence, text_width) for evidence in card.evidence)
    return header + texts + more + evidence + 2


def draw(card: Card, text_width: float) -> str:
    """Give a card as a Graphviz table, `text_width` and two paddings wide."""
    rows = [_header(card, text_width), cell(lines(_text_lines(card, text_width), card.size, _TEXT, bold=card.bold))]
    if card.more:
        rows.append(cell(lines(wrap(card.more, text_width, 11), 11, _TEXT)))
    rows += [_evidence(evidence, text_width) for evidence in card.evidence]
    style = {"style": "dashed"} if card.assumed else {}
    return table(rows, border=1, cellpadding=PADDING, color=card.look.ink, bgcolor=_WHITE, **style)


def _header(card: Card, text_width: float) -> str:
    ink, fill = (card.look.ink, card.look.tint) if card.assumed else (_WHITE, card.look.ink)
    heading = lines([card.heading], _HEADER_SIZE, ink, bold=True)
    if card.label and not _label_lines(card, text_width):
        right = lines([card.label], _HEADER_SIZE, ink)
        heading = table([cell(heading) + cell(right, align="right", balign="right")])
    elif card.label:
        heading += lines(_label_lines(card, text_width), _HEADER_SIZE, ink)
    return cell(heading, bgcolor=fill, cellpadding=_HEADER_PADDING, width=f"{text_width + 2 * PADDING:g}")


def _label_lines(card: Card, text_width: float) -> list[str]:
    """The lines of a label too long to stand beside the heading; none where it fits."""
    beside = text_width - width(card.heading, _HEADER_SIZE, bold=True) - _BETWEEN
    if not card.label or width(card.label, _HEADER_SIZE) <= beside:
        return []
    return wrap(card.label, text_width, _HEADER_SIZE)


def _text_lines(card: Card, text_width: float) -> list[str]:
    return wrap(card.text, text_width, card.size, bold=card.bold)


def _evidence(evidence: Evidence, text_width: float) -> str:
    rows = [cell(lines(words, _QUOTE_SIZE, _TEXT)) for words in [_quoted(evidence, text_width)]]
    credit = lines(_credited(evidence, text_width), _QUOTE_SIZE, QUOTE.ink)
    link = {"href": evidence.link, "title": "source"} if evidence.link else {}
    rows.append(cell(credit, **link))
    if not evidence.verified:
        rows.append(cell(lines([NOT_FOUND], _QUOTE_SIZE, OPPOSES.ink, bold=True)))
    inner = table(rows, cellspacing=_GAP)
    return cell(inner, id=evidence.id, title="quote", bgcolor=QUOTE.tint, cellpadding=PADDING - _GAP)


def _quoted(evidence: Evidence, text_width: float) -> list[str]:
    return wrap(f"“{evidence.words}”", text_width, _QUOTE_SIZE)


def _credited(evidence: Evidence, text_width: float) -> list[str]:
    return wrap(f"— {evidence.credit}", text_width, _QUOTE_SIZE)


def _evidence_height(evidence: Evidence, text_width: float) -> float:
    rows = [_quoted(evidence, text_width), _credited(evidence, text_width)] + [[NOT_FOUND]] * (not evidence.verified)
    return sum(len(row) * _QUOTE_SIZE * _LINE + _GAP for row in rows) + _GAP + 2 * (PADDING - _GAP)


def _stacked(count: int, size: float, padding: float) -> float:
    return count * size * _LINE + 2 * padding
