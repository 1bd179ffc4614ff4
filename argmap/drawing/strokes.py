"""The lines of a figure with their arrows, drawn alike between cards and in the legend."""

from collections.abc import Sequence
from math import hypot

from argmap.drawing.geometry import CORNER, CROSSING, JOINT, Point, Track
from argmap.drawing.shapes import number, path
from argmap.drawing.signs import letter
from argmap.drawing.theme import Theme
from argmap.style import Look

DASHES = {"solid": "", "dashed": "6 4", "dotted": "1.5 3.5"}

_THICKER = {"solid": 1.0, "dashed": 1.0, "dotted": 1.15}
_ARROW = 9.0
_HALF_ARROW = 4.0
_BAR_OFF = 3.5
_BAR = 2.5
_HALF_BAR = 5.5
_RING = 3.5
_RING_BORDER = 1.4
_LEAST_DROP = 8.0
_DROP = 0.6
_TURN = 0.3
_LEAST_BEND = 0.05
_JOINT_BORDER = 1.5
_SEE = 0.8
_SEE_DASHES = "2.5 2"
_SEE_TURN = 4.0
_CHEVRON = 3.0
_OPEN = 0.7


def drawn(track: Track, look: Look, theme: Theme, *, pointed: bool, across: bool) -> str:
    """Give a line and its arrow; `across` turns depth and spread into x and y."""
    pen = _Pen(across=across)
    ink = theme.of(look, "ink")
    arrow = look.arrow if pointed and not track.joins else "none"
    start, head = _head(pen, track, arrow, ink, theme.colours["sheet.ground"])
    steps = _steps(pen, track, start)
    thick = number(theme.strokes.line * _THICKER[look.line])
    dashes = DASHES[look.line]
    return path("line", steps, fill="none", stroke=ink, stroke_width=thick, stroke_dasharray=dashes) + head


def see_line(corners: Sequence[Point], theme: Theme, *, across: bool) -> str:
    """Give the light line from a card that names a claim to the card that states it."""
    pen = _Pen(across=across)
    look: dict[str, str | float] = {"fill": "none", "stroke": theme.colours["sheet.see"], "stroke_width": _SEE}
    steps = (
        pen.move(corners[0]) + "".join(map(pen.round, corners, corners[1:], corners[2:])) + pen.straight(corners[-1])
    )
    end = corners[-1]
    back = _toward(end, corners[-2], _CHEVRON)
    depth, spread = (back.depth - end.depth) * _OPEN, (back.spread - end.spread) * _OPEN
    wings = Point(back.depth + spread, back.spread + depth), Point(back.depth - spread, back.spread - depth)
    head = pen.move(wings[0]) + pen.straight(end) + pen.straight(wings[1])
    return path("see-line", steps, **look, stroke_dasharray=_SEE_DASHES) + path("see-line", head, **look)


def crossing(x: float, y: float, look: Look, theme: Theme) -> str:
    """Give the point where something denies that a line holds."""
    place = f'cx="{number(x)}" cy="{number(y)}" r="{number(CROSSING)}"'
    return f'<circle class="point" {place} fill="{theme.of(look, "ink")}"/>\n'


def joint(x: float, y: float, look: Look, theme: Theme) -> str:
    """Give the point where the lines of co-premises meet."""
    ink = theme.of(look, "ink")
    return _circle(x, y, JOINT, _JOINT_BORDER, ink, theme.colours["sheet.ground"]) + letter("&", x, y, ink)


def _circle(x: float, y: float, radius: float, border: float, ink: str, ground: str) -> str:
    place = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius - border / 2)}"'
    return f'<circle class="ring" {place} fill="{ground}" stroke="{ink}" stroke-width="{number(border)}"/>\n'


