"""A claim is stated twice in the map.

State it once, give it an id, and use `see` where else it counts.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: true
      - claim: Streets are loud.
        supporting:
          - claim: traffic injures people
            assumed: true
Good:
    supporting:
      - claim: Traffic injures people.
        id: injuries
        assumed: true
      - claim: Streets are loud.
        supporting:
          - see: injuries
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Claim
from argmap.quotes.fold import fold
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    first: dict[str, Claim] = {}
    for node in dossier.nodes:
        if not isinstance(node, Claim):
            continue
        words = fold(node.text.value).casefold().rstrip(".!")
        earlier = first.setdefault(words, node)
        if earlier is not node and words:
            help = f"use 'see: {earlier.id}' here" if earlier.id else "give the first an 'id:', and use 'see:' here"
            yield Finding(
                node.text.span, "a claim stated twice", help, related=(Label(earlier.text.span, "first stated here"),)
            )


RULE = Rule("repeated-claim", Severity.WARNING, __doc__, check)
