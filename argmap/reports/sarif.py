"""SARIF 2.1.0, which code hosts and editors show beside the lines; made to outlive an edit.

A fingerprint is made of the rule, the curator's words at the place and the claim they stand
in, never of line numbers: an alert stays the same alert when lines are added above it. What the
map allows is a result too, suppressed in the source with the reason given there.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from argmap import __version__
from argmap.check import Verdict, rules
from argmap.diagnostic import Diagnostic, Label
from argmap.registry import Rule
from argmap.reports import Manner, Report
from argmap.reports._document import document
from argmap.reports._fingerprint import fingerprints
from argmap.reports._region import region
from argmap.visible import visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
_UNREAD = ("unreadable-map", "unreadable-source")


class _Part(NamedTuple):
    """The results of a map, and by name the files that they speak of: each is one object, wherever it is spoken of."""

    artifacts: dict[str, dict[str, Any]]
    results: list[dict[str, Any]]


def part(verdict: Verdict, manner: Manner) -> _Part:
    """The results of a map, in which the files have no numbers yet."""
    del manner
    places, names = _Places(verdict), list(rules())
    found = [(diagnostic, "") for diagnostic in verdict.diagnostics]
    results = [
        _result(diagnostic, places, names.index(diagnostic.rule), mark) | _suppressed(reason)
        for (diagnostic, reason), mark in zip([*found, *verdict.allowed], fingerprints(verdict), strict=True)
    ]
    return _Part(places.artifacts, results)


def join(parts: Iterable[_Part]) -> Iterator[str]:
    """One log with one run."""
    results: list[dict[str, Any]] = []
    indices: dict[str, int] = {}
    for part in parts:
        for name, artifact in part.artifacts.items():
            artifact["index"] = indices.setdefault(name, len(indices))
        results += part.results
    yield document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(results, [*indices])]})


def _run(results: list[dict[str, Any]], names: list[str]) -> dict[str, Any]:
    notifications = [_notification(result) for result in results if result["ruleId"] in _UNREAD]
    driver = {
        "name": "argmap",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules().values()],
    }
    return {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"uri": f"file://{_path(str(Path.cwd()).rstrip(os.sep))}/"}},
        "artifacts": [{"location": _artifact(name)} for name in names],
        "results": results,
    }


class _Places:
    """The files spoken of, the map first, and the places in them."""

    def __init__(self, verdict: Verdict) -> None:
        self.artifacts = {verdict.name: _artifact(verdict.name)}
        self._files = verdict.files

    def location(self, label: Label, **more: Any) -> dict[str, Any]:
        """A location object, without a region where the file could not be read."""
        name = label.span.file
        if name not in self.artifacts:
            self.artifacts[name] = _artifact(name)
        physical: dict[str, Any] = {"artifactLocation": self.artifacts[name]}
        place = region(self._files, label.span)
        if place:
            physical["region"] = {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            }
        words = {"message": {"text": visible(label.text)}} if label.text else {}
        return {**more, "physicalLocation": physical, **words}


def _artifact(name: str) -> dict[str, Any]:
    if Path(name).is_absolute():
        return {"uri": f"file://{_path(name)}"}
    return {"uri": quote(os.fsencode(name)), "uriBaseId": _ROOT}


def _path(name: str) -> str:
    path = quote(os.fsencode(name.replace(os.sep, "/")))
    return path if path.startswith("/") or not path else f"/{path}"


def _rule(rule: Rule) -> dict[str, Any]:
    first, _, rest = rule.doc.strip().partition("\n\n")
    about = rest.partition("\nBad:\n")[0].strip()
    short = " ".join(first.split())
    return {
        "id": rule.name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join(about.split()) or short},
        "help": {"text": rule.doc.strip(), "markdown": _markdown(rule.doc)},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _markdown(doc: str) -> str:
    """The rule's page; its examples are indented by four already, which is Markdown's code."""
    return doc.strip().replace("\nBad:\n", "\n**Bad:**\n\n").replace("\nGood:\n", "\n\n**Good:**\n\n")


def _result(diagnostic: Diagnostic, places: _Places, rule_index: int, fingerprint: str) -> dict[str, Any]:
    finding = diagnostic.finding
    text = visible(finding.message) + (f"\nhelp: {visible(finding.help)}" if finding.help else "")
    label = Label(finding.span, finding.label)
    others = [*finding.marks, *finding.related]
    related = [places.location(other, id=number) for number, other in enumerate(others)]
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": rule_index,
        "level": diagnostic.severity.value,
        "message": {"text": text},
        "locations": [places.location(label)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"argmap/v1": fingerprint},
    }


def _suppressed(reason: str) -> dict[str, Any]:
    return {"suppressions": [{"kind": "inSource", "justification": visible(reason)}]} if reason else {}


def _notification(result: dict[str, Any]) -> dict[str, Any]:
    return {
        "descriptor": {"id": result["ruleId"]},
        "level": result["level"],
        "message": result["message"],
        "locations": result["locations"],
    }


REPORT = Report("sarif", part, join)
