"""A few lines of a file with places underlined, for a terminal of any width."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.terminal.paint import Line
from argmap.text import TextFile
from argmap.visible import cells, visible, wrap

_TAB = "    "
_LEAST_TEXT = 16


class Mark(NamedTuple):
    """What to underline, between two offsets of the file, with which character, style and words."""

    start: int
    end: int
    words: str
    character: str
    style: str


class _Piece(NamedTuple):
    """The part of a mark that stands in one line, in characters of that line."""

    start: int
    end: int
    mark: Mark
    words: str


def frame_lines(file: TextFile, marks: list[Mark], gutter: int, width: int) -> Iterator[Line]:
    """The marked lines, each under its number with the marks below it; `gutter` is the numbers' width."""
    pieces: dict[int, list[_Piece]] = {}
    for mark in marks:
        for number, piece in _pieces(file, mark):
            pieces.setdefault(number, []).append(piece)
    room = max(_LEAST_TEXT, width - gutter - 3)
    margin: Line = [(" " * gutter + " |", "note")]
    yield margin
    before = None
    for number in sorted(pieces):
        if before is not None and number > before + 1:
            yield [("...", "note")]
        before = number
        window = _Window(file.line(number), sorted(pieces[number]), room)
        yield [(f"{number:>{gutter}} | ", "note"), (window.text, "")]
        for row in window.rows():
            yield [(" " * gutter + " | ", "note"), *row]


def _pieces(file: TextFile, mark: Mark) -> Iterator[tuple[int, _Piece]]:
    """The mark in its first line and, where it goes on, in the second."""
    number, column = file.place(mark.start)
    last, _ = file.place(max(mark.start, mark.end - 1))
    start, end = file.bounds(number)
    yield number, _Piece(column - 1, max(column, min(mark.end, end) - start), mark, "" if last > number else mark.words)
    if last > number:
        start, end = file.bounds(number + 1)
        line = file.line(number + 1)
        yield number + 1, _Piece(len(line) - len(line.lstrip()), min(mark.end, end) - start, mark, mark.words)


class _Window:
    """The part of a line that fits, and the rows of marks and words under it."""

    def __init__(self, line: str, pieces: list[_Piece], room: int) -> None:
        self._pieces = pieces
        self._room = room
        self._line = line
        self._start, self._end = self._fit(pieces[0].start)
        head, tail = "…" if self._start else "", "…" if self._end < len(line) else ""
        self.text = head + _shown(line[self._start : self._end]) + tail

    def _fit(self, focus: int) -> tuple[int, int]:
        """The stretch of the line to show: all of it, or what fits around the first mark."""
        line = self._line
        if cells(_shown(line)) <= self._room:
            return 0, len(line)
        start = focus
        while start > 0 and cells(_shown(line[start - 1 : focus])) <= self._room // 3:
            start -= 1
        end = min(len(line), start + self._room - 2)
        while end > start + 1 and cells(_shown(line[start:end])) > self._room - 2:
            end -= 1
        return start, end

    def rows(self) -> Iterator[Line]:
        """The underlines, then the words that found no room behind the last of them."""
        placed = [
            (self._column(piece.start), self._column(piece.end), piece)
            for piece in self._pieces
            if piece.start < self._end
        ]
        row: Line = []
        used = 0
        for start, end, piece in placed:
            first = max(start, used)
            length = max(end - first, 0 if used > start else 1)
            row += [(" " * (first - used), ""), (piece.mark.character * length, piece.mark.style)]
            used = first + length
        waiting = [(start, piece) for start, _, piece in placed if piece.words]
        if waiting and waiting[-1][1] is placed[-1][2] and used + 1 + cells(waiting[-1][1].words) <= self._room:
            _, piece = waiting.pop()
            row.append((f" {piece.words}", piece.mark.style))
        yield row
        for start, piece in reversed(waiting):
            yield from self._words(start, piece)

    def _words(self, start: int, piece: _Piece) -> Iterator[Line]:
        indent = max(0, min(start, self._room - cells(piece.words)))
        for line in wrap(piece.words, self._room - indent):
            yield [(" " * indent, ""), (line, piece.mark.style)]

    def _column(self, at: int) -> int:
        """The column of a character of the line within the window."""
        inside = self._line[self._start : max(self._start, min(at, self._end))]
        return cells(_shown(inside)) + (1 if self._start else 0)


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB))
