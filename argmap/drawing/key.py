"""What stands below a figure: its legend, with samples drawn like what they explain, its sources and its caption."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from argmap.drawing.card import SMALL, Block
from argmap.drawing.evidence import Reference
from argmap.drawing.figure import Figure
from argmap.drawing.geometry import CROSSING, JOINT, Bend, Point, Track
from argmap.drawing.legend import Entry, entries, references
from argmap.drawing.metrics import width
from argmap.drawing.shapes import box, linked, number, path, text
from argmap.drawing.signs import badge, mark
from argmap.drawing.strokes import crossing, drawn, joint, see_line
from argmap.drawing.theme import SIDES, Theme
from argmap.drawing.wrapping import Line, is_leftward, wrap
from argmap.style import UNDERCUTS, Look

LEAST_ROOM = 290.0

_HEADINGS = ("How to read this map", "Sources")
_ROW = 18.0
_APART = 10.0
_ABOVE_HEADING = 8.0
_BETWEEN = 36.0
_TWO_COLUMNS = 640.0
_WIDEST = 460.0
_SAMPLE = 44.0
_WORDS = 70.0
_SIGN_AT = 52.0
_NUMBER = 22.0
_CARD_HEIGHT = 12.0
_CARD_WIDTH = 26.0
_HEADER_HEIGHT = 5.0


class _Row(NamedTuple):
    """An entry of the legend or a source, and its words as lines; a heading has nothing but words.

    `above` is the room above it.
    """

    shown: Entry | Reference | None
    words: Block
    above: float = 0

    @property
    def height(self) -> float:
        return self.above + self.words.height + _ROW - self.words.leading


class Key:
    """What stands below one figure in a room so many points wide: its size, and how it is drawn."""

    def __init__(self, figure: Figure, room: float = LEAST_ROOM) -> None:
        room = max(room, LEAST_ROOM)
        legend, sources = list(entries(figure)), references(figure)
        beside = room >= _TWO_COLUMNS and len(legend) + len(sources) > 1
        wide = min(_WIDEST, (room - _BETWEEN) / 2 if beside else room)
        half = (len(legend) + 1) // 2 if beside and not sources else len(legend)
        above = _ABOVE_HEADING * bool(legend and not beside)
        columns = [
            [*_rows(_HEADINGS[0] if sources else "", legend[:half], wide, _WORDS)],
            [*_rows("", legend[half:], wide, _WORDS), *_rows(_HEADINGS[1], sources, wide, _NUMBER, above)],
        ]
        self._columns = [column for column in columns if column] if beside else [columns[0] + columns[1]]
        self._caption = _block(figure.caption, room)._replace(leftward=False)
        self._step = wide + _BETWEEN
        self.width = max(self._caption.width, self._step * len(self._columns) - _BETWEEN)
        self._body = max(sum(row.height for row in column) for column in self._columns)
        self.height = self._body + _APART * (self._body > 0) + self._caption.height

    def draw(self, x: float, y: float, theme: Theme, *, seen: bool) -> str:
        """Give legend, sources and caption with their upper left corner there; `seen` tells that `see` lines occur."""
        rows: list[str] = []
        for place, column in enumerate(self._columns):
            rows += _drawn(column, x + place * self._step, y, theme, seen=seen)
        foot = y + self._body + _APART * (self._body > 0)
        rows.append(text(self._caption, x, foot, theme.colours["sheet.text"]))
        return f'<g class="legend">\n{"".join(rows)}</g>\n'


def _rows(
    heading: str, shown: list[Entry] | list[Reference], wide: float, indent: float, above: float = 0
) -> Iterator[_Row]:
    if shown and heading:
        yield _Row(None, Block("legend-heading", [_line(heading)], SMALL, "sheet.text", wide, bold=True), above)
    for one in shown:
        words = _block(one.words, wide - indent)
        yield _Row(one, words._replace(width=wide - indent) if words.leftward else words)


def _block(words: str, room: float) -> Block:
    lines = wrap(words, room, SMALL)
    widest = max(line.width for line in lines)
    return Block("legend-words", lines, SMALL, "sheet.text", widest, leftward=is_leftward(words))


def _line(words: str) -> Line:
    return Line(words, width(words, SMALL, bold=True))


def _drawn(column: list[_Row], x: float, y: float, theme: Theme, *, seen: bool) -> Iterator[str]:
    ink = theme.colours["sheet.text"]
    for row in column:
        y += row.above
        top, middle = y + (_ROW - row.words.leading) / 2, y + _ROW / 2
        if isinstance(row.shown, Entry):
            sample = _sample(row.shown, x, middle, theme, seen=seen)
            words = text(row.words, x + _WORDS, top, ink)
            side = f" {row.shown.look.word}" * (row.shown.look in SIDES)
            yield f'<g class="entry{side}">\n{sample}{words}</g>\n'
        elif row.shown:
            yield linked(row.shown.link, _reference(row.shown, row.words, x, top, ink))
        else:
            yield text(row.words, x, top, ink)
        y += row.height - row.above


def _reference(shown: Reference, words: Block, x: float, y: float, ink: str) -> str:
    """A source and its number before it, which is at the right where the words run from right to left."""
    numbered = _block(f"[{shown.number}]", _NUMBER)
    if not words.leftward:
        return text(numbered, x, y, ink) + text(words, x + _NUMBER, y, ink)
    beside = numbered._replace(width=_NUMBER, right=True)
    return text(beside, x + words.width, y, ink) + text(words, x, y, ink)


def _sample(entry: Entry, x: float, middle: float, theme: Theme, *, seen: bool) -> str:
    if entry.name == "joint":
        return joint(x + JOINT, middle, entry.look, theme)
    if entry.name in {"see", "assumed"}:
        small = _small_card(x, middle - _CARD_HEIGHT / 2, entry.look, theme, assumed=entry.name == "assumed")
        line = see_line([Point(x + _CARD_WIDTH, middle), Point(x + _SAMPLE, middle)], theme, across=True)
        return small + line * (seen and entry.name == "see")
    if entry.name in {"verified", "unverified", "unchecked"}:
        name, ink = ("check", "credit") if entry.name == "verified" else ("cross", "missing")
        return mark(name, x, middle, theme.colours[f"quote.{ink}"])
    return _stroke(entry.look, x, middle, theme)


def _small_card(x: float, y: float, look: Look, theme: Theme, *, assumed: bool) -> str:
    ink, radius = theme.of(look, "ink"), theme.strokes.radius / 2
    size = _CARD_WIDTH, _CARD_HEIGHT
    rule = path(
        "border", f"M{number(x)} {number(y + _HEADER_HEIGHT)}h{number(_CARD_WIDTH)}", stroke=ink, stroke_width=0.6
    )
    border: dict[str, Any] = {"stroke": ink, "stroke_width": theme.strokes.border, "stroke_dasharray": "3 2" * assumed}
    ground = box("tint", x, y, *size, radius=radius, fill=theme.of(look, "tint"))
    return ground + rule * (not assumed) + box("border", x, y, *size, radius=radius, fill="none", **border)


def _stroke(look: Look, x: float, middle: float, theme: Theme) -> str:
    """A line with its arrow, which for an undercut ends on a point as in the figure, and the sign of its side."""
    start, end = Point(x + CROSSING * (look is UNDERCUTS), middle), Point(x + _SAMPLE, middle)
    line = drawn(Track(start, (Bend(start, end),), end), look, theme, pointed=True, across=True)
    if look is UNDERCUTS:
        line += crossing(x + CROSSING, middle, look, theme)
    return line + badge(look.sign, x + _SIGN_AT, middle, theme.of(look, "ink"), theme.of(look, "tint"), hollow=True)
