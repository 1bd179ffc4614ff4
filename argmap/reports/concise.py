"""A problem a line, as compilers print them and editors parse them: `file:line:column: severity[rule]: message`."""

from collections.abc import Iterable, Iterator

from argmap.check import Verdict
from argmap.reports import Manner, Report, told
from argmap.terminal.report import concise_line


def write(verdicts: Iterable[Verdict], manner: Manner) -> Iterator[str]:
    """A line for each problem, with `verbose` for each note; no line and column where a file could not be read."""
    for verdict in verdicts:
        for diagnostic in told(verdict, manner):
            yield concise_line(diagnostic, verdict.files) + "\n"


REPORT = Report("concise", write, for_people=True)
