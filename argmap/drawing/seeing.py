"""The lines from the cards that only name a claim (`see`) to the card that states it, in a figure that is laid out.

They are reckoned in the measures of lanes: along the columns of an outline or the levels of a tree, and crosswise.
"""

from argmap.drawing.figure import Figure, Kind
from argmap.drawing.flow import COLUMN_GAP
from argmap.drawing.geometry import Point
from argmap.drawing.laid import Laid
from argmap.drawing.lanes import LANE, Lanes, Stop, Strip

_FROM_CARD = 6.0
_FROM_EDGE = 4.0
_ARROW = 10.0
_BEYOND_ARROWS = 16.0
_ROOM_FOR_ARROWS = 30.0


def see_lines(laid: Laid) -> list[list[Point]]:
    """Give the corners of each line that finds a way, from the card that names a claim; near claims come first."""
    outlined = laid.layout.free is not None
    stops, strips = _columns(laid) if outlined else _levels(laid)
    pairs = [(stops[see], stops[claim]) for see, claim in _seen(laid.figure)]
    pairs.sort(key=lambda pair: (abs(pair[0].strip - pair[1].strip), abs(pair[0].start - pair[1].start)))
    lanes = Lanes(strips)
    ways = [lanes.way(*pair) for pair in pairs]
    return [[Point(along, cross) if outlined else Point(cross, along) for cross, along in way] for way in ways if way]


def _seen(figure: Figure) -> list[tuple[int, int]]:
    """The nodes that name a claim, each with the one that states it in the same figure; none of a stack."""
    single = {f"#{node.cards[0].id}": node.number for node in figure.nodes[1:] if len(node.cards) == 1}
    seeing = [(number, figure.nodes[number].cards[0]) for number in single.values()]
    return [(number, single[card.link]) for number, card in seeing if card.elsewhere and card.link in single]


def _columns(laid: Laid) -> tuple[dict[int, Stop], list[Strip]]:
    """The cards of an outline and its columns; what points at a card from below takes room there."""
    layout, pointed = laid.layout, {edge.tail for edge in laid.figure.edges}
    wide = layout.free.spread if layout.free else layout.spread
    step = wide + COLUMN_GAP
    count = round((layout.spread + COLUMN_GAP) / step)
    taken: list[list[tuple[float, float]]] = [[] for _ in range(count)]
    stops = {}
    for node in laid.figure.nodes[1:]:
        if node.kind is Kind.CARDS:
            (start, near), deep, spread = layout.boxes[node.number]
            stops[node.number] = stop = Stop(int((near + spread) // step), near, near + spread, start, start + deep)
            taken[stop.strip].append((start, stop.end + _ARROW * (node.number in pointed)))
    for again in laid.again:
        start, near = again.corner
        taken[int((near + again.sheet.width) // step)].append((start, start + again.sheet.height + _ARROW))
    ends = [column * step + wide for column in range(count)]
    lanes = [_lanes(end + _FROM_CARD, end + COLUMN_GAP - LANE) for end in ends[:-1]]
    return stops, _strips(taken, layout.depth, [*lanes, [layout.spread + _FROM_EDGE]])


def _levels(laid: Laid) -> tuple[dict[int, Stop], list[Strip]]:
    """The cards of a tree and its levels, in which lines that pass take room too."""
    figure, layout = laid.figure, laid.layout
    taken: list[list[tuple[float, float]]] = [[] for _ in range(max(node.rank for node in figure.nodes) + 1)]
    stops = {}
    for node in figure.nodes:
        (near, start), deep, spread = layout.boxes[node.number]
        stops[node.number] = Stop(node.rank, near, near + deep, start, start + spread)
        taken[node.rank].append((start, start + spread))
    gaps: dict[int, tuple[float, float]] = {}
    for edge, track in zip(figure.edges, layout.tracks, strict=True):
        first = figure.nodes[edge.tail].rank
        gaps |= {rank: (bend.start.depth, bend.end.depth) for rank, bend in enumerate(track.bends, first)}
        for rank, bend in enumerate(track.bends[:-1], first + 1):
            taken[rank].append((bend.end.spread, bend.end.spread))
    lanes = []
    for _, (start, end) in sorted(gaps.items()):
        before = _BEYOND_ARROWS if end - start > _ROOM_FOR_ARROWS else LANE
        lanes.append(_lanes(start + before, end - LANE))
    return stops, _strips(taken, layout.spread, [*lanes, [layout.depth + _FROM_EDGE]])


def _lanes(first: float, last: float) -> list[float]:
    return [first + LANE * number for number in range(int((last - first) // LANE) + 1)]


def _strips(taken: list[list[tuple[float, float]]], end: float, lanes: list[list[float]]) -> list[Strip]:
    return [Strip(of_strip, end + _FROM_EDGE, behind) for of_strip, behind in zip(taken, lanes, strict=True)]
