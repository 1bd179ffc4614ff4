"""Options that several commands have, and the paths that they name."""

import os
from functools import partial
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem


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


def as_path(ctx: click.Context, param: click.Parameter, value: str | None) -> "Path | None":
    """The path that an option names; pathlib is imported only for it."""
    del ctx, param
    if value is None:
        return None
    from pathlib import Path

    return Path(value)


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour the output; auto: on a terminal, unless NO_COLOR is set.",
)
seeds_option = click.option(
    "--seeds",
    type=PathName(only="folder"),
    callback=as_path,
    metavar="DIR",
    help="Folder of the sources, in place of the nearest seeds/ beside or above the map.",
)
