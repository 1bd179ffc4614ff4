"""How `show` and `export` speak of a map's problems: on standard error, in full where nothing else can be shown."""

from argmap.check import Verdict
from argmap.cli.output import Output
from argmap.diagnostic import Severity
from argmap.terminal.counts import severities
from argmap.terminal.report import concise_line, report_lines
from argmap.visible import visible


def print_problems(verdict: Verdict, color: str) -> None:
    """Print the errors of a map, a line each; whole frames where the map could not be read."""
    err = Output(color, error=True)
    if verdict.dossier is None:
        for diagnostic in verdict.diagnostics:
            err.lines([*report_lines(diagnostic, verdict.files, err.width), []])
        return
    errors = [diagnostic for diagnostic in verdict.diagnostics if diagnostic.severity is Severity.ERROR]
    err.lines([(concise_line(diagnostic, verdict.files), "")] for diagnostic in errors)
    if errors:
        found = severities(len(errors), verdict.count(Severity.WARNING))
        err.text(f"{found}: 'argmap check {visible(verdict.name)}' shows them in full")
