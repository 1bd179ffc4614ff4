"""What stands open above a line: the lists and mappings that it may belong to, told by columns and keys."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.format import ITEM_SHAPES, KEYS, Kind, Shape
from argmap.suggest import suggest

_LINE = re.compile(
    r" *(?P<dashes>(?:-(?: +|$))*)"
    r"(?:(?P<key>[^\s:：#'\"\[\]{},-][^:：#\"\[\]{},]*):(?=\s|$))?(?P<rest>.*)"
)
_ITEMS = (Kind.ITEMS, Kind.PREMISES)
_TABLES = {Kind.SOURCES: shapes.SOURCE, Kind.SPEAKERS: shapes.SPEAKER}
_BLOCKS = (*_ITEMS, Kind.QUOTES, Kind.ANSWERS, *_TABLES)
_ALL = (shapes.MAP, shapes.ANSWER, shapes.CLAIM, shapes.TOGETHER)
BLOCK_KEYS = {key: kind for shape in _ALL for key, kind in shape.keys.items() if kind in _BLOCKS}


class Line(NamedTuple):
    """A line taken apart: the columns, from 0, of its dashes and of what follows them; its key and the rest."""

    dashes: tuple[int, ...]
    start: int
    key: str | None
    rest: str

    @property
    def column(self) -> int:
        """Where its first sign stands."""
        return self.dashes[0] if self.dashes else self.start

    @property
    def meant(self) -> str | None:
        """Its key, or the one that this was probably meant to be."""
        return self.key if self.key is None or self.key in KEYS else suggest(self.key, KEYS) or self.key


class Level:
    """A list or mapping with the column of its dashes or keys, the key it stands under, and its own keys.

    `line` is where its last item begins, or its first key.
    """

    __slots__ = ("column", "in_list", "is_list", "kind", "line", "owner", "table", "values")

    def __init__(self, column: int, line: int, *, is_list: bool, below: "Level | None") -> None:
        self.column = column
        self.line = line
        self.is_list = is_list
        self.in_list = below is not None and below.is_list
        self.values: dict[str, int] = {}
        if below is None:
            self.owner = ""
        else:
            self.owner = below.owner if below.is_list else next(reversed(below.values), "")
        self.kind = _kind_of(self.owner)
        below_table = below is not None and not below.is_list and not below.in_list and below.kind in _TABLES
        self.table = below.kind if below_table and below else None

    def shape(self) -> Shape | None:
        """Which part of a map a mapping is; None for a table of ids and for what nobody can tell."""
        if self.table:
            return _TABLES[self.table]
        if not self.owner:
            return shapes.MAP
        if self.kind in _ITEMS:
            return next((ITEM_SHAPES[name] for name in self.values if name in ITEM_SHAPES), shapes.CLAIM)
        if self.kind is Kind.QUOTES:
            return shapes.QUOTE if not self.values or any(name in shapes.QUOTE.keys for name in self.values) else None
        return shapes.ANSWER if self.kind is Kind.ANSWERS else None

    def takes_key(self, name: str) -> bool:
        """Whether a key can stand in this mapping."""
        if self.is_list or name in self.values:
            return False
        shape = self.shape()
        return name in shape.keys if shape else self.kind in _TABLES and name not in KEYS


class Outline(NamedTuple):
    """The open levels, the outermost first; the waiting key has nothing behind it; `text` is the last line's text."""

    levels: list[Level]
    waiting: tuple[int, str] | None
    text: tuple[int, int | None, str]


def line_of(text: str) -> Line:
    """Take a line apart."""
    match = _LINE.match(text)
    if match is None:  # pragma: no cover - the pattern takes every line
        return Line((), 0, None, text)
    start = match.start("dashes")
    dashes = tuple(start + at for at, sign in enumerate(match["dashes"]) if sign == "-")
    return Line(dashes, match.end("dashes"), match["key"], match["rest"].strip())


def outline_of(lines: Iterable[str]) -> Outline:
    """What is still open after lines of which the first stands at the left edge."""
    levels = [Level(0, 0, is_list=False, below=None)]
    waiting: tuple[int, str] | None = None
    text: tuple[int, int | None, str] = (0, None, "")
    block: int | None = None
    for number, written in enumerate(lines):
        if not written.strip() or written.lstrip().startswith("#"):
            continue
        line = line_of(written)
        if (block is not None and line.column > block) or not (line.dashes or line.key):
            text = (text[0], line.column, text[2])
            waiting = None
            continue
        for column in line.dashes:
            _enter(levels, column, number, is_list=True)
        outer = line.dashes[-1] if line.dashes else 0
        if line.key is not None:
            outer = line.start
            _enter(levels, outer, number, is_list=False)
            levels[-1].values[line.key] = number
        behind = "" if line.rest.startswith("#") else line.rest
        waiting = (outer, line.key) if line.key is not None and not behind else None
        text = (outer, None, line.key or "")
        block = outer if behind[:1] in (">", "|") and behind else None
    return Outline(levels, waiting, text)


def takes_item(owner: str, line: Line) -> bool:
    """Whether a list under a key can hold the item that a line begins."""
    name, kind = line.meant, _kind_of(owner)
    if name in ITEM_SHAPES or name is None:
        return kind in _ITEMS
    if name == "answer":
        return kind is Kind.ANSWERS
    if name in shapes.QUOTE.keys and name != "note":
        return kind is Kind.QUOTES
    return kind in (*_ITEMS, Kind.ANSWERS) if name in KEYS else kind is Kind.QUOTES


def _kind_of(owner: str) -> Kind | None:
    return BLOCK_KEYS.get(owner) or BLOCK_KEYS.get(suggest(owner, BLOCK_KEYS) or "")


def _enter(levels: list[Level], column: int, number: int, *, is_list: bool) -> None:
    """Close what stands further right, and open a level where there is none in this column."""
    while len(levels) > 1 and (
        levels[-1].column > column or (levels[-1].column == column and levels[-1].is_list and not is_list)
    ):
        levels.pop()
    top = levels[-1]
    if top.column != column or top.is_list is not is_list:
        levels.append(Level(column, number, is_list=is_list, below=top))
    elif is_list:
        top.line = number
