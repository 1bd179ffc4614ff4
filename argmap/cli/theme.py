"""The option `--theme`, which is looked into before anything is read or drawn."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _readable(ctx: click.Context, param: click.Parameter, name: str) -> str:
    """Refuse a theme that does not exist or is faulty, with the place of the fault."""
    del ctx
    if name == param.default:
        return name
    from argmap.drawing.theming import theme
    from argmap.registry import CannotWrite

    try:
        theme(name)
    except CannotWrite as error:
        raise click.UsageError(f"{error.reason}\n  help: {error.help}" if error.help else error.reason) from None
    return name


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    del ctx, param
    from click.shell_completion import CompletionItem

    from argmap.drawing.theming import NAMES

    found = [CompletionItem(name) for name in NAMES if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]


theme_option = click.option(
    "--theme",
    default="light",
    show_default=True,
    metavar="NAME",
    callback=_readable,
    shell_complete=_names,
    help="Look of a figure: light, dark, auto (as the reader's system), print (black and white), contrast, or a .toml"
    " file of your own.",
)
