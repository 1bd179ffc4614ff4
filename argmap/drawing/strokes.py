"""The lines of a figure with their arrows, drawn alike between cards and in the legend."""

from argmap.drawing.card import SMALL, WHITE
from argmap.drawing.layout import CROSSING, JOINT, Point, Track
from argmap.drawing.metrics import width
from argmap.drawing.shapes import number, path
from argmap.style import Look

_DASHES = {"solid": {}, "dashed": {"stroke_dasharray": "6 4"}, "dotted": {"stroke_dasharray": "1.5 3.5"}}
_THICK = {"solid": 1.5, "dashed": 1.5, "dotted": 1.7}
_ARROW = 9.0
_HALF_ARROW = 4.0
_BAR_OFF = 3.5
_BAR = 2.5
_HALF_BAR = 5.5
_RING = 3.5
_HOOK = 8.0
_LEAST_BEND = 0.05
_JOINT_BORDER = 1.5


def drawn(line: Track, look: Look, *, pointed: bool, across: bool) -> str:
    """Give a line and its arrow; `across` turns depth and spread into x and y."""
    pen = _Pen(across=across)
    arrow = look.arrow if pointed else "none"
    start, head = _head(pen, line, arrow, look.ink)
    steps = _leave_aside(pen, line, start) if line.aside else _leave(pen, line, start)
    for bend in line.bends[1:]:
        steps += pen.bend(*bend)
    steps += pen.straight(line.end)
    stroke = {"fill": "none", "stroke": look.ink, "stroke_width": _THICK[look.line], **_DASHES[look.line]}
    return path(steps, **stroke) + head


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

    def bend(self, start: Point, end: Point) -> str:
        """From one depth to another; leaves and arrives in the direction of depth."""
        if abs(end.spread - start.spread) < _LEAST_BEND:
            return self.straight(end)
        half = (start.depth + end.depth) / 2
        return self.straight(start) + self.curve(Point(half, start.spread), Point(half, end.spread), end)


def _leave(pen: _Pen, line: Track, start: Point) -> str:
    """Leave a card straight up to the gap behind its rank, but not before the arrow ends."""
    first = line.bends[0]
    begin = Point(max(first.start.depth, start.depth), first.start.spread)
    return pen.move(start) + pen.bend(begin, first.end)


def _leave_aside(pen: _Pen, line: Track, start: Point) -> str:
    """Leave a crossing by a hook to its side, so that what denies a line stands out from the line."""
    first = line.bends[0]
    corner = Point(start.depth, start.spread + line.aside * _HOOK)
    turned = Point(max(first.start.depth, corner.depth + _HOOK), corner.spread)
    return pen.move(start) + pen.curve(corner, corner, turned) + pen.bend(turned, first.end)


def _head(pen: _Pen, line: Track, arrow: str, ink: str) -> tuple[Point, str]:
    """Where the line proper begins, and the arrow before it, which ends where the line leaves."""
    depth, spread = line.start
    if line.aside:
        ring = Point(depth, spread + line.aside * (CROSSING + _RING))
        x, y = pen.at(ring).split()
        return Point(depth, spread + line.aside * (CROSSING + 2 * _RING)), (
            f'<circle cx="{x}" cy="{y}" r="{number(_RING - 0.7)}" fill="#ffffff" stroke="{ink}" stroke-width="1.4"/>\n'
        )
    if arrow == "normal":
        base = depth + _ARROW
        steps = pen.move(line.start) + "".join(
            pen.straight(Point(base, spread + side)) for side in (_HALF_ARROW, -_HALF_ARROW)
        )
        return Point(base - 1, spread), path(steps + "Z", fill=ink)
    if arrow == "tee":
        bar = depth + _BAR_OFF
        steps = pen.move(Point(bar, spread - _HALF_BAR)) + pen.straight(Point(bar, spread + _HALF_BAR))
        return line.start, path(steps, fill="none", stroke=ink, stroke_width=_BAR)
    return line.start, ""
