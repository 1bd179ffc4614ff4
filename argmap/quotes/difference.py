"""Which words of a quote and of a passage differ."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.quotes.fold import Folded

_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+(?:['-](?:[^\W_]|[\u0300-\u036f])+)*|\.\.\.+|\S")
_MOST_PAIRS = 1_000_000

Tokens = list[re.Match[str]]


class Difference(NamedTuple):
    """Words `start:end` of the quote stand for `raw_start:raw_end` of the source; `words` says how."""

    start: int
    end: int
    raw_start: int
    raw_end: int
    words: str


def differences(words: str, source: Folded, start: int, end: int) -> tuple[tuple[int, int], list[Difference]]:
    """The passage `source.text[start:end]`, widened to the quote's own outer punctuation, and what differs in it.

    The passage is given, as everything in a Difference is, in offsets of the texts as written.
    """
    quote = Folded(words)
    start, end = _widened([*_TOKEN.finditer(quote.text)], source.text, start, end)
    found = _between(quote, source, start, end)
    if not found:
        start, end = _to_spaces(source.text, start, end)
        found = _between(quote, source, start, end)
    if not found:
        here, there = quote.raw_span(0, len(quote.text)), source.raw_span(start, end)
        found = [Difference(*here, *there, "only the spaces differ")]
    return source.raw_span(start, end), found


def _between(quote: Folded, source: Folded, start: int, end: int) -> list[Difference]:
    ours, theirs = [*_TOKEN.finditer(quote.text)], [*_TOKEN.finditer(source.text, start, end)]
    found = []
    for first, last, raw_first, raw_last in _changes([token[0] for token in ours], [token[0] for token in theirs]):
        here = quote.raw_span(*_seen(ours, first, last))
        there = source.raw_span(*_stretch(theirs, raw_first, raw_last)) if raw_last > raw_first else (0, 0)
        has = " ".join(source.content[slice(*there)].split())
        found.append(Difference(*here, *there, _how(first, last, len(ours), has)))
    return found


def _changes(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]]:
    """The stretches of two lists of words that differ; one stretch where there are too many to compare each."""
    start = _common(ours, theirs)
    end = min(_common(ours[::-1], theirs[::-1]), len(ours) - start, len(theirs) - start)
    inner, other = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    if len(inner) * len(other) > _MOST_PAIRS:
        return [(start, start + len(inner), start, start + len(other))]
    matcher = SequenceMatcher(None, inner, other, autojunk=False)
    return [
        (start + first, start + last, start + raw_first, start + raw_last)
        for kind, first, last, raw_first, raw_last in matcher.get_opcodes()
        if kind != "equal"
    ]


def _common(ours: list[str], theirs: list[str]) -> int:
    """How many words two lists begin with alike."""
    shorter = min(len(ours), len(theirs))
    return next((at for at in range(shorter) if ours[at] != theirs[at]), shorter)


def _widened(ours: Tokens, text: str, start: int, end: int) -> tuple[int, int]:
    for token in reversed(_leading(ours)):
        if text.endswith(token, 0, start):
            start -= len(token)
    for token in reversed(_leading(ours[::-1])):
        if text.startswith(token, end):
            end += len(token)
    return start, end


def _to_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the marks and parts of words that touch it."""
    following = text.find(" ", end)
    return text.rfind(" ", 0, start) + 1, following if following >= 0 else len(text)


def _leading(tokens: Tokens) -> list[str]:
    """The punctuation before the first word."""
    words = (at for at, token in enumerate(tokens) if token[0][0].isalnum())
    return [token[0] for token in tokens[: next(words, 0)]]


def _stretch(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    return tokens[first].start(), tokens[last - 1].end()


def _seen(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The words of the quote; where it lacks some, the word that follows them, or else the last."""
    if last > first:
        return _stretch(tokens, first, last)
    beside = min(first, len(tokens) - 1)
    return _stretch(tokens, beside, beside + 1)


def _how(first: int, last: int, count: int, has: str) -> str:
    if not has:
        return "not in the source"
    if last > first:
        return f"the source has '{has}'"
    return f"the source has '{has}' {'before' if first < count else 'after'} this"
