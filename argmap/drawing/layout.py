"""Where every box stands, once the engine has ordered the boxes along their ranks.

All cards of a rank begin at one depth and end before the gap that follows. Lines bend in gaps only and pass ranks
straight through the room that is kept for them, so none meets a card.
"""

from collections.abc import Sequence
from itertools import pairwise

from argmap.drawing.arrangement import Size
from argmap.drawing.figure import Figure, Kind
from argmap.drawing.geometry import CROSSING, JOINT, Box, Layout, Point, Rank
from argmap.drawing.skeleton import Skeleton
from argmap.drawing.tracks import tracks

_LEAST_GAP = 20.0
_ROOM_FOR_ARROWS = 16.0
_BEHIND_CARDS = 12.0
_STEEPNESS = 0.1
_MOST_GAP = 120.0


def extent(kind: Kind, size: Size, *, across: bool) -> float:
    """Give how much room a node of a width and height takes along its rank."""
    return size[across] if kind is Kind.CARDS else _deep(kind, size, across=across)


def _deep(kind: Kind, size: Size, *, across: bool) -> float:
    return size[not across] if kind is Kind.CARDS else 2 * (JOINT if kind is Kind.JOINT else CROSSING)


def place(figure: Figure, sizes: Sequence[Size], bones: Skeleton, centres: Sequence[float], *, across: bool) -> Layout:
    """Place the boxes of a figure whose skeleton the engine has ordered, and the lines between them."""
    halves = [along / 2 for along in bones.extents]
    first = min(centre - half for centre, half in zip(centres, halves, strict=True))
    middles = [centre - first for centre in centres]
    depths = [_deep(node.kind, size, across=across) for node, size in zip(figure.nodes, sizes, strict=True)]
    ranks = _ranks(figure, depths, bones, middles)
    boxes = []
    for node, deep in zip(figure.nodes, depths, strict=True):
        rank, half = ranks[node.rank], halves[node.number]
        begin = rank.start if node.kind is Kind.CARDS else rank.end - deep
        boxes.append(Box(Point(begin, middles[node.number] - half), deep, 2 * half))
    spread = max(middle + half for middle, half in zip(middles, halves, strict=True))
    lines = tracks(figure, bones.routes, boxes, ranks, middles, across=across)
    return Layout(across, boxes, lines, ranks[-1].end, spread)


def _ranks(figure: Figure, depths: Sequence[float], bones: Skeleton, middles: Sequence[float]) -> list[Rank]:
    """Give the ranks one after the other; the gap behind one grows with how far lines must bend in it."""
    deepest = _deepest(figure, depths)
    least, furthest = [_LEAST_GAP] * len(deepest), [0.0] * len(deepest)
    for edge, route in zip(figure.edges, bones.routes, strict=True):
        rank = figure.nodes[edge.tail].rank
        if edge.pointed and edge.look.arrow != "none":
            least[rank] = _LEAST_GAP + _ROOM_FOR_ARROWS
        for step, (tail, head) in enumerate(pairwise(route), rank):
            furthest[step] = max(furthest[step], abs(middles[head] - middles[tail]))
    ranks, reached = [], 0.0
    for deep, gap, bent in zip(deepest, least, furthest, strict=True):
        ranks.append(Rank(reached, reached + deep))
        reached += deep + min(_MOST_GAP, gap + _STEEPNESS * bent)
    return ranks


def _deepest(figure: Figure, depths: Sequence[float]) -> list[float]:
    """How deep each rank is; joints and crossings among cards stand behind the cards, where lines may leave them."""
    count = max(node.rank for node in figure.nodes) + 1
    cards, points = [0.0] * count, [0.0] * count
    for node, deep in zip(figure.nodes, depths, strict=True):
        of_kind = cards if node.kind is Kind.CARDS else points
        of_kind[node.rank] = max(of_kind[node.rank], deep)
    return [card + point + _BEHIND_CARDS * (card > 0 < point) for card, point in zip(cards, points, strict=True)]
