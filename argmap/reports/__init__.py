"""One file per format in which `argmap check` reports; each offers a `REPORT` and bears the format's name.

A report takes the verdicts as they come and yields text, so a format that needs no closing
bracket is printed map by map.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from argmap.check import Verdict
from argmap.diagnostic import Diagnostic, Severity


class Manner(NamedTuple):
    """How the report is wanted; a format takes from it what concerns it."""

    width: int = 80
    colour: bool = False
    verbose: bool = False
    strict: bool = False


class Report(NamedTuple):
    """Reports verdicts in one format: `for_people` with a summary after it, else as UTF-8 and nothing else."""

    name: str
    write: Callable[[Iterable[Verdict], Manner], Iterator[str]]
    for_people: bool = False


def told(verdict: Verdict, manner: Manner) -> list[Diagnostic]:
    """What a person is told of a map: all that counts, and the notes if they were asked for."""
    return [each for each in verdict.diagnostics if manner.verbose or each.severity is not Severity.NOTE]
