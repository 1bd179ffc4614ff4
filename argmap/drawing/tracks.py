"""Where the lines of a figure run between boxes that stand."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from argmap.drawing.figure import Edge, Figure, Kind
from argmap.drawing.geometry import CROSSING, Bend, Box, Point, Rank, Track

_CORNER = 8.0
_APART_ACROSS = 14.0
_APART_DOWN = 26.0


def tracks(
    figure: Figure,
    routes: Sequence[tuple[int, ...]],
    boxes: Sequence[Box],
    ranks: Sequence[Rank],
    middles: Sequence[float],
    *,
    across: bool,
) -> list[Track]:
    """Give the track of each edge, whose route leads through the boxes with these middles."""
    ahead = [middles[route[1]] for route in routes]
    starts = _starts(figure, boxes, ahead, _APART_ACROSS if across else _APART_DOWN)
    drawn = []
    for edge, route, (start, room) in zip(figure.edges, routes, starts, strict=True):
        tail = figure.nodes[edge.tail]
        stops = [start.spread, *(middles[stop] for stop in route[1:])]
        gaps = pairwise(ranks[tail.rank : tail.rank + len(route)])
        bends = tuple(
            Bend(Point(before.end, one), Point(after.start, other))
            for (before, after), (one, other) in zip(gaps, pairwise(stops), strict=True)
        )
        aside = _aside(edge, tail.kind, start.spread, stops[1])
        drawn.append(Track(start, bends, _end(boxes[edge.head], figure.nodes[edge.head].kind), aside, room))
    return drawn


def _aside(edge: Edge, tail: Kind, spread: float, ahead: float) -> int:
    if tail is not Kind.CROSSING or not edge.pointed:
        return 0
    return 1 if ahead >= spread else -1


def _end(head: Box, kind: Kind) -> Point:
    """Where a line arrives: at the side of a card or joint, or in the midst of a crossing."""
    return Point(head.start.depth + CROSSING * (kind is Kind.CROSSING), head.middle)


def _starts(
    figure: Figure, boxes: Sequence[Box], ahead: Sequence[float], most_apart: float
) -> list[tuple[Point, float]]:
    """Where each edge leaves its tail and the room for its arrow: side by side, to be told from others."""
    leaving: dict[int, list[int]] = defaultdict(list)
    for number, edge in enumerate(figure.edges):
        leaving[edge.tail].append(number)
    starts: dict[int, tuple[Point, float]] = {}
    for tail, numbers in leaving.items():
        box, kind = boxes[tail], figure.nodes[tail].kind
        depth = box.end - CROSSING * (kind is Kind.CROSSING)
        spreads, apart = [box.middle] * len(numbers), most_apart
        if kind is Kind.CARDS:
            spreads, apart = _side_by_side(box, [ahead[number] for number in numbers], most_apart)
        for number, spread in zip(numbers, spreads, strict=True):
            starts[number] = Point(depth, spread), apart
    return [starts[number] for number in range(len(figure.edges))]


def _side_by_side(box: Box, ahead: Sequence[float], most_apart: float) -> tuple[list[float], float]:
    """Spread lines on the side of a card about its middle; a single one leaves as straight ahead as it can."""
    room = box.spread - 2 * _CORNER
    if len(ahead) == 1:
        return [box.middle + max(-room / 2, min(room / 2, ahead[0] - box.middle))], most_apart
    apart = min(most_apart, room / (len(ahead) - 1))
    first = box.middle - apart * (len(ahead) - 1) / 2
    return [first + apart * place for place in range(len(ahead))], apart
