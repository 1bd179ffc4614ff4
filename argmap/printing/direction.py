"""The order in which the letters of a line stand, where some of them run from right to left.

The Unicode Bidirectional Algorithm (UAX #9) for a line that runs from left to right or from right to left on the whole.
It has no part for characters that set the direction, as texts come here with those made visible.
"""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import bidirectional

_RIGHT = {"R", "AL", "AN"}
_SIDE = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_CLOSING = dict(zip("([{⟨「『（【", ")]}⟩」』）】", strict=True))
_NEUTRAL = {"B", "S", "WS", "ON", "BN"}


def is_plain(text: str) -> bool:
    """Whether all of a text runs from left to right."""
    return text.isascii() or not any(bidirectional(character) in _RIGHT for character in text)


def levels(text: str, *, leftward: bool = False) -> list[int]:
    """Give each character its level: 1 from right to left, 2 from left to right and for numbers within that, else 0.

    `leftward` says that the line itself runs from right to left.
    """
    if is_plain(text) and not leftward:
        return [0] * len(text)
    line = "R" if leftward else "L"
    kinds = _bracketed(text, _resolved([bidirectional(character) or "L" for character in text], line), line)
    found = [{"R": 1, "EN": 2, "AN": 2}.get(kind, 2 * leftward) for kind in _settled(kinds, line)]
    for at in range(len(text) - 1, -1, -1):  # L1: blanks at the end stay with the line
        if bidirectional(text[at]) not in {"WS", "B", "S"}:
            break
        found[at] = int(leftward)
    return found


def _resolved(kinds: list[str], line: str) -> list[str]:
    """Resolve marks, numbers and what belongs to them: rules W1 to W7."""
    before, strong = line, line
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = before
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at]
        strong = before if before in {"L", "R", "AL"} else strong
    for at in range(1, len(kinds) - 1):
        left, kind, right = kinds[at - 1 : at + 2]
        if left == right and ((kind in {"ES", "CS"} and left == "EN") or (kind == "CS" and left == "AN")):
            kinds[at] = left
    kinds = list(_with_signs(kinds))
    strong = line
    for at, kind in enumerate(kinds):
        kinds[at] = "R" if kind == "AL" else "ON" if kind in {"ES", "CS", "ET"} else kind
        strong = kinds[at] if kinds[at] in {"L", "R"} else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _with_signs(kinds: list[str]) -> Iterator[str]:
    """W5: signs such as % and $ belong to the number that they touch."""
    parts = [(kind, len(list(run))) for kind, run in groupby(kinds)]
    for place, (kind, count) in enumerate(parts):
        near = {parts[other][0] for other in (place - 1, place + 1) if 0 <= other < len(parts)}
        yield from ["EN" if kind == "ET" and "EN" in near else kind] * count


def _bracketed(text: str, kinds: list[str], line: str) -> list[str]:
    """N0: both brackets of a pair go with the line if what they hold does, else with what they hold and follow."""
    for start, end in _pairs(text, kinds):
        inside = {_SIDE[kind] for kind in kinds[start + 1 : end] if kind in _SIDE}
        before = next((_SIDE[kind] for kind in reversed(kinds[:start]) if kind in _SIDE), line)
        if inside:
            kinds[start] = kinds[end] = line if line in inside else before
    return kinds


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, by their opening."""
    found, opened = [], []
    for at, character in enumerate(text):
        if kinds[at] == "ON" and character in _CLOSING:
            opened.append((at, _CLOSING[character]))
        elif kinds[at] == "ON" and any(character == closing for _, closing in opened):
            while opened:
                start, closing = opened.pop()
                if closing == character:
                    found.append((start, at))
                    break
    return sorted(found)


def _settled(kinds: list[str], line: str) -> Iterator[str]:
    """N1 and N2: what is neutral goes with its neighbours where they agree, else with the line."""
    parts = [(neutral, list(run)) for neutral, run in groupby(kinds, lambda kind: kind in _NEUTRAL)]
    for place, (neutral, run) in enumerate(parts):
        if neutral:
            before = _SIDE[parts[place - 1][1][-1]] if place else line
            after = _SIDE[parts[place + 1][1][0]] if place + 1 < len(parts) else line
            yield from [before if before == after else line] * len(run)
        else:
            yield from run


def visual(levels_of_parts: list[int]) -> list[int]:
    """Give the order of parts on the line, from left to right, by their levels: rule L2."""
    order = list(range(len(levels_of_parts)))
    for level in (2, 1):
        at = 0
        for high, run in groupby([levels_of_parts[part] >= level for part in order]):
            count = len(list(run))
            if high:
                order[at : at + count] = reversed(order[at : at + count])
            at += count
    return order
