"""A map as a list: every node in reading order, with what it stands under."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Node, Relation, See, branches
from argmap.terminal.outline import outline_numbers

Key = tuple[str, str, int]


class Item(NamedTuple):
    """A node; `parent` and `end` are places in the list, `end` that of the first node no longer below.

    `key` finds the node again when the file was changed elsewhere: its id or words, and the how manieth it is.
    """

    node: Node | ArgumentMap
    relation: Relation | None
    depth: int
    parent: int
    end: int
    number: str
    key: Key


class Outline:
    """The nodes of a map or of a part of it, the question first; numbers are those of the whole map."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.items = _items(dossier)
        self.by_span = {item.node.span: at for at, item in enumerate(self.items)}
        self.by_key = {item.key: at for at, item in enumerate(self.items)}

    def path(self, at: int) -> list[int]:
        """What a node stands under, the nearest first."""
        above = []
        while (at := self.items[at].parent) >= 0:
            above.append(at)
        return above

    def claim_at(self, offset: int) -> int:
        """The innermost node that holds an offset of the map's file; the question where there is none."""
        _, at = self._starts[bisect_right(self._starts, (offset, len(self.items))) - 1]
        while at > 0 and offset >= self.items[at].node.span.end:
            at = self.items[at].parent
        return max(0, at)

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        """Where in the file each node starts, in the file's order."""
        return [(-1, 0), *sorted((item.node.span.start, at) for at, item in enumerate(self.items))]


def _items(dossier: Dossier) -> tuple[Item, ...]:
    numbers = outline_numbers((dossier.origin or dossier).map)
    counts: dict[tuple[str, str], int] = {}
    items: list[Item] = []
    stack: list[tuple[Relation | None, Node | ArgumentMap, int, int]] = [(None, dossier.map, 0, -1)]
    while stack:
        relation, node, depth, parent = stack.pop()
        at, name = len(items), _name(node)
        counts[name] = counts.get(name, 0) + 1
        items.append(Item(node, relation, depth, parent, at, numbers.get(node.span, ""), (*name, counts[name])))
        stack += [(relation, below, depth + 1, at) for relation, below in reversed(branches(node))]
    ends = [*range(1, len(items) + 1)]
    for at in range(len(items) - 1, 0, -1):
        parent = items[at].parent
        ends[parent] = max(ends[parent], ends[at])
    return tuple(item._replace(end=end) for item, end in zip(items, ends, strict=True))


def _name(node: Node | ArgumentMap) -> tuple[str, str]:
    kind = type(node).__name__
    if isinstance(node, Claim | Answer):
        return kind, node.id.value if node.id else node.text.value
    return kind, node.target.value if isinstance(node, See) else ""
