"""Choose how to arrange a figure: the way that makes its text largest on a sheet of paper.

The sizes of layouts are foretold from the sizes of the cards: the ranks one after the other, each as
deep as its largest card, and as much space across them as the fullest rank takes.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, product
from math import sqrt

from argmap.drawing.card import card_width, height
from argmap.drawing.figure import Figure, Kind, Node

SIBLING_GAP = 24.0
RANK_GAP = 42.0
STACK_GAP = 8

_TEXT_WIDTHS = (224, 280, 336)
_COLUMNS = (1, 2, 3, 4)
_LEAST_PER_COLUMN = 2
_LOOSE = 1.2
_POINT = 12.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Downwards from the question or across the page; how wide the texts are; how many columns stacks may have."""

    across: bool
    text_width: int
    columns: int

    def stack(self, node: Node) -> list[tuple[int, ...]]:
        """The numbers of a node's cards, column by column."""
        count = len(node.cards)
        columns = min(self.columns, max(1, count // _LEAST_PER_COLUMN))
        starts = [round(count * column / columns) for column in range(columns + 1)]
        return [tuple(range(start, end)) for start, end in pairwise(starts)]


def arrange(figure: Figure) -> Arrangement:
    """Choose the arrangement that needs the smallest sheet of A proportions, whichever way it is turned."""
    stacks = any(len(node.cards) > 1 for node in figure.nodes)
    heights = {text_width: _heights(figure, text_width) for text_width in _TEXT_WIDTHS}
    choices = [Arrangement(*choice) for choice in product((False, True), _TEXT_WIDTHS, _COLUMNS if stacks else (1,))]
    return min(choices, key=lambda choice: _sheet(*_outline(figure, choice, heights[choice.text_width])))


def _heights(figure: Figure, text_width: int) -> list[list[float]]:
    return [[height(card, text_width) for card in node.cards] for node in figure.nodes]


def _sheet(wide: float, high: float) -> float:
    """The shorter side of the smallest sheet of A proportions that holds a drawing."""
    return max(min(wide, high), max(wide, high) / sqrt(2))


def _outline(figure: Figure, choice: Arrangement, heights: list[list[float]]) -> tuple[float, float]:
    """How wide and how high a layout will be: its fullest rank, and the ranks one after the other."""
    spreads: dict[int, float] = defaultdict(float)
    depths: dict[int, float] = defaultdict(float)
    for node in figure.nodes:
        size = _size(node, choice, heights[node.number])
        spreads[node.rank] += size[choice.across] + SIBLING_GAP
        depths[node.rank] = max(depths[node.rank], size[not choice.across])
    spread = max(spreads.values()) * _LOOSE
    depth = sum(depths.values()) + RANK_GAP * len(depths)
    return (depth, spread) if choice.across else (spread, depth)


def _size(node: Node, choice: Arrangement, heights: list[float]) -> tuple[float, float]:
    """The width and the height of a node."""
    if node.kind is not Kind.CARDS:
        return _POINT, _POINT
    columns = choice.stack(node)
    wide = (card_width(choice.text_width) + STACK_GAP) * len(columns)
    return wide, max(sum(heights[card] + STACK_GAP for card in column) for column in columns)
