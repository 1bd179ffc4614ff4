"""Where a quote would begin if runs of its words stood where a text has them: votes for a place.

A few quotes are looked for run by run; many quotes share one pass over the words of the text.
A run that stands too often to tell anything counts only together with the next one, so monotonous texts cost nothing.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_MOST_HITS = 64
_MOST_KEPT = 20_000
_MOST_JOINED = 4
_WORTH_A_PASS = 16
_LONG_WORD = 5
_PIECES = ((10, 5), (7, 3))
_MOST_PIECES = 200
_ENOUGH = 5
_LONG_TEXT = 1_000_000

Votes = list[tuple[int, float]]
Run = tuple[str, ...]
Hits = Sequence[int]


class Word(NamedTuple):
    """A word of a text, and where it starts and ends."""

    word: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of a text, each with its start and end."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(match[0], match.start(), match.end())


def votes(quotes: Mapping[str, list[Word]], text: str) -> dict[str, Votes]:
    """For each quote, in lower case as the text is, where it would begin and how much says so.

    Runs of three words are tried first; only where fewer than two are found runs of two, then
    single long words, then pieces of words.
    """
    found: dict[str, Votes] = {words: [] for words in quotes}
    for sizes in ((3,), (2, 1)):
        left = {words: quotes[words] for words in quotes if len(found[words]) < 2}
        if len(left) > _WORTH_A_PASS:
            more = _passed(left, text, sizes)
        else:
            more = {words: _searched(words, left[words], text, sizes) for words in left}
        for words in left:
            found[words] += more[words]
    left = {words: quotes[words] for words in quotes if not found[words]}
    for words in [*left][:_WORTH_A_PASS]:
        found[words] = _pieces(words, text)
    return found


def _runs(quote: list[Word], size: int) -> Iterator[tuple[Run, int, int]]:
    """Every run of so many words, with its start and end in the quote; single words only if long."""
    for first in range(len(quote) - size + 1):
        run = quote[first : first + size]
        if size > 1 or len(run[0].word) >= _LONG_WORD:
            yield tuple(word.word for word in run), run[0].start, run[-1].end


def _searched(words: str, quote: list[Word], text: str, sizes: Iterable[int]) -> Votes:
    """The votes of each run, looked for in the whole text; in a long one every other run, and the rest if need be."""
    found: Votes = []
    for size in sizes:
        runs = [(at, start, end) for at, (_, start, end) in enumerate(_runs(quote, size))]
        halves = (runs[::2], runs[1::2]) if len(text) > _LONG_TEXT else (runs,)
        found = []
        for half in halves:
            for at, start, end in half:
                longer = [run[2] for run in runs[at + 1 : at + _MOST_JOINED]] if size > 1 else []
                found += _rarest(words, start, [end, *longer], text)
            if len(found) >= _ENOUGH:
                break
        if len(found) > 1:
            break
    return found


def _passed(quotes: Mapping[str, list[Word]], text: str, sizes: tuple[int, ...]) -> dict[str, Votes]:
    hits = {run: array("q") for size in sizes for quote in quotes.values() for run, _, _ in _runs(quote, size)}
    _gather(hits, text, largest=sizes[0], single=1 in sizes)
    found: dict[str, Votes] = {}
    for words, quote in quotes.items():
        for size in sizes:
            found[words] = _counted([(hits[run], start, end) for run, start, end in _runs(quote, size)])
            if len(found[words]) > 1:
                break
    return found


def _counted(runs: list[tuple[Hits, int, int]]) -> Votes:
    """The votes of runs that are rare enough, and of such as stand often where some in a row agree on a place."""
    found: Votes = []
    for at, (hits, start, end) in enumerate(runs):
        if len(hits) <= _MOST_HITS:
            found += _weighed(hits, start, end)
        elif len(hits) <= _MOST_KEPT:
            found += _agreed(runs[at : at + _MOST_JOINED])
    return found


def _agreed(runs: list[tuple[Hits, int, int]]) -> Votes:
    """The votes of a common run with the next ones; nothing if all of them together are common, or if one is rare."""
    hits, start, _ = runs[0]
    places = {hit - start for hit in hits}
    for more, offset, end in runs[1:]:
        if not _MOST_HITS < len(more) <= _MOST_KEPT:
            return []
        places &= {hit - offset for hit in more}
        if len(places) <= _MOST_HITS:
            return _weighed([place + start for place in places], start, end)
    return []


def _gather(hits: dict[Run, "array[int]"], text: str, *, largest: int, single: bool) -> None:
    """Note where the runs stand, one more than the most that count, in one pass over the words."""
    one, first, two, second = "", 0, "", 0
    for match in _WORD.finditer(text):
        three, third = match[0], match.start()
        places = hits.get((one, two, three) if largest == 3 else (two, three))
        if places is not None and len(places) <= _MOST_KEPT:
            places.append(first if largest == 3 else second)
        if single:
            places = hits.get((three,))
            if places is not None and len(places) <= _MOST_KEPT:
                places.append(third)
        one, first, two, second = two, second, three, third


def _pieces(words: str, text: str) -> Votes:
    """The votes of pieces of words, for a quote misspelt in every word."""
    for size, step in _PIECES:
        starts = range(0, len(words) - size + 1, max(step, len(words) // _MOST_PIECES))
        found = [
            vote
            for start in starts
            for vote in _weighed(_occurrences(words[start : start + size], text), start, start + size)
        ]
        if found:
            return found
    return []


def _rarest(words: str, start: int, ends: list[int], text: str) -> Votes:
    """The votes of the shortest run from a place that stands rarely enough."""
    for end in ends:
        hits = _occurrences(words[start:end], text)
        if len(hits) <= _MOST_HITS:
            return _weighed(hits, start, end)
    return []


def _weighed(hits: Hits, start: int, end: int) -> Votes:
    if not 0 < len(hits) <= _MOST_HITS:
        return []
    weight = (end - start) / len(hits) ** 0.5
    return [(hit - start, weight) for hit in hits]


def _occurrences(seed: str, text: str) -> list[int]:
    """Where a run of words stands, up to one place more than the most that count."""
    found: list[int] = []
    at = text.find(seed)
    while at >= 0 and len(found) <= _MOST_HITS:
        found.append(at)
        at = text.find(seed, at + 1)
    return found
