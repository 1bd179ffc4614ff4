"""What a curator lets pass: allowances take effect on the findings about their own quote or claim."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from argmap.diagnostic import Diagnostic, Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Allowance, Answer, Claim, Quote
from argmap.regions import Regions
from argmap.registry import Rule
from argmap.suggest import did_you_mean

Allowed = tuple[Diagnostic, str]


def apply_allowances(
    dossier: Dossier, diagnostics: Sequence[Diagnostic], rules: Mapping[str, Rule]
) -> tuple[list[Diagnostic], list[Allowed], list[tuple[str, Finding]]]:
    """The diagnostics that remain, those that are allowed with the reasons, and what is wrong with the allowances.

    An allowance of a quote is for that quote; one of a claim or answer also for its quotes, not for the claims below.
    """
    owners = [owner for owner in chain(*_owners(dossier)) if owner.allow]
    if not owners:
        return [*diagnostics], [], []
    regions = Regions(dossier)
    remaining, allowed, used = [], [], set()
    for diagnostic in diagnostics:
        allowance = _allowance(diagnostic, regions)
        if allowance is None:
            remaining.append(diagnostic)
        else:
            used.add(allowance.rule.span)
            allowed.append((diagnostic, allowance.reason.value))
    faults = [
        fault
        for owner in owners
        for allowance in owner.allow
        if allowance.rule.span not in used
        for fault in _faults(allowance, rules, seen=_all_seen(dossier, owner))
    ]
    return remaining, allowed, faults


def _owners(dossier: Dossier) -> tuple[Iterator[Claim | Answer], Iterator[Quote]]:
    nodes = (node for node in dossier.nodes if isinstance(node, Claim | Answer))
    return nodes, (quote for _, quote in dossier.quotes)


def _allowance(diagnostic: Diagnostic, regions: Regions) -> Allowance | None:
    if diagnostic.severity is Severity.ERROR:
        return None
    for owner in regions.at(diagnostic.finding.span.start):
        for allowance in owner.allow:
            if allowance.rule.value == diagnostic.rule:
                return allowance
    return None


def _all_seen(dossier: Dossier, owner: Claim | Answer | Quote) -> bool:
    """Whether every rule could look: not where the map is read in part, or a quote is not found or not looked for."""
    quotes = (owner,) if isinstance(owner, Quote) else owner.quotes
    return dossier.whole and all(map(dossier.places, quotes))


def _faults(allowance: Allowance, rules: Mapping[str, Rule], *, seen: bool) -> Iterator[tuple[str, Finding]]:
    name, span = allowance.rule.value, allowance.rule.span
    rule = rules.get(name)
    if rule is None:
        help = did_you_mean(name, rules, "'argmap rule' lists the rules")
        yield "unknown-rule", Finding(span, f"no such rule '{name}'", help)
    elif rule.severity is Severity.ERROR:
        help = "mend the error; only warnings and notes can be allowed"
        yield "error-not-allowable", Finding(span, f"'{name}' is an error and cannot be allowed", help)
    elif seen:
        yield "idle-allowance", Finding(span, f"nothing here is reported as '{name}'", "remove it")
