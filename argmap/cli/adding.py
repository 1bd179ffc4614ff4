"""Which claim and which source of a map a found passage belongs to, and how its quote gets there."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.output import Output

if TYPE_CHECKING:
    from argmap.dossier import Dossier
    from argmap.model import Answer, Claim
    from argmap.proposal import Proposal


def claim(dossier: "Dossier", id: str) -> "Claim | Answer":
    """The claim or answer of an id."""
    from argmap.model import Answer, Claim
    from argmap.suggest import did_you_mean

    named = {node.id.value: node for node in dossier.nodes if isinstance(node, Claim | Answer) and node.id}
    id = id.removeprefix("#")
    if id not in named:
        known = "give the claim an 'id: …' first"
        raise click.UsageError(f"no claim has the id '{id}': {did_you_mean(id, named, known)}")
    return named[id]


def add(path: Path, dossier: "Dossier", node: "Claim | Answer", quote: "Proposal", err: Output) -> int:
    """Put the quote into the map, which is read again before it is written; the exit code."""
    from argmap.cli.ending import end_in_order
    from argmap.cli.fix import refuse, save
    from argmap.readers.yaml.proof import CannotEdit
    from argmap.repair.adding import with_proposal

    end_in_order()
    try:
        changed = with_proposal(path, dossier, node, quote)
    except CannotEdit as error:
        refuse(path, error.reason, err)
        return 2
    return 0 if save(path, changed, "quote added", err) else 2


def source_of(name: str, dossiers: "list[Dossier]") -> "tuple[Dossier | None, str]":
    """The map that lists a file and the id that it has there, or an id made from its name."""
    for dossier in dossiers:
        for id, text in dossier.texts.items():
            if text.file.name == name:
                return dossier, id
    from argmap.template import proposed_id

    return None, proposed_id(Path(name).name, frozenset())
