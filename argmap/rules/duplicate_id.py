"""Two claims or answers have the same id.

A `see` could mean either of them.

Bad:
    supporting:
      - claim: Traffic injures people.
        id: traffic
        assumed: true
      - claim: Traffic is loud.
        id: traffic
        assumed: true
Good:
    supporting:
      - claim: Traffic injures people.
        id: injuries
        assumed: true
      - claim: Traffic is loud.
        id: noise
        assumed: true
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Answer, Claim, Text
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    first: dict[str, Text] = {}
    for node in dossier.nodes:
        if not isinstance(node, Claim | Answer) or not node.id:
            continue
        earlier = first.setdefault(node.id.value, node.id)
        if earlier is not node.id:
            related = (Label(earlier.span, "first used here"),)
            yield Finding(node.id.span, f"duplicate id '{node.id}'", "give one of them another id", related=related)


RULE = Rule("duplicate-id", Severity.ERROR, __doc__, check)
