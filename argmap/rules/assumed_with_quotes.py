"""A claim is marked as assumed although quotes back it.

`assumed: true` says that nobody states the claim; a source that is quoted for it does.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        assumed: true
        quotes:
          - survey: Traffic injures two people every week.
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Claim
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for node in dossier.nodes:
        if isinstance(node, Claim) and node.assumed and node.quotes:
            help = "remove 'assumed: true' if the quotes state the claim; if not, remove the quotes"
            yield Finding(node.text.span, "an assumed claim with quotes", help)


RULE = Rule("assumed-with-quotes", Severity.WARNING, __doc__, check)
