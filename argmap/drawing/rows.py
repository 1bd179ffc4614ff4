"""A figure as an outline: its nodes in reading order, each with the lines that lead to it from what it hangs from."""

from collections import defaultdict
from typing import NamedTuple

from argmap.drawing.figure import Figure, Kind

_LATER = 3


class Row(NamedTuple):
    """A node of an outline.

    `anchor` is the number of what it hangs from, `edges` lead there (two, where a crossing stands on the line), and
    `cost` says how much a break of the column before it would tear apart; None where nothing may break.
    """

    node: int
    anchor: int
    edges: tuple[int, ...]
    crossing: int | None
    cost: int | None


def rows(figure: Figure) -> list[Row]:
    """Give the rows of a figure without the question: all that bears on a claim first, then what undercuts its line."""
    leaving: dict[int, list[int]] = defaultdict(list)
    for number, edge in enumerate(figure.edges):
        leaving[edge.tail].append(number)
    found: list[Row] = []
    waiting = _hanging(figure, leaving, 0, 0)
    while waiting:
        row, level = waiting.pop()
        found.append(row)
        if row.crossing is not None:
            pointed = [number for number in leaving[row.crossing] if figure.edges[number].pointed]
            waiting += [_row(figure, leaving, number, level + 1 + _LATER) for number in reversed(pointed)]
        waiting += _hanging(figure, leaving, row.node, level + 1)
    return found


def _hanging(figure: Figure, leaving: dict[int, list[int]], node: int, level: int) -> list[tuple[Row, int]]:
    """What hangs from a node, last first; the first premise stands beside its joint."""
    joint = figure.nodes[node].kind is Kind.JOINT
    hanging = [_row(figure, leaving, number, level + _LATER * joint) for number in leaving[node]]
    if joint and hanging:
        first, level = hanging[0]
        hanging[0] = first._replace(cost=None), level
    return hanging[::-1]


def _row(figure: Figure, leaving: dict[int, list[int]], number: int, level: int) -> tuple[Row, int]:
    edge = figure.edges[number]
    if figure.nodes[edge.head].kind is not Kind.CROSSING:
        return Row(edge.head, edge.tail, (number,), None, level), level
    inner = next(one for one in leaving[edge.head] if not figure.edges[one].pointed)
    return Row(figure.edges[inner].head, edge.tail, (number, inner), edge.head, level), level
