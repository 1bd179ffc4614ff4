"""A stretch of a file, wrapped, each line under its number, with places underlined.

The underline is a row of its own, so that nothing is told by colour alone: `^` under what one place covers, a digit
under what several do.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from argmap.terminal.paint import Line
from argmap.text import TextFile
from argmap.visible import cells, characters

Stretch = tuple[int, int]

_LEAST_TEXT = 8
_MOST_DIGIT = 9
_TEXT, _UNDERLINE = "text", "underline"


def passage_lines(
    file: TextFile, stretch: Stretch, marks: Sequence[Stretch], width: int, sign: str = "|", gutter: int = 0
) -> Iterator[Line]:
    """The rows of each line under its number; `sign` stands beside lines that have a mark."""
    first, last = file.place(stretch[0])[0], file.place(max(stretch[0], stretch[1] - 1))[0]
    gutter = gutter or len(str(last))
    room = max(_LEAST_TEXT, width - gutter - 3)
    for number in range(first, last + 1):
        low, high = file.bounds(number)
        start, end = max(low, stretch[0]), min(high, stretch[1])
        depths = _depths(start, end, marks)
        beside = sign if any(depths) else " " if sign != "|" else "|"
        head = f"{number:>{gutter}} {beside} "
        for row in _rows(file.content[start:end], depths, room):
            yield [(head if row[0] != _UNDERLINE else " " * (gutter + 1) + beside + " ", "note"), *row[1]]
            head = " " * (gutter + 1) + beside + " "


def _rows(text: str, depths: list[int], room: int) -> Iterator[tuple[str, Line]]:
    """The text in rows of at most `room` columns, each followed by its underline where it has any."""
    forms = ["    " if form == "␉" else form for form in characters(text)]
    sizes = [cells(form) for form in forms]
    for start, end in _cuts(forms, sizes, room):
        deep = [
            depth if forms[at].strip() or depths[at - 1 : at] else 0
            for at, depth in enumerate(depths[start:end], start)
        ]
        yield (
            _TEXT,
            [
                ("".join(forms[at] for at, _ in group), "found" if marked else "")
                for marked, group in groupby(enumerate(deep, start), key=lambda pair: pair[1] > 0)
            ],
        )
        if any(deep):
            signs = "".join(_sign(depth) * size for depth, size in zip(deep, sizes[start:end], strict=True))
            yield _UNDERLINE, [(signs.rstrip(), "found")]
    if not text:
        yield _TEXT, []


def _sign(depth: int) -> str:
    return " " if not depth else "^" if depth == 1 else str(min(depth, _MOST_DIGIT))


def _cuts(forms: list[str], sizes: list[int], room: int) -> Iterator[Stretch]:
    start, used, space = 0, 0, -1
    for at, size in enumerate(sizes):
        if used + size > room and at > start and forms[at] != " ":
            cut = space + 1 if space >= start else at
            yield start, cut
            start, used = cut, sum(sizes[cut:at])
        used += size
        if forms[at] == " ":
            space = at
    if start < len(forms):
        yield start, len(forms)


def _depths(start: int, end: int, marks: Sequence[Stretch]) -> list[int]:
    """How many of the marks cover each character between two offsets."""
    depths = [0] * (end - start)
    for low, high in marks:
        for at in range(max(low, start), min(high, end)):
            depths[at - start] += 1
    return depths
