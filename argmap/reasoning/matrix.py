"""Evidence against rival answers: the matrix of the analysis of competing hypotheses (Heuer 1999).

What tells answers apart is the evidence that does not fit some of them. So inconsistencies are counted, not
confirmations, and evidence that fits every answer alike tells nothing.
"""

from enum import Enum
from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim
from argmap.reasoning.bearing import bearings
from argmap.reasoning.framework import Framework


class Fit(Enum):
    """How a piece of evidence and an answer go together; the value is its sign."""

    CONSISTENT = "+"
    INCONSISTENT = "-"
    BOTH = "±"
    SILENT = " "


class Row(NamedTuple):
    """A claim with quotes of its own, and how it fits each answer."""

    claim: Claim
    fits: tuple[Fit, ...]

    @property
    def tells(self) -> bool:
        """Whether it fits some answers otherwise than others."""
        return len(set(self.fits)) > 1


class Matrix(NamedTuple):
    """The answers as columns, the evidence as rows in reading order."""

    answers: tuple[Answer, ...]
    rows: tuple[Row, ...]

    def inconsistencies(self) -> tuple[int, ...]:
        """How many rows do not fit each answer; one that fits and does not fit counts as well."""
        return tuple(
            sum(row.fits[column] in (Fit.INCONSISTENT, Fit.BOTH) for row in self.rows)
            for column in range(len(self.answers))
        )


def matrix(frame: Framework, argument_map: ArgumentMap) -> Matrix:
    """The matrix of a map; without rows where it has fewer than two answers."""
    answers = argument_map.answers
    if len(answers) < 2:
        return Matrix(answers, ())
    sides = bearings(frame)
    rows = []
    for number, node in enumerate(frame.arguments):
        if isinstance(node, Claim) and node.quotes and number in sides:
            signs = {(id(side.answer), side.speaks_for) for side in sides[number]}
            rows.append(
                Row(node, tuple(_fit((id(each), True) in signs, (id(each), False) in signs) for each in answers))
            )
    return Matrix(answers, tuple(rows))


def _fit(speaks_for: bool, speaks_against: bool) -> Fit:  # noqa: FBT001 - two flags of one kind
    if speaks_for and speaks_against:
        return Fit.BOTH
    return Fit.CONSISTENT if speaks_for else Fit.INCONSISTENT if speaks_against else Fit.SILENT
