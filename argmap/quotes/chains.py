"""Chains of places, one for each part of a quote, in order and near to each other: one walk over the places.

For every place of a part only the chain that begins latest is kept, for it is the tightest; so time grows with the
places, however many there are, and none is ever left out.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from argmap.quotes.places import Place

Chain = tuple[Place, ...]
_MANY = 1000


class Link(NamedTuple):
    """What may stand between two parts: so many characters at most and, if not just any, what `fits` accepts."""

    reach: int
    fits: Callable[[int, int], bool] | None = None


class Row(NamedTuple):
    """The places where a part may stand, ascending, and what tells where it really does."""

    places: Iterator[Place]
    kept: Callable[[Place], Place | None]

    def all(self) -> Iterator[Place]:
        """The places where the part stands."""
        return (kept for place in self.places if (kept := self.kept(place)) is not None)


def near_rarest(rows: Sequence[Row], reach: int) -> list[Iterator[Place]]:
    """The places of each part that are not farther from all places of the rarest part; of parts that stand often."""
    heads = [[*islice(row.all(), _MANY)] for row in rows]
    rarest = min(heads, key=len, default=[])
    if len(rarest) == _MANY:
        return [chain(head, row.all()) for head, row in zip(heads, rows, strict=True)]
    windows = [(start - reach, end + reach) for start, end in rarest]
    rest = (row._replace(places=_within(row.places, windows)).all() for row in rows)
    return [chain(head, row) for head, row in zip(heads, rest, strict=True)]


def _within(places: Iterable[Place], windows: Sequence[Place]) -> Iterator[Place]:
    at = 0
    for place in places:
        while at < len(windows) and windows[at][1] < place[0]:
            at += 1
        if at == len(windows):
            return
        if place[0] >= windows[at][0]:
            yield place


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
    for places in found:
        spanned = places[-1][1] - places[0][0]
        if length < 0 or spanned < length:
            best, length = [], spanned
        if spanned == length and len(best) < most:
            best.append(places)
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
    fitting = [parts for parts in near if link.fits is None or link.fits(parts[-1][1], start)]
    return max(fitting, key=lambda parts: parts[0], default=None)
