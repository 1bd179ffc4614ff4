"""How commands speak of a map's problems: on standard error, in full where nothing else can be shown."""

import click

from argmap.check import Verdict
from argmap.cli.output import Output
from argmap.diagnostic import Severity
from argmap.terminal.counts import severities
from argmap.terminal.paint import Line, paint
from argmap.terminal.report import concise_line, report_lines
from argmap.visible import visible


def print_problems(verdict: Verdict, color: str) -> None:
    """Print the errors of a map, a line each; whole frames where the map could not be read."""
    print_text(problems(verdict, color), color)


def print_text(text: str, color: str) -> None:
    """Print what `problems` gave, if anything."""
    if text:
        click.echo(text, err=True, color=Output(color, error=True).colour)


def told_in_part(verdict: Verdict, consequence: str) -> bool:
    """Say where a map was read only in part and what comes of it; whether that is so."""
    if verdict.dossier is None or verdict.dossier.whole:
        return False
    for diagnostic in verdict.diagnostics:
        if diagnostic.severity is Severity.ERROR:
            click.echo(concise_line(diagnostic, verdict.files), err=True)
    click.echo(f"{visible(verdict.name)} was read only in part, {consequence}", err=True)
    return True


def problems(verdict: Verdict, color: str) -> str:
    """Give the same as text for this process's standard error."""
    err = Output(color, error=True)
    return paint(_lines(verdict, err.width), colour=err.colour)


def _lines(verdict: Verdict, width: int) -> list[Line]:
    if verdict.dossier is None:
        return [
            line for diagnostic in verdict.diagnostics for line in [*report_lines(diagnostic, verdict.files, width), []]
        ]
    errors = [diagnostic for diagnostic in verdict.diagnostics if diagnostic.severity is Severity.ERROR]
    lines: list[Line] = [[(concise_line(diagnostic, verdict.files), "")] for diagnostic in errors]
    if errors:
        found = severities(len(errors), verdict.count(Severity.WARNING))
        lines.append([(f"{found}: 'argmap check {visible(verdict.name)}' shows them in full", "")])
    return lines
