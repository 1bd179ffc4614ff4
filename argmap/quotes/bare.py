"""A source as its words alone, and the way back: there quotes are found whose punctuation is another.

Between two words stands one space, whatever the source has there. A word that a line end divides is one word, in
the source and in the quotes. What is found is a place to look at: these letters stand there, in words divided alike.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from argmap.quotes.fold import Folded
from argmap.quotes.lines import SPACE_MAY_COME
from argmap.quotes.occurrences import occurrences
from argmap.quotes.places import Place, thinned

WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[^\w ]|_")
_SIGNS = {point: " " for point in range(128) if not chr(point).isalnum()}
_CUT = re.compile(r"(?<!-) ")
_HYPHEN = re.compile("- ?")
_LEFT, _RIGHT = re.compile(r"[^\W_]{1,60}\Z"), re.compile(r"[^\W_]{1,60}")
_CHUNK = 1 << 10
_MOST_WAYS = 4

_Way = tuple[list[int], list[int]]


class Bare:
    """The words of a folded source; nothing is read before something is looked for."""

    def __init__(self, source: Folded) -> None:
        self.source = source
        self._starts, self._bare_starts = array("q"), array("q")
        self._latest: dict[int, _Way] = {}

    def key(self, text: str) -> str:
        """The words of a folded text as they are looked for."""
        if self._divided:
            text = _HYPHEN.sub(lambda match: "" if self._joins(text, *match.span()) else match[0], text)
        return " ".join((text.translate(_SIGNS) if text.isascii() else _SIGN.sub(" ", text)).split())

    def places(self, keys: Collection[str], *, cut: bool = False) -> dict[str, Iterator[Place]]:
        """Where the words of each key stand in the folded source, ascending, be they whole words there or not.

        Unless they may be `cut`, of very many places only the first are told that are no whole words.
        """
        found = occurrences(keys, self._text) if keys else {}
        return {
            key: self._found(key, starts if cut else thinned(key, starts, self._text)) for key, starts in found.items()
        }

    def _found(self, key: str, starts: Iterable[int]) -> Iterator[Place]:
        for start in starts:
            yield self._written(start), self._written(start + len(key) - 1) + 1

    @cached_property
    def _text(self) -> str:
        text, chunks, at, bare = self.source.text, list[str](), 0, 0
        while at < len(text):
            cut = _CUT.search(text, at + _CHUNK)
            end = cut.start() if cut else len(text)
            words = self.key(text[at:end])
            if words:
                chunks.append(words)
                self._starts.append(at)
                self._bare_starts.append(bare)
                bare += len(words) + 1
            at = end + 1
        return " ".join(chunks)

    @cached_property
    def _divided(self) -> set[tuple[str, ...]]:
        """Both parts of every word that a line end may divide, and what stands between them."""
        hyphens = ((at, at + len(kind)) for at, kind in self.source.free.items() if kind != SPACE_MAY_COME)
        return {parts for hyphen in hyphens if (parts := _parts(self.source.text, *hyphen))}

    def _joins(self, text: str, start: int, end: int) -> bool:
        return _parts(text, start, end) in self._divided

    def _written(self, at: int) -> int:
        """Where in the folded source a letter of the words stands."""
        chunk = bisect_right(self._bare_starts, at) - 1
        if chunk not in self._latest:
            if len(self._latest) >= _MOST_WAYS:
                self._latest.pop(next(iter(self._latest)))
            self._latest[chunk] = self._way(chunk)
        bare, written = self._latest[chunk]
        index = bisect_right(bare, at) - 1
        return written[index] + at - bare[index]

    def _way(self, chunk: int) -> _Way:
        """Where each word of a stretch begins, without and with what stands between."""
        text, start = self.source.text, self._starts[chunk]
        end = self._starts[chunk + 1] if chunk + 1 < len(self._starts) else len(text)
        words = [*WORD.finditer(text, start, end)]
        bare = [self._bare_starts[chunk]]
        for one, other in pairwise(words):
            between = text[one.end() : other.start()]
            joined = between in ("-", "- ") and bool(self._divided) and self._joins(text, one.end(), other.start())
            bare.append(bare[-1] + len(one[0]) + (not joined))
        return bare, [word.start() for word in words]


def _parts(text: str, start: int, end: int) -> tuple[str, ...]:
    left, right = _LEFT.search(text, max(0, start - 60), start), _RIGHT.match(text, end)
    return (left[0], text[start:end], right[0]) if left and right else ()
