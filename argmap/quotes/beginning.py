"""How far the words of a quote stand in a source: its first words, or its last, found by bisection."""

from typing import NamedTuple

from argmap.quotes.boundary import inside
from argmap.quotes.fold import Folded
from argmap.quotes.seeds import tokens

Stretch = tuple[int, int]
_LEAST_WORDS = 4
_LEAST_CHARACTERS = 16


class Share(NamedTuple):
    """So many words of a folded quote that stand in a source: where in the quote, and their place in the source."""

    size: int
    words: Stretch
    place: Stretch


def beginning(needle: str, source: Folded) -> Share | None:
    """The first words of a folded quote that stand in a source; None where they are too few to say anything.

    More words never stand where fewer do not, so few searches are enough however long the quote is.
    """
    words = [*tokens(needle)]
    return _share([(0, word.end) for word in words], needle, source)


def ending(needle: str, source: Folded) -> Share | None:
    """The last words of a folded quote that stand in a source, likewise."""
    words = [*tokens(needle)]
    last = words[-1].end if words else 0
    return _share([(word.start, last) for word in reversed(words)], needle, source)


def _share(stretches: list[Stretch], needle: str, source: Folded) -> Share | None:
    """The longest of ever longer stretches that stands in the source as whole words."""
    low, high = 0, len(stretches)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if needle[slice(*stretches[middle - 1])] in source.text else (low, middle - 1)
    while low >= _LEAST_WORDS:
        start, end = stretches[low - 1]
        at = source.text.find(needle[start:end])
        last = at + end - start
        if end - start >= _LEAST_CHARACTERS and not inside(source, at) and not inside(source, last):
            return Share(low, (start, end), (at, last))
        low -= 1
    return None


def within_words(needle: str, source: Folded) -> Stretch | None:
    """Where a quote stands only inside words or numbers of a source."""
    at = source.text.find(needle)
    end = at + len(needle)
    return (at, end) if at >= 0 and (inside(source, at) or inside(source, end)) else None


def whole_word(source: Folded, at: int) -> str:
    """The word, compound or number that a place is inside of; a long one cut."""
    start = end = at
    while inside(source, start) and at - start < 40:
        start -= 1
    while inside(source, end) and end - at < 40:
        end += 1
    return source.text[start:end]
