"""A map as a figure: nodes and edges with ranks, before anything is measured or laid out."""

from enum import Enum
from typing import NamedTuple

from argmap.drawing.card import Card
from argmap.drawing.words import Quoted
from argmap.style import Look


class Kind(Enum):
    """What a node is drawn as."""

    CARDS = "cards"
    JOINT = "joint"
    CROSSING = "crossing"


class Part(NamedTuple):
    """How a part of the SVG is known to style sheets and to people who hear it.

    `again` marks one that only names the part of its id, which stands elsewhere.
    """

    classes: str
    title: str
    again: bool = False


class Node(NamedTuple):
    """Cards (several: a stack), the joint of co-premises, or the point where an undercut hits an edge.

    `number` is its place in the figure's nodes, `parent` the number of the node that it hangs from; a
    parent stands before its children. `rank` counts levels from the question.
    """

    number: int
    id: str
    kind: Kind
    rank: int
    look: Look
    parent: int | None = None
    cards: tuple[Card, ...] = ()


class Edge(NamedTuple):
    """A line from what something bears on (`tail`, where the arrow is) to what bears on it.

    `look` gives colour and line, `pointed` says whether it has an arrow.
    """

    id: str
    tail: int
    head: int
    look: Look
    pointed: bool = True


class Figure(NamedTuple):
    """All of a map that is drawn; `name` is that of the map, `parts` by their id in the SVG."""

    title: str
    description: str
    name: str
    caption: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    parts: dict[str, Part]

    @property
    def quoted(self) -> list[Quoted]:
        """All quotes of its cards, also those that are not shown."""
        return [quote for node in self.nodes for card in node.cards for quote in card.quoted]
