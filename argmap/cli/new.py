"""`argmap new`: begin a map."""

from pathlib import Path

import click

from argmap.cli.commands import Command
from argmap.cli.delivery import STDOUT, deliver
from argmap.cli.options import PathName, seeds_option


@click.command(name="new", cls=Command)
@click.argument("question")
@click.option(
    "-o",
    "--output",
    default="-",
    type=PathName(path_type=Path),
    metavar="FILE",
    help="File to write, in place of showing it.",
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@seeds_option
def command(question: str, *, output: Path, force: bool, seeds: Path | None) -> int:
    """Print a map of QUESTION that passes the check and says how to go on.

    The files found in seeds/ stand in it as comments, ready to be used.
    """
    from argmap.template import template

    question = question.strip()
    _refuse(question)
    deliver(output, template(question, _files(output, seeds)).encode(), new=not force)
    return 0


def _refuse(question: str) -> None:
    from argmap.visible import visible

    if not question:
        raise click.UsageError("the question is empty")
    hidden = sorted({character for character in question if visible(character) != character})
    if hidden and visible(question) != question:
        named = ", ".join(f"U+{ord(character):04X}" for character in hidden)
        raise click.UsageError(f"the question holds characters that cannot be seen or break the line: {named}")


def _files(output: Path, seeds: Path | None) -> list[str]:
    """The names of the documents as a map gives them, those left out that no map can name."""
    from argmap.files import Unreadable, files_below, find_seeds, inside

    folder = seeds or find_seeds(Path("map") if output == STDOUT else output)
    names = []
    try:
        for path in files_below(folder) if folder else ():
            name = path.relative_to(folder or path).as_posix()
            try:
                name.encode()
                inside(folder or path, name)
            except (Unreadable, UnicodeEncodeError):
                click.echo(f"left out: {name!a} cannot be named in a map", err=True)
            else:
                names.append(name)
    except Unreadable as error:
        click.echo(f"no sources listed: {error.reason}", err=True)
    return names
