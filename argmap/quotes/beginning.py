"""How far the words of a quote stand in a source: its first words, or its last, found by bisection."""

from collections.abc import Callable, Collection, Generator, Mapping
from typing import NamedTuple

from argmap.quotes.boundary import inside
from argmap.quotes.fold import Folded
from argmap.quotes.occurrences import first_places
from argmap.quotes.seeds import tokens

Stretch = tuple[int, int]
_LEAST_WORDS = 4
_LEAST_CHARACTERS = 16


class Share(NamedTuple):
    """So many words of a folded quote that stand in a source: where in the quote, and their place in the source."""

    size: int
    words: Stretch
    place: Stretch


Shares = tuple[Share | None, Share | None]
Search = Generator[str, int, Share | None]
Asker = tuple[str, Callable[[str], list[Stretch]]]


def beginning(needle: str, source: Folded) -> Share | None:
    """The first words of a folded quote that stand in a source; None where they are too few to say anything."""
    return all_shares([needle], source)[needle][0]


def all_shares(needles: Collection[str], source: Folded) -> dict[str, Shares]:
    """The first words of each of many folded quotes that stand in a source, and the last.

    More words never stand where fewer do not, so few searches are enough however long a quote is; those of all quotes
    go together, each round of them in one pass over the source.
    """
    searches: dict[Asker, Search] = {
        (needle, turn): _share(turn(needle), needle, source) for needle in needles for turn in (_firsts, _lasts)
    }
    found = _answered(searches, source.text)
    return {needle: (found[needle, _firsts], found[needle, _lasts]) for needle in needles}


def _firsts(needle: str) -> list[Stretch]:
    return [(0, word.end) for word in tokens(needle)]


def _lasts(needle: str) -> list[Stretch]:
    words = [*tokens(needle)]
    return [(word.start, words[-1].end) for word in reversed(words)]


def _share(stretches: list[Stretch], needle: str, source: Folded) -> Search:
    """The longest of ever longer stretches that stands in the source as whole words; one or two words say nothing."""
    low, high = min(_LEAST_WORDS - 1, len(stretches)), len(stretches)
    while low < high:
        middle = (low + high + 1) // 2
        at = yield needle[slice(*stretches[middle - 1])]
        low, high = (middle, high) if at >= 0 else (low, middle - 1)
    while low >= _LEAST_WORDS:
        start, end = stretches[low - 1]
        at = yield needle[start:end]
        last = at + end - start
        if end - start >= _LEAST_CHARACTERS and not inside(source, at) and not inside(source, last):
            return Share(low, (start, end), (at, last))
        low -= 1
    return None


def _answered(searches: Mapping[Asker, Search], text: str) -> dict[Asker, Share | None]:
    """What comes of searches that all ask, in turns, where strings first stand in a text: -1 for nowhere."""
    found: dict[Asker, Share | None] = {}
    waiting = dict.fromkeys(searches, -1)
    asked: dict[Asker, str] = {}
    started = False
    while waiting:
        for asker, at in waiting.items():
            try:
                asked[asker] = searches[asker].send(at) if started else next(searches[asker])
            except StopIteration as end:
                found[asker] = end.value
        started = True
        places = first_places({*asked.values()}, text)
        waiting, asked = {asker: places[words] for asker, words in asked.items()}, {}
    return found


def within_words(needles: Collection[str], source: Folded) -> dict[str, Stretch]:
    """Where folded quotes stand only inside words or numbers of a source."""
    places = first_places(needles, source.text)
    found = {needle: (at, at + len(needle)) for needle, at in places.items() if at >= 0}
    return {needle: place for needle, place in found.items() if any(inside(source, at) for at in place)}


def whole_word(source: Folded, at: int) -> str:
    """The word, compound or number that a place is inside of; a long one cut."""
    start = end = at
    while inside(source, start) and at - start < 40:
        start -= 1
    while inside(source, end) and end - at < 40:
        end += 1
    return source.text[start:end]
