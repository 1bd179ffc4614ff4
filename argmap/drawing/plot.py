"""Plot a map: which cards, joints, crossings and lines it takes to draw it.

Ranks are given out here. Cards stand on every rank, or on every second one where joints and crossings
need the ranks between, so that a point on one line does not push the cards of all others apart.
"""

from collections.abc import Iterator

from argmap import style
from argmap.dossier import Dossier
from argmap.drawing.card import Card
from argmap.drawing.evidence import Evidence, Witness
from argmap.drawing.figure import Edge, Figure, Kind, Node, Part
from argmap.drawing.hanging import Hanging, bearing, grouped, premises, undercutting
from argmap.drawing.names import Names, name_after
from argmap.drawing.words import caption, description, name, quoted, shortened, title
from argmap.model import Answer, ArgumentMap, Claim, Item, Quote, See, Span, Together
from argmap.portion import LEFT_OUT, absent, left_out
from argmap.style import Look
from argmap.visible import one_line

QUOTES = ("full", "first", "count", "none")


def plot(dossier: Dossier, quotes: str = "full") -> Figure:
    """Plot the map of a dossier with all quotes (full), the first of each claim, how many they are (count), or none."""
    plotter = _Plotter(dossier, quotes)
    plotter.plot_all(dossier.map)
    words = title(dossier), description(dossier), name(dossier)
    figure = Figure(*words, "", tuple(plotter.nodes), tuple(plotter.edges), plotter.parts)
    return figure._replace(caption=caption(figure.name, figure.quoted))


