"""A text with its typography evened out, and the way back to the text as written.

Two texts are the same words when their folds are equal. The fold changes kinds of quotation
mark, apostrophe, dash and white space, ligatures, `…`, soft hyphens and other characters
that cannot be seen, and composed or decomposed accents. It never changes a letter, digit,
accent, their case or their order: that is why it is a table and NFC, and not NFKC, which
would make 10² into 102.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from itertools import accumulate

SINGLE_MARKS = "'\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u02bc\u0060\u00b4\uff07"
DOUBLE_MARKS = '"\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f\uff02'
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_TABLE: dict[int, str | None] = str.maketrans(
    {
        **dict.fromkeys(SINGLE_MARKS, "'"),
        **dict.fromkeys(DOUBLE_MARKS, '"'),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(INVISIBLE, None),
        **LIGATURES,
        "…": "...",
    }
)
_CHANGED = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_DOUBLE_DASH = re.compile("--+")
_UNEVEN = re.compile(f"[{INVISIBLE}{''.join(LIGATURES)}…]")


def fold(text: str) -> str:
    """The text on one line with its typography evened out."""
    if "`" in text or not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        text = _CHANGED.sub(_even, text)
    text = " ".join(text.split())
    return _DOUBLE_DASH.sub("-", text) if "--" in text else text


def _even(match: re.Match[str]) -> str:
    return _TABLE[ord(match[0])] or ""


class Folded:
    """A source folded line by line; `text` is the fold of `content` as a whole."""

    __slots__ = ("_line_starts", "_maps", "_raw_starts", "content", "text")

    def __init__(self, content: str) -> None:
        self.content = content
        lines = content.split("\n")
        folded = [fold(line) for line in lines]
        raw_starts = accumulate((len(line) + 1 for line in lines), initial=0)
        kept = [(line, start) for line, start in zip(folded, raw_starts, strict=False) if line]
        self.text = " ".join(line for line, _ in kept)
        self._raw_starts = array("q", (start for _, start in kept))
        self._line_starts = array("q", accumulate((len(line) + 1 for line, _ in kept), initial=0))
        self._maps: dict[int, _LineMap] = {}

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in `content` of `text[start:end]`, which must not be empty."""
        first, _ = self._raw_character(start)
        _, last = self._raw_character(end - 1)
        return first, last

    def splits_ligature(self, at: int) -> bool:
        """Whether one written letter stands on both sides of this place in `text`."""
        if not 0 < at < len(self.text) or not (self.text[at - 1].isalpha() and self.text[at].isalpha()):
            return False
        return self._raw_character(at - 1) == self._raw_character(at)

    def _raw_character(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, at) - 1
        start = self._raw_starts[line]
        column = at - self._line_starts[line]
        if line not in self._maps:
            end = self.content.find("\n", start)
            raw = self.content[start : end if end >= 0 else len(self.content)]
            self._maps[line] = _line_map(raw, self._line_starts[line + 1] - self._line_starts[line] - 1)
        first, last = self._maps[line][column]
        return start + first, start + last


class _Even:
    """The map of a line whose every character folds to one: column for column."""

    __slots__ = ("indent",)

    def __init__(self, indent: int) -> None:
        self.indent = indent

    def __getitem__(self, column: int) -> tuple[int, int]:
        return self.indent + column, self.indent + column + 1


_LineMap = _Even | list[tuple[int, int]]


def _line_map(raw: str, folded_length: int) -> _LineMap:
    """For each character of a folded line, the stretch of the raw line that it came from."""
    text = raw.strip()
    if len(text) == folded_length and not _UNEVEN.search(text) and unicodedata.is_normalized("NFC", text):
        return _Even(raw.index(text))
    places: list[tuple[int, int]] = []
    before = " "
    for start, end in _clusters(raw):
        for character in _folded_cluster(raw[start:end]):
            if character == before == "-":
                places[-1] = (places[-1][0], end)
            elif not character == before == " ":
                places.append((start, end))
            before = character
    return places


def _folded_cluster(cluster: str) -> str:
    return " " if cluster.isspace() else unicodedata.normalize("NFC", cluster).translate(_TABLE)


def _clusters(raw: str) -> list[tuple[int, int]]:
    """Stretches of a line that normalisation treats as one: a character and what combines with it."""
    starts = [at for at, character in enumerate(raw) if not (at and _combines(character))]
    return list(zip(starts, [*starts[1:], len(raw)], strict=True))


def _combines(character: str) -> bool:
    return character >= "\u0300" and (unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff")
