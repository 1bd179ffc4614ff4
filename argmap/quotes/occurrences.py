"""Where each of many strings stands in a text: one search each, or one pass for all of them.

Searching costs time for each string and the whole text. Many strings in a long text are found in
one pass instead, which looks at every sixteenth place only: the sixteen characters from there on
are looked up in a table of all that may stand there where one of the strings does, and that
string is then compared in full.
"""

from collections.abc import Collection, Iterable, Iterator

SPACELESS_RANGES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_STEP = 16
_SHORTEST = 2 * _STEP - 1
_WORTH_A_PASS, _LONG = 24, 20_000
_MANY = 1000


def occurrences(needles: Collection[str], text: str) -> dict[str, Iterable[int]]:
    """Every place of each string in the text, ascending.

    Strings too short to hold sixteen characters wherever these begin are always searched one by one.
    """
    rare: dict[str, Iterable[int]] = {}
    if len(needles) >= _WORTH_A_PASS and len(text) >= _LONG:
        passed = _pass([needle for needle in needles if len(needle) >= _SHORTEST], text)
        rare = {needle: sorted(places) for needle, places in passed.items() if len(places) < _MANY}
    return {needle: rare[needle] if needle in rare else _search(needle, text) for needle in needles}


def _search(needle: str, text: str) -> Iterator[int]:
    at = text.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def _pass(needles: list[str], text: str) -> dict[str, list[int]]:
    """The places of strings of that length; of one that stands very often only the first."""
    table = _pieces(needles)
    places: dict[str, list[int]] = {needle: [] for needle in needles}
    seen = [at for at in range(0, len(text), _STEP) if text[at : at + _STEP] in table]
    for at in seen:
        for needle, offset in table[text[at : at + _STEP]]:
            found = places[needle]
            if len(found) < _MANY and offset <= at and text.startswith(needle, at - offset):
                found.append(at - offset)
    return places


def _pieces(needles: list[str]) -> dict[str, list[tuple[str, int]]]:
    """Sixteen pieces from the middle of each string, of which one begins at a place that is looked at."""
    table: dict[str, list[tuple[str, int]]] = {}
    for needle in needles:
        first = (len(needle) - _SHORTEST) // 2
        for offset in range(first, first + _STEP):
            table.setdefault(needle[offset : offset + _STEP], []).append((needle, offset))
    return table
