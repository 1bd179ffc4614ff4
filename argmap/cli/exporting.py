"""Make the files of one map, and write nothing: so it can be done in another process."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from argmap import __version__
from argmap.check import Checker
from argmap.cli.delivery import STDOUT, beside
from argmap.cli.inputs import read_by
from argmap.cli.problems import problems
from argmap.cli.selecting import selected
from argmap.diagnostic import Severity
from argmap.dossier import Dossier
from argmap.portion import share
from argmap.registry import CannotWrite, Settings, Writer
from argmap.selection.criteria import Selection

NOT_EXPORTED = "not exported: mend the errors, or use --force to export with the unverified quotes marked"


class Task(NamedTuple):
    """A map and what is to be made of it, or of a part of it: a writer with its file each."""

    path: Path
    files: tuple[tuple[Writer, Path], ...]
    settings: Settings
    seeds: Path | None
    color: str
    force: bool
    selection: Selection = Selection()


class Made(NamedTuple):
    """What was made: files with their bytes, and what is to be said of it; `code` is an exit code.

    `read` are the files that it was made of, `problems` are those of the map, `notices` is what a user should know,
    `failures` say why something was not made, and `refused` that errors of the map stand in the way.
    """

    files: tuple[tuple[Path, bytes], ...] = ()
    read: tuple[str, ...] = ()
    problems: str = ""
    notices: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    refused: bool = False
    code: int = 0


def make(task: Task) -> Made:
    """Check a map and make its files; a map with errors is left alone unless forced."""
    judged = any(writer.judged for writer, _ in task.files)
    verdict = Checker(task.seeds, errors_first=not judged).check(*read_by(task.path))
    found = problems(verdict, task.color)
    if verdict.dossier is None:
        return Made(problems=found, code=1 if verdict.readable else 2)
    if verdict.count(Severity.ERROR) and not task.force:
        return Made(problems=found, refused=True, code=1)
    try:
        dossier = selected(verdict.dossier, task.selection)
    except click.UsageError as error:
        return Made(problems=found, failures=(error.message,), code=2)
    return _written(task, dossier, found)._replace(read=tuple(verdict.files))


def make_anyhow(task: Task) -> Made:
    """Make the files of a map; a fault of ours costs that map and not the others."""
    try:
        return make(task)
    except Exception as error:
        if os.environ.get("ARGMAP_DEBUG"):
            raise
        from argmap.visible import one_line

        what = one_line(f"{type(error).__name__}: {error}")[:500]
        return Made(failures=(f"this is a fault of argmap {__version__}, not of your map: {what}",), code=2)


def ended(task: Task) -> Made:
    """Say that the process that made the files of a map died of it."""
    del task
    reason = "the process that drew it was ended, perhaps for want of memory\n  help: export this map alone"
    return Made(failures=(reason,), code=2)


def _written(task: Task, dossier: Dossier, found: str) -> Made:
    part = share(dossier)
    notices: list[str] = [f"a part is exported: {part}"] if part else []
    files: list[tuple[Path, bytes]] = []
    failures: list[str] = []
    for writer, file in task.files:
        settings = task.settings._replace(file="" if file == STDOUT else file.name, tell=notices.append)
        try:
            files += _outputs(dossier, writer, file, settings)
        except CannotWrite as error:
            failures.append(f"{error.reason}\n  help: {error.help}" if error.help else error.reason)
    told, failed = (tuple(dict.fromkeys(said)) for said in (notices, failures))
    return Made(tuple(files), problems=found, notices=told, failures=failed, code=2 if failed else 0)


def _outputs(dossier: Dossier, writer: Writer, file: Path, settings: Settings) -> Iterator[tuple[Path, bytes]]:
    for output in writer.write(dossier, settings):
        yield beside(file, output.part), output.data
