"""A text with its typography evened out, and the way back to the text as written.

Two texts are the same words when their folds are equal. The fold changes kinds of quotation
mark, apostrophe, dash and white space, ligatures, `…`, soft hyphens and other characters
that cannot be seen, and composed or decomposed accents; and it joins the parts of a word
that a line break divides. It never changes a letter, digit, accent, their case or their
order: that is why it is a table and NFC, and not NFKC, which would make 10² into 102.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from types import ModuleType
from typing import TYPE_CHECKING

from argmap.quotes.scripts import FIRST_SPACELESS

if TYPE_CHECKING:
    from argmap.quotes.linemap import LineMap

SINGLE_MARKS = "'\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u02bc\u0060\u00b4\u1fef\u1ffd\u05f3\uff07"
DOUBLE_MARKS = '"\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f\u05f4\uff02'
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

TABLE: dict[int, str | None] = str.maketrans(
    {
        **dict.fromkeys(SINGLE_MARKS, "'"),
        **dict.fromkeys(DOUBLE_MARKS, '"'),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(INVISIBLE, None),
        **LIGATURES,
        "…": "...",
    }
)
_CHANGED = re.compile(f"[{re.escape(''.join(map(chr, TABLE)))}]")
_MAY_COMPOSE = re.compile("[^\0-\u02ff\u2002-\u20cf]")  # as exceptions: a set of all others takes 4 ms to compile
_EXPANDED = (*LIGATURES, "…")
_LONG = 4096
_HANGING = frozenset("-/")
_MARKS = "\"'"
_DOUBLE_DASH = re.compile("--+")


def fold(text: str) -> str:
    """The text on one line with its typography evened out; words divided at the end of a line keep their hyphen."""
    return Folded(text).text if "\n" in text else _fold_line(text)


def _fold_line(text: str) -> str:
    if "`" in text or not text.isascii():
        text = _CHANGED.sub(_even, text)
        if not is_composed(text):
            text = _tables().normalize("NFC", text)
    text = " ".join(text.split())
    return _DOUBLE_DASH.sub("-", text) if "--" in text else text


def is_composed(text: str) -> bool:
    """Whether a text is in NFC; most are by their characters alone, and need no tables, which take long to load."""
    return text.isascii() or not _MAY_COMPOSE.search(text) or _tables().is_normalized("NFC", text)


@cache
def _tables() -> ModuleType:
    import unicodedata

    return unicodedata


def _even(match: re.Match[str]) -> str:
    return TABLE[ord(match[0])] or ""


class Folded:
    """A source folded line by line; `text` is the fold of `content` as a whole.

    `free` says where a quote may read otherwise because a line ends there: without the hyphen
    at that place ("-"), without it and the space behind it ("- "), or with a space before it (" ").
    """

    __slots__ = ("_joined", "_line_starts", "_maps", "_raw_ends", "_raw_starts", "content", "free", "text")

    def __init__(self, content: str) -> None:
        self.content = content
        lines: list[str] = []
        self._raw_starts, self._raw_ends = array("q"), array("q")
        for start, end in _lines(content):
            if line := _fold_line(content[start:end]):
                lines.append(line)
                self._raw_starts.append(start)
                self._raw_ends.append(end)
        joints = _joints(content, lines, self._raw_starts, self._raw_ends)
        self._joined = {at for at, kind in joints.items() if kind != "- "}
        if self._joined:
            lines = [line if at in self._joined else f"{line} " for at, line in enumerate(lines)]
            self.text = "".join(lines).rstrip(" ")
            self._line_starts = array("q", accumulate(map(len, lines), initial=0))
        else:
            self.text = " ".join(lines)
            self._line_starts = array("q", accumulate((len(line) + 1 for line in lines), initial=0))
        self.free = {
            self._line_starts[line + 1] - (len(kind) if "-" in kind else 0): kind
            for line, kind in joints.items()
            if kind
        }
        self._maps: dict[int, LineMap | None] = {}

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in `content` of `text[start:end]`, which must not be empty."""
        line = self._line(start)
        last = line if end <= self._line_starts[line + 1] else self._line(end - 1)
        return self._raw_character(line, start)[0], self._raw_character(last, end - 1)[1]

    def written(self, at: int) -> str:
        """What `text[at]` was folded from."""
        start, end = self._raw_character(self._line(at), at)
        return self.content[start:end]

    def _line(self, at: int) -> int:
        return bisect_right(self._line_starts, at) - 1

    def _raw_character(self, line: int, at: int) -> tuple[int, int]:
        first, start, end = self._line_starts[line], self._raw_starts[line], self._raw_ends[line]
        length = self._line_starts[line + 1] - first - (line not in self._joined)
        column = at - first
        if column == length:
            return end, end + 1
        if line not in self._maps:
            self._maps[line] = _line_map(self.content[start:end], length)
        way = self._maps[line]
        low, high = (column, column + 1) if way is None else way[column]
        return start + low, start + high


def _line_map(raw: str, length: int) -> "LineMap | None":
    """The way back from a folded line of a length; None where every character stands where it stood."""
    if len(raw) == length and _is_even(raw):
        return None
    from argmap.quotes.linemap import line_map

    return line_map(raw, length)


def _is_even(text: str) -> bool:
    """Whether nothing in a text folds to more characters than it is, so that a fold of its length dropped none."""
    return text.isascii() or (not any(map(text.__contains__, _EXPANDED)) and is_composed(text))


def _joints(content: str, lines: list[str], starts: "array[int]", ends: "array[int]") -> dict[int, str]:
    """The lines that go on in the line right below, or may, each with how."""
    soft = "\xad" in content
    found = {}
    for at, line in enumerate(lines[:-1]):
        last = line[-1]
        if last in _MARKS:
            last = line.rstrip(_MARKS)[-1:]
        if last in _HANGING or last >= FIRST_SPACELESS or (soft and "\xad" in content[starts[at] : ends[at]]):
            from argmap.quotes.lines import joint

            end, below = ends[at], starts[at + 1]
            adjoin = below == end + 1 and content[end] == "\n"
            how = joint(line, lines[at + 1], content[starts[at] : end]) if adjoin else None
            if how is not None:
                found[at] = how
    return found


def _lines(content: str) -> Iterator[tuple[int, int]]:
    """Where the lines start and end; a long line is cut at spaces, so that the map of one place stays small."""
    start = 0
    while start < len(content):
        end = content.find("\n", start)
        if end < 0:
            end = len(content)
        while end - start > _LONG and (cut := content.find(" ", start + _LONG, end)) >= 0:
            yield start, cut
            start = cut + 1
        yield start, end
        start = end + 1
