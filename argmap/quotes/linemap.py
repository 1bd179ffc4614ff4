"""The way back from a folded line to the line as written, character for character."""

import re
from bisect import bisect_right

from argmap.quotes.fold import DASHES, INVISIBLE, LIGATURES, is_composed

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
    if text.isascii() or (not any(map(text.__contains__, _UNEVEN)) and is_composed(text)):
        return _Pieces(text, raw.index(text), length)
    from argmap.quotes.clusters import places

    return places(raw)
