"""Text from a stranger's file, made fit to print: what cannot be seen or steers a terminal is shown.

Every text that came from a map, a source, a path or an exception passes through `visible`
before a person sees it. It works character by character, because patterns for whole escape
sequences miss the unfinished ones. Nothing is deleted, so the reader sees what is there.
"""

import re
import unicodedata
from itertools import accumulate

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_WIDE = frozenset("WF")
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


def visible(text: str) -> str:
    """The text with control, bidi and invisible characters written out: ESC as `␛`, others as `<U+202E>`."""
    return _UNPRINTABLE.sub(_spelled, text)


def one_line(text: str) -> str:
    """The text on one line, every run of white space a single space, made visible."""
    return visible(" ".join(text.split()))


def _spelled(match: re.Match[str]) -> str:
    point = ord(match[0])
    return chr(0x2400 + point) if point < 0x20 else f"<U+{point:04X}>"


def cells(text: str) -> int:
    """How many columns a terminal needs for a visible text."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(character: str) -> int:
    if character < "\u0300":
        return 1
    if character in _JOINERS or unicodedata.combining(character) or unicodedata.category(character) == "Me":
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def wrap(text: str, width: int) -> list[str]:
    """Lines of a one-line text, none wider than `width` columns (at least 2); a longer word is broken."""
    lines: list[str] = []
    line, used = "", 0
    for whole in text.split(" "):
        word, size = whole, cells(whole)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        while size > width:
            head = _fitting(word, width)
            lines.append(word[:head])
            word, size = word[head:], size - cells(word[:head])
        line, used = word, size
    return [*lines, line] if line or not lines else lines


def _fitting(word: str, width: int) -> int:
    """How many characters of the word fit into the width; at least one."""
    totals = accumulate(map(_cell, word))
    return max(1, next((count for count, total in enumerate(totals) if total > width), len(word)))
