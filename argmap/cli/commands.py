"""The command line as click parses it. Each command is a file, imported when called."""

import io
import sys
from collections.abc import Callable
from importlib import import_module

import click

from argmap import __version__
from argmap.cli.streams import terminal_width

_COMMANDS = {
    "check": "Prove that every quote stands in its source.",
    "show": "Print a map as a tree.",
    "browse": "Explore a map on the whole screen.",
    "export": "Write a map as a figure or for other programs.",
    "find": "Find words in the sources, as a quote ready to paste.",
    "sources": "Show what of the sources is quoted.",
    "review": "Tell what stands, what is defeated, and where a map is weak.",
    "diff": "Tell what changed between two versions of a map.",
    "new": "Begin a map.",
    "pin": "Write down which texts a map was checked against.",
    "rule": "List the rules, or explain one.",
    "schema": "Print the map format as a JSON Schema, for editors.",
}
_NARROWEST_HELP, _WIDEST_HELP = 30, 80


def _telling(*names: str, words: Callable[[click.Context], str], help: str) -> click.Option:
    """An option that prints and ends. Click's own look for a translation, which takes a millisecond at each start."""

    def tell(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click calls it
        del param
        if value and not ctx.resilient_parsing:
            click.echo(words(ctx), color=ctx.color)
            ctx.exit()

    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=tell, help=help)


_HELP = _telling("-h", "--help", words=click.Context.get_help, help="Show this message and exit.")
_VERSION = _telling("-V", "--version", words=lambda _: f"argmap {__version__}", help="Show the version and exit.")


class Command(click.Command):
    """A command with such an option for its help."""

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: D102 - click knows it
        del ctx
        return _HELP


class _Commands(Command, click.Group):
    """Knows the commands' names and what they do without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _COMMANDS:
            command: click.Command = import_module(f"argmap.cli.{cmd_name}").command
            return command
        from argmap.suggest import did_you_mean

        known = f"the commands are {', '.join(_COMMANDS)}"
        raise click.UsageError(f"no such command '{cmd_name}': {did_you_mean(cmd_name, _COMMANDS, known)}", ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, params=[_VERSION], context_settings={"help_option_names": ["-h", "--help"]})
def _argmap() -> None:
    """Argument maps as plain text, with quotes that can be checked.

    A map is a YAML file: a question, the claims for and against, and for each claim the exact words of the
    documents that back it. The documents are text files in a folder seeds/ beside the map or above it.

    Begin with 'argmap check', or with 'argmap show MAP'. 'argmap COMMAND --help' tells more.

    Exit codes: 0 clean, 1 problems found, 2 used wrongly or unreadable input, 130 stopped with Ctrl-C.
    """


def obey() -> int:
    """Run the command of sys.argv; the exit code."""
    width = max(_NARROWEST_HELP, min(terminal_width(), _WIDEST_HELP)) - 1
    try:
        code = _argmap.main(prog_name="argmap", standalone_mode=False, terminal_width=width)
    except click.ClickException as error:
        return complain(error)
    except click.Abort:
        return 130
    return code if isinstance(code, int) else 0


def complain(error: click.ClickException) -> int:
    """Print what click has to say. It repeats the user's words, and those may come from a hostile file name."""
    from argmap.visible import visible

    text = io.StringIO()
    if isinstance(error, click.UsageError) and error.ctx:
        error.ctx.color = True  # else click cuts out escape sequences, and what was typed is not seen
        error.show(text)
    else:
        text.write(f"Error: {error.format_message()}")
    click.echo("\n".join(map(visible, text.getvalue().rstrip("\n").split("\n"))), file=sys.stderr)
    return 2
