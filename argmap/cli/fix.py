"""`argmap check --fix` and `--diff`: mend maps, or show what would be mended."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from argmap.check import Checker
from argmap.cli.ending import end_in_order
from argmap.cli.output import Output
from argmap.files import reason_of, shown
from argmap.readers.yaml.proof import CannotEdit
from argmap.repair.mend import Mended, mended
from argmap.terminal.paint import Line
from argmap.visible import visible

_LOOKS = {"---": "bold", "+++": "bold", "@": "note", "+": "found", "-": "error"}


class Wish(NamedTuple):
    """What the user asked for beside --fix or --diff."""

    unsafe: bool
    color: str
    asked: bool = True


def fix_maps(paths: Iterable[Path], checker: Checker, wish: Wish) -> bool:
    """Mend maps in place and say how many quotes each had mended; whether every map could be written."""
    if not wish.asked:
        raise click.UsageError("--unsafe-fixes goes with --fix or with --diff")
    end_in_order()
    err = Output(wish.color, error=True)
    results = [
        change(path, lambda path=path: mended(path, checker, unsafe=wish.unsafe), "fixed", err)  # type: ignore[misc]
        for path in paths
    ]
    return all(results)


def change(path: Path, make: Callable[[], Mended | None], done: str, err: Output) -> bool:
    """Make a change to a map's file and write it; whether that could be done. Either way it is said."""
    name = shown(path)
    try:
        result = None if path == Path("-") else make()
        if result is not None:
            result.write(path)
            err.lines([[(f"{result.number} {done} in {visible(name)}", "found")]])
    except CannotEdit as error:
        reason = error.reason
    except OSError as error:
        reason = reason_of(error)
    else:
        return True
    err.text(f"Error: cannot write '{visible(name)}': {visible(reason)}")
    return False


def diff_maps(paths: Iterable[Path], checker: Checker, wish: Wish) -> int:
    """Print what would be mended as one unified diff; 1 if that is anything, 2 if a change cannot be told."""
    out, err = Output(wish.color), Output(wish.color, error=True)
    code = 0
    for path in paths:
        name = visible(shown(path))
        try:
            result = mended(path, checker, unsafe=wish.unsafe)
        except CannotEdit as error:
            err.text(f"Error: cannot change '{name}': {visible(error.reason)}")
            code = 2
            continue
        if result is not None:
            _print_diff(result, out)
            err.lines([[(f"{result.number} to fix in {name}", "warning")]])
            code = max(code, 1)
    return code


def _print_diff(result: Mended, out: Output) -> None:
    if out.colour or sys.stdout.isatty():
        out.lines(_diff_lines(result))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write("".join(result.diff()).encode())


def _diff_lines(result: Mended) -> Iterator[Line]:
    for line in result.diff():
        look = next((look for start, look in _LOOKS.items() if line.startswith(start)), "")
        for part in line.removesuffix("\n").removesuffix("\r").split("\n"):
            yield [(visible(part), look)]
