"""What changed in claims and answers, in how they bear on each other, and in the references to them."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from argmap.comparison.changes import Change, Kind, word_changes
from argmap.comparison.pairs import Pairs, Position, Statement, positions
from argmap.comparison.words import fields, line_of, same, target_of
from argmap.dossier import Dossier
from argmap.model import Relation, See, Together
from argmap.reasoning.naming import described

_WORDS = {Relation.SUPPORTS: "supports", Relation.OPPOSES: "opposes", Relation.UNDERCUTS: "undercuts"}


class Claims:
    """Changes of claims and answers, and of the references to them."""

    def __init__(self, old: Dossier, new: Dossier, pairs: Pairs) -> None:
        self._old, self._new, self._pairs = old, new, pairs
        self._places = positions(old.map), positions(new.map)
        self._partners = {id(one): other for one, other in pairs.both} | {id(old.map): new.map}
        ids = ((one.id, other.id) for one, other in reversed(pairs.both))
        self._renamed = {before.value: after for before, after in ids if before and after}

    def changes(self) -> Iterator[Change]:
        """Every change, first what is gone, then what is new."""
        for node in self._pairs.removed:
            words = self._stands(node, self._places[0])
            yield Change(Kind.REMOVED, "claims", described(node), words, lines=(line_of(self._old, node.text), None))
        for node in self._pairs.added:
            words = self._stands(node, self._places[1])
            yield Change(Kind.ADDED, "claims", described(node), words, lines=(None, line_of(self._new, node.text)))
        for one, other in self._pairs.both:
            yield from self._of_pair(one, other)
        yield from self._references()

    def _of_pair(self, one: Statement, other: Statement) -> Iterator[Change]:
        lines = line_of(self._old, one.text), line_of(self._new, other.text)
        name = described(other)
        if one.text.value.split() != other.text.value.split():
            parts = word_changes(one.text.value, other.text.value)
            yield Change(Kind.REWORDED, "claims", f"#{other.id}" if other.id else "", "", parts, lines=lines)
        before, after = self._places[0][id(one)], self._places[1][id(other)]
        if not self._same_parent(before, after):
            words = f"{self._stands(one, self._places[0])}; now it {self._stands(other, self._places[1])}"
            yield Change(Kind.MOVED, "claims", name, words, lines=lines)
        elif before[1:] != after[1:]:
            words = f"{self._stands(one, self._places[0])}; now it {self._stands(other, self._places[1])}"
            yield Change(Kind.RELATED, "claims", name, words, lines=lines)
        for words in fields(one, other, ("id", "assumed", "note", "tags", "expect")):
            yield Change(Kind.CHANGED, "claims", name, words, lines=lines)

    def _same_parent(self, before: Position, after: Position) -> bool:
        one, other = before.parent, after.parent
        if isinstance(one, See) and isinstance(other, See):
            return str(self._now(one).target) == str(other.target)
        if isinstance(one, Together) and isinstance(other, Together):
            return any(self._partners.get(id(each)) in other.premises for each in one.premises)
        return self._partners.get(id(one)) is other

    def _now(self, node: Any) -> Any:
        """What became of a node of the old map: its partner, or the reference with the id that its claim has now."""
        if isinstance(node, See):
            return node._replace(target=self._renamed.get(node.target.value, node.target))
        return self._partners.get(id(node), node)

    def _stands(self, node: Statement | See, places: dict[int, Position], now: Callable[[Any], Any] = same) -> str:
        """How a node bears on what, in words."""
        place = places[id(node)]
        if place.relation is None:
            return "answers the question"
        jointly = "jointly " if place.together else ""
        return f"{jointly}{_WORDS[place.relation]} {target_of(place.parent, now)}"

    def _references(self) -> Iterator[Change]:
        """References that only one of the maps has: by what they bear on, how, and what they refer to."""
        counts = []
        for dossier, places, now in ((self._old, self._places[0], self._now), (self._new, self._places[1], same)):
            sees = [node for node in dossier.nodes if isinstance(node, See)]
            counts.append(Counter(f"#{now(node).target} {self._stands(node, places, now)}" for node in sees))
        old, new = counts
        for words, count in ((new - old) + (old - new)).items():
            kind = Kind.ADDED if words in new - old else Kind.REMOVED
            times = f" {count} times" if count > 1 else ""
            yield Change(kind, "claims", "reference", words + times)
