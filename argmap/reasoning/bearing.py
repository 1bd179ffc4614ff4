"""Which side each statement serves in the end: for or against an answer, by all the ways that lead there."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.model import Answer
from argmap.reasoning.framework import Framework, Reason, Statement


class Side(NamedTuple):
    """An answer (of a map without answers: the map), and whether something speaks for it or against it."""

    answer: Statement
    speaks_for: bool


def positions(frame: Framework) -> list[int]:
    """The numbers of the answers; of a map without answers, that of its thesis or *yes*."""
    return [number for number, each in enumerate(frame.arguments) if isinstance(each, Answer)] or [0]


def bearings(frame: Framework) -> dict[int, tuple[Side, ...]]:
    """The sides that each statement serves, by its number; an answer serves its own.

    Support keeps the side, opposition and undercutting turn it round; through a `see` a claim may serve several sides,
    even both of one answer. Linear in arguments and steps for each answer.
    """
    found: dict[int, tuple[Side, ...]] = {}
    for position in positions(frame):
        answer = frame.statement(position)
        for number, speaks_for in _reached(frame, position):
            if not isinstance(frame.arguments[number], Reason):
                found[number] = (*found.get(number, ()), Side(answer, speaks_for))
    return found


def _reached(frame: Framework, position: int) -> Iterator[tuple[int, bool]]:
    """Every argument that bears on a position, with the sign of each way there, once."""
    stack, seen = [(position, True)], {(position, True)}
    while stack:
        number, speaks_for = stack.pop()
        yield number, speaks_for
        needed = [*frame.grounds.get(number, ()), *frame.premises.get(number, ())]
        below = [(other, speaks_for) for other in needed if other is not None]
        below += [(other, not speaks_for) for other in frame.attackers.get(number, ())]
        for step in below:
            if step not in seen:
                seen.add(step)
                stack.append(step)
