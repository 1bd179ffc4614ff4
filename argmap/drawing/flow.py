"""Let an outline flow into columns: cards below each other, each indented under what it hangs from.

Where a column ends in the midst of a branch, the next one begins with a small card that names again what the rest hangs
from; so does a branch that has become too deep for the column. The question stands above all columns, so what hangs
from it needs no such card. One pass over the rows.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from argmap.drawing.figure import Figure, Kind
from argmap.drawing.geometry import JOINT
from argmap.drawing.rows import Row

COLUMN_GAP = 26.0
GAP = 9.0
FIRST_GAP = 14.0
BRANCH_GAP = 16.0
HEADER_MIDDLE = 11.0
MOST_INDENT = 34.0
LEAST_INDENT = 26.0
LEAST_WIDTH = 170.0
LEAST_CARD = 120.0

_AGAINST = 16.0
_ROOT = 0

HeightOf = Callable[[int, float], float]


class Spot(NamedTuple):
    """Where the node of a row stands; without a row it is what names a node again at the top of a column."""

    row: Row | None
    node: int
    column: int
    left: float
    top: float
    width: float
    height: float


class Frame(NamedTuple):
    """The columns that an outline flows into: how wide, how high at most, how far each level is indented.

    From `look_back` of its height on, a column may end early where that tears less apart.
    """

    width: float
    height: float
    indent: float
    look_back: float = 0.85


class Flow:
    """An outline that flows into columns; `height_of` tells the height of a node at a width, ghosts by -1 - number."""

    def __init__(self, figure: Figure, rows: Sequence[Row], frame: Frame, height_of: HeightOf) -> None:
        self._figure = figure
        self._frame = frame
        self._height_of = height_of
        self._crossings = {row.node: row.crossing for row in rows if row.crossing is not None}
        self._crossed = {crossing: node for node, crossing in self._crossings.items()}
        self.spots: list[Spot] = []
        self.ends: list[float] = []
        self._begin()
        self._fill(rows)
        self.ends.append(self._end)

    @property
    def columns(self) -> int:
        """How many columns it took."""
        return len(self.ends)

    @property
    def height(self) -> float:
        """How high the highest column is."""
        return max(self.ends)

    def _begin(self) -> None:
        """Begin a column, where only what hangs from the question knows its place."""
        self._lefts = {_ROOT: 0.0}
        self._end = 0.0
        self._flush = False
        self._breaks: list[tuple[int, int, int, float]] = []

    def _fill(self, rows: Sequence[Row]) -> None:
        number, first = 0, 0
        while number < len(rows):
            before = len(self.spots), self._end
            self._place(rows[number])
            if self._end > self._frame.height and number > first:
                number = first = self._break(number, before, rows[number].cost)
                continue
            if (
                number > first
                and rows[number].cost is not None
                and self._end > self._frame.height * self._frame.look_back
            ):
                self._breaks.append((rows[number].cost or 0, -number, *before))
            number += 1

    def _break(self, number: int, before: tuple[int, float], cost: int | None) -> int:
        """End the column where that tears least apart; give the number of the row that the next one begins with."""
        if cost is not None:
            self._breaks.append((cost, -number, *before))
        _, row, spots, end = min(self._breaks, default=(0, -number, *before))
        del self.spots[spots:]
        self.ends.append(end)
        self._begin()
        return -row

    def _place(self, row: Row) -> None:
        known = self._lefts.get(row.anchor)
        if known is None or (self._frame.width - known - self._frame.indent < LEAST_CARD and row.cost is not None):
            self._lefts = {_ROOT: 0.0}
            self._name_again(row.anchor)
        left = self._lefts[row.anchor] + self._frame.indent
        top = self._end + self._gap(row)
        kind = self._figure.nodes[row.node].kind
        if kind is Kind.JOINT:
            self._put(row, row.node, left, top + HEADER_MIDDLE - JOINT, 2 * JOINT, 2 * JOINT)
            self._lefts[row.node] = left + 2 * JOINT + _AGAINST - self._frame.indent
            self._end, self._flush = top, True
        else:
            width = self._frame.width - left
            self._put(row, row.node, left, top, width, self._height_of(row.node, width))
            self._lefts[row.node] = left
        if row.crossing is not None:
            self._lefts[row.crossing] = left + _AGAINST - self._frame.indent

    def _gap(self, row: Row) -> float:
        if self._flush:
            self._flush = False
            return 0.0
        if self._end == 0.0 or (self.spots and self.spots[-1].node in (row.anchor, self._crossings.get(row.anchor))):
            return FIRST_GAP
        return BRANCH_GAP if row.anchor == _ROOT else GAP

    def _name_again(self, anchor: int) -> None:
        """Name an anchor again; with the line of a claim where something that undercuts it is still to come."""
        node = self._crossed.get(anchor, anchor)
        named = self._crossings.get(node, node)
        left = self._frame.indent
        width = self._frame.width - left
        top = self._end + (FIRST_GAP if self._end == 0.0 else BRANCH_GAP)
        self._put(None, named, left, top, width, self._height_of(-1 - named, width))
        self._lefts[node] = left
        if named != node:
            self._lefts[named] = left + _AGAINST - self._frame.indent

    def _put(self, row: Row | None, node: int, left: float, top: float, width: float, height: float) -> None:
        self.spots.append(Spot(row, node, len(self.ends), left, top, width, height))
        self._end = top + height
