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
- *as of a day*: what was published later counts as not found, and a reason with a premise not known by then fails.

The arguments in between are left out here; what they do is said by `premises` and `grounds`. No strength is weighed,
no number of reasons counted, and rival answers do not attack each other: each is judged by its own reasons.
"""

from collections import defaultdict
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


def framework(
    argument_map: ArgumentMap,
    holds: Callable[[Quote], bool],
    without: Collection[str] = (),
    unfounded: Collection[int] = (),
) -> Framework:
    """Translate a map.

    `holds` tells whether a quote was found in its source; the claims and answers with an id in `without` cannot hold,
    and neither can the nodes in `unfounded` (by identity): a statement has no ground, a group or `see` is no reason.
    """
    made = Framework([argument_map], [not argument_map.supporting], *_tables(), [], {id(argument_map): 0}, {})
    references = _translate(argument_map, holds, made)
    named: dict[str, int] = {}
    for number in made.statements.values():
        node = made.arguments[number]
        if isinstance(node, (Claim, Answer)) and node.id is not None:
            named.setdefault(node.id.value, number)
            if node.id.value in without:
                made.barred.append(number)
    for reason, see in references:
        made.premises[reason].append(named.get(see.target.value))
    for lacking in unfounded:
        if lacking in made.statements:
            made.given[made.statements[lacking]] = False
        elif lacking in made.reasons:  # a `see` among premises is none of its own
            made.barred.append(made.reasons[lacking])
    return made


def _tables() -> tuple[defaultdict[int, list[int]], defaultdict[int, list[int]], defaultdict[int, list[int | None]]]:
    return defaultdict(list), defaultdict(list), defaultdict(list)


def _translate(argument_map: ArgumentMap, holds: Callable[[Quote], bool], made: Framework) -> list[tuple[int, See]]:
    """Take one node after another, each with the statement and the reason that it stands under.

    Gives each `see` with the reason that needs what it names, which may come later.
    """
    references: list[tuple[int, See]] = []
    arguments, given, attackers, grounds, premises = made[:5]
    supports, _, undercuts = Relation  # local names: looked up for each of a hundred thousand claims
    stack = [(relation, node, 0, 0) for relation, node in reversed(branches(argument_map))]
    while stack:
        relation, node, statement, reason = stack.pop()
        above = reason if relation is undercuts else statement
        if isinstance(node, (Claim, Answer)):
            statement = made.statements[id(node)] = len(arguments)
            arguments.append(node)
            given.append(_is_given(node, holds))
        if relation is not None and not isinstance(node, Answer):
            reason = made.reasons[id(node)] = len(arguments)
            arguments.append(Reason(node, relation, above))
            given.append(True)
            (grounds if relation is supports else attackers)[above].append(reason)
        if isinstance(node, Claim):
            premises[reason].append(statement)
        elif isinstance(node, See):
            references.append((reason, node))
        for how, below in reversed(branches(node)):
            stack.append((how, below, statement, reason))
    return references


def _is_given(node: Claim | Answer, holds: Callable[[Quote], bool]) -> bool:
    if node.quotes:
        return any(map(holds, node.quotes)) or (isinstance(node, Claim) and node.assumed)
    return not node.supporting or (isinstance(node, Claim) and node.assumed)
