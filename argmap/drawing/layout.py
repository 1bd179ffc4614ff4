"""Where every box stands and every line runs, once the engine has ordered the boxes.

Everything is reckoned in two directions, so that it holds for figures that run down and for those that run across:
`depth` leads away from the question, `spread` along a rank. All cards of a rank begin at one depth and end before the
gap that follows; lines bend in gaps only and pass ranks straight through the room kept for them, so none meets a card.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from argmap.drawing.arrangement import Arrangement, Size
from argmap.drawing.figure import Edge, Figure, Kind
from argmap.drawing.skeleton import Skeleton

JOINT = 9.0
CROSSING = 3.0

_LEAST_GAP = 20.0
_ROOM_FOR_ARROWS = 16.0
_BEHIND_CARDS = 12.0
_STEEPNESS = 0.1
_MOST_GAP = 120.0
_CORNER = 12.0
_APART = {False: 26.0, True: 14.0}


class Point(NamedTuple):
    """A place as depth and spread."""

    depth: float
    spread: float


class Box(NamedTuple):
    """A box by its corner next to the figure's beginning, in depth and spread."""

    start: Point
    depth: float
    spread: float

    @property
    def end(self) -> float:
        """The depth where the box ends."""
        return self.start.depth + self.depth

    @property
    def middle(self) -> float:
        """The spread of its middle."""
        return self.start.spread + self.spread / 2


class Bend(NamedTuple):
    """A gap that a line crosses, from one spread to another."""

    start: Point
    end: Point


class Track(NamedTuple):
    """A line from where it leaves what it bears on, through bends, to what bears on it.

    `aside` is 0 for a line that leaves in the direction of depth, and otherwise tells (1 or -1) to which side of a
    crossing it leaves.
    """

    start: Point
    bends: list[Bend]
    end: Point
    aside: int


class Layout(NamedTuple):
    """Boxes by the number of their node, tracks by the place of their edge; all of it within `depth` and `spread`."""

    across: bool
    boxes: list[Box]
    tracks: list[Track]
    depth: float
    spread: float


def extent(kind: Kind, size: Size, *, across: bool) -> float:
    """Give how much room a node takes along its rank."""
    return size[across] if kind is Kind.CARDS else 2 * _radius(kind)


def _radius(kind: Kind) -> float:
    return JOINT if kind is Kind.JOINT else CROSSING


def place(
    figure: Figure, arrangement: Arrangement, sizes: Sequence[Size], bones: Skeleton, centres: Sequence[float]
) -> Layout:
    """Place the boxes of a figure whose skeleton the engine has ordered."""
    first = min(centre - extent / 2 for centre, extent in zip(centres, bones.extents, strict=True))
    middles = [centre - first for centre in centres]
    across = arrangement.across
    depths = [
        size[not across] if node.kind is Kind.CARDS else 2 * _radius(node.kind)
        for node, size in zip(figure.nodes, sizes, strict=True)
    ]
    ranks = _ranks(figure, depths, bones, middles)
    boxes = []
    for node, deep in zip(figure.nodes, depths, strict=True):
        start, end = ranks[node.rank]
        begin = start if node.kind is Kind.CARDS else end - deep
        wide = bones.extents[node.number]
        boxes.append(Box(Point(begin, middles[node.number] - wide / 2), deep, wide))
    leaving = _leaving(figure, bones, boxes, middles, across=across)
    lines = [
        _line(figure, edge, route, boxes, ranks, middles, leaving[number])
        for number, (edge, route) in enumerate(zip(figure.edges, bones.routes, strict=True))
    ]
    spread = max(middle + extent / 2 for middle, extent in zip(middles, bones.extents, strict=True))
    return Layout(across, boxes, lines, ranks[-1][1], spread)


def _ranks(
    figure: Figure, depths: Sequence[float], bones: Skeleton, middles: Sequence[float]
) -> list[tuple[float, float]]:
    """Where each rank begins and ends; the gap behind a rank grows with how far lines must bend in it."""
    count = max(node.rank for node in figure.nodes) + 1
    deepest, points, furthest = [0.0] * count, [0.0] * count, [0.0] * count
    least = [_LEAST_GAP] * count
    for node, deep in zip(figure.nodes, depths, strict=True):
        if node.kind is Kind.CARDS:
            deepest[node.rank] = max(deepest[node.rank], deep)
    for node, deep in zip(figure.nodes, depths, strict=True):
        if node.kind is not Kind.CARDS:
            points[node.rank] = max(points[node.rank], deep + _BEHIND_CARDS * (deepest[node.rank] > 0))
    for edge, route in zip(figure.edges, bones.routes, strict=True):
        rank = figure.nodes[edge.tail].rank
        if edge.pointed:
            least[rank] = _LEAST_GAP + _ROOM_FOR_ARROWS
        for step, (tail, head) in enumerate(zip(route, route[1:], strict=False), rank):
            furthest[step] = max(furthest[step], abs(middles[head] - middles[tail]))
    ranks, reached = [], 0.0
    for rank in range(count):
        deep = deepest[rank] + points[rank]
        ranks.append((reached, reached + deep))
        reached += deep + min(_MOST_GAP, least[rank] + _STEEPNESS * furthest[rank])
    return ranks


def _leaving(
    figure: Figure, bones: Skeleton, boxes: Sequence[Box], middles: Sequence[float], *, across: bool
) -> list[float]:
    """The spread where each edge leaves its tail: side by side on a card, so that every arrow can be told from others."""
    edges: dict[int, list[int]] = defaultdict(list)
    for number, edge in enumerate(figure.edges):
        edges[edge.tail].append(number)
    leaving = [boxes[edge.tail].middle for edge in figure.edges]
    for tail, numbers in edges.items():
        if figure.nodes[tail].kind is not Kind.CARDS:
            continue
        numbers.sort(key=lambda number: middles[bones.routes[number][1]])
        room = boxes[tail].spread - 2 * _CORNER
        apart = min(_APART[across], room / max(1, len(numbers) - 1))
        for place, number in enumerate(numbers):
            leaving[number] = boxes[tail].middle + (place - (len(numbers) - 1) / 2) * apart
        if len(numbers) == 1:
            ahead = middles[bones.routes[numbers[0]][1]] - boxes[tail].middle
            leaving[numbers[0]] += max(-room / 2, min(room / 2, ahead))
    return leaving


def _line(
    figure: Figure,
    edge: Edge,
    route: Sequence[int],
    boxes: Sequence[Box],
    ranks: Sequence[tuple[float, float]],
    middles: Sequence[float],
    leaving: float,
) -> Track:
    tail, head = figure.nodes[edge.tail], figure.nodes[edge.head]
    start = Point(boxes[edge.tail].end, leaving)
    end = Point(boxes[edge.head].start.depth, boxes[edge.head].middle)
    aside = 0
    if tail.kind is Kind.CROSSING:
        start = Point(boxes[edge.tail].end - CROSSING, leaving)
        aside = edge.pointed * (1 if middles[route[1]] >= leaving else -1)
    if head.kind is Kind.CROSSING:
        end = Point(end.depth + CROSSING, end.spread)
    bends, spread = [], leaving
    for rank, stop in enumerate(route[1:], tail.rank):
        bends.append(Bend(Point(ranks[rank][1], spread), Point(ranks[rank + 1][0], middles[stop])))
        spread = middles[stop]
    return Track(start, bends, end, aside)
