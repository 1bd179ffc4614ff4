"""Choose how to arrange a figure: the way that makes its text largest on a sheet of paper.

The sizes of layouts are foretold from the sizes of the cards: the ranks one after the other, each as
deep as its largest card, and as much space across them as the fullest rank takes.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from argmap.drawing.card import Card, Sheet
from argmap.drawing.extents import STACK_GAP, Extent, card_width, foretell
from argmap.drawing.figure import Figure, Kind, Node

SIBLING_GAP = 24.0
RANK_GAP = 42.0

_TEXT_WIDTHS = (224, 280, 336)
_COLUMNS = (1, 2, 3, 4)
_LEAST_PER_COLUMN = 2
_FORETOLD_GAP = 64.0
_LOOSE = 1.2
_POINT = (12.0, 12.0)

Size = tuple[float, float]


class Arrangement(NamedTuple):
    """Downwards from the question or across the page; how wide the texts are; how many columns stacks may have."""

    across: bool
    text_width: int
    columns: int

    def stack(self, node: Node) -> list[tuple[int, ...]]:
        """The numbers of a node's cards, column by column."""
        return _columns(len(node.cards), self.columns)


def arrange(figure: Figure) -> Arrangement:
    """Choose the arrangement that needs the smallest sheet of A proportions, whichever way it is turned."""
    return min((sheet_side(*size), arrangement) for size, arrangement in ways(figure, foretell(figure)))[1]


def ways(figure: Figure, extents: Sequence[Sequence[Extent]]) -> Iterator[tuple[Size, Arrangement]]:
    """Give every way to arrange a figure as a tree with the width and height that it will about have."""
    stacks = any(len(node.cards) > 1 for node in figure.nodes)
    for text_width in _TEXT_WIDTHS:
        sizes = [
            (node, [_card_size(card, extent, text_width) for card, extent in zip(node.cards, of_node, strict=True)])
            for node, of_node in zip(figure.nodes, extents, strict=True)
        ]
        for columns in _COLUMNS if stacks else (1,):
            nodes = [(node.rank, _node_size(node, of_cards, columns)) for node, of_cards in sizes]
            for across in (False, True):
                yield _outline(nodes, across=across), Arrangement(across, text_width, columns)


def _card_size(card: Card, extent: Extent, text_width: int) -> Size:
    width = card_width(card, text_width)
    return width, extent.height(width)


def sheet_side(wide: float, high: float) -> float:
    """The shorter side of the smallest sheet of A proportions that holds a drawing."""
    return max(min(wide, high), max(wide, high) / sqrt(2))


def _outline(nodes: list[tuple[int, Size]], *, across: bool) -> Size:
    """How wide and how high a layout will be: its fullest rank, and the ranks one after the other."""
    spreads: dict[int, float] = {}
    depths: dict[int, float] = {}
    for rank, size in nodes:
        spreads[rank] = spreads.get(rank, 0.0) + size[across] + SIBLING_GAP
        depths[rank] = max(depths.get(rank, 0.0), size[not across])
    spread = max(spreads.values()) * _LOOSE
    depth = sum(depths.values()) + _FORETOLD_GAP * len(depths)
    return (depth, spread) if across else (spread, depth)


def _columns(count: int, most: int) -> list[tuple[int, ...]]:
    columns = min(most, max(1, count // _LEAST_PER_COLUMN))
    starts = [round(count * column / columns) for column in range(columns + 1)]
    return [tuple(range(start, end)) for start, end in pairwise(starts)]


def node_size(node: Node, sheets: Sequence[Sheet], columns: int) -> Size:
    """Give the width and the height of a node in points."""
    return _node_size(node, [(sheet.width, sheet.height) for sheet in sheets], columns)


def _node_size(node: Node, cards: Sequence[Size], columns: int) -> Size:
    if node.kind is not Kind.CARDS:
        return _POINT
    if len(cards) == 1:
        return cards[0]
    stacked = _columns(len(cards), columns)
    high = max(sum(cards[number][1] + STACK_GAP for number in column) for column in stacked)
    return (cards[0][0] + STACK_GAP) * len(stacked) + STACK_GAP, high + STACK_GAP
