"""The way back from a folded line to the line as written, character for character."""

import re
import unicodedata
from bisect import bisect_right

from argmap.quotes.fold import DASHES, INVISIBLE, LIGATURES, TABLE

_UNEVEN = (*INVISIBLE, *LIGATURES, "…")
_RUN = rf"\s\s+|[{DASHES}]{{2,}}"


class _Pieces:
    """The map of a line that lost nothing but its indent, blanks beside blanks and dashes beside dashes."""

    __slots__ = ("_ends", "_starts", "_written")

    def __init__(self, text: str, indent: int, length: int) -> None:
        self._starts, self._written, dropped = [0], [indent], 0
        self._ends: dict[int, int] = {}
        if len(text) != length:
            for run in re.finditer(_RUN, text):
                dropped += len(run[0]) - 1
                self._starts.append(run.end() - dropped)
                self._written.append(indent + run.end())
                if not run[0].isspace():
                    self._ends[run.end() - dropped - 1] = indent + run.end()

    def __getitem__(self, column: int) -> tuple[int, int]:
        piece = bisect_right(self._starts, column) - 1
        first = self._written[piece] + column - self._starts[piece]
        return first, self._ends.get(column, first + 1)


LineMap = _Pieces | list[tuple[int, int]]


def line_map(raw: str, length: int) -> LineMap:
    """For each character of a folded line of a length, the stretch of the raw line that it came from."""
    text = raw.strip()
    if text.isascii() or (not any(map(text.__contains__, _UNEVEN)) and unicodedata.is_normalized("NFC", text)):
        return _Pieces(text, raw.index(text), length)
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
    return " " if cluster.isspace() else unicodedata.normalize("NFC", cluster.translate(TABLE))


def _clusters(raw: str) -> list[tuple[int, int]]:
    """Stretches of a line that normalisation treats as one: a character and what combines with it.

    What cannot be seen is passed over between the two.
    """
    clusters: list[tuple[int, int]] = []
    seen = -1
    for at, character in enumerate(raw):
        if character in INVISIBLE:
            clusters.append((at, at + 1))
        elif seen >= 0 and _combines(character):
            clusters[seen:] = [(clusters[seen][0], at + 1)]
        else:
            seen = -1 if character.isspace() else len(clusters)
            clusters.append((at, at + 1))
    return clusters


def _combines(character: str) -> bool:
    """Whether a character may become one with the character before it: marks, and vowels and finals of Hangul."""
    return character >= "\u0300" and (unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff")
