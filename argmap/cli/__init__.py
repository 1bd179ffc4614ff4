"""The command line: parse, call, print, exit.

A check of maps that are merely named goes without click, which takes a fourth of the time of a small check to import.
"""

import os
import sys

from argmap import __version__
from argmap.cli.streams import Streams

DEEP = 20_000


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
    """The exit code of a check that is given nothing but maps; None where it is for click to parse, or to refuse."""
    command, *named = arguments or [""]
    if command != "check" or "_ARGMAP_COMPLETE" in os.environ:
        return None
    if not all(os.access(name, os.R_OK) and not name.startswith("-") for name in named):
        return None
    from argmap.cli.inputs import NoMaps, maps_in

    try:
        maps = maps_in(named)
    except NoMaps:
        return None
    from argmap.cli.checking import Request, check_once, exit_code

    try:
        return exit_code(check_once(Request(tuple(maps))), strict=False)
    except KeyboardInterrupt:
        sys.stderr.write("\n")  # as click does
        raise


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
