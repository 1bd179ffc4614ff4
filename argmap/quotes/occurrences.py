"""Where each of many strings stands in a text: one search each, or one pass for all of them.

Searching costs time for each string and the whole text. Many strings in a long text are found in
one pass instead, which looks at every sixteenth place only: the 24 characters from there on
are looked up in a table of all that may stand there where one of the strings does, and that
string is then compared in full. For many strings too short for that it is every eighth place and ten characters,
or every fourth and four.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

SPACELESS_RANGES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIZES = {16: 24, 8: 10, 4: 4}
_WORTH_A_PASS, _LONG = 384, 20_000
_MANY = 1000


def occurrences(needles: Collection[str], text: str) -> dict[str, Iterable[int]]:
    """Every place of each string in the text, ascending.

    Few strings, and those too short to hold four characters wherever these begin, are searched one by one.
    """
    rare: dict[str, Iterable[int]] = {}
    for step, fitting in _by_step(needles).items():
        if len(text) >= _LONG and len(fitting) * step >= _WORTH_A_PASS:
            passed = _pass(_pieces(fitting, step), step, text)
            found = {needle: passed.get(needle, []) for needle in fitting}
            rare |= {needle: sorted(places) for needle, places in found.items() if len(places) < _MANY}
    return {needle: rare[needle] if needle in rare else _search(needle, text) for needle in needles}


def first_places(needles: Collection[str], text: str) -> dict[str, int]:
    """Where each string first stands in the text; -1 for nowhere."""
    return {needle: next(iter(places), -1) for needle, places in occurrences(needles, text).items()}


class Table:
    """Strings that are looked for in one text after another."""

    def __init__(self, needles: Collection[str]) -> None:
        steps = _by_step(needles)
        self._pieces = {step: _pieces(fitting, step) for step, fitting in steps.items()}
        fitting = {needle for each in steps.values() for needle in each}
        self._short = [needle for needle in needles if needle and needle not in fitting]

    def found_in(self, text: str) -> list[str]:
        """Those that stand in a text."""
        found = [needle for step, pieces in self._pieces.items() for needle in _pass(pieces, step, text)]
        return found + [needle for needle in self._short if needle in text]


Pieces = Mapping[str, Collection[tuple[str, int]]]


def _by_step(needles: Iterable[str]) -> dict[int, list[str]]:
    """The strings that are long enough to be found at each step."""
    fitting: dict[int, list[str]] = {step: [] for step in _SIZES}
    for needle in needles:
        for step, size in _SIZES.items():
            if len(needle) >= step + size - 1:
                fitting[step].append(needle)
                break
    return fitting


def _search(needle: str, text: str) -> Iterator[int]:
    at = text.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def _pass(table: Pieces, step: int, text: str) -> dict[str, list[int]]:
    """The places of the strings that stand in the text; of one that stands very often only the first."""
    places: dict[str, list[int]] = {}
    if not table:
        return places
    size = _SIZES[step]
    seen = [at for at in range(0, len(text), step) if text[at : at + size] in table]
    for at in seen:
        for needle, offset in table[text[at : at + size]]:
            if offset <= at and text.startswith(needle, at - offset):
                found = places.setdefault(needle, [])
                if len(found) < _MANY:
                    found.append(at - offset)
    return places


def _pieces(needles: Collection[str], step: int) -> Pieces:
    """Pieces from the middle of each string, as many as a step is long, of which one begins at a place looked at."""
    table: dict[str, list[tuple[str, int]]] = {}
    size = _SIZES[step]
    for needle in needles:
        first = (len(needle) - size - step + 1) // 2
        for offset in range(first, first + step):
            piece = needle[offset : offset + size]
            if piece in table:
                table[piece].append((needle, offset))
            else:
                table[piece] = [(needle, offset)]
    return table
