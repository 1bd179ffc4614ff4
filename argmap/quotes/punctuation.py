"""Quotes that stand but for the punctuation between their words.

Compared are units: words, compounds, numbers with their signs, and symbols. Punctuation and
dashes between units may differ, but not between two numbers, where they are part of what is
said: `12, 500` is not `12 500`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from argmap.quotes.boundary import inside
from argmap.quotes.ends import swapped_first
from argmap.quotes.fold import Folded
from argmap.quotes.locate import MOST_PLACES
from argmap.quotes.places import Place
from argmap.quotes.stand import Kind, Match, Remark, Stand

_PUNCTUATION = ",.;:!?\"'()[]{}-\u00a1\u00bf\u3001\u3002"
_RUN = re.compile(r"\S+")
_MOST_HITS = 5000
_SLACK = 64
_GAP = 16
_LONGEST = 1 << 22


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
    """Where the words of a folded quote stand with other punctuation between them; None where they do not.

    At most MOST_PLACES places are given.
    """
    quote = Folded(needle)
    ours = [*units(quote, 0, len(quote.text))]
    if not ours:
        return None
    anchor = max(range(len(ours)), key=lambda at: len(ours[at].text))
    stands = []
    for theirs in _facing(ours, anchor, source):
        if (remarks := _remarks(quote, ours, source, theirs)) is not None:
            stands.append(Stand(((theirs[0].start, theirs[-1].end),), remarks))
            if len(stands) == MOST_PLACES:
                break
    return Match(tuple(stands)) if stands else None


def _facing(ours: list[Unit], anchor: int, source: Folded) -> Iterator[list[Unit]]:
    """The units of the source, wherever they are those of the quote."""
    first, *rest = [unit.text for unit in ours]
    for region, hits in _regions(ours, anchor, source.text):
        theirs = [*units(source, *region)]
        words, starts = [unit.text for unit in theirs], [unit.start for unit in theirs]
        for hit in hits:
            at = bisect_right(starts, hit) - 1 - anchor
            if at < 0 or hit >= theirs[at + anchor].end:
                continue
            if words[at + 1 : at + len(ours)] == rest and words[at] in (first, swapped_first(first)):
                yield theirs[at : at + len(ours)]


def _regions(ours: list[Unit], anchor: int, text: str) -> Iterator[tuple[Place, list[int]]]:
    """Stretches of the text with the places of the anchor in each: those that lie near share one, to be read once."""
    region, hits = (0, 0), list[int]()
    for hit in _hits(ours, anchor, text):
        bounds = _window(text, hit - 2 * (ours[anchor].start + _SLACK), hit, 2 * (ours[-1].end + _SLACK))
        if bounds is None:
            continue
        if hits and (bounds[0] > region[1] or bounds[1] - region[0] > _LONGEST):
            yield region, hits
            region, hits = bounds, []
        region = (region[0] if hits else bounds[0], bounds[1])
        hits.append(hit)
    if hits:
        yield region, hits


def _hits(ours: list[Unit], anchor: int, text: str) -> Iterator[int]:
    """Where the anchor stands with the word beside it near."""
    word = ours[anchor].text
    beside = ours[anchor + 1 if anchor + 1 < len(ours) else anchor - 1].text if len(ours) > 1 else ""
    reach = len(beside) + _GAP
    at, count = text.find(word), 0
    while at >= 0 and count < _MOST_HITS:
        if text.find(beside, max(0, at - reach), at + len(word) + reach) >= 0:
            yield at
        at, count = text.find(word, at + len(word)), count + 1


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
