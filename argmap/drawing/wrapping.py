"""Break texts into lines of a measured width.

A text is measured once, as the place on one endless line where each of its words starts and ends; a line of any
limit is then found by searching these places, not by adding up words again. That is done twice: a line keeps to its
limit in Arial, and in the widest font that may stand in for it goes into the free room beside, but not out of its box.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple
from unicodedata import bidirectional

from argmap.drawing.metrics import advances
from argmap.drawing.widest import widest

SLACK = 6.0

_CLOSING = frozenset("\u3001\u3002\uff0c\uff01\uff1f\uff1a\uff1b\uff09\u300d\u300f\u300b\u3009\u3011\u30fc")
# what no line begins with, or ends in: vowels of Thai and Lao behind and before their letter, what joins emoji
_FOLLOWING = frozenset(
    "\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ec6\u200d\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
)
_LEADING = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4\u200d")
_UNSPACED = (
    ("\u2e80", "\u9fff"),
    ("\uac00", "\ud7af"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)
_FIRST_UNSPACED = _UNSPACED[0][0]
_ROUNDING = 1e-6
_FROM_LEFT = "\u200e"
_FROM_RIGHT = "\u200f"
_STRONG = {"L": False, "R": True, "AL": True}


class Line(NamedTuple):
    """A line of text and its width in points."""

    text: str
    width: float


class _Places(NamedTuple):
    """Where words start and end (without the space behind them) in thousandths of the size of one font."""

    starts: list[float]
    ends: list[float]
    longest: float

    def after(self, first: int, most: float) -> int:
        """The number of the word that a line from a first one does not hold."""
        return bisect_right(self.ends, self.starts[first] + most, first)


class _Words(NamedTuple):
    """The parts of a text that no line breaks (those before a space end in it), and where they stand.

    `offsets` are places in the text.
    """

    parts: list[str]
    offsets: list[int]
    usual: _Places
    widest: _Places


def is_leftward(text: str) -> bool:
    """Whether a text runs from right to left on the whole: its first letter with a direction does."""
    kinds = map(bidirectional, "" if text.isascii() else text.replace(_FROM_LEFT, ""))
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), False)


def upright(words: str, beside: str) -> str:
    """Keep a number or date in its order where letters that run from right to left stand beside it."""
    turning = any(bidirectional(character) in {"R", "AL"} for character in ("" if beside.isascii() else beside))
    return f"{_FROM_LEFT}{words}" if turning and words else words


def embedded(words: str) -> str:
    """Keep the mark at the end of words from right to left behind them, where they stand in text from left to right."""
    return f"{words}{_FROM_RIGHT}" if is_leftward(words) else words


def wrap(text: str, limit: float, size: float, *, bold: bool = False) -> list[Line]:
    """Lines of a one-line text, none wider than `limit` points, or that and `SLACK` in the widest font.

    A longer word is broken. Chinese, Japanese and Korean break between any two characters, but not before a closing
    mark.
    """
    words = _measured(text, bold)
    most, utmost = (points * 1000 / size + _ROUNDING for points in (limit, limit + SLACK))
    if words.usual.longest > most or words.widest.longest > utmost:
        pieces = [piece for part in words.parts for piece in _pieces(part, most, utmost, bold=bold)]
        words = _placed(pieces, bold=bold)
    _, offsets, usual, widened = words
    lines, first = [], 0
    while first < len(words.parts):
        after = max(first + 1, min(usual.after(first, most), widened.after(first, utmost)))
        written = text[offsets[first] : offsets[after]].rstrip(" ")
        lines.append(Line(written, (usual.ends[after - 1] - usual.starts[first]) * size / 1000))
        first = after
    return lines


@lru_cache(maxsize=1 << 14)
def _measured(text: str, bold: bool) -> _Words:  # noqa: FBT001 - a cache is fastest with plain arguments
    words = text.split(" ")
    parts = [f"{word} " for word in words[:-1]] + words[-1:]
    if max(text, default="") >= _FIRST_UNSPACED:
        parts = [part for word in parts for part in _unspaced(word)]
    return _placed(parts, bold=bold)


def _placed(parts: list[str], *, bold: bool) -> _Words:
    offsets = [0, *accumulate(map(len, parts))]
    return _Words(parts, offsets, _places(parts, advances(bold=bold)), _places(parts, widest(bold=bold)))


def _places(parts: list[str], advance: Callable[[str], float]) -> _Places:
    space = advance(" ")
    whole = list(map(advance, parts))
    words = [extent - space if part[-1:] == " " else extent for extent, part in zip(whole, parts, strict=True)]
    starts = [0.0, *accumulate(whole)]
    starts.pop()
    return _Places(starts, list(map(add, starts, words)), max(words))


def _unspaced(word: str) -> list[str]:
    """Cut a word where a line may break without a space: around each Chinese, Japanese or Korean character."""
    parts: list[str] = []
    for character in word:
        after_unspaced = bool(parts) and _is_unspaced(parts[-1][0])
        joins = character in _CLOSING or character == " " if after_unspaced else not _is_unspaced(character)
        if parts and joins:
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _is_unspaced(character: str) -> bool:
    return any(first <= character <= last for first, last in _UNSPACED)


def _pieces(word: str, most: float, utmost: float, *, bold: bool) -> Iterator[str]:
    """A word in as many parts as it needs so that each fits, if a single character does."""
    usual, widened = advances(bold=bold), widest(bold=bold)
    start, used = 0, 0.0
    cut, before = 0, 0.0
    for place, character in enumerate(word):
        if place and character not in _FOLLOWING and word[place - 1] not in _LEADING:
            cut, before = place, used
        step = max(usual(character) / most, widened(character) / utmost) if character != " " else 0.0
        if used + step > 1 and place > start:
            cut, before = (cut, before) if cut > start else (place, used)
            yield word[start:cut]
            start, used = cut, used - before
        used += step
    yield word[start:]
