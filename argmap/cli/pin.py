"""`argmap pin`: write down which texts a map was checked against."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.commands import Command
from argmap.cli.complete import map_files
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.output import Output

if TYPE_CHECKING:
    from argmap.dossier import Dossier
    from argmap.model import Source


@click.command(name="pin", cls=Command)
@click.argument("maps", nargs=-1, type=PathName(path_type=Path), metavar="[MAP]...", shell_complete=map_files)
@click.option("--update", is_flag=True, help="Also pin sources anew whose text has changed.")
@seeds_option
@color_option
def command(maps: tuple[Path, ...], *, update: bool, seeds: Path | None, color: str) -> int:
    """Write the SHA-256 of each source into its map, so that 'argmap check' reports when a text has changed.

    Without MAP, every map under maps/ is pinned. A source that was pinned to another text is left alone unless
    --update.

    Exit codes: 0 every source is pinned, 1 some source is not, 2 a map could not be read or written.
    """
    from argmap.check import Checker
    from argmap.cli.ending import end_in_order
    from argmap.cli.inputs import chosen_maps
    from argmap.cli.problems import print_problems, told_in_part

    end_in_order()
    checker, code = Checker(seeds), 0
    for path in chosen_maps(maps):
        verdict = checker.check(path)
        if verdict.dossier is None:
            print_problems(verdict, color)
            code = max(code, 1 if verdict.readable else 2)
        else:
            code = max(code, int(told_in_part(verdict, "and its sources are pinned as far as they were")))
            code = max(code, _pin(Path(path), verdict.dossier, Output(color, error=True), update=update))
    return code


def _pin(path: Path, dossier: "Dossier", err: Output, *, update: bool) -> int:
    """Pin one map and say which sources were not pinned; the exit code that this comes to."""
    from argmap.cli.fix import refuse, save
    from argmap.readers.yaml.proof import CannotEdit
    from argmap.repair.pin import pinned

    try:
        pinning = pinned(path, dossier, update=update)
    except CannotEdit as error:
        refuse(path, error.reason, err)
        return 2
    if pinning.mended is not None and not save(path, pinning.mended, "pinned", err):
        return 2
    for source in pinning.changed:
        help = "run 'argmap check', then 'argmap pin --update'"
        err.text(f"{_place(dossier, source)} has changed since it was pinned: {help}")
    for source in pinning.unread:
        err.text(f"{_place(dossier, source)} cannot be read, so it is not pinned: run 'argmap check'")
    return 1 if pinning.changed or pinning.unread else 0


def _place(dossier: "Dossier", source: "Source") -> str:
    from argmap.visible import visible

    line, column = dossier.file.place(source.file.span.start)
    return f"{visible(dossier.file.name)}:{line}:{column}: '{visible(source.file.value)}'"
