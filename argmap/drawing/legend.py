"""What the legend below a figure explains: only what occurs in it."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap import style
from argmap.drawing.evidence import Reference
from argmap.drawing.figure import Figure
from argmap.style import Look

_MEANINGS = (
    (style.SUPPORTS, "raises confidence in what it points at"),
    (style.OPPOSES, "lowers confidence in what it points at"),
    (style.UNDERCUTS, "denies that a reason counts, not that it is true"),
)
_NOTES = (
    ("joint", "together: claims that count only jointly", style.TOGETHER),
    ("see", "a claim stated elsewhere in the map, used here too", style.TOGETHER),
    ("assumed", "assumed: a premise that nobody states", style.TOGETHER),
    ("verified", "a quote whose words stand in its source: [source, line]", style.QUOTE),
    ("unverified", "a quote whose words do not stand in its source", style.QUOTE),
    ("unchecked", "a quote that was not checked, as there is no source to read", style.QUOTE),
)


class Entry(NamedTuple):
    """What is explained (the word of a relation, or a class of parts), in which words and look."""

    name: str
    words: str
    look: Look


def entries(figure: Figure) -> Iterator[Entry]:
    """Give what occurs in a figure and needs an explanation."""
    parts = [part.classes.split() for part in figure.parts.values()]
    classes = {name for names in parts for name in names}
    if ["quote"] in parts:
        classes.add("verified")
    for look, meaning in _MEANINGS:
        if look.word in classes:
            yield Entry(look.word, f"{look.word}: {meaning}", look)
    for name, meaning, look in _NOTES:
        if name in classes:
            yield Entry(name, meaning, look)


def references(figure: Figure) -> list[Reference]:
    """Give the sources of the quotes that a figure shows, by number."""
    shown = {
        evidence.reference
        for node in figure.nodes
        for card in node.cards
        for evidence in card.evidence
        if evidence.reference
    }
    return sorted(shown)
