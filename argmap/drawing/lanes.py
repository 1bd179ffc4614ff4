"""Find ways for light lines among cards that stand already, such that no line meets a card.

Cards stand in strips, the columns of an outline or the levels of a tree, with gutters between. A line runs along the
lanes of gutters and passes a strip between two cards. Lines to the same card may share their way, others keep apart. A
line that finds no room is not drawn: no card is moved for its sake.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LANE = 4.0

_CLEAR = 4.0
_BEHIND_LAST = 8.0
_MOST_PASSED = 9
_FROM_START, _FROM_END = 11.0, 8.0
_BELOW_HEADER = 30.0

Way = tuple[tuple[float, float], ...]


class Strip(NamedTuple):
    """What stands along a strip, from where to where, and where the last line may pass it.

    `lanes` are the places, crosswise to the strip, where lines may run along the gutter behind it.
    """

    taken: Sequence[tuple[float, float]]
    end: float
    lanes: Sequence[float]


class Stop(NamedTuple):
    """A card: the number of its strip, where it begins and ends crosswise, and where along the strip."""

    strip: int
    near: float
    far: float
    start: float
    end: float

    def leave(self, *, behind: bool) -> tuple[float, float]:
        """Where a line leaves it, into the gutter behind or before its strip."""
        return (self.far, self.start + _FROM_START) if behind else (self.near, self.end - _FROM_END)

    def reach(self, *, behind: bool) -> tuple[float, float]:
        """Where a line reaches it, clear of the line to what the card bears on."""
        return (self.far, self.start + _FROM_START) if behind else (self.near, self.start + _BELOW_HEADER)


class _Run(NamedTuple):
    """A part of a line along the gutter behind a strip, from one place to another."""

    gutter: int
    start: float
    end: float

    @property
    def low(self) -> float:
        return min(self.start, self.end)

    @property
    def high(self) -> float:
        return max(self.start, self.end)


class Lanes:
    """The ways among some strips; those that were found stay free from others."""

    def __init__(self, strips: Sequence[Strip]) -> None:
        self._strips = strips
        self._gaps = [_gaps(strip) for strip in strips]
        self._running: dict[tuple[int, float], list[tuple[float, float, Stop]]] = {}
        self._passing: dict[tuple[int, float], Stop] = {}

    def way(self, origin: Stop, target: Stop) -> Way:
        """Give the corners of a way, as places crosswise and along the strips; nothing where there is none."""
        step = 1 if origin.strip <= target.strip else -1
        passed = range(origin.strip + step, target.strip, step)
        begin, end = origin.leave(behind=step > 0), target.reach(behind=origin.strip >= target.strip)
        places = self._places(passed, begin[1], end[1], target) if len(passed) <= _MOST_PASSED else []
        gutters = [strip - (step < 0) for strip in (origin.strip, *passed)]
        legs = zip(gutters, pairwise([begin[1], *places, end[1]]), strict=False)
        runs = [_Run(gutter, *leg) for gutter, leg in legs]
        lanes = [lane for lane in (self._lane(run, target) for run in runs) if lane is not None]
        if len(places) < len(passed) or len(lanes) < len(runs):
            return ()
        self._passing |= dict.fromkeys(zip(passed, places, strict=True), target)
        corners = [begin]
        for run, lane in zip(runs, lanes, strict=True):
            self._running.setdefault((run.gutter, lane), []).append((run.low, run.high, target))
            corners += [(lane, run.start), (lane, run.end)]
        return (*corners, end)

    def _places(self, passed: Sequence[int], at: float, to: float, target: Stop) -> list[float]:
        """Where a line passes the strips, so that it stays as short as it can; fewer where it cannot pass."""
        places: list[float] = []
        for strip in passed:
            free = [place for place in self._gaps[strip] if self._passing.get((strip, place), target) == target]
            if not free:
                break
            at = min(free, key=lambda place: (abs(place - at) + abs(place - to), abs(place - at)))
            places.append(at)
        return places

    def _lane(self, run: _Run, target: Stop) -> float | None:
        low, high = run.low - _CLEAR, run.high + _CLEAR
        for lane in self._strips[run.gutter].lanes:
            others = self._running.get((run.gutter, lane), ())
            if all(end < low or high < start or other == target for start, end, other in others):
                return lane
        return None


def _gaps(strip: Strip) -> list[float]:
    """The places where lines may pass a strip: midway between two cards that stand apart, and behind the last."""
    found: list[float] = []
    reached = 0.0
    for number, (start, end) in enumerate(sorted(strip.taken)):
        if number and start - reached >= 2 * _CLEAR:
            found.append((reached + start) / 2)
        reached = max(reached, end)
    behind = [reached + _BEHIND_LAST + LANE * place for place in range(_MOST_PASSED)]
    return found + [place for place in behind if place <= strip.end]
