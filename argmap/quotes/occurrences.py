"""Where each of many strings stands in a text: one search each, or one pass for all of them.

Searching costs time for each string and the whole text. Many strings in a long text are found in
one pass instead: the text is divided into pieces of 24 characters, and each is looked up in a table
of all that may stand there where one of the strings does; that string is then compared in full.
For strings too short to hold a whole piece wherever they begin, the pieces are shorter. Of every
character a piece keeps the low byte only, so that pieces are bytes in any script: looking bytes up
takes a third of the time that cutting them out of a text takes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import compress, count
from struct import Struct

SPACELESS_RANGES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIZES = (24, 16, 12, 8, 4)
_BLOCK = 512
_WORTH_A_PASS, _LONG = 384, 20_000
_MANY = 1000


def occurrences(needles: Collection[str], text: str) -> dict[str, Iterable[int]]:
    """Every place of each string in the text, ascending.

    Few strings, and those too short to hold four characters wherever these begin, are searched one by one.
    """
    rare: dict[str, Iterable[int]] = {}
    for size, fitting in _by_size(needles).items():
        if len(text) >= _LONG and len(fitting) * size >= _WORTH_A_PASS:
            passed = _pass(_pieces(fitting, size), size, text)
            found = {needle: passed.get(needle, []) for needle in fitting}
            rare |= {needle: sorted(places) for needle, places in found.items() if len(places) < _MANY}
    return {needle: rare[needle] if needle in rare else _search(needle, text) for needle in needles}


def first_places(needles: Collection[str], text: str) -> dict[str, int]:
    """Where each string first stands in the text; -1 for nowhere."""
    return {needle: next(iter(places), -1) for needle, places in occurrences(needles, text).items()}


class Table:
    """Strings that are looked for in one text after another."""

    def __init__(self, needles: Collection[str]) -> None:
        sizes = _by_size(needles)
        self._pieces = {size: _pieces(fitting, size) for size, fitting in sizes.items()}
        fitting = {needle for each in sizes.values() for needle in each}
        self._short = [needle for needle in needles if needle and needle not in fitting]

    def found_in(self, text: str) -> list[str]:
        """Those that stand in a text."""
        found = [needle for size, pieces in self._pieces.items() for needle in _pass(pieces, size, text)]
        return found + [needle for needle in self._short if needle in text]


Pieces = Mapping[bytes, Collection[tuple[str, int]]]


def _by_size(needles: Iterable[str]) -> dict[int, list[str]]:
    """The strings by the longest piece that each holds wherever the pieces of a text begin."""
    fitting: dict[int, list[str]] = {size: [] for size in _SIZES}
    for needle in dict.fromkeys(needles):
        for size in _SIZES:
            if len(needle) >= 2 * size - 1:
                fitting[size].append(needle)
                break
    return fitting


def _search(needle: str, text: str) -> Iterator[int]:
    at = text.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def _pass(table: Pieces, size: int, text: str) -> dict[str, list[int]]:
    """The places of the strings that stand in the text; of one that stands very often only the first."""
    places: dict[str, list[int]] = {}
    for at, needles in _seen(table, size, text) if table else ():
        for needle, offset in needles:
            if offset <= at and text.startswith(needle, at - offset):
                found = places.setdefault(needle, [])
                if len(found) < _MANY:
                    found.append(at - offset)
    return places


def _seen(table: Pieces, size: int, text: str) -> Iterator[tuple[int, Collection[tuple[str, int]]]]:
    """Where a piece of the text is one of the table, and the strings that hold it."""
    length = size * _BLOCK
    for start in range(0, len(text), length):
        block = _low_bytes(text[start : start + length])
        pieces = Struct(f"{size}s" * (len(block) // size)).unpack_from(block)
        for number in compress(count(), map(table.__contains__, pieces)):
            yield start + number * size, table[pieces[number]]


def _low_bytes(text: str) -> bytes:
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode("utf-32-le", "surrogatepass")[::4]


def _pieces(needles: Collection[str], size: int) -> Pieces:
    """Pieces from the middle of each string, as many as one is long: at every place one of them is a whole piece."""
    table: dict[bytes, list[tuple[str, int]]] = {}
    for needle in needles:
        first = (len(needle) - 2 * size + 1) // 2
        middle = _low_bytes(needle[first : first + 2 * size - 1])
        for offset in range(size):
            table.setdefault(middle[offset : offset + size], []).append((needle, first + offset))
    return table
