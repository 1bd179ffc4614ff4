"""Find where the exact words of a quote stand in a source.

Found means: the same words in that order with nothing between, from the start of a word to
the end of a word, with the same case, accents and digits. Only what `fold` evens out may
differ, and how a word is divided at the end of a line. Nothing here measures similarity.
"""

from collections.abc import Collection, Iterable
from itertools import islice

from argmap.quotes.fold import Folded, fold
from argmap.quotes.places import Place, is_whole, stretches

MOST_PLACES = 100


def locate(words: str, source: Folded) -> tuple[Place, ...]:
    """Where the words stand: start and end offsets in the source's content, at most MOST_PLACES."""
    return locate_all([words], source)[words]


def locate_all(quotes: Collection[str], source: Folded) -> dict[str, tuple[Place, ...]]:
    """Where each of many quotes stands, as `locate` has it."""
    needles = {words: fold(words) for words in quotes}
    found = stretches(set(needles.values()), source)
    places = {needle: _raw(source, whole_places(source, found[needle])) for needle in found}
    return {words: places[needle] for words, needle in needles.items()}


def whole_places(source: Folded, found: Iterable[Place]) -> tuple[Place, ...]:
    """Those of the stretches that are whole words, in offsets of the folded text; at most MOST_PLACES."""
    return tuple(islice((place for place in found if is_whole(source, *place)), MOST_PLACES))


def _raw(source: Folded, places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(source.raw_span(*place) for place in places)
