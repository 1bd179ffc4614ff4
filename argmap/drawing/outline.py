"""The outline of a figure: cards below each other in columns; it needs no layout engine, and time in proportion."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap import style
from argmap.drawing.card import Card, Sheet
from argmap.drawing.extents import STACK_GAP, Extent, fitted, stack_columns, stacked_width
from argmap.drawing.figure import Figure, Kind
from argmap.drawing.flow import (
    COLUMN_GAP,
    HEADER_MIDDLE,
    LEAST_INDENT,
    LEAST_WIDTH,
    MOST_INDENT,
    Flow,
    Frame,
    Spot,
)
from argmap.drawing.geometry import JOINT, Box, Layout, Point, Track
from argmap.drawing.laid import Again, Laid
from argmap.drawing.rows import Row, rows
from argmap.drawing.spines import Spines, crossing_box
from argmap.drawing.words import shortened
from argmap.drawing.wrapping import embedded

_GHOST_HEIGHT = 66.0
_LONGEST_AGAIN = 70
_STEPS = 9
_TRIED = 4
_LOOK_BACK = (0.85, 0.7, 0.55)
_TEARING = 0.06


class Columns(NamedTuple):
    """An outline of so many columns with such a frame."""

    number: int
    frame: Frame

    @property
    def width(self) -> float:
        """The width of all columns."""
        return self.number * (self.frame.width + COLUMN_GAP) - COLUMN_GAP


class Outline:
    """Tries outlines of one figure and lays out the one that is chosen."""

    def __init__(self, figure: Figure, extents: Sequence[Sequence[Extent]]) -> None:
        self._figure = figure
        self._extents = extents
        self._rows = rows(figure)
        self._claimed = {row.crossing: row.node for row in self._rows if row.crossing is not None}
        self._first = {row.anchor: row.node for row in reversed(self._rows)}
        self._depth = _depth(self._rows)
        self._sheets: dict[tuple[int, int], list[Sheet]] = {}

    def frame(self, width: float, height: float) -> Frame:
        """A frame of columns that indents the levels of the deepest branch as far as leaves its cards wide enough."""
        indent = max(LEAST_INDENT, min(MOST_INDENT, (width - LEAST_WIDTH) / max(1, self._depth)))
        return Frame(width, height, indent)

    def head(self, width: float) -> float:
        """How high the question is, foretold."""
        return self._extents[0][0].height(width)

    def foretold(self, frame: Frame) -> Flow:
        """Let the outline flow with the foretold heights of its cards."""
        return Flow(self._figure, self._rows, frame, self._foretold_height)

    def lowest(self, columns: int, width: float, slack: float = 0.0) -> Columns:
        """The lowest outline with so many columns of a width; up to `slack` higher where that tears less apart."""
        whole = self.foretold(self.frame(width, float("inf"))).height
        low, high = whole / columns * 0.9, whole * (1.0 if columns == 1 else 1.6 / columns + 0.1)
        for _ in range(_STEPS if columns > 1 else 0):
            middle = (low + high) / 2
            if self.foretold(self.frame(width, middle)).columns <= columns:
                high = middle
            else:
                low = middle
        if columns == 1:
            return Columns(1, self.frame(width, float("inf")))
        frame = self.frame(width, high)
        if not slack:
            return Columns(columns, frame)
        limits = [high * (1 + slack * step / _TRIED) for step in range(_TRIED + 1)]
        frames = [frame._replace(height=limit, look_back=back) for limit in limits for back in _LOOK_BACK]
        return Columns(columns, min(frames, key=lambda one: self._torn(columns, one)))

    def _torn(self, columns: int, frame: Frame) -> tuple[bool, float]:
        """How bad an outline is: too many columns, then its height, and more for each card that is named again."""
        flow = self.foretold(frame)
        again = sum(spot.row is None for spot in flow.spots)
        return flow.columns > columns, flow.height * (1 + _TEARING * again)

    def lay_out(self, columns: Columns) -> Laid:
        """Lay the outline out with its cards as they are."""
        frame = columns.frame
        flow = Flow(self._figure, self._rows, frame, self._height)
        while flow.columns > columns.number:
            frame = frame._replace(height=frame.height * 1.02)
            flow = Flow(self._figure, self._rows, frame, self._height)
        return _Builder(self, self._figure, columns, flow).laid()

    def sheets(self, number: int, width: float) -> list[Sheet]:
        """The cards of a node that is so wide; of a stack, each as wide as it then is."""
        key = number, int(width)
        if key not in self._sheets:
            self._sheets[key] = [fitted(card, self._card_width(number, width)) for card in self._cards(number)]
        return self._sheets[key]

    def _cards(self, number: int) -> tuple[Card, ...]:
        return self._figure.nodes[number].cards if number >= 0 else (self._again(-1 - number),)

    def claimed(self, number: int) -> int:
        """The node whose line a crossing stands on; any other node itself."""
        return self._claimed.get(number, number)

    def _again(self, number: int) -> Card:
        """The card that names a node again, at the top of a column or where a branch has become too deep."""
        node = self._figure.nodes[self.claimed(number)]
        link = f"#{node.id}"
        if node.kind is Kind.JOINT:
            text = f"together with: {embedded(self._again(self._first[node.number]).text)}"
            return Card(node.id, style.TOGETHER, text, continued=True, link=link)
        card = node.cards[0]
        text = shortened(card.text, _LONGEST_AGAIN)
        return Card(card.id, card.look, text, card.label, continued=True, link=link)

    def _card_width(self, number: int, width: float) -> float:
        cards = self._cards(number)
        return width if len(cards) == 1 else stacked_width(stack_columns(len(cards), width), width)

    def _foretold_height(self, number: int, width: float) -> float:
        if number < 0:
            return _GHOST_HEIGHT
        extents = self._extents[number]
        if len(extents) == 1:
            return extents[0].height(width)
        columns = stack_columns(len(extents), width)
        each = stacked_width(columns, width)
        heights = [sum(extents[place].height(each) + STACK_GAP for place in column) for column in columns]
        return max(heights) + STACK_GAP

    def _height(self, number: int, width: float) -> float:
        sheets = self.sheets(number, width)
        if len(sheets) == 1:
            return sheets[0].height
        columns = stack_columns(len(sheets), width)
        return max(sum(sheets[place].height + STACK_GAP for place in column) for column in columns) + STACK_GAP


def _depth(of: Sequence[Row]) -> int:
    """How many levels of an outline are indented."""
    levels = {0: 0}
    for row in of:
        levels[row.node] = levels[row.anchor] + 1
        if row.crossing is not None:
            levels[row.crossing] = levels[row.node]
    return max(levels.values())


class _Builder:
    """Turns the spots of a flow into boxes and lines."""

    def __init__(self, outline: Outline, figure: Figure, columns: Columns, flow: Flow) -> None:
        self._outline = outline
        self._figure = figure
        self._columns = columns
        self._flow = flow
        head = outline.sheets(0, columns.width)
        self._boxes: dict[int, Box] = {0: Box(Point(0.0, 0.0), head[0].height, columns.width)}
        self._sheets: dict[int, list[Sheet]] = {0: head}
        self._stacks: dict[int, list[range]] = {}
        self._again: list[Again] = []
        self._spines = Spines(figure, columns.frame.indent, self._boxes[0])

    def laid(self) -> Laid:
        column = -1
        for spot in self._flow.spots:
            if spot.column != column:
                column = spot.column
                self._spines.begin(self._left(column))
            self._stand(spot)
        self._boxes |= {number: crossing_box(where) for number, where in self._spines.crossings.items()}
        nodes = range(len(self._figure.nodes))
        layout = Layout(
            across=False,
            boxes=[self._boxes[number] for number in nodes],
            tracks=[self._spines.tracks[number] for number in range(len(self._figure.edges))],
            depth=self._boxes[0].end + self._flow.height,
            spread=self._columns.width,
            free=self._free(),
        )
        sheets = [self._sheets.get(number, []) for number in nodes]
        return Laid(
            self._figure, layout, sheets, [self._stacks.get(number, []) for number in nodes], tuple(self._again)
        )

    def _free(self) -> Box:
        """What the last column leaves free."""
        end = self._flow.ends[-1]
        corner = Point(self._boxes[0].end + end, self._left(self._flow.columns - 1))
        return Box(corner, self._flow.height - end, self._columns.frame.width)

    def _left(self, column: int) -> float:
        return column * (self._columns.frame.width + COLUMN_GAP)

    def _stand(self, spot: Spot) -> None:
        corner = Point(self._boxes[0].end + spot.top, self._left(spot.column) + spot.left)
        box = Box(corner, spot.height, spot.width)
        if spot.row is None:
            self._name_again(spot, box)
            return
        self._boxes[spot.node] = box
        inset = JOINT
        if self._figure.nodes[spot.node].kind is Kind.CARDS:
            self._sheets[spot.node] = sheets = self._outline.sheets(spot.node, spot.width)
            inset = HEADER_MIDDLE + STACK_GAP * (len(sheets) > 1)
            if len(sheets) > 1:
                self._stacks[spot.node] = stack_columns(len(sheets), spot.width)
        self._spines.lead(spot.row, box, inset)

    def _name_again(self, spot: Spot, box: Box) -> None:
        sheet = self._outline.sheets(-1 - spot.node, spot.width)[0]
        where = self._spines.again(spot.node, self._outline.claimed(spot.node), box)
        if where is None:
            self._again.append(Again(sheet, box.start))
            return
        line = Track(where, (), Point(where.depth, box.start.spread))
        self._again.append(Again(sheet, box.start, line, where, self._figure.nodes[spot.node].look))
