"""`argmap show`: print a map as a tree."""

from pathlib import Path

import click

from argmap.cli.output import Output, color_option, seeds_option
from argmap.diagnostic import Severity


@click.command(name="show")
@click.argument("map_path", metavar="MAP", type=click.Path(path_type=Path))
@click.argument("branch", metavar="[ID]", required=False)
@click.option("--depth", type=click.IntRange(min=1), help="Show so many levels of claims.")
@click.option("--no-quotes", is_flag=True, help="Show the claims alone.")
@seeds_option
@color_option
def command(
    map_path: Path, branch: str | None, *, depth: int | None, no_quotes: bool, seeds: Path | None, color: str
) -> int:
    """Print a map as a tree: claims, how they bear on each other, and their quotes with places.

    With ID, only the claim or answer of that id and what stands under it. Problems are summed up on standard error.
    """
    from argmap.check import Checker
    from argmap.cli.problems import print_problems
    from argmap.suggest import did_you_mean
    from argmap.terminal.tree import Tree, View

    out = Output(color)
    verdict = Checker(seeds).check(map_path)
    print_problems(verdict, color)
    if verdict.dossier is None:
        return 1 if verdict.readable else 2
    tree = Tree(verdict.dossier, View(out.width, out.signs, depth, quotes=not no_quotes))
    if branch is not None and branch not in tree.ids():
        known = f"the ids are {', '.join(tree.ids()) or 'none'}"
        raise click.UsageError(f"no claim has the id '{branch}': {did_you_mean(branch, tree.ids(), known)}")
    out.lines(tree.lines(branch))
    return 1 if verdict.count(Severity.ERROR) else 0
