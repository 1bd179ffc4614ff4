"""Text from a stranger's file, made fit to print: what cannot be seen or steers a terminal is shown.

Every text that came from a map, a source, a path or an exception passes through `visible`
before a person sees it. It works character by character, because patterns for whole escape
sequences miss the unfinished ones. Nothing is deleted, so the reader sees what is there.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

_SUSPECT = (
    *(
        "\x00\x1f",
        "\x7f\x9f",
        "\xad\xad",
        "\u034f\u034f",
        "\u061c\u061c",
        "\u115f\u1160",
        "\u17b4\u17b5",
        "\u180b\u180f",
    ),
    *("\u200b\u200f", "\u2028\u202e", "\u2060\u206f", "\u3164\u3164", "\ud800\udfff", "\ufe00\ufe0f", "\ufeff\ufeff"),
    *("\uffa0\uffa0", "\ufff0\ufffb", "\ufffe\uffff", "\U00013430\U0001343f", "\U0001bca0\U0001bca3"),
    *("\U0001d173\U0001d17a", "\U000e0000\U000e0fff"),
)
_STEERING = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NARROW = "[\x20-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f]*"
_WHITE = "[^\\S\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+"
_WIDE = frozenset("WF")
_NO_CELL = frozenset(("Mn", "Me"))
_JOINERS = frozenset("\u200c\u200d")
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
_FIRST_JOINED = "\u0300"
_SELECTABLE = frozenset("#*0123456789\xa9\xae")


def visible(text: str) -> str:
    """The text with control, bidi and invisible characters written out: ESC as `␛`, others as `<U+202E>`."""
    return text if text.isascii() and text.isprintable() else _suspect().sub(_spelled, text)


@cache
def _suspect() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map('-'.join, _SUSPECT))}]")


@cache
def _is_suspect(character: str) -> bool:
    return any(ends[0] <= character <= ends[1] for ends in _SUSPECT)


def characters(text: str) -> list[str]:
    """Each character of a text as `visible` shows it."""
    forms = list(text)
    for match in _suspect().finditer(text):
        forms[match.start()] = _spelled(match)
    return forms


def hidden(text: str) -> list[int]:
    """Where characters stand that cannot be seen and do no work, those that steer a terminal or the direction aside."""
    if text.isascii() or not any(map(_is_suspect, {*text})):
        return []
    return [
        match.start()
        for match in _suspect().finditer(text)
        if match[0] > "\x9f" and match[0] not in _STEERING and _spelled(match) != match[0]
    ]


def one_line(text: str) -> str:
    """The text on one line, every run of blanks and line ends a single space, made visible."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return visible(re.sub(_WHITE, " ", text).strip(" "))


def _spelled(match: re.Match[str]) -> str:
    character = match[0]
    if (character in _JOINERS or character in _SELECTORS) and _belongs(match.string, match.start()):
        return character
    point = ord(character)
    return chr(0x2400 + point) if point < 0x20 else f"<U+{point:04X}>"


def _belongs(text: str, at: int) -> bool:
    """Whether a joiner or variation selector does its work there, as in Persian words and in emoji."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _SELECTORS:
        return before in _SELECTABLE or (_takes_joiner(before) and before not in _SELECTORS)
    return _takes_joiner(before) and _takes_joiner(after) and after not in _SELECTORS


def _takes_joiner(character: str) -> bool:
    return character >= _FIRST_JOINED and character not in _JOINERS


def cells(text: str) -> int:
    """How many columns a terminal needs for a visible text."""
    return len(text) if _is_narrow(text) else sum(map(_cell, text))


def _is_narrow(text: str) -> bool:
    return text.isascii() or re.fullmatch(_NARROW, text) is not None


@cache
def _cell(character: str) -> int:
    if character < "\u0300":
        return 1
    from unicodedata import category, east_asian_width

    if character in _JOINERS or category(character) in _NO_CELL or _is_inner_jamo(character):
        return 0
    return 2 if east_asian_width(character) in _WIDE else 1


def _is_inner_jamo(character: str) -> bool:
    """Vowels and finals of decomposed Hangul, which share the cells of the consonant before them."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"


def wrap(text: str, width: int) -> list[str]:
    """Lines of a one-line text, none wider than `width` columns (at least 2); a longer word is broken."""
    if _is_narrow(text) and "  " not in f" {text} ":
        return [*_narrow_lines(text, width)]
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width) if size > width else [word]
        lines += whole
        used = cells(line)
    return [*lines, line] if line or not lines else lines


def _narrow_lines(text: str, width: int) -> Iterator[str]:
    """The same of words between single spaces, each character of which takes one column."""
    start = 0
    while len(text) - start > width:
        space = text.rfind(" ", start, start + width + 1)
        end = start + width if space < 0 else space
        yield text[start:end]
        start = end + (space >= 0)
    yield text[start:]


def _broken(word: str, width: int) -> Iterator[str]:
    """A word in pieces of at most `width` columns."""
    start = used = 0
    for at, character in enumerate(word):
        size = _cell(character)
        if used + size > width:
            yield word[start:at]
            start, used = at, 0
        used += size
    yield word[start:]


def fitting(sizes: Iterator[int], room: int) -> int:
    """How many of the sizes, from the first on, fit into a room together."""
    count = 0
    for total in accumulate(sizes):
        if total > room:
            break
        count += 1
    return count
