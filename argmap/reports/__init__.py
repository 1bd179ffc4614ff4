"""One file per format in which `argmap check` reports; each offers a `REPORT` and bears the format's name.

A report takes the verdicts as they come and yields text, so a format that needs no closing
bracket is printed map by map.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.check import Verdict
from argmap.diagnostic import Diagnostic, Severity
from argmap.model import Span
from argmap.text import TextFile


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


class Region(NamedTuple):
    """A stretch of a file as editors count: from 1, in code points, the end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(files: Mapping[str, TextFile], span: Span) -> Region | None:
    """Where a span lies; None in a file that could not be read."""
    file = files.get(span.file)
    return Region(*file.place(span.start), *file.place(span.end)) if file else None
