"""Which maps a command is to read: files, folders, or standard input."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from argmap.files import StrPath

STDIN = "-"
SUFFIXES = (".yaml", ".yml")
_FOR_PEOPLE = ("text", "concise")
_UNNAMED = "<stdin>"

Read = Callable[["StrPath", int], str]


class PathName(click.ParamType):  # type: ignore[type-arg] # click before 8.2 knows no such argument
    """A path as click.Path takes it; with `only` that of a "file" or a "folder" that is there.

    click.Path is asked only where it may complain: it looks for a translation, a millisecond at each start.
    """

    name = "path"

    def __init__(self, path_type: "type[str | Path]" = str, *, only: str = "") -> None:
        self._path_type, self._only = path_type, only
        self._strict = partial(click.Path, exists=bool(only), file_okay=only != "folder", dir_okay=only != "file")

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> "str | Path":  # noqa: D102
        if self._only or (os.path.exists(value) and not os.access(value, os.R_OK)):
            self._strict().convert(value, param, ctx)
        return self._path_type(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":  # noqa: D102
        return self._strict().shell_complete(ctx, param, incomplete)


def format_names() -> list[str]:
    """The formats of reports by the names of their files: importing them would cost time."""
    from argmap import reports

    names = (name.removesuffix(".py") for name in os.listdir(reports.__path__[0]) if name.endswith(".py"))
    public = (name for name in names if not name.startswith("_"))
    return sorted(public, key=lambda name: (name not in _FOR_PEOPLE, name == "concise", name))


def as_path(ctx: click.Context, param: click.Parameter, value: str | None) -> "Path | None":
    """The path that an option names; pathlib is imported only for it."""
    del ctx, param
    if value is None:
        return None
    from pathlib import Path

    return Path(value)


def read_by(path: "StrPath", stdin_name: "StrPath | None" = None) -> "tuple[StrPath, Read]":
    """Where a map lies and how to read it; for `-` where it would lie, as far as is known."""
    from argmap.files import read_standard_input, read_text

    return (stdin_name or _UNNAMED, read_standard_input) if os.fspath(path) == STDIN else (path, read_text)


def chosen_maps(named: "tuple[StrPath, ...]") -> list[str]:
    """Every map once: the files as named, the maps below a folder, and without a name those of maps/.

    Raises UsageError for a folder without maps, or an empty name: nothing checked must never look like success.
    """
    if any(not os.fspath(path) for path in named):
        raise click.UsageError("the name of a map is empty: name a file, a folder or -")
    if not named and not os.path.isdir("maps"):
        raise click.UsageError("there is no folder maps/ here: name the maps to check, or go to the folder above maps/")
    found: dict[str, None] = {}
    for path in map(_plain, named or ("maps",)):
        found |= dict.fromkeys(_maps_below(path, is_named=bool(named)) if os.path.isdir(path) else [path])
    return list(found)


def _plain(path: "StrPath") -> str:
    """A path without needless dots and slashes; one with `..` stays as it is, as links may stand before that."""
    name = os.fspath(path)
    return name if os.pardir in name else os.path.normpath(name)


def _maps_below(folder: str, *, is_named: bool) -> list[str]:
    from argmap.files import Unreadable, files_below, shown

    try:
        found = [str(path) for path in files_below(folder) if path.suffix.lower() in SUFFIXES]
    except Unreadable as error:
        raise click.ClickException(f"{error.reason}: {error.help}") from None
    if not found and is_named:
        raise click.UsageError(f"there is no map in '{shown(folder)}': a map is a .yaml or .yml file")
    if not found:
        raise click.UsageError("there is no map in maps/: name the maps to check, or go to the folder above maps/")
    return found
