"""Grounded labels (Dung 1995): what stands, what is defeated and what stays undecided in a map as it is drawn.

A label says how the reasons in the map bear on each other, never that anything is true. An argument stands when all
that attacks it is defeated and what it needs stands; it is defeated when something that attacks it stands, or what it
needs is defeated; what neither reaches is undecided. This is the least fixed point: no argument holds itself up.
"""

from collections.abc import Callable, Collection
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
    def carried(self) -> dict[int, list[int]]:
        """The reasons that need each statement."""
        carried: dict[int, list[int]] = {}
        for reason, premises in self.frame.premises.items():
            for premise in premises:
                if premise is not None:
                    carried.setdefault(premise, []).append(reason)
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


def labels(argument_map: ArgumentMap, holds: Callable[[Quote], bool], without: Collection[str] = ()) -> Labels:
    """Label a map; see `framework` for what the arguments are."""
    return Labels(framework(argument_map, holds, without))


def _decide(result: Labels) -> None:
    """Decide one argument after another, each once, from what was decided before: linear in arguments and steps."""
    frame, decided, order = result.frame, result.of_arguments, result.order
    carried = result.carried
    attackers_left, premises_left = frame.counted(frame.attackers), frame.counted(frame.premises)
    grounds_left = frame.counted(frame.grounds)
    grounded = list(frame.given)
    undecided = Label.UNDECIDED  # a local name: looked up for every step

    def decide(number: int, label: Label) -> None:
        if decided[number] is undecided:
            decided[number] = label
            order.append(number)

    def stand_if_free(number: int) -> None:
        if grounded[number] and not attackers_left[number] and not premises_left[number]:
            decide(number, Label.STANDS)

    def pass_on(reason: Reason, *, stands: bool) -> None:
        target = reason.target
        if reason.relation is not Relation.SUPPORTS:
            attackers_left[target] -= 1
            if stands:
                decide(target, Label.DEFEATED)
        elif stands:
            grounded[target] = True
        else:
            grounds_left[target] -= 1
            if not grounds_left[target] and not grounded[target]:
                decide(target, Label.DEFEATED)
        stand_if_free(target)

    for number in frame.barred:
        decide(number, Label.DEFEATED)
    for number, given in enumerate(frame.given):
        if not given and number not in frame.grounds:
            decide(number, Label.DEFEATED)
        stand_if_free(number)
    for number in order:  # grows while it is read
        argument, stands = frame.arguments[number], decided[number] is Label.STANDS
        if isinstance(argument, Reason):
            pass_on(argument, stands=stands)
            continue
        for reason in carried.get(number, ()):
            premises_left[reason] -= 1
            if stands:
                stand_if_free(reason)
            else:
                decide(reason, Label.DEFEATED)