class _Plotter:
    def __init__(self, dossier: Dossier, quotes: str) -> None:
        self._shown = {"full": None, "first": 1, "count": 0, "none": 0}[quotes]
        self._counted = quotes in {"first", "count"}
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.parts: dict[str, Part] = {}
        self._dossier = dossier
        self._witness = Witness(dossier)
        self._names = Names()
        self._stated = {
            member.id.value: member
            for member in reversed(dossier.nodes)
            if isinstance(member, Claim | Answer) and member.id
        }
        self._absent = absent(dossier)
        self._joined: dict[Span, Together] = {}
        between = any(isinstance(member, Together) or undercutting(member, "") for member in dossier.nodes)
        self._step = 2 if between else 1

    def plot_all(self, argument_map: ArgumentMap) -> None:
        thesis = f"Thesis: {one_line(argument_map.thesis.value)}" if argument_map.thesis else ""
        card = self._card(
            "question",
            Card(
                self._names.take("question"),
                style.QUESTION,
                one_line(argument_map.question.value),
                more=thesis,
                notes=self._notes(argument_map),
            ),
        )
        root = self._node(Kind.CARDS, card.id, None, 0, style.QUESTION, card)
        for number, answer in enumerate(argument_map.answers, 1):
            self._answer(root, answer, str(number))
        if not argument_map.answers:
            self._hang_all(root, bearing(argument_map, ""))

    def _answer(self, root: Node, answer: Answer, path: str) -> None:
        card = self._stating("answer", answer, path, style.ANSWER)
        node = self._node(Kind.CARDS, card.id, root, self._step, style.ANSWER, card)
        self._join(root, node, style.ANSWER, pointed=False)
        self._hang_all(node, bearing(answer, path))

    def _hang_all(self, anchor: Node, hangings: list[Hanging]) -> None:
        for group in grouped(hangings):
            if len(group) > 1:
                self._stack(anchor, group)
            else:
                self._hang(anchor, group[0])

    def _stack(self, anchor: Node, group: list[Hanging]) -> None:
        cards = [self._stating("claim", item, path, look) for path, item, look, _ in group if isinstance(item, Claim)]
        look = group[0].look
        id = self._names.take(f"{cards[0].id}-stack")
        self._part(id, f"stack {look.word}", f"{len(cards)} claims, each {look.word}")
        self._join(anchor, self._node(Kind.CARDS, id, anchor, self._rank(anchor, 0), look, *cards), look)

    def _hang(self, anchor: Node, hanging: Hanging) -> None:
        """Hang an item from what it bears on, and what undercuts it from a crossing on the line between."""
        against = undercutting(hanging.item, hanging.path)
        joints = int(isinstance(hanging.item, Together))
        rank = self._rank(anchor, joints + bool(against))
        if not against:
            self._hang_item(anchor, hanging, rank, pointed=True)
            return
        id = self._names.take(f"part-{hanging.path}-crossing")
        self._part(id, f"crossing {hanging.line.word}", "what undercuts this line")
        crossing = self._node(Kind.CROSSING, id, anchor, rank - 1 - joints, hanging.line)
        self._join(anchor, crossing, hanging.line)
        self._hang_item(crossing, hanging, rank, pointed=False)
        self._hang_all(crossing, against)

    def _hang_item(self, tail: Node, hanging: Hanging, rank: int, *, pointed: bool) -> None:
        if isinstance(hanging.item, See):
            self._see(tail, hanging, hanging.item.target.value, rank, pointed=pointed)
        elif isinstance(hanging.item, Together):
            self._together(tail, hanging, hanging.item, rank, pointed=pointed)
        else:
            self._claim(tail, hanging, hanging.item, rank, pointed=pointed)

    def _claim(self, tail: Node, hanging: Hanging, claim: Claim, rank: int, *, pointed: bool) -> None:
        card = self._stating("claim", claim, hanging.path, hanging.look)
        node = self._node(Kind.CARDS, card.id, tail, rank, hanging.look, card)
        self._join(tail, node, hanging.line, pointed=pointed)
        self._hang_all(node, bearing(claim, hanging.path))

    def _together(self, tail: Node, hanging: Hanging, together: Together, rank: int, *, pointed: bool) -> None:
        id = self._names.take(f"part-{hanging.path}")
        self._part(
            id, f"joint together {hanging.line.word}", f"{len(together.premises)} claims that count only together"
        )
        joint = self._node(Kind.JOINT, id, tail, rank - 1, hanging.line)
        self._join(tail, joint, hanging.line, pointed=pointed)
        self._joined[together.premises[0].span] = together
        for premise in premises(together, hanging.path, hanging.line):
            self._hang(joint, premise)

    def _see(self, tail: Node, hanging: Hanging, target: str, rank: int, *, pointed: bool) -> None:
        """Name a claim stated elsewhere; no edge leads to its card, as that would upset the order of the others."""
        member = self._stated.get(target) or self._absent.get(target)
        id = self._names.take(f"part-{hanging.path}")
        notes = self._notes(hanging.item)
        if member is None:
            card = Card(id, hanging.look, f"{one_line(target)} (unknown)", assumed=True, elsewhere=True, notes=notes)
        else:
            named = name_after(member.__class__.__name__.lower(), target)
            link = f"#{named}" if named and target in self._stated else ""
            words, label = shortened(member.text.value), one_line(target)
            notes = ((LEFT_OUT, ""),) * (target in self._absent) + notes
            card = Card(id, hanging.look, words, label, elsewhere=True, link=link, notes=notes)
        self._card(f"see {hanging.look.word}{' unknown' * (member is None)}", card)
        self._join(tail, self._node(Kind.CARDS, id, tail, rank, hanging.look, card), hanging.line, pointed=pointed)

    def _stating(self, kind: str, member: Claim | Answer, path: str, look: Look) -> Card:
        """Give the card of a claim or an answer."""
        label = one_line(member.id.value) if member.id else ""
        id = self._names.of_part(kind, member.id.value if member.id else "", path)
        evidence = tuple(self._evidences(member.quotes, id))
        assumed = isinstance(member, Claim) and member.assumed
        text, notes = one_line(member.text.value), self._notes(member)
        counted = quoted(self._dossier, member.quotes)
        card = Card(id, look, text, label, assumed=assumed, evidence=evidence, quoted=counted, notes=notes)
        return self._card(kind if kind == look.word else f"{kind} {look.word}{' assumed' * assumed}", card)

    def _notes(self, member: ArgumentMap | Answer | Item) -> tuple[tuple[str, str], ...]:
        """What is left out under a member; the first premise also says it of its group, which has no card."""
        members = (member, self._joined.get(member.span))
        said = (left_out(self._dossier, each) for each in members if each)
        return tuple((f"… {words}", "") for words in said if words)

    def _evidences(self, quotes: tuple[Quote, ...], id: str) -> Iterator[Evidence]:
        for number, quote in enumerate(quotes[: self._shown], 1):
            yield self._evidence(quote, f"{id}-quote-{number}")
        rest = quotes[self._shown :] if self._shown is not None and self._counted else ()
        if rest:
            tally = self._witness.tally(rest, self._names.take(f"{id}-quotes"), more=len(rest) < len(quotes))
            self._part(tally.id, f"tally {tally.state}".rstrip(), tally.credit)
            yield tally

    def _evidence(self, quote: Quote, id: str) -> Evidence:
        evidence = self._witness.evidence(quote, self._names.take(id))
        self._part(evidence.id, f"quote {evidence.state}".rstrip(), evidence.title)
        return evidence

    def _card(self, classes: str, card: Card) -> Card:
        self._part(card.id, classes, f"{card.look.word}: {shortened(card.text)}")
        return card

    def _part(self, id: str, classes: str, title: str) -> None:
        self.parts[id] = Part(classes, title)

    def _rank(self, anchor: Node, between: int) -> int:
        """The next rank of cards that leaves so many ranks between it and the anchor."""
        return -(-(anchor.rank + between + 1) // self._step) * self._step

    def _node(self, kind: Kind, id: str, parent: Node | None, rank: int, look: Look, *cards: Card) -> Node:
        node = Node(len(self.nodes), id, kind, rank, look, parent.number if parent else None, cards)
        self.nodes.append(node)
        return node

    def _join(self, tail: Node, head: Node, look: Look, *, pointed: bool = True) -> None:
        id = self._names.take(f"{tail.id}-to-{head.id}")
        self._part(id, look.word, look.word)
        self.edges.append(Edge(id, tail.number, head.number, look, pointed))
