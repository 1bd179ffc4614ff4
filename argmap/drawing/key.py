"""The legend and the caption below a figure, with samples drawn like the parts that they explain."""

from argmap.drawing.card import SMALL, Block
from argmap.drawing.cards import RADIUS
from argmap.drawing.figure import Figure
from argmap.drawing.geometry import CROSSING, JOINT, Bend, Point, Track
from argmap.drawing.legend import TEXT, Entry, entries
from argmap.drawing.metrics import width
from argmap.drawing.shapes import box, mark, number, path, text
from argmap.drawing.strokes import crossing, drawn, joint
from argmap.drawing.wrapping import Line
from argmap.style import UNDERCUTS, Look

_ROW = 18.0
_SAMPLE = 44.0
_WORDS = 56.0
_CARD_HEIGHT = 12.0
_CARD_WIDTH = 26.0
_HEADER_HEIGHT = 5.0


class Key:
    """The legend of one figure: its size, and how it is drawn."""

    def __init__(self, figure: Figure) -> None:
        self._entries = list(entries(figure))
        self._caption = Line(figure.caption, width(figure.caption, SMALL))
        self._words = [Line(entry.words, width(entry.words, SMALL)) for entry in self._entries]
        self.width = max([self._caption.width, *(_WORDS + line.width for line in self._words)])
        self.height = _ROW * (len(self._entries) + 1)

    def draw(self, x: float, y: float) -> str:
        """Give legend and caption with their upper left corner there."""
        rows = []
        for entry, words in zip(self._entries, self._words, strict=True):
            rows += [_sample(entry, x, y + _ROW / 2), _words(words, x + _WORDS, y, TEXT)]
            y += _ROW
        return f'<g class="legend">\n{"".join(rows)}{_words(self._caption, x, y, TEXT)}</g>\n'


def _words(line: Line, x: float, y: float, ink: str) -> str:
    block = Block("legend-words", [line], SMALL, ink, line.width)
    return text(block, x, y + (_ROW - block.leading) / 2)


def _sample(entry: Entry, x: float, middle: float) -> str:
    if entry.name == "joint":
        return joint(x + JOINT, middle, entry.look.ink)
    if entry.name in {"see", "assumed"}:
        return _small_card(x, middle - _CARD_HEIGHT / 2, entry.look, dashed=entry.name == "assumed")
    if entry.name in {"verified", "unverified"}:
        return mark("check" if entry.name == "verified" else "cross", x, middle, entry.look.ink)
    return _stroke(entry.look, x, middle)


def _small_card(x: float, y: float, look: Look, *, dashed: bool) -> str:
    size = _CARD_WIDTH, _CARD_HEIGHT
    rule = path(f"M{number(x)} {number(y + _HEADER_HEIGHT)}h{number(_CARD_WIDTH)}", stroke=look.ink, stroke_width=0.6)
    return (
        box(x, y, *size, radius=RADIUS / 2, fill=look.tint)
        + (rule if not dashed else "")
        + box(
            x,
            y,
            *size,
            radius=RADIUS / 2,
            fill="none",
            stroke=look.ink,
            stroke_width=1,
            stroke_dasharray="3 2" * dashed,
        )
    )


def _stroke(look: Look, x: float, middle: float) -> str:
    """A line with its arrow; that of an undercut ends on a point, as in the figure."""
    start, end = Point(x + CROSSING * (look is UNDERCUTS), middle), Point(x + _SAMPLE, middle)
    line = drawn(Track(start, (Bend(start, end),), end), look, pointed=True, across=True)
    return line + (crossing(x + CROSSING, middle, TEXT) if look is UNDERCUTS else "")
