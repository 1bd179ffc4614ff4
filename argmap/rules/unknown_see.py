"""A `see` names a claim that the map does not have.

Bad:
    supporting:
      - claim: Traffic injures people.
        id: injuries
        assumed: true
      - see: injurys
Good:
    supporting:
      - claim: Streets should be safe.
        supporting:
          - claim: Traffic injures people.
            id: injuries
            assumed: true
      - see: injuries
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Answer, Claim, See
from argmap.registry import Rule
from argmap.suggest import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    nodes = dossier.nodes
    ids = {node.id.value: None for node in nodes if isinstance(node, Claim | Answer) and node.id}
    for node in nodes:
        if isinstance(node, See) and node.target and node.target.value not in ids:
            meant = did_you_mean(node.target.value, ids)
            if meant or dossier.whole:
                help = meant or "give the claim an 'id:' and name it here"
                yield Finding(node.target.span, f"no claim has the id '{node.target}'", help)


RULE = Rule("unknown-see", Severity.ERROR, __doc__, check)
