"""The passage of a source that a quote which is not there probably meant.

Seed and extend: runs of three words of the quote that stand in the source vote for where the
quote would begin; around the best votes the words are aligned one by one (semi-global
alignment with an affine gap for words that the quote leaves out: Gotoh 1982). Of a long quote
only both ends are aligned. The result is a suggestion for a person. It never decides whether
a quote stands.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from argmap.quotes.seeds import Votes, Word, tokens, votes

_MOST_WINDOWS = 12
_MOST_CLUSTERS = 200
_LONG = 100
_END = 40
_GAP_OPEN, _GAP_WORD = 0.5, 0.05
_OTHER_WORD = 0.95
_GOOD = 0.5
_SURE, _EXCELLENT = 0.7, 0.95
_ALIKE = 0.8


class Near(NamedTuple):
    """A passage of a folded text; `score` is 1 for the same words and falls with each difference."""

    score: float
    start: int
    end: int


def nearest(words: str, text: str) -> Near | None:
    """The passage of a folded text nearest to a folded quote; None where nothing is near.

    Nearer than 0.5 means it was probably meant: quotes with two words in five replaced stay
    above, quotes of other books below (99 of 100).
    """
    return nearest_all([words], text)[words]


def nearest_all(quotes: Collection[str], text: str) -> dict[str, Near | None]:
    """The same for many quotes at once: they share one pass over the text."""
    ends = {words: _ends(lower(words)) for words in quotes}
    parts = {part: [*tokens(part)] for pair in ends.values() for part in pair}
    lowered = lower(text)
    voted = votes(parts, lowered)
    found = {part: _best(parts[part], lowered, voted[part]) for part in parts}
    return {words: _joined(words, *(found[part] for part in ends[words])) for words in quotes}


def lower(text: str) -> str:
    """The text in lower case, every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _ends(words: str) -> tuple[str, str]:
    """The beginning and the end of a long quote; the whole of any other, twice."""
    found = [*tokens(words)] if len(words) > 2 * _LONG else []
    if len(found) <= _LONG:
        return words, words
    return words[: found[_END - 1].end], words[found[-_END].start :]


def _joined(words: str, head: Near | None, tail: Near | None) -> Near | None:
    """The passage between the ends of a long quote; if they are not together, only where the one is."""
    if head is None or tail is None or head is tail:
        return head or tail
    if head.end <= tail.end <= head.start + 2 * len(words):
        return Near((head.score + tail.score) / 2, head.start, tail.end)
    return Near(_GOOD, head.start, head.end)


def _best(quote: list[Word], text: str, voted: Votes) -> Near | None:
    best: Near | None = None
    windows = _windows(quote, voted, text)
    for alike, start, end in windows:
        if best is not None and alike < windows[0][0] * (_ALIKE if best.score >= _SURE else 0.5):
            break
        window = [*tokens(text, start, end)]
        cost, first, last = _align([word.word for word in quote], [word.word for word in window])
        score = 1 - cost / len(quote)
        if last > first and (best is None or score > best.score):
            best = Near(score, window[first].start, window[last - 1].end)
            if score > _EXCELLENT:
                break
    return best if best is not None and best.score >= _GOOD else None


def _windows(quote: list[Word], voted: Votes, text: str) -> list[tuple[int, int, int]]:
    """Stretches of the text where the quote may stand, most of its words first: their letters, start, end."""
    if not quote:
        return []
    origin, length = quote[0].start, quote[-1].end - quote[0].start
    tolerance, reach = max(60, length // 2), 2 * length + 64
    clusters: list[list[float]] = []
    for diagonal, weight in sorted(voted):
        if clusters and diagonal - clusters[-1][1] <= tolerance and diagonal - clusters[-1][0] <= reach:
            clusters[-1][1] = diagonal
            clusters[-1][2] += weight
        else:
            clusters.append([diagonal, diagonal, weight])
    clusters.sort(key=lambda cluster: -cluster[2])
    slack = 48 + length // 3
    words = {word.word for word in quote}
    windows = []
    for low, high, _ in clusters[:_MOST_CLUSTERS]:
        start, end = max(0, int(low) + origin - slack), min(len(text), int(high) + origin + length + slack)
        stretch = text[start:end]
        windows.append((sum(len(word) for word in words if word in stretch), start, end))
    return sorted(windows, key=lambda window: -window[0])[:_MOST_WINDOWS]


def _align(quote: list[str], window: list[str]) -> tuple[float, int, int]:
    """The cheapest run `window[first:last]` for the whole quote: its cost in words, first, last."""
    costs, origins = [0.0] * (len(window) + 1), list(range(len(window) + 1))
    for word in quote:
        row, row_origins = [costs[0] + 1], [origins[0]]
        gap, gap_origin = float("inf"), 0
        for j, facing in enumerate(window, 1):
            best, origin = costs[j - 1] + (_unlike(word, facing) if word != facing else 0), origins[j - 1]
            if costs[j] + 1 < best:
                best, origin = costs[j] + 1, origins[j]
            gap += _GAP_WORD
            if row[j - 1] + _GAP_OPEN + _GAP_WORD < gap:
                gap, gap_origin = row[j - 1] + _GAP_OPEN + _GAP_WORD, row_origins[j - 1]
            if gap < best:
                best, origin = gap, gap_origin
            row.append(best)
            row_origins.append(origin)
        costs, origins = row, row_origins
    last = min(range(len(costs)), key=lambda j: (costs[j], j))
    return costs[last], origins[last], last


@lru_cache(1 << 14)
def _unlike(word: str, facing: str) -> float:
    """What another word costs: less for a misspelt one, by its common letters at the ends, and for part of a compound.

    Another word costs less than a word left out, so that a word changed at an end still belongs to the passage.
    """
    if "-" in facing and word in facing.split("-"):
        return 0.5
    shorter = min(len(word), len(facing))
    if shorter < 3 or abs(len(word) - len(facing)) > max(1, shorter // 3):
        return _OTHER_WORD
    start = next((i for i in range(shorter) if word[i] != facing[i]), shorter)
    end = next((i for i in range(shorter - start) if word[-1 - i] != facing[-1 - i]), shorter - start)
    common = 2 * (start + end) / (len(word) + len(facing))
    return 1 - common if common >= 0.5 else _OTHER_WORD
