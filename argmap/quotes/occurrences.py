"""Where each of many strings stands in a text: one search each, or one pass for all of them.

Searching costs time for each string and the whole text. Many strings in a long text are found in one pass over its
words instead: of each string the three words in a row that fewest other strings have are
looked up in a table as the pass goes by, and the string is compared in full where they stand.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import pairwise

SPACELESS_RANGES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORTH_A_PASS = 200
_MANY = 1000

Run = tuple[str, str, str]


def occurrences(needles: Collection[str], text: str) -> dict[str, Iterable[int]]:
    """Every place of each string in the text, ascending.

    Strings of under five words, or in scripts written without spaces, are always searched one
    by one: the words at the ends of a string may be parts of words of the text.
    """
    runs = {needle: _runs(needle) for needle in needles} if len(needles) > _WORTH_A_PASS else {}
    passed = _pass({needle: found for needle, found in runs.items() if found}, text)
    rare = {needle: places for needle, places in passed.items() if len(places) < _MANY}
    alone = {needle: _search(needle, text) for needle in needles if needle not in rare}
    return {**alone, **rare}


def _search(needle: str, text: str) -> Iterator[int]:
    at = text.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


@cache
def _word() -> re.Pattern[str]:
    """Compiled when a pass is made: few runs make one, and large classes take 3 ms."""
    return re.compile(rf"[^\W{SPACELESS_RANGES}]+")


@cache
def _spaceless() -> re.Pattern[str]:
    return re.compile(f"[{SPACELESS_RANGES}]")


def _runs(text: str) -> list[tuple[Run, int]]:
    """Every three words in a row between the first word and the last, each with where the first begins."""
    if _spaceless().search(text):
        return []
    words = [(match[0], match.start()) for match in _word().finditer(text)][1:-1]
    return [((one[0], two[0], three[0]), one[1]) for (one, two), (_, three) in pairwise(pairwise(words))]


def _pass(runs: dict[str, list[tuple[Run, int]]], text: str) -> dict[str, list[int]]:
    if not runs:
        return {}
    counts = Counter(run for found in runs.values() for run, _ in found)
    table: dict[Run, list[tuple[str, int]]] = {}
    for needle, found in runs.items():
        rarest, offset = min(found, key=lambda pair: counts[pair[0]])
        table.setdefault(rarest, []).append((needle, offset))
    places: dict[str, list[int]] = {needle: [] for needle in runs}
    one = two = ""
    first = second = 0
    for match in _word().finditer(text):
        three, third = match[0], match.start()
        for needle, offset in table.get((one, two, three), ()):
            if first >= offset and len(places[needle]) < _MANY and text.startswith(needle, first - offset):
                places[needle].append(first - offset)
        one, two, first, second = two, three, second, third
    return places
