"""`argmap check --fix` and `--diff`: mend maps, or show what would be mended."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from argmap.check import Checker, Verdict
from argmap.cli.ending import end_in_order
from argmap.cli.output import Output
from argmap.cli.problems import print_problems, told_in_part
from argmap.files import reason_of, shown
from argmap.readers.yaml.proof import CannotEdit
from argmap.repair.mend import Mended, mended
from argmap.terminal.counts import counted
from argmap.terminal.paint import Line
from argmap.terminal.report import concise_line
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
    written = True
    for path in _files(paths):
        try:
            result = mended(path, checker.check(path), unsafe=wish.unsafe)
        except CannotEdit as error:
            result, written = None, refuse(path, error.reason, err)
        if result is not None:
            written = (not result.number or save(path, result, "fixed", err)) and written
            _tell_unsought(path, result, err)
    return written


def save(path: Path, result: Mended, done: str, err: Output) -> bool:
    """Write a map's file; whether that could be done. Either way it is said."""
    try:
        result.write(path)
    except OSError as error:
        return refuse(path, reason_of(error), err)
    err.lines([[(f"{result.number} {done} in {visible(shown(path))}", "found")]])
    return True


def refuse(path: Path, reason: str, err: Output) -> bool:
    """Say why a map was not changed; always False."""
    err.text(f"Error: cannot change '{visible(shown(path))}': {visible(reason)}")
    return False


def diff_maps(paths: Iterable[Path], checker: Checker, wish: Wish) -> int:
    """Print what would be mended as one unified diff; 1 if that is anything, 2 if a map or source was not read."""
    out, err = Output(wish.color), Output(wish.color, error=True)
    code = 0
    for path in _files(paths):
        verdict = checker.check(path)
        if verdict.dossier is None:
            print_problems(verdict, wish.color)
            code = 2
        elif told_in_part(verdict, "and would be mended as far as it was"):
            code = 2
        elif verdict.dossier.unreadable:
            err.lines(_unread(verdict))
            code = 2
        try:
            result = mended(path, verdict, unsafe=wish.unsafe)
        except CannotEdit as error:
            refuse(path, error.reason, err)
            code = 2
            continue
        if result is not None:
            if result.number:
                _print_diff(result, out)
                err.lines([[(f"{result.number} to fix in {visible(shown(path))}", "warning")]])
            _tell_unsought(path, result, err)
            code = max(code, 1)
    return code


def _tell_unsought(path: Path, result: Mended, err: Output) -> None:
    if result.unsought:
        quotes = counted(result.unsought, "quote")
        told = f"no passage looked for, as that takes long, for the last {quotes} not found in {visible(shown(path))}"
        err.lines([[(f"{told}: mend those before, then run this again", "warning")]])


def _unread(verdict: Verdict) -> Iterator[Line]:
    for diagnostic in verdict.diagnostics:
        if diagnostic.rule == "unreadable-source":
            yield [(concise_line(diagnostic, verdict.files), "")]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path == Path("-"):
            raise click.UsageError("standard input cannot be mended: name the file")
        yield path


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
