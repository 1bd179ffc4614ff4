"""One look per part of a map, shared by the terminal and the figure.

A sign, a word and a line style always stand beside the colour; the colours of figures are those of a theme.
"""

from typing import NamedTuple

from argmap.model import Answer, Claim, Relation, See, Together


class Look(NamedTuple):
    """`line` and `arrow` (Graphviz's names) are for drawings; `colour` is one of a terminal's 16."""

    sign: str
    word: str
    colour: str
    line: str = "solid"
    arrow: str = "none"


QUESTION = Look("?", "question", "blue")
ANSWER = Look("=", "answer", "blue")
SUPPORTS = Look("+", "supports", "green", "solid", "normal")
OPPOSES = Look("-", "opposes", "red", "dashed", "tee")
UNDERCUTS = Look("/", "undercuts", "magenta", "dotted", "odot")
TOGETHER = Look("&", "together", "default")
SEE = Look("~", "see", "default")
QUOTE = Look('"', "quote", "default")

BY_RELATION = {
    Relation.SUPPORTS: SUPPORTS,
    Relation.OPPOSES: OPPOSES,
    Relation.UNDERCUTS: UNDERCUTS,
}


def look_of(relation: Relation | None, node: Answer | Claim | See | Together) -> Look:
    """The look of a node by how it bears on what it stands under."""
    if relation is not None:
        return BY_RELATION[relation]
    return ANSWER if isinstance(node, Answer) else TOGETHER
