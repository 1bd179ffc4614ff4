"""What every command shares: options, colour, width, and printing."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

from argmap.terminal.paint import Line, paint
from argmap.terminal.signs import ASCII, UNICODE, Signs

_DEFAULT_WIDTH = 80
_NARROWEST = 20

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour the output; auto: on a terminal, unless NO_COLOR is set.",
)
seeds_option = click.option(
    "--seeds",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the sources; else the nearest seeds/ above the map.",
)


class Output:
    """One of the process's streams: how wide it is, and whether it takes colour and Unicode."""

    def __init__(self, color: str, *, error: bool = False) -> None:
        self._error = error
        self._stream: TextIO = sys.stderr if error else sys.stdout
        self.colour = _takes_colour(color, self._stream)
        self.signs: Signs = UNICODE if _takes_unicode(self._stream) else ASCII

    @property
    def width(self) -> int:
        """Columns to print in: COLUMNS, or the terminal's, or 80 where there is none."""
        return max(_NARROWEST, _terminal_width())

    def lines(self, lines: Iterable[Line]) -> None:
        """Print styled lines."""
        text = paint(lines, colour=self.colour)
        if text:
            click.echo(text, err=self._error, color=self.colour)

    def text(self, *lines: str) -> None:
        """Print plain lines."""
        click.echo("\n".join(lines), err=self._error)


def _takes_colour(color: str, stream: TextIO) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE")
    if forced:
        return forced != "0"
    return stream.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def _takes_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")


def _terminal_width() -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given):
        return int(given)
    for stream in (sys.stdout, sys.stderr):
        try:
            return os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError):
            continue
    return _DEFAULT_WIDTH
