"""The lines of a figure with their arrows, drawn alike between cards and in the legend."""

from argmap.drawing.card import SMALL, WHITE
from argmap.drawing.geometry import CORNER, CROSSING, JOINT, Point, Track
from argmap.drawing.metrics import width
from argmap.drawing.shapes import number, path
from argmap.style import Look

_DASHES = {"solid": "", "dashed": "6 4", "dotted": "1.5 3.5"}
_THICK = {"solid": 1.5, "dashed": 1.5, "dotted": 1.7}
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


def drawn(track: Track, look: Look, *, pointed: bool, across: bool) -> str:
    """Give a line and its arrow; `across` turns depth and spread into x and y."""
    pen = _Pen(across=across)
    arrow = look.arrow if pointed and not track.joins else "none"
    start, head = _head(pen, track, arrow, look.ink)
    steps = _steps(pen, track, start)
    dashes = _DASHES[look.line]
    line = path(steps, fill="none", stroke=look.ink, stroke_width=_THICK[look.line], stroke_dasharray=dashes)
    return line + head


def crossing(x: float, y: float, ink: str) -> str:
    """Give the point where something denies that a line holds."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(CROSSING)}" fill="{ink}"/>\n'


def joint(x: float, y: float, ink: str) -> str:
    """Give the point where the lines of co-premises meet."""
    wide = number(width("&", SMALL, bold=True))
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(JOINT - _JOINT_BORDER / 2)}" fill="{WHITE}" '
        f'stroke="{ink}" stroke-width="{_JOINT_BORDER}"/>\n'
        f'<text x="{number(x)}" y="{number(y + SMALL * 0.36)}" text-anchor="middle" font-size="{number(SMALL)}" '
        f'font-weight="bold" fill="{ink}" textLength="{wide}" lengthAdjust="spacingAndGlyphs">&amp;</text>\n'
    )


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

    def bend(self, start: Point, end: Point) -> str:
        """From one depth to another; leaves and arrives in the direction of depth."""
        if abs(end.spread - start.spread) < _LEAST_BEND:
            return self.straight(end)
        half = (start.depth + end.depth) / 2
        return self.straight(start) + self.curve(Point(half, start.spread), Point(half, end.spread), end)


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


def _head(pen: _Pen, track: Track, arrow: str, ink: str) -> tuple[Point, str]:
    """Where the line proper begins, and the arrow before it, which ends where the line leaves."""
    if arrow == "odot":
        return _ring(pen, track, ink)
    depth, spread = track.start
    scale = min(1.0, track.room / (2 * _HALF_BAR))
    if arrow == "normal":
        base, half = depth + _ARROW, _HALF_ARROW * scale
        steps = pen.move(track.start) + "".join(pen.straight(Point(base, spread + side)) for side in (half, -half))
        return Point(base - 1, spread), path(steps + "Z", fill=ink)
    if arrow == "tee":
        bar, half = depth + _BAR_OFF, _HALF_BAR * scale
        steps = pen.move(Point(bar, spread - half)) + pen.straight(Point(bar, spread + half))
        return track.start, path(steps, fill="none", stroke=ink, stroke_width=_BAR)
    return track.start, ""


def _ring(pen: _Pen, track: Track, ink: str) -> tuple[Point, str]:
    """The ring of a line that denies another, beside the point on that other."""
    depth, spread = track.start
    ahead, aside = float(not track.aside), float(track.aside)
    middle, end = CROSSING + _RING, CROSSING + 2 * _RING
    x, y = pen.at(Point(depth + ahead * middle, spread + aside * middle)).split()
    radius, border = number(_RING - _RING_BORDER / 2), number(_RING_BORDER)
    ring = f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{WHITE}" stroke="{ink}" stroke-width="{border}"/>\n'
    return Point(depth + ahead * end, spread + aside * end), ring
