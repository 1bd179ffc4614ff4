"""Which maps a command is to read: files, folders, or standard input."""

import os
from collections.abc import Callable
from pathlib import Path

import click

STDIN = Path("-")
SUFFIXES = (".yaml", ".yml")
_FOR_PEOPLE = ("text", "concise")
_UNNAMED = Path("<stdin>")

Read = Callable[[Path, int], str]


def format_names() -> list[str]:
    """The formats of reports by the names of their files: importing them would cost time."""
    folder = Path(__file__).parents[1] / "reports"
    files = os.listdir(folder)  # noqa: PTH208 - a third of the time
    names = (name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))
    return sorted(names, key=lambda name: (name not in _FOR_PEOPLE, name == "concise", name))


def read_by(path: Path, stdin_name: Path | None = None) -> tuple[Path, Read]:
    """Where a map lies and how to read it; for `-` where it would lie, as far as is known."""
    from argmap.files import read_standard_input, read_text

    return (stdin_name or _UNNAMED, read_standard_input) if path == STDIN else (path, read_text)


def chosen_maps(named: tuple[Path, ...]) -> list[Path]:
    """Every map once: the files as named, the maps below a folder, and without a name those of maps/.

    Raises UsageError for a folder without maps: nothing checked must never look like success.
    """
    if not named and not Path("maps").is_dir():
        raise click.UsageError("there is no folder maps/ here: name the maps to check, or go to the folder above maps/")
    found: dict[Path, None] = {}
    for path in named or (Path("maps"),):
        found |= dict.fromkeys(_maps_below(path, is_named=bool(named)) if path.is_dir() else [path])
    return list(found)


def _maps_below(folder: Path, *, is_named: bool) -> list[Path]:
    from argmap.files import Unreadable, files_below, shown

    try:
        found = [path for path in files_below(folder) if path.suffix.lower() in SUFFIXES]
    except Unreadable as error:
        raise click.ClickException(f"{error.reason}: {error.help}") from None
    if not found and is_named:
        raise click.UsageError(f"there is no map in '{shown(folder)}': a map is a .yaml or .yml file")
    if not found:
        raise click.UsageError("there is no map in maps/: name the maps to check, or go to the folder above maps/")
    return found
