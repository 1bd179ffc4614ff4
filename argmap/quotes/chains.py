"""Chains of places, one for each part of a quote, in order and near to each other: one walk over the places.

For every place of a part only the chain that begins latest is kept, for it is the tightest; so time grows with the
places, however many there are, and none is ever left out.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from argmap.quotes.places import Place

Chain = tuple[Place, ...]


class Link(NamedTuple):
    """What may stand between two parts: so many characters at most and, if not just any, what `fits` accepts."""

    reach: int
    fits: Callable[[int, int], bool] | None = None


def chains(first: Iterable[Place], others: Iterable[tuple[Link, Iterable[Place]]]) -> Iterator[Chain]:
    """For every place of the last part, the parts before it that begin latest; places must come in ascending order."""
    found: Iterator[Chain] = ((place,) for place in first)
    for link, places in others:
        found = _extended(found, link, places)
    return found


def tightest(found: Iterable[Chain], most: int, least: int) -> list[Chain]:
    """The shortest chains, so many at most; none is shorter than `least`."""
    best: list[Chain] = []
    length = -1
    for chain in found:
        spanned = chain[-1][1] - chain[0][0]
        if length < 0 or spanned < length:
            best, length = [], spanned
        if spanned == length and len(best) < most:
            best.append(chain)
        if length <= least and len(best) == most:
            break
    return best


def _extended(found: Iterator[Chain], link: Link, places: Iterable[Place]) -> Iterator[Chain]:
    near: deque[Chain] = deque()
    waiting = next(found, None)
    for place in places:
        if waiting is None and not near:
            return
        while waiting is not None and waiting[-1][1] <= place[0]:
            while link.fits is None and near and near[-1][0] <= waiting[0]:
                near.pop()
            near.append(waiting)
            waiting = next(found, None)
        while near and near[0][-1][1] < place[0] - link.reach:
            near.popleft()
        best = near[0] if near and link.fits is None else _latest(near, link, place[0])
        if best is not None:
            yield (*best, place)


def _latest(near: Iterable[Chain], link: Link, start: int) -> Chain | None:
    fitting = [chain for chain in near if link.fits is None or link.fits(chain[-1][1], start)]
    return max(fitting, key=lambda chain: chain[0], default=None)
