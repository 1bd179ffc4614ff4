"""A claim or an answer has another label than `expect` says.

Labels follow from how the reasons in the map bear on each other: `stands`, `unchallenged` (stands, and nothing was
brought forward against it), `defeated` or `undecided`. They say nothing about the truth.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        expect: stands
        opposing:
          - claim: Nobody was injured last year.
            assumed: true
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        expect: stands
        opposing:
          - claim: Nobody was injured last year.
            assumed: true
            opposing:
              - claim: The hospital treated two people.
                assumed: true
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Answer, Claim, Text
from argmap.registry import Rule

if TYPE_CHECKING:
    from argmap.reasoning.labels import Labels

_MOST_CAUSES = 3


def check(dossier: Dossier) -> Iterator[Finding]:
    expecting = [node for node in dossier.nodes if isinstance(node, Claim | Answer) and node.expect]
    if not expecting or not dossier.whole:
        return
    from argmap.reasoning.labels import labels

    found = labels(dossier.map, lambda quote: bool(dossier.places(quote)))
    for node in expecting:
        label = found.word(node)
        if node.expect and not _fits(node.expect, label):
            reason = _reason(found, node)
            help = "mend the map, or write what is to be expected"
            yield Finding(node.expect.span, f"expected '{node.expect}', but its label is '{label}'", help, label=reason)


def _reason(found: "Labels", node: Claim | Answer) -> str:
    """What decided a label, in words."""
    from argmap.reasoning.account import account

    causes = islice((step.words for step in account(found, node) if step.depth == 0), _MOST_CAUSES)
    return "; ".join(causes) or "nothing was brought forward against it"


def _fits(expected: Text, label: str) -> bool:
    return expected.value == label or (expected.value == "stands" and label == "unchallenged")


RULE = Rule("unexpected-label", Severity.ERROR, __doc__, check)
