"""Choose the shape of a figure: the layered tree or the outline that makes its text largest on the page.

The tree shows at first sight what bears on what, so it is taken unless the outline makes the text a quarter larger.
"""

from collections.abc import Callable
from math import exp, log, sqrt

from argmap.drawing.arrangement import Arrangement, ways
from argmap.drawing.extents import foretell
from argmap.drawing.figure import Figure
from argmap.drawing.flow import COLUMN_GAP, GAP, LEAST_WIDTH
from argmap.drawing.outline import Columns, Outline
from argmap.drawing.pages import Page
from argmap.drawing.stacks import unstacked

LARGE = 400

_TREE_WORTH = 1.25
_COLUMN = 300.0
_LEAST_COLUMN = 215.0
_MOST_COLUMN = 440.0
_FEW = 200
_SLACK = 0.15
_FREE_COLUMN = 400.0
_WIDE = 500.0
_EASY_COLUMN = 320.0
_STEPS = 9


class Choice:
    """The shapes of one figure on one page; `below` tells how high the legend is that stands below it, by its width."""

    def __init__(self, figure: Figure, page: Page, below: Callable[[float], float]) -> None:
        self.figure = figure
        self._page = page
        self._below = below
        self._extents = foretell(figure)
        apart = page.height is not None or page.width < _WIDE
        flat = unstacked(figure) if apart else figure
        self.outline = Outline(flat, self._extents if flat is figure else foretell(flat))

    def best(self) -> Arrangement | Columns:
        """Give the best of all shapes."""
        columns = self.columns()
        if self.cards > LARGE:
            return columns
        size, tree = self._best_tree()
        wide, high = self._size(columns)
        worth = self._scale(size) * _TREE_WORTH / self._scale((wide, high))
        fits = self._page.height is not None or size[1] <= high * _TREE_WORTH
        return tree if worth >= 1.0 and fits else columns

    def foretold_scale(self) -> float:
        """How large an outline of the figure will be on its page."""
        return self._scale(self._size(self.columns()))

    @property
    def cards(self) -> int:
        """How many cards the figure has."""
        return sum(len(node.cards) for node in self.figure.nodes)

    def tree(self) -> Arrangement:
        """Give the best tree."""
        return self._best_tree()[1]

    def columns(self) -> Columns:
        """Give the best outline."""
        if self._page.height is None:
            return self._free(self._page.width)
        found = [self._fitted(way.width, way.height or 0.0) for way in self._page.ways]
        return max(found, key=lambda one: one[0])[1]

    @property
    def _slack(self) -> float:
        """How much higher an outline may be to keep branches whole; not where a page is bounded or trying is slow."""
        bounded = bool(self._page.name and self._page.height)
        return 0.0 if bounded or self.cards > LARGE else _SLACK

    def _size(self, columns: Columns) -> tuple[float, float]:
        height = self.outline.head(columns.width) + self.outline.foretold(columns.frame).height
        return columns.width, height

    def _best_tree(self) -> tuple[tuple[float, float], Arrangement]:
        return max(ways(self.figure, self._extents), key=lambda way: (self._scale(way[0]), -way[0][0] * way[0][1]))

    def _scale(self, size: tuple[float, float]) -> float:
        return scale(self._page, size[0], size[1] + self._below(size[0]))

    def _free(self, width: float) -> Columns:
        """An outline as high as it needs, its text at full size unless the width is very small."""
        room = 2 * self._page.margin
        by = max(self._page.least_scale, min(self._page.most, width / (_EASY_COLUMN + room)))
        inner = max(width / by - room, _LEAST_COLUMN)
        count = max(1, int((inner + COLUMN_GAP) // (_FREE_COLUMN + COLUMN_GAP)))
        return self.outline.lowest(count, _share(inner, count), self._slack)

    def _fitted(self, width: float, height: float) -> tuple[float, Columns]:
        """The largest scale at which an outline fits an area of fixed height, and that outline."""
        area = sum((extent.height(_COLUMN) + GAP) * (_COLUMN + COLUMN_GAP) for node in self._extents for extent in node)
        guess = sqrt(width * height / area)
        low, high = log(guess / 3), log(min(self._page.most, guess * 1.5))
        best = self._columns_at(exp(low), width, height)[1]
        for _ in range(_STEPS):
            middle = (low + high) / 2
            fits, columns = self._columns_at(exp(middle), width, height)
            if fits:
                low, best = middle, columns
            else:
                high = middle
        return exp(low), self.outline.lowest(best.number, best.frame.width, self._slack)

    def _columns_at(self, by: float, width: float, height: float) -> tuple[bool, Columns]:
        """Whether an outline fits an area at a scale: with columns of the usual width or, if few cards, near it."""
        inner = max(width / by - 2 * self._page.margin, LEAST_WIDTH)
        room = max(1.0, height / by - 2 * self._page.margin - self._below(inner) - self.outline.head(inner))
        usual = max(1, round((inner + COLUMN_GAP) / (_COLUMN + COLUMN_GAP)))
        counts = [usual, usual + 1, usual - 1] if self.cards <= _FEW else [usual]
        tried = [
            Columns(count, self.outline.frame(_share(inner, count), room))
            for count in counts
            if count == usual or (count and _LEAST_COLUMN <= _share(inner, count) <= _MOST_COLUMN)
        ]
        fitting = (columns for columns in tried if self._fits(columns, room))
        found = next(fitting, None)
        return found is not None, found or tried[0]

    def _fits(self, columns: Columns, room: float) -> bool:
        if columns.frame.width < _LEAST_COLUMN:
            return False
        flow = self.outline.foretold(columns.frame)
        return flow.columns <= columns.number and flow.height <= room


def _share(width: float, count: int) -> float:
    """How wide each of so many columns is in a width."""
    return (width + COLUMN_GAP) / count - COLUMN_GAP


def scale(page: Page, width: float, height: float) -> float:
    """How large a figure of such a size becomes on a page, turned as suits it best."""
    room = 2 * page.margin
    scales = [
        min(way.width / (width + room), way.height / (height + room) if way.height else page.most) for way in page.ways
    ]
    return min(page.most, max(scales))
