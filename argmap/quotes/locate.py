"""Find where the exact words of a quote stand in a source.

Found means: the same words in that order with nothing between, from the start of a word to
the end of a word, with the same case, accents and digits. Only what `fold` evens out may
differ, and how a word is divided at the end of a line. Nothing here measures similarity.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import islice

from argmap.quotes.boundary import inside, letters_join
from argmap.quotes.fold import Folded, fold
from argmap.quotes.occurrences import SPACELESS_RANGES, occurrences

MOST_PLACES = 100
_MANY = 1000

Place = tuple[int, int]


def locate(words: str, source: Folded) -> tuple[Place, ...]:
    """Where the words stand: start and end offsets in the source's content, at most MOST_PLACES."""
    return locate_all([words], source)[words]


def locate_all(quotes: Collection[str], source: Folded) -> dict[str, tuple[Place, ...]]:
    """Where each of many quotes stands, as `locate` has it."""
    needles = {words: fold(words) for words in quotes}
    found: dict[str, Iterable[Place]] = {
        needle: _stretches(needle, _whole(needle, starts, source.text))
        for needle, starts in occurrences(set(needles.values()), source.text).items()
    }
    if source.free:
        from argmap.quotes.readings import with_readings

        found = with_readings(found, source)
    places = {needle: _places(source, stretches) for needle, stretches in found.items()}
    return {words: places[needle] for words, needle in needles.items()}


@cache
def _in_word() -> str:
    return f"[^\\W{SPACELESS_RANGES}]"


def _whole(needle: str, starts: Iterable[int], text: str) -> Iterator[int]:
    """The places, and after many only those that do not begin or end inside a run of letters.

    One letter stands 20 million times in a long run of it, and one by one these take a minute.
    """
    count, last = 0, 0
    for count, last in enumerate(islice(starts, _MANY), 1):  # noqa: B007 - both are read below
        yield last
    if count < _MANY:
        return
    letter = re.compile(_in_word())
    before = f"(?<!{_in_word()})" if letter.match(needle) else ""
    after = f"(?!{_in_word()})" if letter.match(needle[-1]) else ""
    whole = re.compile(f"{before}(?={re.escape(needle)}{after})")
    yield from (match.start() for match in whole.finditer(text, last + 1))


def _stretches(needle: str, starts: Iterable[int]) -> Iterator[Place]:
    return ((at, at + len(needle)) for at in starts)


def _places(source: Folded, found: Iterable[Place]) -> tuple[Place, ...]:
    whole = (source.raw_span(start, end) for start, end in found if _whole_words(source, start, end))
    return tuple(islice(whole, MOST_PLACES))


def _whole_words(source: Folded, start: int, end: int) -> bool:
    text = source.text
    if start and letters_join(text[start - 1], text[start]):
        return False
    if end < len(text) and letters_join(text[end - 1], text[end]):
        return False
    return not (_cuts_dots(text, start, end) or inside(source, start) or inside(source, end))


def _cuts_dots(text: str, start: int, end: int) -> bool:
    """Whether an ellipsis written as dots would be cut, as one written as `…` cannot be."""
    return ".." in (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
