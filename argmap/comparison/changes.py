"""The changes between two maps, as values."""

from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What happened; the value is its word."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    RELATED = "related"
    CHANGED = "changed"
    FAILING = "now failing"
    FOUND = "now found"
    FLIPPED = "label"


class Part(NamedTuple):
    """A run of words that is in both texts (" "), only in the old one ("-") or only in the new one ("+")."""

    sign: str
    text: str


class Change(NamedTuple):
    """One change: what it is about, and beyond its kind what is to be said.

    `topic` groups changes: map, claims, quotes, sources, speakers or labels. `parts` are the words of a rewording;
    `lines` those of the old and the new map, None where it has none.
    """

    kind: Kind
    topic: str
    subject: str
    words: str = ""
    parts: tuple[Part, ...] = ()
    lines: tuple[int | None, int | None] = (None, None)


def word_changes(old: str, new: str) -> tuple[Part, ...]:
    """The words of two texts, those in common once."""
    ours, theirs = old.split(), new.split()
    parts: list[Part] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(Part(" ", " ".join(ours[start:end])))
            continue
        if end > start:
            parts.append(Part("-", " ".join(ours[start:end])))
        if other_end > other_start:
            parts.append(Part("+", " ".join(theirs[other_start:other_end])))
    return tuple(parts)
