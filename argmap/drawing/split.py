"""Split a figure into several: an overview, and one for each answer or branch, or for a part of one that is too large.

Where the figure is cut, the card stands in both figures: in short with a reference to the other, and there in full with
what it hangs from.
"""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.drawing.extents import Extent
from argmap.drawing.figure import Figure, Kind
from argmap.drawing.flow import COLUMN_GAP, GAP
from argmap.style import ANSWER

_BRANCH = 4
_TWIG = 2
_COLUMN = 300.0
_STUB = 80.0


class Split(NamedTuple):
    """The figures of a split map.

    `roots` has the node that each figure begins with; figures one after the other may begin with the same. `homes` has
    the number of the figure where each node stands in full, `stubs` of that where a root stands in short.
    """

    roots: tuple[int, ...]
    homes: tuple[int, ...]
    stubs: dict[int, int]


def areas(extents: Sequence[Sequence[Extent]]) -> list[float]:
    """How much of a sheet each node takes, with the gaps around it."""
    return [sum((one.height(_COLUMN) + GAP) * (_COLUMN + COLUMN_GAP) for one in of_node) for of_node in extents]


def split(figure: Figure, own: Sequence[float], most: float) -> Split:
    """Cut a figure at its answers or branches, and again what takes more than an area; `own` has that of each node."""
    children: dict[int, list[int]] = {node.number: [] for node in figure.nodes}
    for node in figure.nodes[1:]:
        children[node.parent or 0].append(node.number)
    cut, weights = _cut(figure, own, most, children)
    roots: list[int] = []
    runs: dict[int, int] = {}
    first: dict[int, int] = {}
    for root in [0, *sorted(cut)]:
        first[root] = len(roots)
        roots.append(root)
        room = most - own[root]
        for number, child in enumerate(children[root]):
            taken = _STUB * _COLUMN if child in cut else weights[child]
            room -= taken
            if number and room < 0:
                roots.append(root)
                room = most - _STUB * _COLUMN - taken
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
    figure: Figure, own: Sequence[float], most: float, children: dict[int, list[int]]
) -> tuple[set[int], list[float]]:
    """Choose where to cut, from the leaves up, so that what remains of each branch is small enough, and how large."""
    weights, whole = list(own), [len(node.cards) for node in figure.nodes]
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
            large = weights[number] > most and under[child] >= (_TWIG if stays else _BRANCH)
            alone = weights[child] + _STUB * _COLUMN > most and under[child] >= _TWIG
            if (forced or large or alone) and _may_cut(figure, child):
                cut.add(child)
                weights[number] -= weights[child] - _STUB * _COLUMN
                under[number] -= under[child] - 1
    return cut, weights


def _may_cut(figure: Figure, number: int) -> bool:
    """Whether a node is a card of its own whose line denies no other: a cut would hide what that denies."""
    node = figure.nodes[number]
    parent = figure.nodes[node.parent or 0]
    undercuts = parent.kind is Kind.CROSSING and node.look != parent.look
    return node.kind is Kind.CARDS and len(node.cards) == 1 and not undercuts
