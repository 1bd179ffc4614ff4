"""A claim has neither quotes nor claims that support it, and is not marked as assumed.

Whoever reads the map cannot tell why it should be believed, or who says so. The same is said of
an answer under which nothing stands.

Bad:
    supporting:
      - claim: Traffic injures people.
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Answer, Claim
from argmap.registry import Rule

_HELP = "add quotes, or claims under 'supporting:', or 'assumed: true' if nobody states it"
_ANSWER_HELP = "add quotes, or claims under 'supporting:' or 'opposing:'"


def check(dossier: Dossier) -> Iterator[Finding]:
    if not dossier.whole:
        return
    for node in dossier.nodes:
        if isinstance(node, Answer) and not (node.quotes or node.supporting or node.opposing):
            yield Finding(node.text.span, "an answer with neither quotes nor claims", _ANSWER_HELP)
        if isinstance(node, Claim) and not (node.quotes or node.supporting or node.assumed):
            yield Finding(node.text.span, "a claim without evidence", _HELP)


RULE = Rule("claim-without-evidence", Severity.WARNING, __doc__, check)
