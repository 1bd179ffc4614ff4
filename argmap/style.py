"""One look per part of a map, shared by the terminal and the figure.

A sign, a word and a line style always stand beside the colour. The inks keep 4.5:1 on white
and on their tint (WCAG AA) and stay apart for deuteranopes and protanopes (CIEDE2000 23 and
18 between support and opposition, where the usual green and red come to 5).
"""

from typing import NamedTuple

from argmap.model import Answer, Claim, Relation, See, Together


class Look(NamedTuple):
    """`ink`, `tint`, `line` and `arrow` (Graphviz's names) are for drawings; `colour` is one of a terminal's 16."""

    sign: str
    word: str
    ink: str
    tint: str
    colour: str
    line: str = "solid"
    arrow: str = "none"


QUESTION = Look("?", "question", "#1f4e8c", "#e8f0fb", "blue")
ANSWER = Look("=", "answer", "#1f4e8c", "#e8f0fb", "blue")
SUPPORTS = Look("+", "supports", "#00796b", "#e6f4f1", "green", "solid", "normal")
OPPOSES = Look("-", "opposes", "#b01030", "#fdecef", "red", "dashed", "tee")
UNDERCUTS = Look("/", "undercuts", "#6a3d9a", "#f3eefa", "magenta", "dotted", "odot")
TOGETHER = Look("&", "together", "#4a4a4a", "#f2f2f2", "default")
SEE = Look("~", "see", "#4a4a4a", "#f2f2f2", "default")
QUOTE = Look('"', "quote", "#6b5900", "#fff8e1", "default")

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
