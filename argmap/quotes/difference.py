"""Which words of a quote and of a passage differ."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.quotes.boundary import inside
from argmap.quotes.fold import Folded
from argmap.suggest import common_beginning

_TOKEN = re.compile(
    r"(?:(?<![^\s(\[\"'])-(?=\d))?(?:[^\W_]|[\u0300-\u036f])+(?:(?:['-]|(?<=\d)[.,:/](?=\d))(?:[^\W_]|[\u0300-\u036f])+)*|\.\.\.+|\S"
)
_QUOTATION_MARKS = frozenset("\"'")
_MOST_PAIRS = 1_000_000
_MOST_SHOWN, _END_SHOWN = 100, 45
_LONGEST_WORD = 200

Tokens = list[re.Match[str]]


class Difference(NamedTuple):
    """Words `start:end` of the quote stand for `raw_start:raw_end` of the source; `words` says how.

    `ours` and `theirs` are the folded words themselves, empty where one text has none.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    words: str
    ours: str = ""
    theirs: str = ""


def differences(words: str, source: Folded, start: int, end: int) -> tuple[tuple[int, int], list[Difference]]:
    """The passage `source.text[start:end]`, widened to the quote's own outer punctuation, and what differs in it.

    The passage is given, as everything in a Difference is, in offsets of the texts as written.
    """
    quote = Folded(words)
    start, end = _widened([*_TOKEN.finditer(quote.text)], source.text, start, end)
    start, end = _whole(source, start, end)
    end = _without_more(quote, source, start, end)
    found = _between(quote, source, start, end)
    if not found:
        start, end = _to_spaces(source.text, start, end)
        found = _between(quote, source, start, end)
    if not found:
        here, there = quote.raw_span(0, len(quote.text)), source.raw_span(start, end)
        found = [Difference(*here, *there, "only the spaces differ", quote.text, source.text[start:end])]
    return source.raw_span(start, end), found


def _between(quote: Folded, source: Folded, start: int, end: int) -> list[Difference]:
    ours, theirs = [*_TOKEN.finditer(quote.text)], [*_TOKEN.finditer(source.text, start, end)]
    changes = _changes([token[0] for token in ours], [token[0] for token in theirs])
    found = _spaces(quote, source, ours, theirs, changes)
    for first, last, raw_first, raw_last in changes:
        seen = _seen(ours, first, last)
        stretch = _stretch(theirs, raw_first, raw_last) if raw_last > raw_first else (0, 0)
        there = source.raw_span(*stretch) if raw_last > raw_first else (0, 0)
        has = source.content[slice(*there)]
        has = source.text[slice(*stretch)] if "\n" in has else " ".join(has.split())
        how = _how(quote.text[slice(*seen)], first, last, len(ours), _cut(has))
        here = quote.text[slice(*seen)] if last > first else ""
        found.append(Difference(*quote.raw_span(*seen), *there, how, here, source.text[slice(*stretch)]))
    return sorted(found)


def _spaces(
    quote: Folded, source: Folded, ours: Tokens, theirs: Tokens, changes: list[tuple[int, int, int, int]]
) -> list[Difference]:
    """The places between two words that are the same where only one text has a space."""
    found = []
    at, facing = 0, 0
    for first, last, _, raw_last in [*changes, (len(ours), 0, 0, 0)]:
        for step in range(first - at - 1):
            pair, other = ours[at + step : at + step + 2], theirs[facing + step : facing + step + 2]
            spaced = other[0].end() < other[1].start()
            if spaced != (pair[0].end() < pair[1].start()):
                seen, stretch = _stretch(pair, 0, 2), _stretch(other, 0, 2)
                texts = quote.text[slice(*seen)], source.text[slice(*stretch)]
                how = f"the source has {'a' if spaced else 'no'} space here"
                found.append(Difference(*quote.raw_span(*seen), *source.raw_span(*stretch), how, *texts))
        at, facing = last, raw_last
    return found


def _without_more(quote: Folded, source: Folded, start: int, end: int) -> int:
    """Where the passage ends if its last words are those of the quote, divided otherwise, and more."""
    ours, theirs = [*_TOKEN.finditer(quote.text)], [*_TOKEN.finditer(source.text, start, end)]
    changes = _changes([token[0] for token in ours], [token[0] for token in theirs])
    if not changes or changes[-1][1] < len(ours):
        return end
    first, _, raw_first, _ = changes[-1]
    count = _same_letters(ours[first:], theirs[raw_first:])
    return theirs[raw_first + count - 1].end() if count else end


def _same_letters(ours: Tokens, theirs: Tokens) -> int:
    """How many words of the source have the letters of these words of the quote, divided otherwise; 0 if none."""
    letters = "".join(token[0] for token in ours if token[0][0].isalnum()).replace("-", "")
    seen = ""
    for count, token in enumerate(theirs[: len(ours) + 2], 1):
        seen += token[0].replace("-", "")
        if seen == letters and letters:
            return count
        if not letters.startswith(seen):
            return 0
    return 0


def _changes(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]]:
    """The stretches of two lists of words that differ; one stretch where there are too many to compare each."""
    start = common_beginning(ours, theirs)
    end = min(common_beginning(ours[::-1], theirs[::-1]), len(ours) - start, len(theirs) - start)
    inner, other = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    if len(inner) * len(other) > _MOST_PAIRS:
        return [(start, start + len(inner), start, start + len(other))]
    matcher = SequenceMatcher(None, inner, other, autojunk=False)
    return [
        (start + first, start + last, start + raw_first, start + raw_last)
        for kind, first, last, raw_first, raw_last in matcher.get_opcodes()
        if kind != "equal"
    ]


def _widened(ours: Tokens, text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the marks that the quote has at its ends, or quotation marks of another kind."""
    for token in reversed(_leading(ours)):
        last = start - text.endswith(" ", 0, start)
        if last and _alike(token, text[max(0, last - len(token)) : last]):
            start = last - len(token)
    for token in reversed(_leading(ours[::-1])):
        following = _TOKEN.match(text, end + text.startswith(" ", end))
        if following and (_alike(token, following[0]) or following[0].startswith(token)):
            end = following.end()
    return start, end


def _alike(mark: str, other: str) -> bool:
    return mark == other or {mark, other} <= _QUOTATION_MARKS


def _whole(source: Folded, start: int, end: int) -> tuple[int, int]:
    """The passage with the whole of the words and numbers at its ends."""
    first, last = start, end
    while inside(source, first) and start - first < _LONGEST_WORD:
        first -= 1
    while inside(source, last) and last - end < _LONGEST_WORD:
        last += 1
    return first, last


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


def _cut(has: str) -> str:
    """What the source has, the middle left out where it is long."""
    return has if len(has) <= _MOST_SHOWN else f"{has[:_END_SHOWN].rstrip()} … {has[-_END_SHOWN:].lstrip()}"


def _how(ours: str, first: int, last: int, count: int, has: str) -> str:
    if not has:
        return "not in the source"
    if last > first:
        mark = Folded(has).text
        another = ours != mark and {ours, mark} <= _QUOTATION_MARKS
        return f"the source has another quotation mark, {has}" if another else f"the source has '{has}'"
    return f"the source has '{has}' {'before' if first < count else 'after'} this"
