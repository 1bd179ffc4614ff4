"""What the labels of the answers hang on: claims and quotes that change one when they are taken away.

Taken away means that it does not hold, as if it had been refuted. What is defeated already changes nothing. A case is
followed upwards from what it changes, only as far as labels change; a map with circles is labelled anew for each.
"""

from collections.abc import Callable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from argmap.model import Claim, Quote
from argmap.reasoning.bearing import positions
from argmap.reasoning.framework import Framework, Statement
from argmap.reasoning.labels import Label, Labels

_Case = dict[int, Label]


class Linchpin(NamedTuple):
    """A claim, or one of its quotes, and the labels that answers come to have when it is taken away."""

    claim: Claim
    quote: Quote | None
    changes: tuple[tuple[Statement, Label], ...]


def linchpins(labels: Labels, holds: Callable[[Quote], bool]) -> Iterator[Linchpin]:
    """Every linchpin of a map, each claim before its quotes, in reading order."""
    answers = positions(labels.frame)
    cases = _Cases(labels)
    for number, argument in enumerate(labels.frame.arguments):
        if not isinstance(argument, Claim) or labels.of_arguments[number] is Label.DEFEATED:
            continue
        sole = [quote for quote in argument.quotes if holds(quote)]
        for quote in (None, *(sole if len(sole) == 1 and not argument.assumed else ())):
            changed = cases.barred(number) if quote is None else cases.ungrounded(number)
            changes = [(labels.frame.statement(answer), changed[answer]) for answer in answers if answer in changed]
            if changes:
                yield Linchpin(argument, quote, tuple(changes))


class _Cases:
    """Labels of a map in which one statement does not hold, or has lost its quotes: only those that differ."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._frame = labels.frame
        self._dependents = _dependents(labels.frame)
        self._places = _order(labels.frame, self._dependents)
        self._circular = len(self._places) < len(labels.frame.arguments)

    def barred(self, number: int) -> _Case:
        if self._circular:
            return self._anew(self._frame._replace(barred=[*self._frame.barred, number]))
        return self._followed(number, Label.DEFEATED)

    def ungrounded(self, number: int) -> _Case:
        if self._circular:
            given = self._frame.given.copy()
            given[number] = False
            return self._anew(self._frame._replace(given=given))
        return self._followed(number, self._judged(number, {}, given=False))

    def _anew(self, frame: Framework) -> _Case:
        other = Labels(frame).of_arguments
        return {
            number: label
            for number, (label, before) in enumerate(zip(other, self._labels.of_arguments, strict=True))
            if label is not before
        }

    def _followed(self, number: int, label: Label) -> _Case:
        """Relabel what depends on a changed argument, each after all that it depends on itself."""
        if label is self._labels.of_arguments[number]:
            return {}
        case, waiting = {number: label}, [(self._places[other], other) for other in self._dependents.get(number, ())]
        waiting.sort()
        while waiting:
            place, other = heappop(waiting)
            while waiting and waiting[0][0] == place:
                heappop(waiting)
            label = self._judged(other, case, given=self._frame.given[other])
            if label is not self._labels.of_arguments[other]:
                case[other] = label
                for above in self._dependents.get(other, ()):
                    heappush(waiting, (self._places[above], above))
        return case

    def _judged(self, number: int, case: _Case, *, given: bool) -> Label:
        """The label that an argument has by those of what it depends on: the definition, for one argument."""
        frame, before = self._frame, self._labels.of_arguments
        attackers, premises, grounds = (
            [
                case.get(other, before[other]) if other is not None else Label.UNDECIDED
                for other in table.get(number, ())
            ]
            for table in (frame.attackers, frame.premises, frame.grounds)
        )
        fallen = not given and all(label is Label.DEFEATED for label in grounds)
        if Label.STANDS in attackers or Label.DEFEATED in premises or fallen or number in frame.barred:
            return Label.DEFEATED
        free = all(label is Label.DEFEATED for label in attackers) and all(label is Label.STANDS for label in premises)
        return Label.STANDS if free and (given or Label.STANDS in grounds) else Label.UNDECIDED


def _dependents(frame: Framework) -> dict[int, list[int]]:
    """The arguments whose label depends on each."""
    found: dict[int, list[int]] = {}
    for table in (frame.attackers, frame.premises, frame.grounds):
        for number, others in table.items():
            for other in others:
                if other is not None:
                    found.setdefault(other, []).append(number)
    return found


def _order(frame: Framework, dependents: dict[int, list[int]]) -> dict[int, int]:
    """The place of each argument in an order in which it follows what it depends on; none for those above a circle."""
    open_needs = [0] * len(frame.arguments)
    for others in dependents.values():
        for other in others:
            open_needs[other] += 1
    ready = [number for number, needs in enumerate(open_needs) if not needs]
    for number in ready:  # grows while it is read
        for other in dependents.get(number, ()):
            open_needs[other] -= 1
            if not open_needs[other]:
                ready.append(other)
    return {number: place for place, number in enumerate(ready)}
