"""Foretell how high cards are at any width, so that many ways to arrange a figure can be tried without breaking lines.

Text takes height in proportion to one over its width; what does not flow takes the same at any width. Both are found by
breaking the lines of each card twice.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from argmap.drawing.card import PADDING, QUESTION_WIDER, Card, Sheet, measure
from argmap.drawing.figure import Figure
from argmap.drawing.wrapping import SLACK
from argmap.style import QUESTION

STACK_GAP = 8

_NARROW, _WIDE = 200, 400
_LEAST_IN_STACK = 200.0


class Extent(NamedTuple):
    """How high a card is: a fixed part, and one over its width."""

    fixed: float
    flowing: float

    def height(self, width: float) -> float:
        """Foretell the height at a width."""
        return self.fixed + self.flowing / (width - 2 * PADDING + SLACK)


def card_width(card: Card, text_width: int) -> int:
    """How wide a card is whose texts may be so wide: the question's is wider."""
    return text_width + 2 * PADDING + QUESTION_WIDER * (card.look is QUESTION)


def fitted(card: Card, width: float) -> Sheet:
    """Break the texts of a card that is as wide as told, in whole points."""
    return measure(card, int(width) - 2 * PADDING - QUESTION_WIDER * (card.look is QUESTION))


def extent(card: Card) -> Extent:
    """Foretell a card."""
    narrow, wide = (fitted(card, text_width + 2 * PADDING).height for text_width in (_NARROW, _WIDE))
    flowing = max(0.0, (narrow - wide) / (1 / (_NARROW + SLACK) - 1 / (_WIDE + SLACK)))
    return Extent(narrow - flowing / (_NARROW + SLACK), flowing)


def foretell(figure: Figure) -> list[list[Extent]]:
    """Foretell the cards of all nodes."""
    return [[extent(card) for card in node.cards] for node in figure.nodes]


def stack_columns(count: int, width: float) -> list[range]:
    """Give the numbers of a stack's cards, column by column, at a width of the stack."""
    most = max(1, int((width - STACK_GAP) // (_LEAST_IN_STACK + STACK_GAP)))
    columns = min(count, most)
    starts = [ceil(count * column / columns) for column in range(columns + 1)]
    return [range(starts[column], starts[column + 1]) for column in range(columns)]


def stacked_width(columns: Sequence[range], width: float) -> float:
    """How wide each card of a stack is."""
    return (width - STACK_GAP) / len(columns) - STACK_GAP
