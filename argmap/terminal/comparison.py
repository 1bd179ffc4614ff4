"""The changes between two maps as a person reads them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from argmap.comparison.changes import Change, Kind
from argmap.terminal.counts import counted
from argmap.terminal.paint import Line
from argmap.visible import one_line, wrap

_SIGNS = {
    Kind.ADDED: ("+", "found"),
    Kind.REMOVED: ("-", "error"),
    Kind.FAILING: ("!", "error"),
    Kind.FOUND: ("+", "found"),
    Kind.FLIPPED: ("!", "warning"),
}
_CHANGED = ("~", "warning")
_PARTS = {" ": ("", "", ""), "-": ("[-", "-]", "error"), "+": ("{+", "+}", "found")}


def change_lines(changes: Sequence[Change], old: str, new: str, width: int) -> Iterator[Line]:
    """The changes by topic, under the names of the two maps; `[-gone-]` and `{+new+}` mark words."""
    yield [(f"--- {one_line(old)}", "error")]
    yield [(f"+++ {one_line(new)}", "found")]
    for topic, found in groupby(changes, key=lambda change: change.topic):
        listed = [*found]
        yield []
        yield [(f"{topic}: {counted(len(listed), 'change')}", "bold")]
        for change in listed:
            yield from _change(change, width)


def _change(change: Change, width: int) -> Iterator[Line]:
    sign, style = _SIGNS.get(change.kind, _CHANGED)
    before, after = change.lines
    place = f" (line {after})" if after else f" (line {before} of the old map)" if before else ""
    subject = f" {one_line(change.subject)}" if change.subject else ""
    words = f": {one_line(change.words)}" if change.words else ""
    head = f"{change.kind.value}{subject}{words}{place}"
    for at, line in enumerate(wrap(head, max(8, width - 4))):
        yield [("    " if at else f"  {sign} ", style), (line, "")]
    if change.parts:
        yield from _rewording(change, width)


def _rewording(change: Change, width: int) -> Iterator[Line]:
    """The words of both texts in one, wrapped word by word so that each keeps its mark."""
    words: list[tuple[str, str]] = []
    for part in change.parts:
        opening, closing, style = _PARTS[part.sign]
        pieces = [one_line(piece) for piece in part.text.split()]
        pieces[0] = opening + pieces[0]
        pieces[-1] += closing
        words += [(piece, style) for piece in pieces]
    line: Line = [("      ", "")]
    room = max(8, width - 6)
    used = 0
    for word, style in words:
        if used and used + 1 + len(word) > room:
            yield line
            line, used = [("      ", "")], 0
        line.append((f"{' ' if used else ''}{word}", style))
        used += len(word) + bool(used)
    yield line
