"""Which format a figure or text is written in: named, or told by the suffix of a file."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.delivery import STDOUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.shell_completion import CompletionItem

    from argmap.registry import Writer

_FIRST = ("svg", "png", "pdf", "html")


@cache
def writer_names() -> tuple[str, ...]:
    """The formats by the names of their files, figures first: importing them would cost time."""
    files = (Path(__file__).parents[1] / "writers").glob("[!_]*.py")
    names = sorted(file.stem for file in files)
    return tuple([name for name in _FIRST if name in names] + [name for name in names if name not in _FIRST])


def offered_formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The formats, for a shell; after a comma the next one."""
    del ctx, param
    from click.shell_completion import CompletionItem

    before, comma, begun = incomplete.rpartition(",")
    return [CompletionItem(f"{before}{comma}{name}") for name in writer_names() if name.startswith(begun)]


def chosen_writers(named: tuple[str, ...], output: Path | None) -> "list[Writer]":
    """The writers that were named, each once, or the one that the suffix of a file tells. Raises UsageError."""
    names = [name.strip() for one in named for name in one.split(",") if name.strip()]
    if names:
        return list(dict.fromkeys(map(_named, names)))
    formats = f"the formats are {', '.join(writer_names())}"
    if output is None:
        raise click.UsageError(f"which formats? use --to FORMAT; {formats}")
    suffix = output.suffix.lower()
    for writer in _writers_from(suffix[1:]):
        if suffix in writer.suffixes:
            return [writer]
    what = "standard output" if output == STDOUT else f"'{output}'"
    raise click.UsageError(f"cannot tell the format of {what}: use --to FORMAT; {formats}")


def named_after(file: Path, writer: "Writer") -> Path:
    """Name the file of a format beside those of others: a suffix of some format gives way to its own."""
    stem = file.stem if any(file.suffix.lower() in each.suffixes for each in _writers()) else file.name
    return file.with_name(stem + writer.suffixes[0])


def _named(name: str) -> "Writer":
    from argmap.suggest import did_you_mean

    for writer in _writers_from(name):
        if name == writer.name or f".{name}" in writer.suffixes:
            return writer
    formats = f"the formats are {', '.join(writer_names())}"
    raise click.UsageError(f"no such format '{name}': {did_you_mean(name, writer_names(), formats)}")


def _writers_from(name: str) -> "Iterator[Writer]":
    """The writer in the file of a name first, as it mostly is the one, and importing the others takes time."""
    if name in writer_names():
        yield import_module(f"argmap.writers.{name}").WRITER
    yield from _writers()


@cache
def _writers() -> "tuple[Writer, ...]":
    import argmap.writers
    from argmap.registry import Writer, discover

    return tuple(discover(argmap.writers, Writer))
