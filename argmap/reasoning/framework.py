"""A map as an abstract argumentation framework (Dung 1995): what attacks what, and what rests on what.

The translation. Every claim, every answer and the thesis (or *yes*) is a statement; every claim, `see` or group of
co-premises that stands under something is, besides, a reason: the step from its premises to what it bears on. A `see`
has the statement that it names as its premise, a group all of its own, any other claim itself.

- *opposing*: the reason attacks the statement it stands under.
- *undercutting*: the reason attacks the reason it stands under, not what that says. Under a co-premise it attacks the
  step of the whole group.
- *premises, together*: a reason is attacked by "this premise does not hold", one such argument for each premise, which
  the premise attacks in turn. So a reason holds only while all its premises do.
- *supporting*: a statement with reasons, but with no quote that was found and not `assumed`, is attacked by "it has no
  ground left", which each of its reasons attacks in turn. So it falls when all that it rests on falls. A statement
  with a quote that was found, one that is assumed and one that is merely stated need no reason. One whose quotes
  were all not found, and which has no reason, has no ground.

The arguments in between are left out here; what they do is said by `premises` and `grounds`. No strength is weighed,
no number of reasons counted, and rival answers do not attack each other: each is judged by its own reasons.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim, Item, Quote, Relation, See, branches

Statement = Claim | Answer | ArgumentMap


class Reason(NamedTuple):
    """The step from an item to what it stands under; `target` is the number of that argument."""

    item: Item
    relation: Relation
    target: int


Argument = Statement | Reason


class Framework(NamedTuple):
    """Arguments by number, in reading order; only arguments that have some stand in the tables of numbers.

    `attackers` lists who attacks an argument, `grounds` what a statement needs one of, `premises` what a reason needs
    all of (None where a `see` leads nowhere). `given` tells which arguments need no ground, `barred` which cannot
    hold; `statements` and `reasons` find the arguments of a node by its identity.
    """

    arguments: list[Argument]
    given: list[bool]
    attackers: dict[int, list[int]]
    grounds: dict[int, list[int]]
    premises: dict[int, list[int | None]]
    barred: list[int]
    statements: dict[int, int]
    reasons: dict[int, int]

    def counted(self, table: Mapping[int, Sequence[object]]) -> list[int]:
        """How many entries each argument has in one of the tables."""
        counts = [0] * len(self.arguments)
        for number, others in table.items():
            counts[number] = len(others)
        return counts

    def statement(self, number: int) -> Statement:
        """The claim, answer or map of a number; raises TypeError where it is a reason."""
        argument = self.arguments[number]
        if isinstance(argument, Reason):
            raise TypeError(f"argument {number} is a reason")
        return argument


def framework(argument_map: ArgumentMap, holds: Callable[[Quote], bool], without: Collection[str] = ()) -> Framework:
    """Translate a map.

    `holds` tells whether a quote was found in its source; the claims and answers with an id in `without` cannot hold.
    """
    return _Translation(argument_map, holds, frozenset(without)).made


class _Translation:
    def __init__(self, argument_map: ArgumentMap, holds: Callable[[Quote], bool], without: frozenset[str]) -> None:
        self.made = Framework([], [], {}, {}, {}, [], {}, {})
        self._holds = holds
        self._without = without
        self._named: dict[str, int] = {}
        self._references: list[tuple[int, See]] = []
        self._translate(argument_map)
        for reason, see in self._references:
            self._need(reason, self._named.get(see.target.value))

    def _translate(self, argument_map: ArgumentMap) -> None:
        """Take one node after another, each with the statement and the reason that it stands under."""
        self._state(argument_map, given=not argument_map.supporting)
        stack = [(node, relation, 0, 0) for relation, node in reversed(branches(argument_map))]
        while stack:
            node, relation, statement, reason = stack.pop()
            if isinstance(node, Answer):
                statement = self._state(node, given=self._is_given(node))
            else:
                own = self._state(node, given=self._is_given(node)) if isinstance(node, Claim) else statement
                if relation is not None:
                    reason = self._bear(node, relation, reason if relation is Relation.UNDERCUTS else statement)
                if isinstance(node, Claim):
                    self._need(reason, own)
                elif isinstance(node, See):
                    self._references.append((reason, node))
                statement = own
            for how, below in reversed(branches(node)):
                stack.append((below, how, statement, reason))

    def _add(self, argument: Argument, *, given: bool) -> int:
        self.made.arguments.append(argument)
        self.made.given.append(given)
        return len(self.made.given) - 1

    def _state(self, node: Statement, *, given: bool) -> int:
        number = self._add(node, given=given)
        self.made.statements[id(node)] = number
        name = None if isinstance(node, ArgumentMap) else node.id
        if name is not None and name.value:
            self._named.setdefault(name.value, number)
            if name.value in self._without:
                self.made.barred.append(number)
        return number

    def _is_given(self, node: Claim | Answer) -> bool:
        if isinstance(node, Claim) and node.assumed:
            return True
        return any(map(self._holds, node.quotes)) if node.quotes else not node.supporting

    def _bear(self, item: Item, relation: Relation, target: int) -> int:
        number = self._add(Reason(item, relation, target), given=True)
        self.made.reasons[id(item)] = number
        on_target = self.made.grounds if relation is Relation.SUPPORTS else self.made.attackers
        on_target.setdefault(target, []).append(number)
        return number

    def _need(self, reason: int, premise: int | None) -> None:
        self.made.premises.setdefault(reason, []).append(premise)
