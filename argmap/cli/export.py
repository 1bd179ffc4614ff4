"""`argmap export`: write a map as a figure or for other programs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.output import color_option, seeds_option
from argmap.diagnostic import Severity

if TYPE_CHECKING:
    from argmap.registry import Writer

_STDOUT = Path("-")


@click.command(name="export")
@click.argument("map_path", metavar="MAP", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="File to write; - for standard output."
)
@click.option("--to", "format_name", metavar="FORMAT", help="svg, dot, json or markdown; else by the file's suffix.")
@click.option(
    "--engine", type=click.Choice(["auto", "embedded", "system"]), default="auto", help="Layout program of figures."
)
@click.option("--force", is_flag=True, help="Export a map with errors; quotes not found are marked.")
@seeds_option
@color_option
def command(
    map_path: Path, output: Path, format_name: str | None, engine: str, *, force: bool, seeds: Path | None, color: str
) -> int:
    """Write a checked map as svg, dot, json or markdown.

    A map with errors is not exported unless --force. The file is replaced whole or left as it was.
    """
    from argmap.check import Checker
    from argmap.cli.problems import print_problems
    from argmap.files import shown, write_atomically
    from argmap.registry import CannotWrite, Settings

    writer = _writer(format_name, output)
    verdict = Checker(seeds).check(map_path)
    print_problems(verdict, color)
    if verdict.dossier is None:
        return 1 if verdict.readable else 2
    if verdict.count(Severity.ERROR) and not force:
        click.echo(
            "not exported: mend the errors, or use --force to export with the unverified quotes marked", err=True
        )
        return 1
    try:
        data = writer.write(verdict.dossier, Settings(engine))
    except CannotWrite as error:
        raise click.ClickException(f"{error.reason}\n  help: {error.help}") from None
    if output == _STDOUT:
        sys.stdout.buffer.write(data)
        return 0
    try:
        write_atomically(output, data)
    except OSError as error:
        raise click.ClickException(f"cannot write '{shown(output)}': {error.strerror or error}") from None
    return 0


def _writer(format_name: str | None, output: Path) -> "Writer":
    import argmap.writers
    from argmap.registry import Writer, discover
    from argmap.suggest import did_you_mean

    writers = {writer.name: writer for writer in discover(argmap.writers, Writer)}
    formats = f"the formats are {', '.join(writers)}"
    if format_name is not None:
        if format_name not in writers:
            raise click.UsageError(f"no such format '{format_name}': {did_you_mean(format_name, writers, formats)}")
        return writers[format_name]
    for writer in writers.values():
        if output.suffix.lower() in writer.suffixes:
            return writer
    what = "standard output" if output == _STDOUT else f"'{output}'"
    raise click.UsageError(f"cannot tell the format of {what}: use --to FORMAT; {formats}")
