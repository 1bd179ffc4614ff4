"""A map in words alone, for those who listen to it: no sign, no rule, no indentation, a line for each thing said."""

from collections.abc import Iterator

from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Node, Quote, Relation, See, Together, branches
from argmap.portion import left_out, share
from argmap.terminal.bibliography import bibliography
from argmap.terminal.content import Content, tail
from argmap.terminal.outline import outline_numbers
from argmap.terminal.paint import Line
from argmap.terminal.signs import Signs
from argmap.visible import one_line

_HOW = {
    Relation.SUPPORTS: "supports",
    Relation.OPPOSES: "opposes",
    Relation.UNDERCUTS: "undercuts",
}


class Plain:
    """Tells one map, or a part of it, line by line."""

    def __init__(self, dossier: Dossier, signs: Signs, *, quotes: bool) -> None:
        self._dossier = dossier
        self._quotes = quotes
        self._signs = signs
        self._content = Content(dossier, signs)
        self._numbers = outline_numbers((dossier.origin or dossier).map)

    def lines(self, root: Claim | Answer | None = None) -> Iterator[Line]:
        """The whole map, or one claim or answer with what stands under it."""
        if root is None:
            yield from self._head()
        for text in (*self._told(root), *(() if root else self._sources())):
            yield [(text, "")]

    def _head(self) -> Iterator[Line]:
        argument_map = self._dossier.map
        yield [(f"Question: {one_line(argument_map.question.value)}", "bold")]
        for word, text in (("Thesis", argument_map.thesis), ("Date", argument_map.date), ("Note", argument_map.note)):
            if text:
                yield [(f"{word}: {one_line(text.value)}", "")]
        part = share(self._dossier)
        if part:
            yield [(f"Part: {part}", "")]

    def _sources(self) -> Iterator[str]:
        for entry in bibliography(self._dossier, self._signs):
            yield f"Source {entry.id}: {entry.description}"
            for word, text in entry.more:
                yield f"{word.capitalize()}: {one_line(text.value)}"

    def _told(self, root: Claim | Answer | None) -> Iterator[str]:
        """Each node with its quotes, in reading order; last what is left out under the node it belongs to."""
        stack: list[tuple[str, Relation | None, Node] | str] = []
        if root is None:
            stack += self._below(self._dossier.map, "")
        else:
            stack.append(("", None, root))
        while stack:
            entry = stack.pop()
            if isinstance(entry, str):
                yield entry
                continue
            above, relation, node = entry
            yield from self._node(above, relation, node)
            stack += self._below(node, self._numbers.get(node.span, ""))

    def _below(self, node: Node | ArgumentMap, number: str) -> list[tuple[str, Relation | None, Node] | str]:
        more = left_out(self._dossier, node)
        placed = [(number, relation, item) for relation, item in reversed(branches(node))]
        return [", ".join(filter(None, (more, number))) + ".", *placed] if more else [*placed]

    def _node(self, above: str, relation: Relation | None, node: Node) -> Iterator[str]:
        how = (
            f", {_HOW[relation]} {above or 'the question'}"
            if relation
            else ", a premise of it"
            if above and not isinstance(node, Answer)
            else ""
        )
        number = self._numbers.get(node.span, "")
        yield f"{number}{how}: {self._words(node)}"
        if node.note:
            yield f"Note: {one_line(node.note.value)}"
        if self._quotes and isinstance(node, Claim | Answer):
            for quote in node.quotes:
                yield from self._quote(quote)

    def _words(self, node: Node) -> str:
        if isinstance(node, Together):
            return "these premises together"
        if isinstance(node, See):
            return f"refers to id {one_line(node.target.value)}: {self._content.reference(node)}"
        kind = "answer, " if isinstance(node, Answer) else ""
        told = tail(node).replace("#", "id ")
        return f"{kind}{one_line(node.text.value)}" + (f" {told}" if told else "")

    def _quote(self, quote: Quote) -> Iterator[str]:
        read = quote.source.value in self._dossier.texts
        found = "found" if self._dossier.places(quote) else "not found" if read else "not checked"
        said = " ".join(text for text, _ in self._content.attribution(quote) if text)
        yield f"Quote, {found}: {one_line(quote.text.value)}"
        yield f"From {said}"
        if quote.note:
            yield f"Note: {one_line(quote.note.value)}"
