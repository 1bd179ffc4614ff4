"""Why a statement has its label, step by step in words."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.model import Relation
from argmap.reasoning.framework import Reason, Statement
from argmap.reasoning.labels import Label, Labels
from argmap.reasoning.naming import name_of

_AS = {
    Relation.SUPPORTS: "as a reason for",
    Relation.OPPOSES: "as an objection to",
    Relation.UNDERCUTS: "as an undercut of",
}


class Step(NamedTuple):
    """One step of an account; `depth` counts the steps that it explains, from 0."""

    depth: int
    words: str


_Cause = tuple[str, int | None]


def account(labels: Labels, statement: Statement) -> Iterator[Step]:
    """Tell why a statement has its label, each step before what explains it; nothing where it was never challenged.

    What was told before is not told again, so the account is at most as long as the map.
    """
    number = labels.frame.statements[id(statement)]
    told = {number}
    stack: list[tuple[int, str, int | None]] = [(0, *cause) for cause in reversed([*_causes(labels, number)])]
    while stack:
        depth, words, explained = stack.pop()
        if explained is None:
            yield Step(depth, words)
            continue
        if explained in told:
            yield Step(depth, f"{words}, as told above")
            continue
        told.add(explained)
        causes = [*_causes(labels, explained)]
        calm = not causes and labels.of_arguments[explained] is Label.STANDS
        yield Step(depth, f"{words}: it was never challenged" if calm else words)
        stack.extend((depth + 1, *cause) for cause in reversed(causes))


def undercuts(labels: Labels, statement: Statement) -> Iterator[str]:
    """Where a statement bears on nothing, as what undercuts that step stands; the statement may hold all the same."""
    frame = labels.frame
    for number in labels.carried.get(frame.statements[id(statement)], ()):
        step = frame.arguments[number]
        if isinstance(step, Reason):
            for attacker in labels.against(number):
                as_what = f"{_AS[step.relation]} {named(labels, step.target)}"
                yield f"{as_what} it is undercut by {named(labels, attacker)}"


def named(labels: Labels, number: int) -> str:
    """What the claim of an argument is called, or what a reason rests on."""
    argument = labels.frame.arguments[number]
    return name_of(argument.item if isinstance(argument, Reason) else argument)


def _causes(labels: Labels, number: int) -> Iterator[_Cause]:
    """What the label of an argument rests on, each with the argument that explains it."""
    label = labels.of_arguments[number]
    if isinstance(labels.frame.arguments[number], Reason):
        yield from _of_reason(labels, number, label)
    elif label is Label.DEFEATED:
        yield from _of_fallen(labels, number)
    else:
        yield from _of_statement(labels, number, label)


def _of_fallen(labels: Labels, number: int) -> Iterator[_Cause]:
    frame = labels.frame
    against = labels.against(number)
    if number in frame.barred:
        yield "it is taken away", None
    elif against:
        for attacker in against:
            yield f"the objection {named(labels, attacker)} stands", attacker
    elif number not in frame.grounds:
        quoted = bool(getattr(frame.arguments[number], "quotes", ()))
        yield "none of its quotes was found" if quoted else "nothing that it rests on was known by then", None
    else:
        for ground in frame.grounds[number]:
            yield f"its reason {named(labels, ground)} fails", ground


def _of_statement(labels: Labels, number: int, label: Label) -> Iterator[_Cause]:
    frame = labels.frame
    for attacker in _with_label(labels, frame.attackers.get(number, ()), label):
        fails = "fails" if label is Label.STANDS else "is undecided"
        yield f"the objection {named(labels, attacker)} {fails}", attacker
    if frame.given[number]:
        return
    grounds = [one for one in frame.grounds[number] if labels.of_arguments[one] is label]
    if label is Label.STANDS:
        grounds = [min(grounds, key=labels.rank.__getitem__)]
    for ground in grounds:
        holds = "holds" if label is Label.STANDS else "is undecided"
        yield f"its reason {named(labels, ground)} {holds}", ground


def _of_reason(labels: Labels, number: int, label: Label) -> Iterator[_Cause]:
    frame = labels.frame
    if label is Label.DEFEATED and (against := labels.against(number)):
        for attacker in against:
            yield f"{named(labels, attacker)} undercuts it", attacker
        return
    if number in frame.barred:
        yield "not all that it rests on was known by then", None
        return
    if label is not Label.DEFEATED:
        for attacker in _with_label(labels, frame.attackers.get(number, ()), label):
            fails = "fails" if label is Label.STANDS else "is undecided"
            yield f"what undercuts it, {named(labels, attacker)}, {fails}", attacker
    for premise in frame.premises.get(number, ()):
        yield from _of_premise(labels, number, premise, label)


def _of_premise(labels: Labels, number: int, premise: int | None, label: Label) -> Iterator[_Cause]:
    """What a reason owes to one of its premises; a claim that is its own premise tells its own causes."""
    argument = labels.frame.arguments[number]
    if premise is None:
        yield f"{named(labels, number)} is no claim of this map", None
    elif isinstance(argument, Reason) and argument.item is labels.frame.arguments[premise]:
        if labels.of_arguments[premise] is label:
            yield from _causes(labels, premise)
    elif labels.of_arguments[premise] is label and label is not Label.STANDS:
        is_so = "is defeated" if label is Label.DEFEATED else "is undecided"
        yield f"its premise {named(labels, premise)} {is_so}", premise


def _with_label(labels: Labels, numbers: list[int] | tuple[()], label: Label) -> list[int]:
    """The attackers that account for a label: defeated ones for what stands, undecided ones for what is undecided."""
    wanted = Label.DEFEATED if label is Label.STANDS else Label.UNDECIDED
    return [number for number in numbers if labels.of_arguments[number] is wanted]
