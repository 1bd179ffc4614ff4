"""`argmap export`: write a map as a figure or for other programs."""

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.complete import map_files
from argmap.cli.delivery import STDOUT, beside, deliver
from argmap.cli.inputs import read_by
from argmap.cli.output import color_option, seeds_option
from argmap.diagnostic import Severity

if TYPE_CHECKING:
    from argmap.registry import Writer


@click.command(name="export")
@click.argument("map_path", metavar="MAP", type=click.Path(path_type=Path), shell_complete=map_files)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File to write; - for standard output.",
)
@click.option(
    "--to",
    "format_name",
    metavar="FORMAT",
    help="svg, html, dot, json or markdown, if the suffix of FILE does not tell.",
)
@click.option(
    "--engine",
    type=click.Choice(["auto", "embedded", "system"]),
    default="auto",
    show_default=True,
    help="Which Graphviz lays out a figure: the one that comes with argmap, or the one of the system.",
)
@click.option(
    "--sources",
    type=click.Choice(["passages", "full", "none"]),
    default="passages",
    show_default=True,
    help="How much of the sources a page holds: what stands around the quotes, all, or nothing.",
)
@click.option(
    "--force", is_flag=True, help="Export a map in spite of its errors; quotes that were not found are marked."
)
@seeds_option
@color_option
def command(
    map_path: Path,
    output: Path,
    format_name: str | None,
    engine: str,
    sources: str,
    *,
    force: bool,
    seeds: Path | None,
    color: str,
) -> int:
    """Write a map as a page to read (html), a figure (svg, dot), for programs (json) or as text (markdown).

    The map is checked first; a map with errors is not exported unless --force. FILE is replaced whole or stays as
    it was.
    """
    from argmap.check import Checker
    from argmap.cli.problems import print_problems
    from argmap.registry import CannotWrite, Settings

    writer = _writer(format_name, output)
    verdict = Checker(seeds, errors_first=not writer.judged).check(*read_by(map_path))
    print_problems(verdict, color)
    if verdict.dossier is None:
        return 1 if verdict.readable else 2
    if verdict.count(Severity.ERROR) and not force:
        click.echo(
            "not exported: mend the errors, or use --force to export with the unverified quotes marked", err=True
        )
        return 1
    _refuse_input(output, verdict.files)
    try:
        outputs = writer.write(verdict.dossier, Settings(engine, sources=sources))
    except CannotWrite as error:
        raise click.ClickException(f"{error.reason}\n  help: {error.help}" if error.help else error.reason) from None
    for made in outputs:
        deliver(beside(output, made.part), made.data)
    return 0


def _refuse_input(output: Path, names: Iterable[str]) -> None:
    """The map and its sources are never the file to write, by whatever name."""
    for name in names:
        with contextlib.suppress(OSError):
            if output.samefile(name):
                raise click.UsageError(f"'{output}' is read for this export: write to another file")


def _writer(format_name: str | None, output: Path) -> "Writer":
    import argmap.writers
    from argmap.registry import Writer, discover
    from argmap.suggest import did_you_mean

    writers = {writer.name: writer for writer in discover(argmap.writers, Writer)}
    formats = f"the formats are {', '.join(writers)}"
    suffix = output.suffix if format_name is None else f".{format_name}"
    for writer in writers.values():
        if format_name == writer.name or suffix.lower() in writer.suffixes:
            return writer
    if format_name is not None:
        raise click.UsageError(f"no such format '{format_name}': {did_you_mean(format_name, writers, formats)}")
    what = "standard output" if output == STDOUT else f"'{output}'"
    raise click.UsageError(f"cannot tell the format of {what}: use --to FORMAT; {formats}")
