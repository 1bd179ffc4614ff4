"""Where words stand across line ends that read in two ways: un-/happy as unhappy or un-happy.

Both texts are searched without any hyphen, and without spaces where one may come or go: the source only around
such line ends, which are few even in a long one. What is found there is compared again, character for character:
only at the line ends that allow it may the quote differ.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from heapq import merge

from argmap.quotes.fold import Folded
from argmap.quotes.lines import SPACE_MAY_COME
from argmap.quotes.occurrences import SPACELESS_RANGES, occurrences
from argmap.quotes.scripts import spaceless_or_mark

Place = tuple[int, int]

_SEAM = 6
_APART = "\n"
_LAST_LETTERS = re.compile(r"[^\W_]{0,3}/?\Z")
_FIRST_LETTERS = re.compile(r"[^\W_]{0,3}")


def with_readings(written: dict[str, Iterable[Place]], source: Folded) -> dict[str, Iterable[Place]]:
    """Where each folded quote stands in `source.text`, as written or read otherwise at some line ends; ascending."""
    pattern = _dropped_ascii() if source.text.isascii() else _dropped()
    seams = _seams(source, pattern)
    divided = {needle: key for needle in written if any(map((key := pattern.sub("", needle)).__contains__, seams))}
    if not divided:
        return written
    bare = _Bare(source, pattern, max(map(len, divided)))
    found = {key: [*starts] for key, starts in occurrences({*divided.values()}, bare.text).items()}
    otherwise = {needle: bare.places(needle, found[key]) for needle, key in divided.items()}
    return written | {needle: merge(written[needle], places) for needle, places in otherwise.items()}


def _seams(source: Folded, pattern: re.Pattern[str]) -> set[str]:
    """The letters on both sides of every line end that reads in two ways: a quote without any of them crosses none."""
    seams = set()
    for place in source.free:
        left = pattern.sub("", source.text[max(0, place - _SEAM) : place])
        right = pattern.sub("", source.text[place : place + _SEAM])
        before, behind = _LAST_LETTERS.search(left), _FIRST_LETTERS.match(right)
        wide = any(map(spaceless_or_mark, left[-1:] + right[:1]))
        seams.add(left[-1:] + right[:1] if wide else (before[0] if before else "") + (behind[0] if behind else ""))
    return seams


@cache
def _dropped() -> re.Pattern[str]:
    """Compiled when a source needs it: few do, and large classes take milliseconds."""
    wide = f"{SPACELESS_RANGES}\u3001-\u303f\uff01-\uff64"
    return re.compile(f"- ?|(?<=/) |(?<=[{wide}]) | (?=[{wide}])|(?<=[{wide}][\"']) | (?=[\"'][{wide}])")


@cache
def _dropped_ascii() -> re.Pattern[str]:
    return re.compile("- ?|(?<=/) ")


def _around(places: Iterable[int], reach: int) -> list[tuple[int, int]]:
    """The stretches of a text as far as a reach on both sides of each place, those that touch as one; ascending."""
    found: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - reach), place + reach
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
    return found


class _Bare:
    """A folded text around its line ends without what these may add or take, and the way back to the folded text.

    `longest` is the length of the longest quote; the stretch that it is read from is at most three times as long.
    """

    def __init__(self, source: Folded, pattern: re.Pattern[str], longest: int) -> None:
        self._source = source
        self._free = sorted(source.free)
        self._pattern = pattern
        self._at: list[int] = []
        self._dropped = [0]
        parts, length = [], 0
        for start, end in _around(self._free, 3 * longest + _SEAM):
            self._go_on(length, start - length)
            part = source.text[start:end]
            for match in pattern.finditer(part):
                self._go_on(start + match.start() - self._dropped[-1], self._dropped[-1] + len(match[0]))
            parts.append(pattern.sub("", part))
            length += len(parts[-1]) + len(_APART)
        self.text = _APART.join(parts)

    def _go_on(self, at: int, dropped: int) -> None:
        """From a place of the bare text on, the folded text is so many characters further."""
        self._at.append(at)
        self._dropped.append(dropped)

    def places(self, needle: str, starts: Iterable[int]) -> Iterator[Place]:
        """Where a quote whose key stands at these places of the bare text is read in the folded text."""
        first = self._pattern.match(needle)
        for start in starts:
            at = start + self._dropped[bisect_right(self._at, start)]
            at -= 1 if first and at in self._source.free else first.end() if first else 0
            end = self._read(needle, at) if at >= 0 else None
            if end is not None:
                yield at, end

    def _read(self, needle: str, start: int) -> int | None:
        """Where the quote ends if it is read from a place, otherwise than written at one line end at least."""
        text, free = self._source.text, self._source.free
        at, seen, otherwise = start, 0, False
        for index in range(bisect_right(self._free, start), len(self._free)):
            place = self._free[index]
            if place - at >= len(needle) - seen:
                break
            if text[at:place] != needle[seen : seen + place - at]:
                return None
            at, seen = place, seen + place - at
            if free[place] == SPACE_MAY_COME:
                if needle[seen] == " ":
                    seen, otherwise = seen + 1, True
            elif needle[seen] != "-":
                at, otherwise = at + len(free[place]), True
        end = at + len(needle) - seen
        return end if otherwise and text[at:end] == needle[seen:] else None
