"""The paragraphs of a text, found around a place without reading the rest of it.

Blank lines part paragraphs; so does the end of a line that is too long to have been wrapped by
hand, or that lies next to such a line. A line of many thousand characters is cut into pieces.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WRAPPED = 120
"""The longest line, in characters, that may be wrapped by hand."""
_MOST_LINES = 100
_PIECE = 6000
_GOES_ON, _STOPS = b"\1", 2  # what is known of a line; 0 where it was not looked at
BLANK = " \t\r\n\v\f\xa0\u200b\ufeff"


class Paragraph(NamedTuple):
    """A stretch of a text by offsets, the line end excluded; `whole` is false for a piece of an endless one."""

    start: int
    end: int
    lines: int
    whole: bool = True


class Paragraphs:
    """Finds the paragraphs of a text. `starts` are the offsets at which its lines start, the first one 0."""

    def __init__(self, content: str, starts: Sequence[int]) -> None:
        self._content = content
        self._starts = starts
        self._known: dict[int, Paragraph | None] = {}
        self._kinds = bytearray(len(starts))

    def at(self, offset: int) -> Paragraph | None:
        """The paragraph that a place belongs to; None on a blank line."""
        line = bisect_right(self._starts, offset) - 1
        if line in self._known:
            return self._known[line]
        start, end = self._bounds(line)
        if end - start > _PIECE:
            piece = (offset - start) // _PIECE * _PIECE + start
            return Paragraph(piece, min(piece + _PIECE, end), 1, whole=False)
        found = self._known[line] = self._around(line)
        if found is not None and found.lines <= _MOST_LINES:
            first = bisect_right(self._starts, found.start) - 1
            self._known.update(dict.fromkeys(range(first, first + found.lines), found))
        return found

    def touched(self, start: int, end: int) -> Iterator[Paragraph]:
        """The paragraphs that a stretch of the text touches, in order."""
        while start < end:
            paragraph = self.at(start)
            if paragraph is not None and paragraph.end > start:
                yield paragraph
                start = paragraph.end
            else:
                start = self._next_line(start)

    def before(self, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph before; None where there is none within reach."""
        line = bisect_right(self._starts, paragraph.start) - 1
        for above in range(line - 1, max(-1, line - 1 - _MOST_LINES), -1):
            if not self._is_blank(above):
                return self.at(max(self._starts[above], self._bounds(above)[1] - 1))
        return None

    def after(self, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph after; None where there is none within reach."""
        line = bisect_right(self._starts, max(paragraph.start, paragraph.end - 1)) - 1
        for below in range(line + 1, min(len(self._starts), line + 1 + _MOST_LINES)):
            if not self._is_blank(below):
                return self.at(self._starts[below])
        return None

    def _around(self, line: int) -> Paragraph | None:
        if self._is_blank(line):
            return None
        first = last = line
        if self._is_wrapped(line):
            first, last = self._first(line), self._last(line)
        return Paragraph(self._starts[first], self._bounds(last)[1], last - first + 1)

    def _first(self, line: int) -> int:
        """The first line that a wrapped one goes on from; lines looked at before are passed at once."""
        least = max(0, line - _MOST_LINES)
        while line > least:
            known = self._kinds[least:line]
            line -= len(known) - len(known.rstrip(_GOES_ON))
            if line == least or not self._is_wrapped(line - 1):
                break
        return line

    def _last(self, line: int) -> int:
        most = min(len(self._starts) - 1, line + _MOST_LINES)
        while line < most:
            known = self._kinds[line + 1 : most + 1]
            line += len(known) - len(known.lstrip(_GOES_ON))
            if line == most or not self._is_wrapped(line + 1):
                break
        return line

    def _is_wrapped(self, line: int) -> bool:
        """Whether a paragraph may go on from a line to one beside it; once looked at, it is known."""
        if not self._kinds[line]:
            start, end = self._bounds(line)
            goes_on = end - start <= WRAPPED and bool(self._content[start:end].strip(BLANK))
            self._kinds[line] = _GOES_ON[0] if goes_on else _STOPS
        return self._kinds[line] == _GOES_ON[0]

    def _is_blank(self, line: int) -> bool:
        start, end = self._bounds(line)
        return end - start <= _PIECE and not self._content[start:end].strip(BLANK)

    def _bounds(self, line: int) -> tuple[int, int]:
        start = self._starts[line]
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._content)
        while end > start and self._content[end - 1] in "\r\n":
            end -= 1
        return start, end

    def _next_line(self, offset: int) -> int:
        line = bisect_right(self._starts, offset)
        return self._starts[line] if line < len(self._starts) else len(self._content)
