"""Find words in a text for a person who looks for them: the same words, else what comes next to them.

Only SAME is what a quote may be checked by; the others suggest.
"""

from enum import IntEnum
from itertools import islice
from typing import NamedTuple

from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import MOST_PLACES, locate
from argmap.quotes.places import Place
from argmap.quotes.scripts import in_word


class Likeness(IntEnum):
    """How near what was found comes to the words; the less the nearer."""

    SAME = 0
    OTHER_CASE = 1
    IN_LONGER_WORDS = 2
    NEAR = 3


class Search(NamedTuple):
    """What was found, at most MOST_PLACES places of it."""

    likeness: Likeness
    places: tuple[Place, ...]


def search(words: str, source: Folded, most: Likeness = Likeness.NEAR) -> Search | None:
    """The places of one text that come nearest to the words; None where none is as near as `most`."""
    from argmap.quotes.nearest import lower

    places = locate(words, source)
    if places or most is Likeness.SAME:
        return Search(Likeness.SAME, places) if places else None
    needle, text = lower(fold(words)), lower(source.text)
    if needle in text:
        places = locate(lower(words), Folded(lower(source.content)))
        if places:
            return Search(Likeness.OTHER_CASE, places)
        if most >= Likeness.IN_LONGER_WORDS:
            return Search(Likeness.IN_LONGER_WORDS, _in_longer_words(needle, text, source))
    return _near(words, source) if most is Likeness.NEAR else None


def _in_longer_words(needle: str, text: str, source: Folded) -> tuple[Place, ...]:
    """Where the words stand as a part of others, each time with the whole of these."""
    from argmap.quotes.occurrences import occurrences

    found = islice(occurrences([needle], text)[needle], MOST_PLACES)
    return tuple(dict.fromkeys(_whole(source.content, *source.raw_span(at, at + len(needle))) for at in found))


def _whole(content: str, start: int, end: int) -> Place:
    while start and in_word(content[start - 1]):
        start -= 1
    while end < len(content) and in_word(content[end]):
        end += 1
    return start, end


def _near(words: str, source: Folded) -> Search | None:
    from argmap.quotes.nearest import nearest

    near = nearest(fold(words), source.text)
    return Search(Likeness.NEAR, (source.raw_span(near.start, near.end),)) if near else None
