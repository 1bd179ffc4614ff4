"""Workflow commands of GitHub Actions: printed in a job, each becomes an annotation at its line.

Columns are only given within one line, as GitHub refuses them otherwise.
"""

from argmap.check import Verdict
from argmap.diagnostic import Diagnostic
from argmap.reports import Manner, Report
from argmap.reports._region import region
from argmap.visible import visible

_COMMANDS = {"error": "error", "warning": "warning"}
_MOST_TEXT = 4000  # GitHub cuts a longer message itself


def commands(verdict: Verdict, manner: Manner) -> str:
    """`::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`, one line for each problem."""
    del manner
    return "".join(_command(verdict, diagnostic) for diagnostic in verdict.diagnostics)


def _command(verdict: Verdict, diagnostic: Diagnostic) -> str:
    finding = diagnostic.finding
    place = region(verdict.files, finding.span)
    properties: dict[str, object] = {"file": visible(finding.span.file)}
    if place:
        properties |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:
            properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = diagnostic.rule
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = visible(finding.message)[:_MOST_TEXT]
    help = f"\nhelp: {visible(finding.help)[:_MOST_TEXT]}" if finding.help else ""
    return f"::{_COMMANDS.get(diagnostic.severity.value, 'notice')} {listed}::{_data(message + help)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report("github", commands)
