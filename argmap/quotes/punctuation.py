"""Quotes that stand but for the punctuation between their words.

Compared are units: words, compounds, numbers with their signs, and symbols. Punctuation and
dashes between units may differ, but not between two numbers, where they are part of what is
said: `12, 500` is not `12 500`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.quotes.boundary import inside
from argmap.quotes.ends import swapped_first
from argmap.quotes.fold import Folded
from argmap.quotes.places import Place
from argmap.quotes.stand import Kind, Match, Remark, Stand

_PUNCTUATION = ",.;:!?\"'()[]{}-\u00a1\u00bf\u3001\u3002"
_RUN = re.compile(r"\S+")
_MOST_HITS = 5000
_SLACK = 64
_GAP = 16


class Unit(NamedTuple):
    """A stretch of a folded text that no punctuation divides."""

    text: str
    start: int
    end: int


def units(folded: Folded, start: int, end: int) -> Iterator[Unit]:
    """The units of a stretch of a folded text that begins and ends at spaces."""
    text = folded.text
    for match in _RUN.finditer(text, start, end):
        run = match[0]
        core = run.strip(_PUNCTUATION)
        if core.isalpha():
            at = match.start() + run.index(core)
            yield Unit(core, at, at + len(core))
        elif core:
            yield from _divided(folded, match.start(), match.end())


def _divided(folded: Folded, start: int, end: int) -> Iterator[Unit]:
    """The units of a run without spaces that holds more than letters."""
    first = start
    for at in range(start + 1, end + 1):
        if at == end or not inside(folded, at):
            if folded.text[first:at].strip(_PUNCTUATION):
                yield Unit(folded.text[first:at], first, at)
            first = at


def match_punctuation(needle: str, source: Folded) -> Match | None:
    """Where the words of a folded quote stand with other punctuation between them; None where they do not."""
    quote = Folded(needle)
    ours = [*units(quote, 0, len(quote.text))]
    if not ours:
        return None
    anchor = max(range(len(ours)), key=lambda at: len(ours[at].text))
    stands = []
    beside = ours[anchor + 1 if anchor + 1 < len(ours) else anchor - 1].text if len(ours) > 1 else ""
    reach = len(beside) + _GAP
    for hit in _hits(ours[anchor].text, source.text):
        if source.text.find(beside, max(0, hit - reach), hit + len(ours[anchor].text) + reach) < 0:
            continue
        theirs = _facing(ours, anchor, source, hit)
        if theirs is not None and (remarks := _remarks(quote, ours, source, theirs)) is not None:
            stands.append(Stand(((theirs[0].start, theirs[-1].end),), remarks))
    return Match(tuple(stands)) if stands else None


def _hits(word: str, text: str) -> Iterator[int]:
    at, count = text.find(word), 0
    while at >= 0 and count < _MOST_HITS:
        yield at
        at, count = text.find(word, at + len(word)), count + 1


def _facing(ours: list[Unit], anchor: int, source: Folded, hit: int) -> list[Unit] | None:
    """The units of the source that are those of the quote, if the anchor's place belongs to them."""
    bounds = _window(source.text, hit - 2 * (ours[anchor].start + _SLACK), hit, 2 * (ours[-1].end + _SLACK))
    if bounds is None:
        return None
    start, end = bounds
    theirs = [*units(source, start, end)]
    at = next((at for at, unit in enumerate(theirs) if unit.start <= hit < unit.end), None)
    if at is None or at < anchor:
        return None
    facing = theirs[at - anchor : at - anchor + len(ours)]
    first, *rest = [unit.text for unit in ours]
    same = [unit.text for unit in facing[1:]] == rest and facing[0].text in (first, swapped_first(first))
    return facing if same else None


def _window(text: str, before: int, hit: int, length: int) -> Place | None:
    """A stretch around a place that begins and ends at spaces; None where there are none near."""
    start = text.find(" ", before, hit) + 1 if before > 0 else 0
    end = text.rfind(" ", hit, hit + length) if hit + length < len(text) else len(text)
    return None if (before > 0 and not start) or end < 0 else (start, end)


def _remarks(quote: Folded, ours: list[Unit], source: Folded, theirs: list[Unit]) -> tuple[Remark, ...] | None:
    """A remark for each gap that differs; None where it stands between two numbers."""
    remarks = []
    if ours[0].text != theirs[0].text:
        start, facing = ours[0].start, theirs[0].start
        remarks.append(Remark(Kind.FIRST_LETTER, start, start + 1, facing, facing + 1))
    for at in range(len(ours) - 1):
        one, other = ours[at], ours[at + 1]
        gap = quote.text[one.end : other.start]
        has = source.text[theirs[at].end : theirs[at + 1].start]
        if gap == has:
            continue
        if one.text[-1].isdigit() and other.text[0].isdigit():
            return None
        remarks.append(Remark(Kind.PUNCTUATION, one.end, other.start, theirs[at].end, theirs[at + 1].start))
    return tuple(remarks)
