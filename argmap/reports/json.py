"""All that a check found as one JSON object, for programs.

`format` is the version of this layout: it grows when a key changes its meaning, not when one
is added. Lines and columns count from 1, in code points; an end is excluded. A place in a
file that could not be read is its name alone. `verified` is true only where the whole map was
read and every quote found. What the map allows stands apart, under `allowed`, each with its `reason`.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from argmap import __version__
from argmap.check import Verdict
from argmap.diagnostic import Diagnostic, Label, Severity
from argmap.model import Span
from argmap.reports import Manner, Report
from argmap.reports._document import document
from argmap.reports._region import region

FORMAT = 1


def join(maps: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One document with all `maps`."""
    yield document({"format": FORMAT, "argmap": __version__, "maps": list(maps)})


def part(verdict: Verdict, manner: Manner) -> dict[str, Any]:
    """A map with its counts, its diagnostics and what it allows."""
    del manner
    dossier = verdict.dossier
    quotes = [quote for _, quote in dossier.quotes] if dossier else []
    found = sum(bool(dossier.places(quote)) for quote in quotes) if dossier else 0
    return {
        "name": verdict.name,
        "readable": verdict.readable,
        "whole": dossier is not None and dossier.whole,
        "verified": dossier is not None and dossier.whole and found == len(quotes),
        "counts": {severity.value: verdict.count(severity) for severity in Severity},
        "quotes": {"found": found, "total": len(quotes)},
        "sources": sorted(text.file.name for text in dossier.texts.values()) if dossier else [],
        "diagnostics": [_diagnostic(verdict, diagnostic) for diagnostic in verdict.diagnostics],
        "allowed": [_diagnostic(verdict, diagnostic) | {"reason": reason} for diagnostic, reason in verdict.allowed],
    }


def _diagnostic(verdict: Verdict, diagnostic: Diagnostic) -> dict[str, Any]:
    finding = diagnostic.finding
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": finding.message,
        "help": finding.help,
        "place": _place(verdict, finding.span),
        "label": finding.label,
        "marks": [_label(verdict, label) for label in finding.marks],
        "related": [_label(verdict, label) for label in finding.related],
    }


def _label(verdict: Verdict, label: Label) -> dict[str, Any]:
    return {"place": _place(verdict, label.span), "text": label.text}


def _place(verdict: Verdict, span: Span) -> dict[str, Any]:
    place = region(verdict.files, span)
    return {"file": span.file} | (place._asdict() if place else {})


REPORT = Report("json", part, join)
