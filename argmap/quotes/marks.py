"""Which stretches of a paragraph stand inside quotation marks.

Marks in real texts are unbalanced, so nothing here is an error: where a mark was never closed
or never opened, the stretch ends or begins where it probably does, and is not `sure`. The
outermost marks count. What a mark does is told by what stands beside it, then by its shape:
`“` closes in German, `»` opens there, `"` shows neither, a single closing mark is an apostrophe mostly.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from math import inf
from typing import NamedTuple

_DOUBLE = '“”„‟«»"「」『』'
_SINGLE = "‘’‚‛‹›'"
_OPENERS = frozenset("“„‟«「『‘‚‛‹")
_CLOSERS = frozenset("”»」』’›")
_STOPS = frozenset(".,!?…;:")
_BEFORE_OPENING = frozenset("([{—–-/:=" + _DOUBLE + _SINGLE)
_BEHIND_CLOSING = frozenset(")]}—–-/" + _DOUBLE + _SINGLE) | _STOPS
_MARKS = frozenset(_DOUBLE + _SINGLE)
_SIGN = re.compile(r"[^\w\s.,]")  # a set of just the marks takes a quarter of a millisecond to compile
_CLIPPED_TEXT = "em tis twas til cause n s t twere bout round"
_CLIPPED = frozenset(_CLIPPED_TEXT.split())

_OPENS, _CLOSES, _EITHER, _NEITHER = "opens", "closes", "either", "neither"


class Stretch(NamedTuple):
    """What stands between two marks, by offsets; not `sure` where one of the two is missing."""

    start: int
    end: int
    sure: bool = True


class _Mark(NamedTuple):
    at: int
    role: str
    double: bool


def marked(text: str) -> tuple[Stretch, ...]:
    """The stretches of a paragraph inside quotation marks, in order, none inside another."""
    if not any(mark in text for mark in _MARKS):  # much faster than to look at every sign
        return ()
    marks = [_mark(text, sign.start()) for sign in _SIGN.finditer(text) if sign[0] in _MARKS]
    singles = [mark for mark in marks if not mark.double and mark.role != _NEITHER]
    outer = [*_outer(text, singles, [mark for mark in marks if mark.role != _NEITHER])]
    doubles = [mark for mark in marks if mark.double and not _within(mark.at, outer)]
    found = [*_doubles(text, doubles, singles)]
    found = sorted(found + [stretch for stretch in outer if not _within(stretch.start, found)])
    stray = [mark.at for mark in singles if _ends_speech(text, mark) and not _within(mark.at, found)]
    for at in stray[-1:]:
        last = max((stretch.end + 1 for stretch in found if stretch.end < at), default=0)
        found.append(Stretch(_beginning(text, last, at), at, sure=False))
    return tuple(sorted(found))


def _mark(text: str, at: int) -> _Mark:
    character, double = text[at], text[at] in _DOUBLE
    before, behind = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    may_open = before.isspace() or before in _BEFORE_OPENING
    may_close = behind.isspace() or behind in _BEHIND_CLOSING
    if not double and (before.isalnum() and behind.isalnum()):
        role = _NEITHER
    elif may_open and not may_close:
        role = _OPENS
    elif may_close and not may_open:
        role = _CLOSES
    else:
        role = _OPENS if character in _OPENERS else _CLOSES if character in _CLOSERS else _EITHER
    if not double and role == _OPENS and character in "’'" and _is_clipped(text, at + 1):
        role = _NEITHER
    if character == '"' and role == _CLOSES and before.isdigit():
        role = _EITHER
    return _Mark(at, role, double)


def _is_clipped(text: str, at: int) -> bool:
    """Whether the word at a place lost its beginning: 'tis, '90s."""
    end = at
    while end < min(len(text), at + 6) and text[end].isalnum():
        end += 1
    word = text[at:end].lower()
    return word in _CLIPPED or (word[:2].isdigit() and word[2:] in ("", "s"))


def _doubles(text: str, marks: list[_Mark], singles: list[_Mark]) -> Iterator[Stretch]:
    """The stretches between double marks."""
    opened, last = -1, 0
    for mark in marks:
        if mark.role == _OPENS or (mark.role == _EITHER and opened < 0 and not text[mark.at - 1 : mark.at].isdigit()):
            if opened >= 0:
                yield _unclosed(text, opened, mark.at, singles)
            opened = mark.at + 1
        elif opened >= 0:
            yield Stretch(opened, mark.at)
            opened, last = -1, mark.at + 1
        elif mark.role == _CLOSES:
            yield Stretch(_beginning(text, last, mark.at), mark.at, sure=False)
            last = mark.at + 1
    if opened >= 0:
        yield _unclosed(text, opened, len(text), singles)


def _unclosed(text: str, start: int, limit: int, singles: list[_Mark]) -> Stretch:
    """A stretch whose closing mark is missing: up to a single mark that ends speech, or as far as it may go."""
    inner = singles[bisect_left(singles, (start,)) : bisect_left(singles, (limit,))]
    ends = [mark.at for mark in inner if _ends_speech(text, mark)]
    if ends:
        return Stretch(start, ends[-1], sure=not text[ends[-1] + 1 : limit].strip(" .,\xa0\n\r"))
    return Stretch(start, limit, sure=False)


def _ends_speech(text: str, mark: _Mark) -> bool:
    """Whether a single mark closes with a stop beside it, as no apostrophe does."""
    beside = {text[mark.at - 1 : mark.at], text[mark.at + 1 : mark.at + 2]}
    return mark.role == _CLOSES and not beside.isdisjoint(_STOPS)


def _outer(text: str, singles: list[_Mark], marks: list[_Mark]) -> Iterator[Stretch]:
    """The stretches between single marks that no double marks stand around."""
    depth, opened = 0, -1
    closers = iter(_closers(text, singles))
    closer = next(closers, -1)
    for mark in marks:
        if mark.double and opened < 0:
            depth = mark.role == _OPENS or (mark.role == _EITHER and not depth)
        elif mark.role == _OPENS and not depth and opened < 0 and not mark.double:
            while -1 < closer <= mark.at:
                closer = next(closers, -1)
            opened = mark.at + 1 if closer >= 0 else -1
        elif opened >= 0 and mark.at == closer:
            yield Stretch(opened, closer)
            opened = -1


def _closers(text: str, singles: list[_Mark]) -> list[int]:
    """The single marks that close: of those between two that open the first that is no possessive, or the last."""
    found: list[int] = []
    run: list[_Mark] = []
    for mark in [*singles, None]:
        if mark is not None and mark.role != _OPENS:
            run.append(mark)
        elif run:
            clear = (each for each in run if text[each.at - 1] not in "sxzSXZ" or _ends_speech(text, each))
            found.append(next(clear, run[-1]).at)
            run = []
    return found


def _beginning(text: str, last: int, end: int) -> int:
    """Where speech whose opening mark is missing probably began: behind the sentence that ends other speech."""
    match = _sentence_end().search(text, last, end) if last else None
    return match.end() if match else last


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"(?:[.!?]|…+)\s+")


def _within(at: int, stretches: list[Stretch]) -> bool:
    """Whether a place lies inside one of the stretches or at its end."""
    index = bisect_right(stretches, (at, inf))
    return index > 0 and at <= stretches[index - 1].end
