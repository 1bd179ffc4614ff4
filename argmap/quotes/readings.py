"""Where words stand across line ends that read in two ways: un-/happy as unhappy or un-happy.

Both texts are searched without any hyphen, and without spaces where one may come or go. What
is found there is compared again, character for character: only at the line ends that allow
it may the quote differ.
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
_LAST_LETTERS = re.compile(r"[^\W_]{0,3}/?\Z")
_FIRST_LETTERS = re.compile(r"[^\W_]{0,3}")


def with_readings(written: dict[str, Iterable[Place]], source: Folded) -> dict[str, Iterable[Place]]:
    """Where each folded quote stands in `source.text`, as written or read otherwise at some line ends; ascending."""
    pattern = _dropped_ascii() if source.text.isascii() else _dropped()
    seams = _seams(source, pattern)
    divided = {needle: key for needle in written if any(map((key := pattern.sub("", needle)).__contains__, seams))}
    if not divided:
        return written
    bare = _Bare(source, pattern)
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


class _Bare:
    """A folded text without what a line end may add or take, and the way back to the folded text."""

    def __init__(self, source: Folded, pattern: re.Pattern[str]) -> None:
        self._source = source
        self._free = sorted(source.free)
        self._pattern = pattern
        self._at, self._dropped = [], [0]
        for match in self._pattern.finditer(source.text):
            self._at.append(match.start() - self._dropped[-1])
            self._dropped.append(self._dropped[-1] + len(match[0]))
        self.text = self.key(source.text)

    def key(self, text: str) -> str:
        return self._pattern.sub("", text)

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
