"""What every command shares: options, colour, width, and printing."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

from argmap.cli.streams import terminal_width
from argmap.terminal.paint import Line, paint
from argmap.terminal.signs import ASCII, UNICODE, Signs

_NARROWEST = 20

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour the output; auto: on a terminal, unless NO_COLOR is set.",
)
seeds_option = click.option(
    "--seeds",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder of the sources, in place of the nearest seeds/ beside or above the map.",
)


class Output:
    """One of the process's streams: how wide it is, and whether it takes colour and Unicode."""

    def __init__(self, color: str, *, error: bool = False) -> None:
        self._stream: TextIO = sys.stderr if error else sys.stdout
        self.colour = _takes_colour(color, self._stream)
        self.signs: Signs = UNICODE if _takes_unicode(self._stream) else ASCII

    @property
    def width(self) -> int:
        """Columns to print in: COLUMNS, or the terminal's, or 80 where there is none."""
        return max(_NARROWEST, terminal_width())

    def lines(self, lines: Iterable[Line]) -> None:
        """Print styled lines."""
        text = paint(lines, colour=self.colour)
        if text:
            click.echo(text, file=self._stream, color=self.colour)

    def text(self, *lines: str) -> None:
        """Print plain lines."""
        click.echo("\n".join(lines), file=self._stream)


def _takes_colour(color: str, stream: TextIO) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def _takes_unicode(stream: TextIO) -> bool:
    return stream.encoding.lower().startswith("utf") and os.environ.get("LC_ALL") not in ("C", "POSIX")
