"""How far the words of a quote stand in a source: its first words, or its last, found by bisection."""

from argmap.quotes.boundary import inside
from argmap.quotes.fold import Folded
from argmap.quotes.seeds import tokens

Stretch = tuple[int, int]
_LEAST_WORDS = 4
_LEAST_CHARACTERS = 16


def beginning(needle: str, source: Folded) -> tuple[int, int, Stretch] | None:
    """How many of the first words of a folded quote stand in a source, where these end, and their place in the source.

    None where they are too few to say anything. More words never stand where fewer do not, so
    few searches are enough however long the quote is.
    """
    ends = [word.end for word in tokens(needle)]
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if needle[: ends[middle - 1]] in source.text else (low, middle - 1)
    while low >= _LEAST_WORDS and ends[low - 1] >= _LEAST_CHARACTERS:
        at = source.text.find(needle[: ends[low - 1]])
        if not inside(source, at + ends[low - 1]) and not inside(source, at):
            return low, ends[low - 1], (at, at + ends[low - 1])
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
