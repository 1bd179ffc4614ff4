"""Printing: colour, width, and what the streams take."""

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from argmap.cli.streams import terminal_width
from argmap.terminal.paint import Line, paint

if TYPE_CHECKING:
    from argmap.terminal.signs import Signs

_NARROWEST = 20
_LINKING = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_PANE")
_LINKING_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio")
_LINKING_TERMINALS = ("kitty", "alacritty", "foot", "ghostty", "wezterm")
_FIRST_LINKING_VTE = 5000


class Output:
    """One of the process's streams: how wide it is, and whether it takes colour and Unicode."""

    def __init__(self, color: str, *, error: bool = False, width: int | None = None) -> None:
        self._stream: TextIO = sys.stderr if error else sys.stdout
        self.colour = _takes_colour(color, self._stream)
        self.links = _takes_links(self._stream)
        self._width = width

    @property
    def signs(self) -> "Signs":
        """The lines and marks that the stream takes."""
        from argmap.terminal.signs import ASCII, UNICODE

        return UNICODE if _takes_unicode(self._stream) else ASCII

    @property
    def width(self) -> int:
        """Columns to print in: as given, or COLUMNS, or the terminal's, or 80 where there is none."""
        return max(_NARROWEST, self._width or terminal_width())

    def lines(self, lines: Iterable[Line], *, paged: bool = False) -> None:
        """Print styled lines; with `paged` through the user's pager, where they do not fit on the screen."""
        text = paint(lines, colour=self.colour, links=self.links)
        if paged and self._stream.isatty() and text.count("\n") + 2 > os.get_terminal_size(self._stream.fileno()).lines:
            os.environ.setdefault("LESS", "FRX")  # as git does: colours are shown, short texts end at once
            import click

            click.echo_via_pager(text, color=self.colour or self.links)
        elif text:
            self.write(f"{text}\n")

    def text(self, *lines: str) -> None:
        """Print plain lines."""
        self.write("".join(f"{line}\n" for line in lines))

    def write(self, text: str) -> None:
        """Print a text as it is; click knows what to do with colour on Windows, and is imported only for it."""
        if self.colour or self.links:
            import click

            click.echo(text, file=self._stream, nl=False, color=True)
        else:
            self._stream.write(text)
            self._stream.flush()


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


def _takes_links(stream: TextIO) -> bool:
    """Whether the terminal is one of those that are known to make hyperlinks of OSC 8; FORCE_HYPERLINK decides."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced:
        return forced != "0"
    if not stream.isatty() or os.environ.get("TMUX") or os.environ.get("STY"):
        return False
    version = os.environ.get("VTE_VERSION", "")
    return (
        any(name in os.environ for name in _LINKING)
        or os.environ.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or any(name in os.environ.get("TERM", "") for name in _LINKING_TERMINALS)
        or (version.isdecimal() and int(version) >= _FIRST_LINKING_VTE)
    )


def _takes_unicode(stream: TextIO) -> bool:
    return stream.encoding.lower().startswith("utf") and os.environ.get("LC_ALL") not in ("C", "POSIX")
