"""Find where the exact words of a quote stand in a source.

Found means: the same words in that order with nothing between, from the start of a word to
the end of a word, with the same case, accents and digits. Only what `fold` evens out may
differ. Nothing here measures similarity.
"""

import unicodedata
from collections.abc import Collection, Iterable
from itertools import islice

from argmap.quotes.fold import DASHES, INVISIBLE, SINGLE_MARKS, Folded, fold
from argmap.quotes.occurrences import occurrences

MOST_PLACES = 100

_HYPHENS = frozenset("-\u2010\u2011")
_JOINERS = _HYPHENS | frozenset(SINGLE_MARKS)
_DIGIT_JOINERS = frozenset(".,:/") | frozenset(DASHES)
_SIGNS = frozenset("-\u2013\u2212.+\u00b1")
_BEFORE_SIGN = frozenset("([{\"'\u201c\u201e\u2018\u00ab=<>\u2248~/$\u20ac\u00a3")
_UNSEEN = frozenset(INVISIBLE)
_SPACELESS = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)


def locate(words: str, source: Folded) -> tuple[tuple[int, int], ...]:
    """Where the words stand: start and end offsets in the source's content, at most MOST_PLACES."""
    return locate_all([words], source)[words]


def locate_all(quotes: Collection[str], source: Folded) -> dict[str, tuple[tuple[int, int], ...]]:
    """Where each of many quotes stands, as `locate` has it."""
    needles = {words: fold(words) for words in quotes}
    found = occurrences(set(needles.values()), source.text)
    places = {needle: _places(source, needle, starts) for needle, starts in found.items()}
    return {words: places[needle] for words, needle in needles.items()}


def _places(source: Folded, needle: str, starts: Iterable[int]) -> tuple[tuple[int, int], ...]:
    found = (_whole_words(source, at, at + len(needle)) for at in starts)
    return tuple(islice((place for place in found if place is not None), MOST_PLACES))


def _whole_words(source: Folded, start: int, end: int) -> tuple[int, int] | None:
    text = source.text
    if start and _letters_join(text[start - 1], text[start]):
        return None
    if end < len(text) and _letters_join(text[end - 1], text[end]):
        return None
    if _cuts_dots(text, start, end):
        return None
    first, last = source.raw_span(start, end)
    content = source.content
    if inside_word(content, first) or inside_word(content, last) or _after_sign(content, first):
        return None
    return first, last


def inside_word(content: str, at: int) -> bool:
    """Whether a place in a text has parts of one word, compound or number on both sides.

    Apostrophes and hyphens between letters hold a word together (don't, anti-war), points,
    commas and dashes between digits a number (6,000). Scripts written without spaces have no
    boundaries to respect.
    """
    before, two_before = _neighbours(content, at - 1, -1)
    after, two_after = _neighbours(content, at, 1)
    if not before or not after:
        return False
    if _letters_join(before, after):
        return True
    return _joins(before, after, two_after) or _joins(two_before, before, after)


def _neighbours(content: str, at: int, step: int) -> tuple[str, str]:
    """The next two characters that can be seen in a direction; empty beyond the text."""
    found: list[str] = []
    while len(found) < 2 and 0 <= at < len(content):
        if content[at] not in _UNSEEN:
            found.append(content[at])
        at += step
    return (found[0] if found else ""), (found[1] if len(found) > 1 else "")


def _letters_join(one: str, other: str) -> bool:
    if unicodedata.category(other)[0] == "M":
        return not one.isspace()
    return _in_word(one) and _in_word(other) and not (spaceless(one) or spaceless(other))


def _joins(one: str, joiner: str, other: str) -> bool:
    if not one or not other:
        return False
    if joiner in _JOINERS and _in_word(one) and _in_word(other):
        return True
    return joiner in _DIGIT_JOINERS and one.isdigit() and other.isdigit()


def _cuts_dots(text: str, start: int, end: int) -> bool:
    """Whether an ellipsis written as dots would be cut, as one written as `…` cannot be."""
    return ".." in (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])


def _after_sign(content: str, at: int) -> bool:
    """Whether a number begins here whose sign or decimal point stands before it."""
    if not content[at : at + 1].isdigit():
        return False
    sign, before = _neighbours(content, at - 1, -1)
    return sign in _SIGNS and (not before or before.isspace() or before in _BEFORE_SIGN)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def spaceless(character: str) -> bool:
    """Whether a character is of a script written without spaces between words."""
    point = ord(character)
    return point >= _SPACELESS[0][0] and any(low <= point <= high for low, high in _SPACELESS)
