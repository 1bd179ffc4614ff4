"""A few lines of a file with places underlined, for a terminal of any width."""

from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from argmap.terminal.paint import Line
from argmap.text import TextFile
from argmap.visible import cells, characters, fitting, wrap

_TAB = "    "
_LEAST_TEXT = 8
_MOST_PER_CELL = 8  # characters without a width may not make a window endless


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
    yield [(" " * gutter + " |", "note")]
    before = None
    for number in sorted(pieces):
        if before is not None and number > before + 1:
            yield [("...", "note")]
        before = number
        for window in _windows(file.line(number), sorted(pieces[number]), room):
            yield [(f"{number:>{gutter}} | ", "note"), (window.text, "")]
            for row in window.rows():
                yield [(" " * gutter + " | ", "note"), *row]


def _pieces(file: TextFile, mark: Mark) -> Iterator[tuple[int, _Piece]]:
    """The mark in its first line and, where it goes on, in its last."""
    number, column = file.place(mark.start)
    start, end = file.bounds(number)
    last, _ = file.place(_last_character(file, mark))
    words = "" if last > number else mark.words
    yield number, _Piece(column - 1, max(column, min(mark.end, end) - start), mark, words)
    if last > number:
        start, end = file.bounds(last)
        line = file.line(last)
        yield last, _Piece(len(line) - len(line.lstrip()), min(mark.end, end) - start, mark, mark.words)


def _last_character(file: TextFile, mark: Mark) -> int:
    at = max(mark.start, min(mark.end, len(file.content)) - 1)
    while at > mark.start and file.content[at].isspace():
        at -= 1
    return at


def _windows(line: str, pieces: list[_Piece], room: int) -> "Iterator[_Window]":
    """The line, or the parts of a long one, so that the beginning of every mark is seen."""
    while pieces:
        window = _Window(line, pieces, room)
        yield window
        pieces = pieces[len(window.pieces) :]


class _Window:
    """The part of a line that fits, and the rows of marks and words under it."""

    def __init__(self, line: str, pieces: list[_Piece], room: int) -> None:
        self._room = room
        self._start, shown = _stretch(line, pieces[0].start, room)
        self._end = self._start + len(shown)
        self.pieces = [
            piece for at, piece in enumerate(pieces) if at == 0 or piece.start < self._end or self._end == len(line)
        ]
        head, tail = "…" if self._start else "", "…" if self._end < len(line) else ""
        forms = [head, *shown, tail]
        self.text = "".join(forms)
        self._columns = [*accumulate(map(cells, forms))]

    def rows(self) -> Iterator[Line]:
        """The underlines, then the words that found no room behind the last of them."""
        placed = [(*self._columns_of(piece), piece) for piece in self.pieces]
        end = max(last for _, last, _ in placed)
        canvas = [(" ", "")] * end
        for first, last, piece in sorted(placed, key=lambda one: (one[0] - one[1], one[2].mark.character == "^")):
            canvas[first:last] = [(piece.mark.character, piece.mark.style)] * (last - first)
        row = [("".join(sign for sign, _ in group), look) for (_, look), group in groupby(canvas)]
        waiting = [one for one in placed if one[2].words]
        beside = next((one for one in waiting if one[1] == end and end + 1 + cells(one[2].words) <= self._room), None)
        if beside:
            waiting.remove(beside)
            row.append((f" {beside[2].words}", beside[2].mark.style))
        yield row
        for start, _, piece in reversed(waiting):
            yield from self._words(start, piece)

    def _words(self, start: int, piece: _Piece) -> Iterator[Line]:
        indent = max(0, min(start, self._room - cells(piece.words)))
        for line in wrap(piece.words, self._room - indent):
            yield [(" " * indent, ""), (line, piece.mark.style)]

    def _columns_of(self, piece: _Piece) -> tuple[int, int]:
        """Between which columns of the window a piece is underlined: at least one, to the edge if it goes on."""
        first, last = self._column(piece.start), self._column(piece.end)
        if last > first:
            return first, last
        is_combining = piece.start < self._end and first > 0
        return (first - 1, first) if is_combining else (first, first + 1)

    def _column(self, at: int) -> int:
        """The column of a character of the line within the window."""
        return self._columns[min(at - self._start, len(self._columns) - 1)]


def _stretch(line: str, focus: int, room: int) -> tuple[int, list[str]]:
    """Which part of the line to show: all of it, or what fits around a place. Its start, and its characters."""
    most = room * _MOST_PER_CELL
    low = max(0, focus - most)
    forms = _forms(line[low : focus + most])
    if len(forms) == len(line) and sum(map(cells, forms)) < room:
        return 0, forms
    at = focus - low
    start = at - _fitting(forms[:at][::-1], room // 3)
    end = start + max(1, _fitting(forms[start:], room - 2))
    if low + end >= len(line):
        start = len(forms) - _fitting(forms[::-1], room - 2)
    return low + start, forms[start:end]


def _fitting(forms: list[str], room: int) -> int:
    return fitting(map(cells, forms), room)


def _forms(text: str) -> list[str]:
    """Each character of a line as it is printed."""
    return [_TAB if character == "\t" else form for character, form in zip(text, characters(text), strict=True)]
