"""A problem a line, as compilers print them and editors parse them: `file:line:column: severity[rule]: message`."""

from argmap.check import Verdict
from argmap.reports import Manner, Report, told
from argmap.terminal.report import concise_line


def lines(verdict: Verdict, manner: Manner) -> str:
    """A line for each problem, with `verbose` for each note; no line and column where a file could not be read."""
    return "".join(concise_line(diagnostic, verdict.files) + "\n" for diagnostic in told(verdict, manner))


REPORT = Report("concise", lines, for_people=True)
