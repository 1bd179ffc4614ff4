"""A map as a tree: each claim with how it bears on the one above, its quotes with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap import style
from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Node, Relation, branches
from argmap.portion import left_out, share
from argmap.terminal.bibliography import bibliography
from argmap.terminal.content import Content, Paragraph, remark
from argmap.terminal.filling import styled
from argmap.terminal.outline import outline_numbers
from argmap.terminal.paint import Line
from argmap.terminal.signs import BLANK, Signs
from argmap.visible import one_line

_Placed = tuple[str, int, bool, Relation | None, Node | str]

_CUT_GUIDES = "too deep for the width: from here on each claim bears the number of its level"
_LEAST_TEXT = 10
_LEAST_GUIDES = 8
_LABEL = 5
_APART = ""


class View(NamedTuple):
    """How to show a map: in how many columns, with which signs, with quotes or not."""

    width: int
    signs: Signs
    quotes: bool = True


class Tree:
    """Lays out one map. Where guides would take half of the width, the left ones give way to the level's number."""

    def __init__(self, dossier: Dossier, view: View) -> None:
        self._dossier = dossier
        self._view = view
        self._signs = view.signs
        self._content = Content(dossier, view.signs)
        self._numbers = outline_numbers((dossier.origin or dossier).map)
        self._limit = max(_LEAST_GUIDES, view.width // 2 - 3)
        self._has_cut_guides = False

    def lines(self, node: Claim | Answer | None = None) -> Iterator[Line]:
        """The whole tree with its sources, or the branch of one claim or answer."""
        if node is None:
            yield from self._head()
            yield from self._below(self._dossier.map)
            yield from self._source_lines()
            return
        relation = next((relation for relation, other in self._all() if other is node), None)
        for paragraph in self._content.of_node(relation, node, self._number(node), quotes=self._view.quotes):
            yield from self._wrapped(paragraph, "")
        yield from self._below(node)

    def _all(self) -> Iterator[tuple[Relation | None, Node]]:
        yield from branches(self._dossier.map)
        for node in self._dossier.nodes:
            yield from branches(node)

    def _head(self) -> Iterator[Line]:
        argument_map = self._dossier.map
        sign = (f"{style.QUESTION.sign} ", "question")
        yield from self._wrapped(Paragraph(sign, ((one_line(argument_map.question.value), "bold"),)), "")
        for word, text in (
            ("thesis:", argument_map.thesis),
            ("date:", argument_map.date),
            ("note:", argument_map.note),
        ):
            if text:
                yield from self._wrapped(remark("  ", word, text), "")
        part = share(self._dossier)
        if part:
            yield from self._wrapped(Paragraph(("  ", ""), (("part:", "warning"), (str(part), ""))), "")

    def _below(self, root: "Node | ArgumentMap") -> Iterator[Line]:
        """Everything under a node, depth first, without recursion: chains may be long."""
        stack = self._children(root, "", 1)
        while stack:
            guides, depth, is_last, relation, node = stack.pop()
            if node == _APART:
                yield [(self._fitted(guides + self._signs.through).rstrip(), "dim")]
                continue
            if isinstance(node, str):
                yield from self._wrapped(Paragraph(("", ""), ((node, "dim"),)), self._fitted(guides))
                continue
            children = self._children(node, guides + (BLANK if is_last else self._signs.through), depth + 1)
            more = bool(children) and not isinstance(children[-1][-1], str)
            yield from self._node(guides, depth, relation, node, last=is_last, open_below=more)
            stack += children

    def _children(self, node: "Node | ArgumentMap", guides: str, depth: int) -> list[_Placed]:
        """What stands right under a node, the last first, the sides set apart; before that, what is left out there."""
        below = branches(node)
        placed: list[_Placed] = []
        for at, (relation, item) in reversed([*enumerate(below)]):
            placed.append((guides, depth, at == len(below) - 1, relation, item))
            if at and isinstance(node, ArgumentMap | Answer) and relation is not below[at - 1][0]:
                placed.append((guides, depth, False, None, _APART))
        more = left_out(self._dossier, node)
        return [(guides, depth, True, None, f"{self._signs.more} {more}"), *placed] if more else placed

    def _node(
        self, guides: str, depth: int, relation: Relation | None, node: Node, *, last: bool, open_below: bool
    ) -> Iterator[Line]:
        first = guides + (self._signs.last if last else self._signs.fork)
        rest = self._fitted(guides + (BLANK if last else self._signs.through))
        if len(first) > self._limit and not self._has_cut_guides:
            self._has_cut_guides = True
            yield from self._wrapped(Paragraph((f"{self._signs.more} ", "dim"), ((_CUT_GUIDES, "dim"),)), "")
        first = self._fitted(first, f"{self._signs.more}{depth} ")
        rest = rest.ljust(len(first)) + (self._signs.through if open_below else BLANK)
        told = self._content.of_node(relation, node, self._number(node), quotes=self._view.quotes)
        for at, paragraph in enumerate(told):
            yield from self._wrapped(paragraph, rest, first if at == 0 else rest)

    def _number(self, node: Node) -> str:
        return self._numbers.get(node.span, "")

    def _fitted(self, guides: str, label: str = "") -> str:
        """The guides, their left part replaced by a label where they would take too much room."""
        if len(guides) <= self._limit:
            return guides
        kept = max(3, (self._limit - _LABEL) // 3 * 3)
        return label.ljust(self._limit - kept) + guides[len(guides) - kept :]

    def _wrapped(self, paragraph: Paragraph, rest: str, first: str | None = None) -> Iterator[Line]:
        sign, sign_style = paragraph.sign
        guides = rest if first is None else first
        left = self._view.width - max(len(guides), len(rest))
        if left - len(sign) < _LEAST_TEXT:
            sign = sign.lstrip()
        indent, room = len(sign), max(2, left - len(sign))
        for at, line in enumerate(styled(paragraph.parts, room)):
            yield [(guides, "dim"), (sign, sign_style), *line] if at == 0 else [(rest + " " * indent, "dim"), *line]

    def _source_lines(self) -> Iterator[Line]:
        for at, entry in enumerate(bibliography(self._dossier, self._signs)):
            if at == 0:
                yield []
                yield [("sources", "bold")]
            yield from self._wrapped(Paragraph(("  ", ""), ((f"{entry.id}:", ""), (entry.description, ""))), "  ", "")
            for word, text in entry.more:
                yield from self._wrapped(remark("    ", f"{word}:", text), "")
