"""Break texts into lines of a measured width.

A text is measured once, as the place on one endless line where each of its words starts and ends; a line of any
limit is then found by searching these places, not by adding up words again.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from argmap.drawing.metrics import advance

_CLOSING = "\u3001\u3002\uff0c\uff01\uff1f\uff1a\uff1b\uff09\u300d\u300f\u300b\u3009\u3011\u30fc"
_UNSPACED = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_WORD = re.compile(f"[{_UNSPACED}][{_CLOSING}]*|[^ {_UNSPACED}]+")
_ROUNDING = 1e-6


class Line(NamedTuple):
    """A line of text and its width in points."""

    text: str
    width: float


class _Words(NamedTuple):
    """Where each word of a text starts and ends: in the text, and in thousandths of the font size on an endless line."""

    spans: list[tuple[int, int]]
    starts: list[float]
    ends: list[float]
    widest: float


def wrap(text: str, limit: float, size: float, *, bold: bool = False) -> list[Line]:
    """Lines of a one-line text, none wider than `limit` points; a longer word is broken.

    Chinese, Japanese and Korean break between any two characters, but not before a closing mark.
    """
    words = _measured(text, bold=bold)
    most = limit * 1000 / size
    if words.widest > most:
        words = _placed(text, [piece for span in words.spans for piece in _pieces(text, span, most, bold=bold)], bold=bold)
    spans, starts, ends, _ = words
    lines, first = [], 0
    while first < len(spans):
        after = max(first + 1, bisect_right(ends, starts[first] + most + _ROUNDING, first))
        last = after - 1
        lines.append(Line(text[spans[first][0] : spans[last][1]], (ends[last] - starts[first]) * size / 1000))
        first = after
    return lines or [Line("", 0.0)]


@lru_cache(maxsize=1 << 10)
def _measured(text: str, *, bold: bool) -> _Words:
    return _placed(text, [match.span() for match in _WORD.finditer(text)], bold=bold)


def _placed(text: str, spans: list[tuple[int, int]], *, bold: bool) -> _Words:
    space = advance(" ", bold=bold)
    starts, ends, before, reached, widest = [], [], 0, 0.0, 0.0
    for start, end in spans:
        reached += (start - before) * space
        starts.append(reached)
        extent = advance(text[start:end], bold=bold)
        widest = max(widest, extent)
        reached += extent
        ends.append(reached)
        before = end
    return _Words(spans, starts, ends, widest)


def _pieces(text: str, span: tuple[int, int], most: float, *, bold: bool) -> Iterator[tuple[int, int]]:
    """A word in as many parts as it needs so that each fits, if a single character does."""
    start, used = span[0], 0.0
    for place in range(*span):
        step = advance(text[place], bold=bold)
        if used + step > most and place > start:
            yield start, place
            start, used = place, 0.0
        used += step
    yield start, span[1]
