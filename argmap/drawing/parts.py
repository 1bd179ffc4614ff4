"""The figures of a split map, each with references to the others."""

import re
from collections.abc import Hashable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote as percent_encoded

from argmap.drawing.card import Card
from argmap.drawing.figure import Edge, Figure, Kind, Node, Part
from argmap.drawing.split import Split
from argmap.drawing.words import Quoted, caption, shortened, verified
from argmap.drawing.wrapping import embedded
from argmap.style import ANSWER, TOGETHER, UNDERCUTS

_LONGEST = 80
_LONGEST_NAME = 40
_SAFE_IN_FILES = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class _Kept(NamedTuple):
    """What one figure shows: its root, the other nodes by number with the line that leads there, some in short."""

    root: int
    edges: dict[int, Edge]
    brief: frozenset[int]


class Parts:
    """Makes the figures of a split map; `file` is the name of the overview's file, "" where there is none.

    `main` says whether the overview names the main claims under the answers too.
    """

    def __init__(self, figure: Figure, split: Split, file: str, *, main: bool = True) -> None:
        self._with_main = main
        self._figure = figure
        self.roots = split.roots
        self._homes = split.homes
        self._stubs = split.stubs
        self._file = PurePath(file)
        self._leaving: dict[int, list[Edge]] = {node.number: [] for node in figure.nodes}
        self._arriving: dict[int, Edge] = {}
        for edge in figure.edges:
            self._leaving[edge.tail].append(edge)
            self._arriving[edge.head] = edge
        self._home_of = {card.id: split.homes[node.number] for node in figure.nodes for card in node.cards}
        self._first = {root: number for number, root in reversed([*enumerate(split.roots)])}
        self._last = {root: number for number, root in enumerate(split.roots)}
        self._claims = dict.fromkeys(split.roots, -1)
        self._shown: list[dict[int, Edge]] = [{} for _ in split.roots]
        for node in figure.nodes:
            home = split.homes[node.number]
            self._claims[split.roots[home]] += sum(not card.elsewhere for card in node.cards)
            for number in {home, split.stubs.get(node.number, home)}:
                if node.number != split.roots[number]:
                    self._shown[number][node.number] = self._arriving[node.number]
        self.names = ["", *map(self._name, range(1, len(split.roots)))]

    def figures(self) -> Iterator[Figure]:
        """Give the overview, then the others in reading order."""
        return map(self.figure, range(len(self.roots)))

    def figure(self, number: int) -> Figure:
        """Give one of them by its number, from 0."""
        return self._made(number, self._kept(number, self.roots[number]))

    def content(self, number: int) -> Hashable:
        """What a figure shows: one with the same content in another split differs only in the numbers of figures."""
        root, edges, brief = self._kept(number, self.roots[number])
        return root, frozenset(edges), brief, number > self._first[root], number < self._last[root]

    def _name(self, number: int) -> str:
        """Name the file of a figure after its number and, where that is safe, the id that a curator gave."""
        card = self._card_of(self.roots[number])
        given = card.label[:_LONGEST_NAME] if _SAFE_IN_FILES.fullmatch(card.label) else ""
        return f"{number + 1}-{given}" if given else str(number + 1)

    def _kept(self, number: int, root: int) -> _Kept:
        edges = self._shown[number]
        brief = {head for head in edges if head in self._stubs}
        if number == 0 and self._with_main:
            for answer in [head for head in brief if self._figure.nodes[head].look is ANSWER]:
                edges = edges | {edge.head: edge for edge in self._main(answer)}
        return _Kept(root, edges, frozenset(brief | {head for head in edges if self._homes[head] != number}))

    def _main(self, node: int) -> Iterator[Edge]:
        """The lines that bear on a node directly, without what undercuts them."""
        for edge in self._leaving[node]:
            head = edge.head
            if self._figure.nodes[head].kind is Kind.CROSSING:
                head = next(inner.head for inner in self._leaving[head] if not inner.pointed)
            yield edge._replace(head=head)
            if self._figure.nodes[head].kind is Kind.JOINT:
                yield from self._main(head)

    def _made(self, number: int, kept: _Kept) -> Figure:
        places = {old: new for new, old in enumerate(sorted([kept.root, *kept.edges]))}
        first = self._figure.nodes[kept.root].rank
        nodes = []
        for old, new in places.items():
            node = self._figure.nodes[old]
            cards = tuple(self._card(card, number, old, brief=old in kept.brief) for card in node.cards)
            parent = places[kept.edges[old].tail] if old != kept.root else None
            nodes.append(node._replace(number=new, parent=parent, rank=node.rank - first, cards=cards))
        edges = [edge._replace(tail=places[edge.tail], head=places[head]) for head, edge in sorted(kept.edges.items())]
        described = self._described(nodes, edges)
        figure = Figure("", "", self._figure.name, "", tuple(nodes), tuple(edges), described)
        title, description, caption = self._words(number, figure.quoted)
        return figure._replace(title=title, description=description, caption=caption)

    def _card(self, card: Card, number: int, node: int, *, brief: bool) -> Card:
        if card.elsewhere:
            target = card.link.removeprefix("#")
            home = self._home_of.get(target, number)
            if home == number:
                return card
            link = self._link(home, target)
            return card._replace(link=link, notes=((f"in figure {home + 1}", link), *card.notes))
        if brief:
            short = card._replace(evidence=(), quoted=(), notes=(), link=self._link(self._homes[node], card.id))
            return self._continued(short, self._homes[node], len(card.quoted)) if node in self.roots else short
        if node != self.roots[number]:
            return card
        return self._begun(card, node, number)

    def _continued(self, card: Card, home: int, quotes: int) -> Card:
        claims = self._claims[self.roots[home]]
        count, noun = (claims, "claim") if claims else (quotes, "quote")
        note = f"continued in figure {home + 1}: {count} {noun}{'s' * (count > 1)}", self._link(home, card.id)
        return card._replace(notes=(note,))

    def _begun(self, card: Card, node: int, number: int) -> Card:
        """A card that a figure begins with: what it hangs from in another, or where it began and goes on."""
        notes = []
        if number > self._first[node]:
            card = card._replace(evidence=(), quoted=(), more="", notes=())
            notes.append((f"continued from figure {number}", self._link(number - 1, card.id)))
        elif node:
            notes.append(self._hangs_from(card, node))
        if number < self._last[node]:
            notes.append((f"continued in figure {number + 2}", self._link(number + 1, card.id)))
        return card._replace(notes=(*card.notes, *notes))

    def _hangs_from(self, card: Card, node: int) -> tuple[str, str]:
        target, home = self._card_of(self._anchor(node)), self._stubs[node]
        words = {ANSWER.word: "answers", TOGETHER.word: "together with others, bears on"}
        text = embedded(shortened(target.text, _LONGEST))
        said = f"{words.get(card.look.word, card.look.word)} “{text}” in figure {home + 1}"
        return said, self._link(home, target.id)

    def _anchor(self, node: int) -> int:
        """The cards that a node bears on; where its line ends on another line, the reason that this line comes from."""
        edge = self._arriving[node]
        if edge.look is UNDERCUTS and self._figure.nodes[edge.tail].kind is Kind.CROSSING:
            denied = next(inner.head for inner in self._leaving[edge.tail] if not inner.pointed)
            while self._figure.nodes[denied].kind is not Kind.CARDS:
                denied = self._leaving[denied][0].head
            return denied
        anchor = edge.tail
        while self._figure.nodes[anchor].kind is not Kind.CARDS:
            anchor = self._arriving[anchor].tail
        return anchor

    def _card_of(self, node: int) -> Card:
        return self._figure.nodes[node].cards[0]

    def _link(self, home: int, id: str) -> str:
        """The address of a part of another figure; nothing where the figures have no files."""
        if not self._file.name:
            return ""
        name = self._file.with_stem(f"{self._file.stem}-{self.names[home]}" if home else self._file.stem).name
        return f"./{percent_encoded(name)}#{id}"

    def _words(self, number: int, quotes: Sequence[Quoted]) -> tuple[str, str, str]:
        """The title, the description and the caption of a figure, which counts its own quotes; the overview all."""
        title, description, name, _ = self._figure[:4]
        place = f"figure {number + 1} of {len(self.roots)}"
        if number == 0:
            said = f"{description} This is {place}, the overview."
            return title, said, f"{place} · {caption(name, self._figure.quoted, 'all figures: ')}"
        text = shortened(self._card_of(self.roots[number]).text)
        said = f"{place.capitalize()} of an argument map on the question: {title} It begins with: {text}"
        found = f"{verified(quotes)} in this figure.".capitalize()
        return f"{title} ({place}: {text})", f"{said} {found}", f"{place} · {caption(name, quotes)}"

    def _described(self, nodes: list[Node], edges: list[Edge]) -> dict[str, Part]:
        """The parts that one figure has."""
        ids = [edge.id for edge in edges]
        for node in nodes:
            ids.append(node.id)
            ids += [id for card in node.cards for id in (card.id, *(evidence.id for evidence in card.evidence))]
        return {id: self._figure.parts[id] for id in ids}
