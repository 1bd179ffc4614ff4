"""`argmap browse`: explore a map on the whole screen."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from argmap.cli.commands import Command
from argmap.cli.complete import map_files
from argmap.cli.inputs import STDIN
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.output import Output
from argmap.cli.selecting import asked_for, selected, selection_options
from argmap.terminal.signs import ASCII

_MISSING = "browsing needs the library Textual, which is not installed: pip install 'argmap[browse]'"


@click.command(name="browse", cls=Command)
@click.argument("map_path", metavar="MAP", type=PathName(path_type=Path), shell_complete=map_files)
@selection_options
@seeds_option
@color_option
def command(map_path: Path, *, seeds: Path | None, color: str, **asked: Any) -> int:
    """Explore a map on the whole screen: a tree, and beside it each claim in full with its quotes and relations.

    The arrow keys move, fold and unfold; '/' searches as you type, 'o' opens the source at the quote, 'u' goes to
    the next objection that nobody answered, 'f' takes a part, 'e' opens your editor at the claim, '?' lists all keys,
    'q' ends. The map is read again when its files change. The options that take a part are those of 'argmap show'.

    Needs Textual: pip install 'argmap[browse]'.
    """
    from importlib.util import find_spec

    if find_spec("textual") is None:
        raise click.ClickException(_MISSING)
    if str(map_path) == STDIN:
        raise click.UsageError("browse takes keys from standard input: name a file")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("browse needs a terminal: 'argmap show' prints the map")
    return _browse(map_path, seeds, color, asked)


def _browse(path: Path, seeds: Path | None, color: str, asked: dict[str, Any]) -> int:
    from argmap.check import Checker
    from argmap.cli.problems import print_problems

    verdict = Checker(seeds).check(path)
    if verdict.dossier is None:
        print_problems(verdict, color)
        return 1 if verdict.readable else 2
    selection = asked_for(asked)
    selected(verdict.dossier, selection)
    out = Output(color)
    os.environ.pop("NO_COLOR", None)
    if not out.colour:
        os.environ["NO_COLOR"] = "1"  # so Textual is told, whatever decided it
    from argmap.browser.app import Browser
    from argmap.browser.rows import Marks
    from argmap.browser.session import Session

    session = Session(path, seeds, verdict, selection)
    Browser(session, Marks(out.signs, plain=out.signs is ASCII)).run()
    return 0
