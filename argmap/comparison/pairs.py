"""Which claim of a new map is which claim of an old one.

By id, then by the same words, then by a quote they share, then by like words under the same parent. Only the
last is a guess, and it only decides whether a change is called a rewording or a removal with an addition.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim, Node, Relation, Together, branches

Statement = Claim | Answer

_LIKE = 0.5
_MOST_TRIED = 200


class Position(NamedTuple):
    """Where a statement stands: under which node, how it bears on it, and whether jointly with others."""

    parent: Node | ArgumentMap
    relation: Relation | None
    together: bool


class Pairs(NamedTuple):
    """Statements of both maps, and those of only one, each in the reading order of its map."""

    both: list[tuple[Statement, Statement]]
    removed: list[Statement]
    added: list[Statement]


def statements(argument_map: ArgumentMap) -> list[Statement]:
    """The claims and answers in reading order."""
    return [node for node in argument_map.walk() if isinstance(node, Claim | Answer)]


def positions(argument_map: ArgumentMap) -> dict[int, Position]:
    """Where each item stands, by its identity."""
    found: dict[int, Position] = {}
    parents: list[ArgumentMap | Node] = [argument_map, *argument_map.walk()]
    for parent in parents:
        for relation, node in branches(parent):
            if isinstance(parent, Together) and relation is None:
                found[id(node)] = found[id(parent)]._replace(together=True)
            else:
                found[id(node)] = Position(parent, relation, together=False)
    return found


def paired(old: ArgumentMap, new: ArgumentMap) -> Pairs:
    """Pair the statements of two maps, in linear time: of like words under one parent, only the first 200 are tried."""
    pairing = _Pairing(statements(old), statements(new))
    pairing.by(lambda node: [node.id.value] if node.id else [])
    pairing.by(lambda node: [(type(node), _words(node))])
    pairing.by(lambda node: [(quote.text.value, quote.source.value) for quote in node.quotes])
    pairing.by_likeness(positions(old), positions(new), (old, new))
    return pairing.pairs()


class _Pairing:
    def __init__(self, old: Sequence[Statement], new: Sequence[Statement]) -> None:
        self._old, self._new = old, new
        self._words: dict[int, Counter[str]] = {}
        self._partner: dict[int, Statement] = {}
        self._taken: set[int] = set()

    def by(self, keys: Callable[[Statement], Iterable[Hashable]]) -> None:
        """Pair what is still alone and has a key in common, in reading order."""
        waiting: dict[Hashable, list[Statement]] = {}
        for node in reversed(self._new):
            for key in keys(node) if id(node) not in self._taken else ():
                waiting.setdefault(key, []).append(node)
        for node in self._old:
            for key in keys(node) if id(node) not in self._partner else ():
                alone = waiting.get(key, [])
                while alone and id(alone[-1]) in self._taken:
                    alone.pop()
                if alone and type(alone[-1]) is type(node):
                    self._join(node, alone.pop())
                    break

    def by_likeness(
        self, old: dict[int, Position], new: dict[int, Position], maps: tuple[ArgumentMap, ArgumentMap]
    ) -> None:
        """Pair what is alone under the same parent with the most alike, if half of the words are the same."""
        below: dict[int, list[Statement]] = {}
        for node in self._new:
            if id(node) not in self._taken:
                below.setdefault(id(new[id(node)].parent), []).append(node)
        roots = {id(maps[0]): maps[1]}
        for node in self._old:
            if id(node) in self._partner:
                continue
            parent = old[id(node)].parent
            other = roots.get(id(parent)) or self._partner.get(id(parent))
            alone = (each for each in below.get(id(other), ()) if id(each) not in self._taken)
            candidates = [(self._likeness(node, each), each) for each in islice(alone, _MOST_TRIED)]
            likeness, best = max(candidates, key=lambda each: each[0], default=(0.0, node))
            if likeness >= _LIKE and type(best) is type(node):
                self._join(node, best)

    def pairs(self) -> Pairs:
        both = [(node, self._partner[id(node)]) for node in self._old if id(node) in self._partner]
        return Pairs(
            both,
            [node for node in self._old if id(node) not in self._partner],
            [node for node in self._new if id(node) not in self._taken],
        )

    def _likeness(self, one: Statement, other: Statement) -> float:
        """Dice's coefficient of the words."""
        ours, theirs = map(self._counted, (one, other))
        return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())

    def _counted(self, node: Statement) -> Counter[str]:
        if id(node) not in self._words:
            self._words[id(node)] = Counter(node.text.value.casefold().split())
        return self._words[id(node)]

    def _join(self, node: Statement, other: Statement) -> None:
        self._partner[id(node)] = other
        self._taken.add(id(other))


def _words(node: Statement) -> str:
    return " ".join(node.text.value.split())
