"""JUnit's XML, which CI servers show as test results: a suite for each map, a case for each quote and each problem.

A quote that was found is a case that passed; a problem is a case that failed. A warning is
shown as skipped, with its words, unless `--strict` makes it fail; so the result agrees with
the exit code. A map that could not be read is a case in error.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from argmap.check import Verdict
from argmap.diagnostic import Diagnostic, Severity
from argmap.reports import Manner, Report
from argmap.reports._region import region
from argmap.terminal.report import concise_line
from argmap.text import cited
from argmap.visible import visible

_MOST_TEXT = 4000


class _Case(NamedTuple):
    """A test case; `outcome` is failure, error or skipped, or nothing where it passed."""

    name: str
    outcome: str = ""
    message: str = ""
    type: str = ""
    body: str = ""


def part(verdict: Verdict, manner: Manner) -> tuple[str, list[_Case]]:
    """A map's name and its cases."""
    return verdict.name, _cases(verdict, strict=manner.strict)


def join(parts: Iterable[tuple[str, list[_Case]]]) -> Iterator[str]:
    """One document."""
    suites = list(parts)
    every = [case for _, cases in suites for case in cases]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="argmap"{_counts(every)}>\n'
    for name, cases in suites:
        yield f"  <testsuite{_attribute('name', name)}{_counts(cases)}>\n"
        yield from (_element(name, case) for case in cases)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _cases(verdict: Verdict, *, strict: bool) -> list[_Case]:
    cases = [*_quotes(verdict), *(_problem(verdict, diagnostic, strict=strict) for diagnostic in verdict.diagnostics)]
    return cases or [_Case("read as a map")]


def _quotes(verdict: Verdict) -> Iterator[_Case]:
    """A case for each quote that was found, or could not be looked for; those not found are problems."""
    if verdict.dossier is None:
        return
    for _, quote in verdict.dossier.quotes:
        line, column = verdict.dossier.file.place(quote.text.span.start)
        name = f"quote {line}:{column} {cited(quote.text.value)}"
        if verdict.dossier.places(quote):
            yield _Case(name)
        elif quote.source.value not in verdict.dossier.texts:
            yield _Case(name, "error", "not checked, for there is no source to read", "unchecked")


def _problem(verdict: Verdict, diagnostic: Diagnostic, *, strict: bool) -> _Case:
    finding = diagnostic.finding
    place = region(verdict.files, finding.span)
    where = f" {place.line}:{place.column}" if place else ""
    if not verdict.readable:
        outcome = "error"
    else:
        fails = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        outcome = "failure" if diagnostic.severity in fails else "skipped"
    body = concise_line(diagnostic, verdict.files)
    if finding.help:
        body += f"\nhelp: {visible(finding.help)}"
    return _Case(f"{diagnostic.rule}{where}", outcome, finding.message, diagnostic.rule, body)


def _element(map_name: str, case: _Case) -> str:
    head = f"    <testcase{_attribute('classname', map_name)}{_attribute('name', case.name)}"
    if not case.outcome:
        return f"{head}/>\n"
    message = _attribute("message", case.message)
    kind = _attribute("type", case.type) if case.outcome != "skipped" else ""
    body = escape(case.body, quote=False)
    return f"{head}>\n      <{case.outcome}{message}{kind}>{body}</{case.outcome}>\n    </testcase>\n"


def _counts(cases: list[_Case]) -> str:
    sums = {"tests": len(cases)}
    for name, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        sums[name] = sum(case.outcome == outcome for case in cases)
    return "".join(_attribute(name, str(number)) for name, number in sums.items())


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(visible(value)[:_MOST_TEXT])}"'


REPORT = Report("junit", part, join)
