"""`argmap pin`: write down which texts a map was checked against."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.output import Output, color_option, seeds_option

if TYPE_CHECKING:
    from argmap.model import Source
    from argmap.repair.pin import Pinning


@click.command(name="pin")
@click.argument("maps", nargs=-1, type=click.Path(path_type=Path), metavar="[MAP]...")
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
    from argmap.cli.fix import change
    from argmap.cli.inputs import chosen_maps
    from argmap.cli.problems import print_problems
    from argmap.repair.mend import Mended
    from argmap.repair.pin import pinned

    end_in_order()
    err, checker, code = Output(color, error=True), Checker(seeds), 0
    for path in chosen_maps(maps):
        pinnings: list[Pinning] = []

        def pin(path: Path = path, pinnings: "list[Pinning]" = pinnings) -> Mended | None:
            pinnings.append(pinned(path, checker, update=update))
            return pinnings[0].mended

        written = change(path, pin, "pinned", err)
        for pinning in pinnings:
            if pinning.verdict.dossier is None:
                print_problems(pinning.verdict, color)
            code = max(code, _report(pinning, err))
        code = code if written else 2
    return code


def _report(pinning: "Pinning", err: Output) -> int:
    """Say which sources are not pinned; the exit code that this comes to."""
    for source in pinning.changed:
        err.text(
            f"{_place(pinning, source)} has changed since it was pinned: run 'argmap check', then 'argmap pin --update'"
        )
    for source in pinning.unread:
        err.text(f"{_place(pinning, source)} cannot be read, so it is not pinned: run 'argmap check'")
    if not pinning.verdict.readable:
        return 2
    return 1 if pinning.verdict.dossier is None or pinning.changed or pinning.unread else 0


def _place(pinning: "Pinning", source: "Source") -> str:
    from argmap.visible import visible

    name = source.file.span.file
    line, column = pinning.verdict.files[name].place(source.file.span.start)
    return f"{visible(name)}:{line}:{column}: '{visible(source.file.value)}'"
