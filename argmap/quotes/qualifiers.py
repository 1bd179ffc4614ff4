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
_UNDONE, _UNDONE_LATE, _APART = 4, 9, 8
_WHO = listed("who that")
_INVERTED = listed("had should were")
_ARTICLES = listed("the a an his her its their our my")
_OPENING = listed("“ \" ‘ '")
_BEFORE_CLAUSE = _OPENING | listed(", ; : — – and but that because")
_NUMBERS = listed(
    "half one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
    "seventy eighty ninety dozen dozens hundred hundreds thousand thousands million millions"
)
_SHARES = listed("third quarter fifth tenth half handful fraction minority dozen hundred thousand few couple")
_TIMES = listed("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
WITH_VERB = listed("against stopped quit quits")
_HABITUAL = listed("i you he she it we they that who which there people also never always")
_REVERSING = frozenset({Kind.NEGATION, Kind.CONDITION, Kind.EXCEPTION})
_Phrase = tuple[tuple[str, ...], Kind, Reach]


def _entries() -> tuple[dict[str, tuple[Kind, Reach]], dict[str, dict[str, list[_Phrase]]]]:
    """The entries of one word, and those of several by their first two, longest first."""
    single: dict[str, tuple[Kind, Reach]] = {}
    several: dict[str, dict[str, list[_Phrase]]] = {}
    for does, entries in TABLE.items():
        for entry in entries.split():
            if "_" in entry:
                parts = tuple(entry.split("_"))
                several.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, *does))
            else:
                single[entry] = does
    for rows in (rows for behind in several.values() for rows in behind.values() if len(rows) > 1):
        rows.sort(key=lambda row: -len(row[0]))
    return single, several


_SINGLE, _PHRASES = _entries()
_STARTING = _SINGLE.keys() | _PHRASES.keys() | FIRST_PARTS.keys() | _INVERTED


def words(content: str, start: int, end: int) -> list[Word]:
    """The words and marks of a stretch of a text."""
    found = []
    for match in _WORD.finditer(content, start, end):
        text = match[0]
        small = text.lower()
        if text == "-" and content[max(0, match.start() - 1) : match.end() + 1].split() == ["-"]:
            small = "–"
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
    """Whether a denial follows the negation that takes it back: nobody doubts; no one who has read it doubts that."""
    between = found[negation.last + 1 : denial.first]
    most = _UNDONE
    if len(between) > 1 and between[0].text in _WHO and _text(found, denial.last + 1) == "that":
        between, most = between[1:], _UNDONE_LATE
    return (
        negation.kind is Kind.NEGATION
        and found[denial.last].text in DENIALS
        and len(between) < most
        and all(word.text.isalpha() and word.text not in _NEW_CLAUSE for word in between)
    )


def _at(found: list[Word], at: int) -> Qualifier | None:
    word = found[at]
    if word.text.endswith("n't"):
        return Qualifier(word.start, word.end, Kind.NEGATION, Reach.CLAUSE, at, at)
    if word.text == "only" and _is_share(found, at):
        return Qualifier(word.start, word.end, Kind.EXCEPTION, Reach.CLAUSE, at, at)
    inverted = _inverted(found, at)
    if inverted is not None:
        return Qualifier(word.start, word.end, Kind.CONDITION, inverted, at, at)
    behind = _PHRASES.get(word.text)
    for parts, kind, reach in behind.get(_text(found, at + 1), ()) if behind else ():
        last = at + len(parts) - 1
        if _stands(found, at, parts) and (reach is not Reach.NUMBER or _may_be_number(found, last + 1)):
            return Qualifier(word.start, found[last].end, kind, reach, at, last)
    if word.text in _SINGLE and not _is_other(found, at):
        return Qualifier(word.start, word.end, *_SINGLE[word.text], at, at)
    return _apart(found, at) if word.text in FIRST_PARTS else None


def _stands(found: list[Word], at: int, parts: tuple[str, ...]) -> bool:
    """Whether a phrase stands at an index, and as the phrase that is meant."""
    if at + len(parts) > len(found) or any(found[at + index].text != part for index, part in enumerate(parts)):
        return False
    return parts[0] != "used" or not _is_tool(found, at)


def _may_be_number(found: list[Word], at: int) -> bool:
    return at >= len(found) or is_number(found, at)


def _inverted(found: list[Word], at: int) -> Reach | None:
    """How far a condition without *if* reaches: had they asked, it would be shut; it would be, had the town asked."""
    word = found[at]
    if word.capital and word.text in _INVERTED and (at == 0 or found[at - 1].text in _OPENING):
        return Reach.SENTENCE
    behind = word.text == "had" and _text(found, at - 1) == "," and _text(found, at + 1) in _ARTICLES
    return Reach.NOTHING if behind else None


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


def _text(found: list[Word], at: int) -> str:
    return found[at].text if 0 <= at < len(found) else ""


def is_number(found: list[Word], at: int) -> bool:
    """Whether a number or a share begins at an index: 40, forty, a third."""
    text = _text(found, at)
    return text[:1].isdigit() or text in _NUMBERS or (text == "a" and _text(found, at + 1) in _SHARES)


def _is_share(found: list[Word], at: int) -> bool:
    """Whether *only* opens a clause with how many it speaks of: only a third say so, but not only a year later."""
    opens = at == 0 or found[at - 1].text in _BEFORE_CLAUSE
    return opens and is_number(found, at + 1) and _TIMES.isdisjoint(word.text for word in found[at + 2 : at + 4])


def _is_tool(found: list[Word], at: int) -> bool:
    """Whether *used to* tells what a thing is for, or what somebody is used to, not what was once the habit."""
    return at > 0 and not (found[at - 1].capital or found[at - 1].text in _HABITUAL)


def _is_other(found: list[Word], at: int) -> bool:
    """Whether a word is no qualifier where it stands: the month of May, against the wall, they stopped the car."""
    if found[at].text in WITH_VERB and at + 1 < len(found):
        return not found[at + 1].text.endswith("ing")
    return found[at].text == "may" and _is_month(found, at)


def _is_month(found: list[Word], at: int) -> bool:
    """Whether May is the month: with a capital, beside a number or after a preposition."""
    beside = [found[place].text for place in (at - 1, at + 1) if 0 <= place < len(found)]
    return found[at].capital and (at == 0 or beside[0] in _MONTH_BEFORE or any(text[0].isdigit() for text in beside))
