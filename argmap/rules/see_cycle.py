"""A `see` leads back to a claim that it stands under.

A claim cannot be its own reason, by however many steps.

Bad:
    supporting:
      - claim: Traffic injures people.
        id: injuries
        supporting:
          - claim: Streets are dangerous.
            supporting:
              - see: injuries
Good:
    supporting:
      - claim: Traffic injures people.
        supporting:
          - claim: Streets are dangerous.
            assumed: true
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Answer, Claim, Node, See, branches
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    nodes = dossier.nodes
    named = {node.id.value: node for node in reversed(nodes) if isinstance(node, Claim | Answer) and node.id}
    open_nodes: set[int] = set()
    done: set[int] = set()
    for root in nodes:
        stack: list[tuple[Node, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                open_nodes.discard(id(node))
                done.add(id(node))
                continue
            if id(node) in done:
                continue
            open_nodes.add(id(node))
            stack.append((node, True))
            for following in _bearing_on(node, named):
                if id(following) not in open_nodes:
                    stack.append((following, False))
                elif isinstance(node, See):
                    yield _finding(node, named[node.target.value])


def _bearing_on(node: Node, named: dict[str, Claim | Answer]) -> list[Node]:
    """What the node rests on: what stands under it, and the claim that it refers to."""
    below = [item for _, item in branches(node)]
    if isinstance(node, See) and node.target.value in named:
        below.append(named[node.target.value])
    return below


def _finding(see: See, target: Claim | Answer) -> Finding:
    related = (Label(target.text.span, f"'{see.target}' begins here"),)
    return Finding(
        see.target.span,
        f"'{see.target}' rests on itself through this 'see'",
        "remove it, or refer to another claim",
        related=related,
    )


RULE = Rule("see-cycle", Severity.ERROR, __doc__, check)
