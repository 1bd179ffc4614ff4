"""Split a figure into several: an overview, and one for each answer or branch, or for a part of one that is too large.

Where the figure is cut, the card stands in both figures: in short with a reference to the other, and there in full with
what it hangs from.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from argmap.drawing.card import Card
from argmap.drawing.extents import extent
from argmap.drawing.figure import Figure, Kind
from argmap.drawing.flow import COLUMN_GAP, GAP
from argmap.style import ANSWER

_BRANCH = 4
_TWIG = 2
_COLUMN = 300.0
_REFERENCE = ("continued in figure 10: 10 claims", "")


class Split(NamedTuple):
    """The figures of a split map.

    `roots` has the node that each figure begins with; figures one after the other may begin with the same. `homes` has
    the number of the figure where each node stands in full, `stubs` of that where a root stands in short.
    """

    roots: tuple[int, ...]
    homes: tuple[int, ...]
    stubs: dict[int, int]


class Room(NamedTuple):
    """How much of a sheet a node takes with the gaps around it: in full, and in short where it is cut."""

    full: float
    short: float

    def times(self, full: float, short: float) -> "Room":
        """The room so many times as large."""
        return Room(self.full * full, self.short * short)


def rooms(figure: Figure) -> list[Room]:
    """Foretell the room of each node."""
    return [Room(*(sum(map(_room, cards)) for cards in (node.cards, map(_short, node.cards)))) for node in figure.nodes]


def _room(card: Card) -> float:
    return (extent(card).height(_COLUMN) + GAP) * (_COLUMN + COLUMN_GAP)


def _short(card: Card) -> Card:
    return card._replace(evidence=(), notes=(_REFERENCE,))


def split(figure: Figure, rooms: Sequence[Room], most: float, pressed: Collection[int] = ()) -> Split:
    """Cut a figure at its answers or branches, and again what takes more than an area.

    What is `pressed` did not find room when it was cut as usual: even a single claim with its quotes is cut off there.
    """
    children: dict[int, list[int]] = {node.number: [] for node in figure.nodes}
    for node in figure.nodes[1:]:
        children[node.parent or 0].append(node.number)
    cut, weights = _cut(figure, rooms, most, children, pressed)
    roots: list[int] = []
    runs: dict[int, int] = {}
    first: dict[int, int] = {}
    for root in [0, *sorted(cut)]:
        first[root] = len(roots)
        roots.append(root)
        room = most - rooms[root].full
        for number, child in enumerate(children[root]):
            taken = rooms[child].short if child in cut else weights[child]
            room -= taken
            if number and room < 0:
                roots.append(root)
                room = most - rooms[root].short - taken
            runs[child] = len(roots) - 1
    return _placed(figure, cut, roots, runs, first)


def _placed(figure: Figure, cut: set[int], roots: Sequence[int], runs: dict[int, int], first: dict[int, int]) -> Split:
    homes = [0]
    stubs = {}
    for node in figure.nodes[1:]:
        shown = runs.get(node.number, homes[node.parent or 0])
        homes.append(first[node.number] if node.number in cut else shown)
        if node.number in cut:
            stubs[node.number] = shown
    return Split(tuple(roots), tuple(homes), stubs)


def _cut(
    figure: Figure, rooms: Sequence[Room], most: float, children: dict[int, list[int]], pressed: Collection[int]
) -> tuple[set[int], list[float]]:
    """Choose where to cut, from the leaves up, so that what remains of each branch is small enough, and how large."""
    weights, whole = [room.full for room in rooms], [len(node.cards) for node in figure.nodes]
    under = list(whole)
    cut: set[int] = set()
    for number in reversed(range(len(figure.nodes))):
        kept = children[number]
        weights[number] += sum(weights[child] for child in kept)
        whole[number] += sum(whole[child] for child in kept)
        under[number] += sum(under[child] for child in kept)
        stays = under[number] < _BRANCH or not _may_cut(figure, number)
        for child in sorted(kept, key=lambda child: -weights[child]):
            forced = (number == 0 or figure.nodes[child].look is ANSWER) and whole[child] >= _BRANCH
            least = 1 if child in pressed else _TWIG if stays else _BRANCH
            large = weights[number] > most and under[child] >= least
            alone = weights[child] + rooms[number].short > most and under[child] >= _TWIG
            if (forced or large or alone) and _may_cut(figure, child) and (under[child] > 1 or _quotes(figure, child)):
                cut.add(child)
                weights[number] -= weights[child] - rooms[child].short
                under[number] -= under[child] - 1
    return cut, weights


def _may_cut(figure: Figure, number: int) -> bool:
    """Whether a node is a card of its own, and states what is on it."""
    node = figure.nodes[number]
    return node.kind is Kind.CARDS and len(node.cards) == 1 and not node.cards[0].elsewhere


def _quotes(figure: Figure, number: int) -> bool:
    """Whether a card becomes smaller where it stands in short."""
    return bool(figure.nodes[number].cards[0].evidence)
