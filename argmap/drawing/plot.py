"""Plot a map: which cards, joints, crossings and lines it takes to draw it.

Ranks are given out here. Cards stand on every rank, or on every second one where joints and crossings
need the ranks between, so that a point on one line does not push the cards of all others apart.
"""

from collections.abc import Iterable

from argmap import style
from argmap.dossier import Dossier
from argmap.drawing.card import Card
from argmap.drawing.evidence import Witness
from argmap.drawing.figure import Edge, Figure, Kind, Node, Part
from argmap.drawing.names import Names
from argmap.drawing.words import caption, description
from argmap.model import Answer, ArgumentMap, Claim, Item, Quote, Relation, See, Text, Together, branches
from argmap.model import Node as Member
from argmap.style import Look
from argmap.visible import one_line

_STACKED = 3

Hanging = list[tuple[str, Look, Item]]


def plot(dossier: Dossier) -> Figure:
    """Plot the map of a dossier."""
    return _Plot(dossier).figure()


class _Plot:
    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._witness = Witness(dossier)
        self._names = Names()
        self._nodes: list[Node] = []
        self._edges: list[Edge] = []
        self._parts: dict[str, Part] = {}
        self._stated: dict[str, int] = {}
        self._links: list[tuple[int, Look, See, str, bool]] = []
        members = list(dossier.map.walk())
        self._seen = {member.target.value for member in members if isinstance(member, See)}
        self._levels = 2 if any(isinstance(member, Together) or _undercut(member) for member in members) else 1

    def figure(self) -> Figure:
        argument_map = self._dossier.map
        root = self._question(argument_map)
        if argument_map.answers:
            for number, answer in enumerate(argument_map.answers, 1):
                self._answer(root, answer, str(number))
        else:
            self._branches(root, argument_map, "")
        for link in self._links:
            self._link(*link)
        title = one_line(argument_map.question.value)
        words = (title, description(self._dossier), caption(self._dossier))
        return Figure(*words, tuple(self._nodes), tuple(self._edges), self._parts, self._levels)

    def _question(self, argument_map: ArgumentMap) -> Node:
        thesis = f"Thesis: {one_line(argument_map.thesis.value)}" if argument_map.thesis else ""
        card = Card(self._names.take("question"), style.QUESTION, one_line(argument_map.question.value), more=thesis)
        return self._card(None, 0, card, "question")

    def _answer(self, root: Node, answer: Answer, path: str) -> None:
        id = self._id("answer", answer.id, path)
        card = Card(
            id, style.ANSWER, one_line(answer.text.value), _label(answer.id), evidence=self._quotes(id, answer.quotes)
        )
        node = self._card(root, self._levels, card, "answer")
        self._join(root, node, style.ANSWER, pointed=False)
        self._state(answer.id, node)
        self._branches(node, answer, path)

    def _branches(self, anchor: Node, member: Member | ArgumentMap, path: str) -> None:
        """Hang what supports and opposes a member; what undercuts it hangs from its line."""
        numbered = enumerate(branches(member), 1)
        for relation in (Relation.SUPPORTS, Relation.OPPOSES):
            ...
