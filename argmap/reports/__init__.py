"""One file per format in which `argmap check` reports; each offers a `REPORT` and bears the format's name.

What a report says of a map is made while the map is at hand, by any process, and is small; it is then joined with what
is said of the others. A format that needs no closing bracket is printed map by map.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from argmap.check import Verdict
from argmap.diagnostic import Diagnostic, Severity


class Manner(NamedTuple):
    """How the report is wanted; a format takes from it what concerns it."""

    width: int = 80
    colour: bool = False
    verbose: bool = False
    strict: bool = False


class Report(NamedTuple):
    """Reports verdicts in one format: `for_people` with a summary after it, else as UTF-8 and nothing else.

    `part` gives what is said of one map, plain values that another process can send; `join` the text of all parts,
    by which they may be changed. Without `join` each part is text.
    """

    name: str
    part: Callable[[Verdict, Manner], Any]
    join: Callable[[Iterable[Any]], Iterator[str]] = iter
    for_people: bool = False

    def write(self, verdicts: Iterable[Verdict], manner: Manner) -> Iterator[str]:
        """Report verdicts as they come."""
        return self.join(self.part(verdict, manner) for verdict in verdicts)


def told(verdict: Verdict, manner: Manner) -> list[Diagnostic]:
    """What a person is told of a map: all that counts, and the notes if they were asked for."""
    return [each for each in verdict.diagnostics if manner.verbose or each.severity is not Severity.NOTE]
