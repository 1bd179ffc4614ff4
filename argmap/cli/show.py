"""`argmap show`: print a map as a tree."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.commands import Command
from argmap.cli.complete import claim_ids, map_files
from argmap.cli.inputs import read_by
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.output import Output
from argmap.cli.selecting import asked_for, selected, selection_options
from argmap.diagnostic import Severity
from argmap.selection.criteria import Selection

if TYPE_CHECKING:
    from argmap.dossier import Dossier
    from argmap.model import Answer, Claim


@click.command(name="show", cls=Command)
@click.argument("map_path", metavar="MAP", type=PathName(path_type=Path), shell_complete=map_files)
@click.argument("branch", metavar="[ID]", required=False, shell_complete=claim_ids)
@selection_options
@click.option("--no-quotes", is_flag=True, help="Show the claims without their quotes.")
@click.option("--plain", is_flag=True, help="Words in place of signs and lines, for screen readers.")
@click.option("--width", metavar="N", type=click.IntRange(20, 10_000), help="Columns, in place of the terminal's.")
@click.option("--pager/--no-pager", default=True, help="On a terminal, page what does not fit on the screen.")
@seeds_option
@color_option
def command(
    map_path: Path,
    branch: str | None,
    *,
    no_quotes: bool,
    plain: bool,
    width: int | None,
    pager: bool,
    seeds: Path | None,
    color: str,
    **asked: Any,
) -> int:
    """Print a map as a tree: claims, how they bear on each other, and their quotes.

    Under each claim stand its quotes, each with who said it, the source and the line, and whether the words were
    found there. With ID, only the claim or answer of that id (printed as #ID) is shown with all that stands under it;
    --depth and --down then count from there.
    Errors of the map are listed on standard error.

    The options that take a part keep the way to the question, and count what is left out; a claim must meet all of
    them.
    """
    from argmap.check import Checker
    from argmap.cli.problems import print_problems
    from argmap.terminal.plain import Plain
    from argmap.terminal.tree import Tree, View

    out = Output(color, width=width)
    verdict = Checker(seeds, errors_first=True).check(*read_by(map_path))
    if verdict.dossier is None:
        print_problems(verdict, color)
        return 1 if verdict.readable else 2
    dossier, root = _part(verdict.dossier, (branch or "").removeprefix("#"), asked)
    if plain:
        out.lines(Plain(dossier, out.signs, quotes=not no_quotes).lines(root), paged=pager)
    else:
        view = View(out.width, out.signs, quotes=not no_quotes)
        out.lines(Tree(dossier, view).lines(root), paged=pager)
    print_problems(verdict, color)
    return 1 if verdict.count(Severity.ERROR) else 0


def _part(whole: "Dossier", id: str, asked: dict[str, Any]) -> "tuple[Dossier, Claim | Answer | None]":
    """The part of a map that was asked for, and which branch of it to show, or None for all of it."""
    if not id:
        return selected(whole, asked_for(asked)), None
    _named(whole, id)
    selection = asked_for({**asked, "focus": asked["focus"] or id})
    if selection == Selection(focus=id):
        return whole, _named(whole, id)
    part = selected(whole, selection)
    return part, _named(part, id)


def _named(dossier: "Dossier", id: str) -> "Claim | Answer":
    """The claim or answer of an id. Raises UsageError."""
    from argmap.model import Answer, Claim
    from argmap.portion import absent
    from argmap.suggest import did_you_mean, listed

    nodes = (node for node in reversed(dossier.nodes) if isinstance(node, Claim | Answer))
    named = {node.id.value: node for node in nodes if node.id}
    if id in absent(dossier):
        raise click.UsageError(f"'{id}' is not in the part that was asked for")
    if id not in named:
        known = f"the ids are {listed([*reversed(named)])}" if named else "no claim of this map has an id"
        raise click.UsageError(f"no claim has the id '{id}': {did_you_mean(id, named, known)}")
    return named[id]
