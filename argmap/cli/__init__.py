"""The command line: parse, call, print, exit.

A check of maps with the few options that scripts and hooks give goes without click, which takes a fourth of the time of
a small check to import. Whatever else stands there, and every mistake, is for click.
"""

import os
import sys
from typing import Any

from argmap import __version__
from argmap.cli.streams import Streams

DEEP = 20_000
_FLAGS = {"--strict": "strict", "-v": "verbose", "--verbose": "verbose"}


def run() -> int:
    """Run the command of sys.argv; the exit code. Never ends in a traceback."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEP))
    streams = Streams()
    code = _code()
    failure = streams.failure()
    return code if failure is None else _refuse(f"cannot write the output: {failure.strerror}")


def _code() -> int:
    try:
        os.getcwd()  # noqa: PTH109 - Path.cwd() would import pathlib for --help
    except OSError:
        return _refuse("the working folder does not exist any more: go to another one")
    try:
        code = _plain_check(sys.argv[1:])
        return _obeyed() if code is None else code
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("ARGMAP_DEBUG"):
            raise
        _report_bug(error)
        return 2


def _plain_check(arguments: list[str]) -> int | None:
    """The exit code of a check of maps with the options that scripts give; None where click is to parse or refuse."""
    command, *words = arguments or [""]
    if command != "check" or "_ARGMAP_COMPLETE" in os.environ:
        return None
    named, chosen = _told_apart(words)
    if not all(os.access(name, os.R_OK) and not name.startswith("-") for name in named):
        return None
    from argmap.cli.inputs import NoMaps, format_names, maps_in

    if chosen.get("format_name", "text") not in format_names():
        return None
    try:
        maps = maps_in(named)
    except NoMaps:
        return None
    from argmap.cli.checking import Request, check_once, exit_code

    request = Request(tuple(maps), **chosen)
    try:
        return exit_code(check_once(request), strict=request.strict)
    except KeyboardInterrupt:
        sys.stderr.write("\n")  # as click does
        raise


def _told_apart(words: list[str]) -> tuple[list[str], dict[str, Any]]:
    """The words that are no option of a plain check, and what those options ask for."""
    named: list[str] = []
    chosen: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        if word in _FLAGS:
            chosen[_FLAGS[word]] = True
        elif word == "--format":
            chosen["format_name"] = next(rest, "")
        elif word.startswith("--format="):
            chosen["format_name"] = word.removeprefix("--format=")
        else:
            named.append(word)
    return named, chosen


def _obeyed() -> int:
    from argmap.cli.commands import obey

    return obey()


def _refuse(message: str) -> int:
    from argmap.visible import visible

    sys.stderr.write(f"Error: {visible(message)}\n")
    return 2


def _report_bug(error: Exception) -> None:
    from argmap.visible import one_line

    what = one_line(f"{type(error).__name__}: {error}")[:500]
    sys.stderr.write(
        f"argmap {__version__}: this is a fault of argmap, not of your map: {what}\n"
        "  help: please report it with the command and the map; ARGMAP_DEBUG=1 shows where it happened\n"
    )
