"""Which words of a quote and of a passage differ."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.quotes.fold import fold

_TOKEN = re.compile(r"\w+(?:['’‘\u2010\u2011-]\w+)*|[^\w\s]")


class Difference(NamedTuple):
    """Words `start:end` of the quote stand for `raw_start:raw_end` of the source; `words` says how."""

    start: int
    end: int
    raw_start: int
    raw_end: int
    words: str


def differences(quote: str, content: str, start: int, end: int) -> tuple[tuple[int, int], list[Difference]]:
    """The passage `content[start:end]`, widened to the quote's own outer punctuation, and what differs in it."""
    ours = [*_TOKEN.finditer(quote)]
    start, end = _widened(ours, content, start, end)
    theirs = [*_TOKEN.finditer(content, start, end)]
    matcher = SequenceMatcher(
        None, [fold(token[0]) for token in ours], [fold(token[0]) for token in theirs], autojunk=False
    )
    found = []
    for kind, first, last, raw_first, raw_last in matcher.get_opcodes():
        if kind != "equal":
            there = _stretch(theirs, raw_first, raw_last)
            has = " ".join(content[slice(*there)].split())
            found.append(Difference(*_seen(ours, first, last), *there, _words(kind, has)))
    return (start, end), found


def _widened(ours: list[re.Match[str]], content: str, start: int, end: int) -> tuple[int, int]:
    for token in reversed([*_leading(ours)]):
        if start and fold(content[start - 1]) == fold(token):
            start -= 1
    for token in reversed([*_leading(ours[::-1])]):
        if end < len(content) and fold(content[end]) == fold(token):
            end += 1
    return start, end


def _leading(tokens: list[re.Match[str]]) -> list[str]:
    """The punctuation before the first word."""
    words = (at for at, token in enumerate(tokens) if token[0][0].isalnum())
    return [token[0] for token in tokens[: next(words, 0)]]


def _stretch(tokens: list[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    return (tokens[first].start(), tokens[last - 1].end()) if last > first else (0, 0)


def _seen(tokens: list[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    """The words of the quote; where it lacks some, the word that follows them, or else the last."""
    if last > first:
        return tokens[first].start(), tokens[last - 1].end()
    beside = tokens[min(first, len(tokens) - 1)]
    return beside.start(), beside.end()


def _words(kind: str, has: str) -> str:
    if kind == "delete":
        return "not in the source"
    if kind == "insert":
        return f"the source has '{has}' before this"
    return f"the source has '{has}'"
