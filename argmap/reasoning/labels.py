"""Grounded labels (Dung 1995): what stands, what is defeated and what stays undecided in a map as it is drawn.

A label says how the reasons in the map bear on each other, never that anything is true. An argument stands when all
that attacks it is defeated and what it needs stands; it is defeated when something that attacks it stands, or what it
needs is defeated; what neither reaches is undecided. This is the least fixed point: no argument holds itself up.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from enum import Enum
from functools import cached_property

from argmap.model import Answer, ArgumentMap, Claim, Quote, Relation
from argmap.reasoning.framework import Framework, Reason, framework


class Label(Enum):
    """How an argument stands; the value is the word for it in maps and messages."""

    STANDS = "stands"
    DEFEATED = "defeated"
    UNDECIDED = "undecided"


class Labels:
    """The labels of a map; `order` lists the arguments as they were decided, each after what it owes its label to."""

    def __init__(self, frame: Framework) -> None:
        self.frame = frame
        self.of_arguments: list[Label] = [Label.UNDECIDED] * len(frame.arguments)
        self.order: list[int] = []
        _decide(self)

    @cached_property
    def rank(self) -> dict[int, int]:
        """The place of each decided argument in `order`."""
        return {number: place for place, number in enumerate(self.order)}

    @cached_property
    def carried(self) -> Mapping[int, list[int]]:
        """The reasons that need each statement."""
        carried: defaultdict[int, list[int]] = defaultdict(list)
        for reason, premises in self.frame.premises.items():
            for premise in premises:
                if premise is not None:
                    carried[premise].append(reason)
        return carried

    def of(self, statement: Claim | Answer | ArgumentMap) -> Label:
        """The label of a claim, an answer, or (for the map) of the thesis or *yes*."""
        return self.of_arguments[self.frame.statements[id(statement)]]

    def word(self, statement: Claim | Answer | ArgumentMap) -> str:
        """The label as maps and messages call it: `unchallenged` is what stands with nothing brought against it."""
        label = self.of(statement)
        return label.value if label is not Label.STANDS or self.challenged(statement) else "unchallenged"

    def challenged(self, statement: Claim | Answer | ArgumentMap) -> bool:
        """Whether anything was brought forward against a statement, answered or not."""
        return self.frame.statements[id(statement)] in self.frame.attackers

    def against(self, number: int) -> list[int]:
        """What stands against an argument, the first decided first."""
        standing = [one for one in self.frame.attackers.get(number, ()) if self.of_arguments[one] is Label.STANDS]
        return sorted(standing, key=self.rank.__getitem__)


def labels(
    argument_map: ArgumentMap,
    holds: Callable[[Quote], bool],
    without: Collection[str] = (),
    unfounded: Collection[int] = (),
) -> Labels:
    """Label a map; see `framework` for what the arguments are."""
    return Labels(framework(argument_map, holds, without, unfounded))


def _decide(result: Labels) -> None:
    """Decide one argument after another, each once, from what was decided before: linear in arguments and steps."""
    frame, decided, order = result.frame, result.of_arguments, result.order
    carried, waiting = result.carried, _waiting(frame)
    grounded, grounds_left = list(frame.given), frame.counted(frame.grounds)
    undecided, stands, defeated, supports = Label.UNDECIDED, Label.STANDS, Label.DEFEATED, Relation.SUPPORTS

    def decide(number: int, label: Label) -> None:
        if decided[number] is undecided:
            decided[number] = label
            order.append(number)

    _begin(frame, waiting, decide)
    for number in order:  # grows while it is read
        argument, holds = frame.arguments[number], decided[number] is stands
        if not isinstance(argument, Reason):
            for reason in carried.get(number, ()):
                waiting[reason] -= 1
                if not holds:
                    decide(reason, defeated)
                elif not waiting[reason]:
                    decide(reason, stands)
        elif decided[target := argument.target] is undecided:
            if argument.relation is not supports:
                waiting[target] -= 1
                if holds:
                    decide(target, defeated)
            elif holds:
                waiting[target] -= not grounded[target]
                grounded[target] = True
            else:
                grounds_left[target] -= 1
                if not grounds_left[target] and not grounded[target]:
                    decide(target, defeated)
            if not waiting[target]:
                decide(target, stands)


def _waiting(frame: Framework) -> list[int]:
    """How much each argument needs before it stands: attackers that fall, premises that stand, and a ground."""
    waiting = [int(not given) for given in frame.given]
    for table in (frame.attackers, frame.premises):
        for number, others in table.items():
            waiting[number] += len(others)
    return waiting


def _begin(frame: Framework, waiting: list[int], decide: Callable[[int, Label], None]) -> None:
    """Decide what needs nothing, and what cannot hold."""
    stands, defeated = Label.STANDS, Label.DEFEATED
    for number in frame.barred:
        decide(number, defeated)
    for number, given in enumerate(frame.given):
        if not given and number not in frame.grounds:
            decide(number, defeated)
        elif not waiting[number]:
            decide(number, stands)
