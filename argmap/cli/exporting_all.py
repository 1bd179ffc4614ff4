"""Export every map below a folder: drawn on all cores, written in the order of their names.

Nothing is remembered from one run to the next. Whether a map's files would come out as they are depends on the map, its
sources, every choice, the fonts and programs of the machine; drawing them again is the one safe way to know. A file
that would not change is left as it is, with its date.
"""

import contextlib
from pathlib import Path
from typing import NamedTuple

import click

from argmap.cli.delivery import STDOUT, deliver, holds, refuse_read
from argmap.cli.ending import end_in_order
from argmap.cli.exporting import NOT_EXPORTED, Made, Task, ended, make_anyhow
from argmap.cli.formats import named_after
from argmap.cli.inputs import chosen_maps
from argmap.cli.problems import print_text
from argmap.cli.progress import Progress
from argmap.cli.workers import Trade, made_by_workers
from argmap.files import shown
from argmap.registry import Settings, Writer
from argmap.selection.criteria import Selection
from argmap.visible import visible


class Wish(NamedTuple):
    """What is to be made of every map."""

    folder: Path
    writers: list[Writer]
    settings: Settings
    seeds: Path | None
    color: str
    force: bool
    selection: Selection = Selection()


class _Count:
    def __init__(self) -> None:
        self.maps = self.written = self.unchanged = 0


def export_all(root: Path | None, wish: Wish) -> int:
    """Export all maps; the worst exit code. A map that cannot be exported is named, and the others are written."""
    if wish.folder == STDOUT:
        raise click.UsageError("--all writes several files: name a folder")
    maps = [Path(name) for name in chosen_maps((root,) if root else ())]
    tasks = _tasks(maps, root or Path("maps"), wish)
    end_in_order()
    progress = Progress(len(tasks), "maps exported")
    owners: dict[str, Path] = {}
    count, code = _Count(), 0
    for task, made in zip(tasks, made_by_workers(Trade(make_anyhow, ended), tasks, tell=progress.show), strict=True):
        progress.clear()
        code = max(code, _finish(task, made, owners, count))
    progress.clear()
    left = f" ({count.unchanged} of them as they were)" if count.unchanged else ""
    files = count.written + count.unchanged
    click.echo(
        f"{count.maps} of {_counted(len(tasks), 'map')} exported to {visible(shown(wish.folder))}/:"
        f" {_counted(files, 'file')}{left}",
        err=True,
    )
    return code


def _tasks(maps: list[Path], root: Path, wish: Wish) -> list[Task]:
    """A task for each map; two that would write the same file are refused before anything is written."""
    base = root if root.is_dir() else root.parent
    tasks, owners = [], dict[str, Path]()
    for path in maps:
        stem = wish.folder / path.relative_to(base).with_suffix("")
        files = tuple((writer, named_after(stem.with_name(f"{stem.name}.svg"), writer)) for writer in wish.writers)
        for _, file in files:
            other = owners.setdefault(str(file).casefold(), path)
            if other != path:
                raise click.UsageError(f"'{shown(other)}' and '{shown(path)}' would both be written to '{shown(file)}'")
        tasks.append(Task(path, files, wish.settings, wish.seeds, wish.color, wish.force, wish.selection))
    return tasks


def _finish(task: Task, made: Made, owners: dict[str, Path], count: _Count) -> int:
    """Write what was made of one map, and say what is to be said, under its name."""
    print_text(made.problems, task.color)
    name = visible(shown(task.path))
    for said in (*made.notices, *made.failures, *[NOT_EXPORTED] * made.refused):
        click.echo(f"{name}: {_visible(said)}", err=True)
    try:
        for file, data in made.files:
            _write(file, data, task.path, made, owners, count)
    except click.ClickException as error:
        click.echo(f"{name}: {_visible(error.format_message())}", err=True)
        return max(made.code, 1)
    count.maps += not made.code
    return made.code


def _visible(text: str) -> str:
    """A message of several lines, fit to print."""
    return "\n".join(map(visible, text.split("\n")))


def _write(file: Path, data: bytes, path: Path, made: Made, owners: dict[str, Path], count: _Count) -> None:
    owner = owners.setdefault(str(file).casefold(), path)
    if owner != path:
        raise click.ClickException(
            f"'{shown(file)}' was written for '{shown(owner)}': give one of the maps another name"
        )
    refuse_read([file], made.read)
    if holds(file, data):
        count.unchanged += 1
        return
    with contextlib.suppress(OSError):  # what stands in the way is told by the writing
        file.parent.mkdir(parents=True, exist_ok=True)
    deliver(file, data)
    count.written += 1


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
