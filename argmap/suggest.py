"""The name that a mistyped one was meant to be."""

from collections.abc import Iterable, Sequence
from itertools import count

_MAX_EDITS = 3
_LONGEST = 80
_MOST_LISTED = 20
_MOST_COMPARED = 100_000

_compared = count()


def suggest(word: str, names: Iterable[str]) -> str | None:
    """The nearest of the names, or None where none is near enough to be meant.

    Near is at most a third of the word's letters, 3 at the most, by optimal string alignment
    distance (Damerau 1964: insert, delete, replace, swap neighbours); among equals the one
    with the longest common beginning, then the first. Names of over 80 letters are nobody's
    typing mistake, and after 100,000 comparisons in one run there is no more help: a map of
    thousands of mistakes is none to mend by hand.
    """
    limit = min(_MAX_EDITS, max(1, (len(word) + 1) // 3))
    best: tuple[int, int] | None = None
    found = None
    letters = {*word.lower()}
    for name in names:
        if abs(len(name) - len(word)) > limit or len(letters ^ {*name.lower()}) > 2 * limit:
            continue
        if len(name) > _LONGEST or next(_compared) > _MOST_COMPARED:
            continue
        edits = distance(word.lower(), name.lower())
        rank = (edits, -common_beginning(word.lower(), name.lower()))
        if edits <= limit and edits < len(word) and (best is None or rank < best):
            best, found = rank, name
    return found


def did_you_mean(word: str, names: Iterable[str], otherwise: str = "") -> str:
    """Help for a mistyped word: `did you mean 'claim'?`, or what to say where no name is near."""
    found = suggest(word, names)
    return f"did you mean '{found}'?" if found else otherwise


def listed(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"{', '.join(names[:_MOST_LISTED])}{more}"


def distance(one: str, other: str) -> int:
    """The optimal string alignment distance of two words, in edits."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, last, row = before, row, [i]
        for j, facing in enumerate(other, 1):
            edits = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                edits = min(edits, above[j - 2] + 1)
            row.append(edits)
        before = last
    return row[-1]


def common_beginning(one: Sequence[object], other: Sequence[object]) -> int:
    """How many letters, or words, two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
