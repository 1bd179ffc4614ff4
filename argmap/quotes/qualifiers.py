"""The English words that reverse, weaken, restrict or doubt what a sentence says."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.quotes.qualifying import DENIALS, FIRST_PARTS, TABLE, Kind, Reach
from argmap.quotes.sentences import listed


class Word(NamedTuple):
    """A word or mark of a text: its small letters, straight apostrophes, and its bounds."""

    text: str
    start: int
    end: int
    capital: bool = False


class Qualifier(NamedTuple):
    """A qualifier of a text: its bounds, what it does, how far, and its place among the words looked at."""

    start: int
    end: int
    kind: Kind
    reach: Reach
    first: int
    last: int


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*\b|--|[^\w\s]")
_MONTH_BEFORE = listed("in on of since until till by last this next early late mid from and through due")
_NEW_CLAUSE = listed("who which that and or but")
_UNDONE, _APART = 4, 8
_INVERTED = listed("had should were")
_ARTICLES = listed("the a an his her its their our my")
_OPENING = listed("“ \" ‘ '")
_REVERSING = frozenset({Kind.NEGATION, Kind.CONDITION, Kind.EXCEPTION})
_Phrase = tuple[tuple[str, ...], Kind, Reach]


def _phrases() -> dict[str, list[_Phrase]]:
    """The entries of several words by their first one, longest first."""
    found: dict[str, list[_Phrase]] = {}
    for (kind, reach), entries in TABLE.items():
        for entry in entries.split():
            if "_" in entry:
                parts = tuple(entry.split("_"))
                found.setdefault(parts[0], []).append((parts, kind, reach))
    for rows in found.values():
        if len(rows) > 1:
            rows.sort(key=lambda row: -len(row[0]))
    return found


_PHRASES = _phrases()
_SINGLE = {word: does for does, entries in TABLE.items() for word in entries.split()}
_STARTING = _SINGLE.keys() | _PHRASES.keys() | FIRST_PARTS.keys() | _INVERTED


def words(content: str, start: int, end: int) -> list[Word]:
    """The words and marks of a stretch of a text."""
    found = []
    for match in _WORD.finditer(content, start, end):
        text = match[0]
        small = text.lower()
        found.append(Word(small.replace("’", "'") if "’" in small else small, *match.span(), text[0].isupper()))
    return found


def qualifiers(content: str, start: int, end: int) -> tuple[Qualifier, ...]:
    """Every qualifier in a stretch of a text, in order; those that only seem to be one are left out."""
    return tuple(among(words(content, start, end)))


def negations(content: str, start: int, end: int) -> tuple[Qualifier, ...]:
    """The qualifiers of a stretch that reverse or restrict: not, no, n't, unless, except, denied, unlikely."""
    return tuple(
        found
        for found in qualifiers(content, start, end)
        if found.kind in _REVERSING or content[found.start : found.end].casefold() == "unlikely"
    )


def among(found: list[Word]) -> Iterator[Qualifier]:
    """The qualifiers among words, with their places in the list; a denial denied is none: nobody doubts that."""
    before: Qualifier | None = None
    for qualifier in _each(found):
        if before is not None and _undoes(found, before, qualifier):
            before = None
            continue
        if before is not None:
            yield before
        before = qualifier
    if before is not None:
        yield before


def _each(found: list[Word]) -> Iterator[Qualifier]:
    beyond = 0
    for at, word in enumerate(found):
        if at < beyond or not (word.text in _STARTING or word.text.endswith("n't")):
            continue
        qualifier = None if _is_joined(found, at) else _at(found, at)
        if qualifier is not None:
            beyond = qualifier.last + 1
            if qualifier.kind is not Kind.NEUTRAL:
                yield qualifier


def _is_joined(found: list[Word], at: int) -> bool:
    """Whether a word is the end of a hyphenated one: self-belief, larger-than-expected."""
    return at > 0 and found[at - 1].text == "-" and found[at - 1].end == found[at].start


def _undoes(found: list[Word], negation: Qualifier, denial: Qualifier) -> bool:
    """Whether a denial follows the negation that takes it back."""
    between = found[negation.last + 1 : denial.first]
    return (
        negation.kind is Kind.NEGATION
        and found[denial.last].text in DENIALS
        and len(between) < _UNDONE
        and all(word.text.isalpha() and word.text not in _NEW_CLAUSE for word in between)
    )


def _at(found: list[Word], at: int) -> Qualifier | None:
    word = found[at]
    if word.text.endswith("n't"):
        return Qualifier(word.start, word.end, Kind.NEGATION, Reach.CLAUSE, at, at)
    if word.capital and word.text in _INVERTED and (at == 0 or found[at - 1].text in _OPENING):
        return Qualifier(word.start, word.end, Kind.CONDITION, Reach.SENTENCE, at, at)
    if (
        word.text == "had"
        and at > 0
        and found[at - 1].text == ","
        and at + 1 < len(found)
        and found[at + 1].text in _ARTICLES
    ):
        return Qualifier(word.start, word.end, Kind.CONDITION, Reach.NOTHING, at, at)
    for parts, kind, reach in _PHRASES.get(word.text, ()):
        last = at + len(parts) - 1
        if last < len(found) and all(found[at + index].text == part for index, part in enumerate(parts)):
            return Qualifier(word.start, found[last].end, kind, reach, at, last)
    if word.text in _SINGLE and not (word.text == "may" and _is_month(found, at)):
        return Qualifier(word.start, word.end, *_SINGLE[word.text], at, at)
    return _apart(found, at) if word.text in FIRST_PARTS else None


def _apart(found: list[Word], at: int) -> Qualifier | None:
    """A negation in two parts, by its second: stopped it from closing, rather close than sell, too weak to hold."""
    if found[at].text == "from" and at + 1 < len(found) and not found[at + 1].text.endswith("ing"):
        return None
    for place in range(at - 1, max(-1, at - 1 - _APART), -1):
        if found[place].text in FIRST_PARTS[found[at].text]:
            return Qualifier(found[place].start, found[at].end, Kind.NEGATION, Reach.CLAUSE, at, at)
        if not found[place].text.isalpha():
            return None
    return None


def _is_month(found: list[Word], at: int) -> bool:
    """Whether May is the month: with a capital, beside a number or after a preposition."""
    beside = [found[place].text for place in (at - 1, at + 1) if 0 <= place < len(found)]
    return found[at].capital and (at == 0 or beside[0] in _MONTH_BEFORE or any(text[0].isdigit() for text in beside))
