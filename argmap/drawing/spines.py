"""The lines of an outline: down the left of what hangs from a card, and around a corner to each.

What supports and what opposes have a line of their own, with one arrow; the line of what opposes runs further left, as
it is longer, so that no line crosses another.
"""

from argmap.drawing.figure import Figure, Kind
from argmap.drawing.flow import HEADER_MIDDLE
from argmap.drawing.geometry import CORNER, CROSSING, JOINT, Box, Point, Track
from argmap.drawing.rows import Row
from argmap.style import OPPOSES, Look

_OPPOSES_AT, _OTHERS_AT = 0.22, 0.57
_CROSSING_BEFORE = 0.23


class Spines:
    """Where the lines of an outline run, and where the crossings on them stand."""

    def __init__(self, figure: Figure, indent: float, root: Box) -> None:
        self.crossings: dict[int, Point] = {}
        self.tracks: dict[int, Track] = {}
        self._figure = figure
        self._indent = indent
        self._root = root
        self._anchors: dict[int, Box] = {}
        self._reached: dict[int, dict[str, Point]] = {}

    def begin(self, left: float) -> None:
        """Begin a column whose left is there: the question stands above it."""
        self._anchors = {0: self._root._replace(start=Point(self._root.start.depth, left))}
        self._reached = {}

    def again(self, named: int, node: int, box: Box) -> Point | None:
        """A card that names a node again; gives the place of the crossing on its line, where it names that too."""
        self._reached.pop(named, None)
        self._reached.pop(node, None)
        self._anchors[node] = box
        if named == node:
            return None
        where = self._crossing_before(box, HEADER_MIDDLE)
        self._anchors[named] = _point(where)
        return where

    def lead(self, row: Row, box: Box, inset: float) -> None:
        """Lead the lines to a node whose box stands there; they arrive `inset` below its upper edge."""
        self._anchors[row.node] = box
        end = Point(box.start.depth + inset, box.start.spread)
        first, *inner = row.edges
        if row.crossing is None:
            self._line(first, end)
            return
        where = self._crossing_before(box, inset)
        self.crossings[row.crossing] = where
        self._anchors[row.crossing] = _point(where)
        self._line(first, where)
        self.tracks[inner[0]] = Track(where, (), end)

    def _crossing_before(self, box: Box, inset: float) -> Point:
        return Point(box.start.depth + inset, box.start.spread - self._indent * _CROSSING_BEFORE)

    def _line(self, number: int, end: Point) -> None:
        edge = self._figure.edges[number]
        reached = self._reached.setdefault(edge.tail, {})
        joins = edge.look.word in reached
        start = reached[edge.look.word] if joins else self._start(edge.tail, edge.look, end)
        self.tracks[number] = Track(start, (), end, joins=joins)
        reached[edge.look.word] = Point(end.depth - CORNER, start.spread)
        if not joins and self._is_joint(edge.tail):
            below = self._anchors[edge.tail]
            reached[edge.look.word] = Point(below.end, below.middle)

    def _is_joint(self, number: int) -> bool:
        """Whether an anchor is a joint, and no card that names it again."""
        return self._figure.nodes[number].kind is Kind.JOINT and self._anchors[number].spread <= 2 * JOINT

    def _start(self, tail: int, look: Look, end: Point) -> Point:
        box, kind = self._anchors[tail], self._figure.nodes[tail].kind
        if kind is Kind.CROSSING:
            return Point(box.end, box.middle)
        if self._is_joint(tail):
            beside = abs(end.depth - (box.start.depth + JOINT)) < 1
            return Point(end.depth, box.start.spread + box.spread) if beside else Point(box.end, box.middle)
        at = _OPPOSES_AT if look.word == OPPOSES.word else _OTHERS_AT
        return Point(box.end, box.start.spread + self._indent * at)


def _point(where: Point) -> Box:
    return Box(where, 0.0, 0.0)


def crossing_box(where: Point) -> Box:
    """The box of a crossing in the midst of a line."""
    return Box(Point(where.depth - CROSSING, where.spread - CROSSING), 2 * CROSSING, 2 * CROSSING)
