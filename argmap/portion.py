"""A part of a map against the whole: how much of it stands here, and what is left out under what stays."""

from typing import NamedTuple

from argmap.dossier import Dossier, Omitted
from argmap.model import Answer, ArgumentMap, Claim, Node, See, Together

LEFT_OUT = "left out here"
_NAMES = {
    ArgumentMap: "the question",
    Answer: "this answer",
    Claim: "this claim",
    See: "this reference",
    Together: "these premises",
}


class Share(NamedTuple):
    """How many claims and quotes of a map a part of it holds."""

    claims: int
    of_claims: int
    quotes: int
    of_quotes: int

    def __str__(self) -> str:
        """`2 of 3 claims, 1 of 1 quote`."""
        shown = ((self.claims, self.of_claims, "claim"), (self.quotes, self.of_quotes, "quote"))
        return ", ".join(f"{here} of {whole} {noun}{'s' * (whole != 1)}" for here, whole, noun in shown)


def share(dossier: Dossier) -> Share | None:
    """How much of its map a part is; None where it is no part."""
    if dossier.origin is None:
        return None
    here, whole = (sum(isinstance(node, Claim) for node in each.nodes) for each in (dossier, dossier.origin))
    return Share(here, whole, len(dossier.quotes), len(dossier.origin.quotes))


def left_out(dossier: Dossier, node: Node | ArgumentMap) -> str:
    """What is left out right under a node, or nothing: `12 more under this claim`, which are claims.

    What is no claim is counted apart: answers, references, and quotes of a later date than was asked for.
    """
    omitted = dossier.omitted.get(id(node))
    return f"{_more(omitted)} under {_NAMES[type(node)]}" if omitted else ""


def _more(omitted: Omitted) -> str:
    kinds = zip(omitted, ("", " answer", " reference", " quote"), strict=True)
    first, *rest = [(count, noun and f"{noun}{'s' * (count != 1)}") for count, noun in kinds if count]
    counts = [f"{first[0]} more{first[1]}", *(f"{count}{noun}" for count, noun in rest)]
    return " and ".join([*filter(None, [", ".join(counts[:-1])]), counts[-1]])


def absent(dossier: Dossier) -> dict[str, Claim | Answer]:
    """The claims and answers that a part leaves out, by their ids; the first counts."""
    whole, here = (_named(each) for each in (dossier.origin or dossier, dossier))
    return {id: node for id, node in whole.items() if id not in here}


def _named(dossier: Dossier) -> dict[str, Claim | Answer]:
    nodes = (node for node in reversed(dossier.nodes) if isinstance(node, Claim | Answer))
    return {node.id.value: node for node in nodes if node.id}
