"""The way back from a folded line where characters were composed or dropped; apart, as few lines need it."""

import unicodedata

from argmap.quotes.fold import INVISIBLE, TABLE
from argmap.quotes.scripts import is_mark


def places(raw: str) -> list[tuple[int, int]]:
    """For each character of a folded line, the stretch of the raw line that it came from."""
    found: list[tuple[int, int]] = []
    before = " "
    for start, end in _clusters(raw):
        for character in _folded_cluster(raw[start:end]):
            if character == before == "-":
                found[-1] = (found[-1][0], end)
            elif not character == before == " ":
                found.append((start, end))
            before = character
    return found


def _folded_cluster(cluster: str) -> str:
    return " " if cluster.isspace() else unicodedata.normalize("NFC", cluster.translate(TABLE))


def _clusters(raw: str) -> list[tuple[int, int]]:
    """Stretches of a line that normalisation treats as one: a character and what combines with it.

    What cannot be seen is passed over between the two.
    """
    clusters: list[tuple[int, int]] = []
    seen = -1
    for at, character in enumerate(raw):
        if character in INVISIBLE:
            clusters.append((at, at + 1))
        elif seen >= 0 and _combines(character):
            clusters[seen:] = [(clusters[seen][0], at + 1)]
        else:
            seen = -1 if character.isspace() else len(clusters)
            clusters.append((at, at + 1))
    return clusters


def _combines(character: str) -> bool:
    """Whether a character may become one with the character before it: marks, and vowels and finals of Hangul."""
    return is_mark(character) or "\u1160" <= character <= "\u11ff"
