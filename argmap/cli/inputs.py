"""Which maps a command is to read: files, folders, or standard input."""

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.files import StrPath

STDIN = "-"
SUFFIXES = (".yaml", ".yml")
_FOR_PEOPLE = ("text", "concise")
_UNNAMED = "<stdin>"

Read = Callable[["StrPath", int], str]


def format_names() -> list[str]:
    """The formats of reports by the names of their files: importing them would cost time."""
    from argmap import reports

    names = (name.removesuffix(".py") for name in os.listdir(reports.__path__[0]) if name.endswith(".py"))
    public = (name for name in names if not name.startswith("_"))
    return sorted(public, key=lambda name: (name not in _FOR_PEOPLE, name == "concise", name))


def read_by(path: "StrPath", stdin_name: "StrPath | None" = None) -> "tuple[StrPath, Read]":
    """Where a map lies and how to read it; for `-` where it would lie, as far as is known."""
    from argmap.files import read_standard_input, read_text

    return (stdin_name or _UNNAMED, read_standard_input) if os.fspath(path) == STDIN else (path, read_text)


class NoMaps(Exception):
    """Why there is nothing to check, in words; `unreadable` where a folder could not be looked into."""

    def __init__(self, reason: str, *, unreadable: bool = False) -> None:
        super().__init__(reason)
        self.unreadable = unreadable


def chosen_maps(named: "Iterable[StrPath]") -> list[str]:
    """What `maps_in` gives, for a command: raises UsageError where it gives nothing."""
    try:
        return maps_in(named)
    except NoMaps as error:
        import click

        raise (click.ClickException if error.unreadable else click.UsageError)(str(error)) from None


def maps_in(named: "Iterable[StrPath]") -> list[str]:
    """Every map once: the files as named, the maps below a folder, and without a name those of maps/.

    One that links lead to is named without them where it can be; with other sources it is another map.
    Raises NoMaps for a folder without maps, or an empty name: nothing checked must never look like success.
    """
    from argmap.files import identity_of

    names = [os.fspath(path) for path in named]
    if "" in names:
        raise NoMaps("the name of a map is empty: name a file, a folder or -")
    paths = [*map(_plain, names)]
    if not paths and not os.path.isdir("maps"):
        raise NoMaps("there is no folder maps/ here: name the maps to check, or go to the folder above maps/")
    found: dict[tuple[str, str], str] = {}
    for path in paths or ["maps"]:
        for name in _maps_below(path, is_named=bool(paths)) if os.path.isdir(path) else [path]:
            key = real, _ = identity_of(name)
            if key not in found or os.path.abspath(name) == real != os.path.abspath(found[key]):
                found[key] = name
    return list(found.values())


def _plain(path: "StrPath") -> str:
    """A path without needless dots and slashes; one with `..` stays as it is, as links may stand before that."""
    name = os.fspath(path)
    return name if os.pardir in name else os.path.normpath(name)


def _maps_below(folder: str, *, is_named: bool) -> list[str]:
    from argmap.files import Unreadable, files_below, shown

    try:
        found = [str(path) for path in files_below(folder) if path.suffix.lower() in SUFFIXES]
    except Unreadable as error:
        raise NoMaps(f"{error.reason}: {error.help}", unreadable=True) from None
    if not found and is_named:
        raise NoMaps(f"there is no map in '{shown(folder)}': a map is a .yaml or .yml file")
    if not found:
        raise NoMaps("there is no map in maps/: name the maps to check, or go to the folder above maps/")
    return found