class _Pen:
    """Writes the steps of paths."""

    def __init__(self, *, across: bool) -> None:
        self._across = across

    def at(self, point: Point) -> str:
        x, y = point if self._across else (point.spread, point.depth)
        return f"{number(x)} {number(y)}"

    def move(self, point: Point) -> str:
        return f"M{self.at(point)}"

    def straight(self, point: Point) -> str:
        return f"L{self.at(point)}"

    def curve(self, one: Point, other: Point, end: Point) -> str:
        return f"C{self.at(one)} {self.at(other)} {self.at(end)}"

    def corner(self, start: Point, end: Point) -> str:
        """From a place along the depth, then along the spread to another, around a corner."""
        if end.depth - start.depth < CORNER:
            return self.straight(end)
        turn = min(CORNER, end.spread - start.spread)
        before, after = Point(end.depth - CORNER, start.spread), Point(end.depth, start.spread + turn)
        one, other = Point(end.depth - CORNER / 3, start.spread), Point(end.depth, start.spread + turn / 3)
        return self.straight(before) + self.curve(one, other, after) + self.straight(end)

    def round(self, before: Point, corner: Point, after: Point) -> str:
        """Up to a corner and around it."""
        start, end = (_toward(corner, other, _SEE_TURN) for other in (before, after))
        one, other = (_toward(corner, place, _SEE_TURN / 3) for place in (before, after))
        return self.straight(start) + self.curve(one, other, end)

    def bend(self, start: Point, end: Point) -> str:
        """From one depth to another; leaves and arrives in the direction of depth."""
        if abs(end.spread - start.spread) < _LEAST_BEND:
            return self.straight(end)
        half = (start.depth + end.depth) / 2
        return self.straight(start) + self.curve(Point(half, start.spread), Point(half, end.spread), end)


def _toward(place: Point, other: Point, most: float) -> Point:
    """A place so far from one on the way to another along the depth or the spread, at most half way."""
    way = hypot(other.depth - place.depth, other.spread - place.spread)
    part = min(0.5, most / way) if way else 0.0
    return Point(place.depth + (other.depth - place.depth) * part, place.spread + (other.spread - place.spread) * part)


def _steps(pen: _Pen, track: Track, start: Point) -> str:
    """The path of a line: along its bends or, where it has none, around one corner."""
    if not track.bends:
        return pen.move(start) + pen.corner(start, track.end)
    steps = _leave_aside(pen, track, start) if track.aside else _leave(pen, track, start)
    for bend in track.bends[1:]:
        steps += pen.bend(*bend)
    return steps + pen.straight(track.end)


def _leave(pen: _Pen, track: Track, start: Point) -> str:
    """Leave a card straight up to the gap behind its rank, but not before the arrow ends."""
    first = track.bends[0]
    begin = Point(max(first.start.depth, start.depth), first.start.spread)
    return pen.move(start) + pen.bend(begin, first.end)


def _leave_aside(pen: _Pen, track: Track, start: Point) -> str:
    """Leave a crossing to its side, so that what denies a line stands out from the line."""
    end = track.bends[0].end
    down = Point(start.depth, start.spread + track.aside * max(_LEAST_DROP, abs(end.spread - start.spread) * _DROP))
    along = Point(start.depth + (end.depth - start.depth) * _TURN, end.spread)
    return pen.move(start) + pen.curve(down, along, end)


def _head(pen: _Pen, track: Track, arrow: str, ink: str, ground: str) -> tuple[Point, str]:
    """Where the line proper begins, and the arrow before it, which ends where the line leaves."""
    if arrow == "odot":
        return _ring(pen, track, ink, ground)
    depth, spread = track.start
    scale = min(1.0, track.room / (2 * _HALF_BAR))
    if arrow == "normal":
        base, half = depth + _ARROW, _HALF_ARROW * scale
        steps = pen.move(track.start) + "".join(pen.straight(Point(base, spread + side)) for side in (half, -half))
        return Point(base - 1, spread), path("arrow", steps + "Z", fill=ink)
    if arrow == "tee":
        bar, half = depth + _BAR_OFF, _HALF_BAR * scale
        steps = pen.move(Point(bar, spread - half)) + pen.straight(Point(bar, spread + half))
        return track.start, path("line", steps, fill="none", stroke=ink, stroke_width=_BAR)
    return track.start, ""


def _ring(pen: _Pen, track: Track, ink: str, ground: str) -> tuple[Point, str]:
    """The ring of a line that denies another, beside the point on that other."""
    depth, spread = track.start
    ahead, aside = float(not track.aside), float(track.aside)
    middle, end = CROSSING + _RING, CROSSING + 2 * _RING
    x, y = map(float, pen.at(Point(depth + ahead * middle, spread + aside * middle)).split())
    return Point(depth + ahead * end, spread + aside * end), _circle(x, y, _RING, _RING_BORDER, ink, ground)
