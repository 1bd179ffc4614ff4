"""The command line: parse, call, print, exit. Each command is a file, imported when called."""

import gc
import os
import sys
from importlib import import_module

import click

_COMMANDS = {
    "check": "Prove that every quote stands in its source.",
    "show": "Print a map as a tree.",
    "export": "Write a map as a figure or for other programs.",
    "rule": "List the rules, or explain one.",
}
_DEEP = 20_000


class _Commands(click.Group):
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


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="argmap", message="argmap %(version)s")
def _argmap() -> None:
    """Argument maps as plain text, with evidence that can be checked.

    Exit codes: 0 clean, 1 problems found, 2 used wrongly or unreadable input.
    """


def run() -> int:
    """Run the command of sys.argv; the exit code. Never ends in a traceback."""
    gc.disable()  # a run is short and its values hold no cycles; collecting costs a tenth of its time
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _DEEP))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _argmap.main(prog_name="argmap", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("ARGMAP_DEBUG"):
            raise
        _report_bug(error)
        return 2
    return code if isinstance(code, int) else 0


def _report_bug(error: Exception) -> None:
    from argmap import __version__
    from argmap.visible import one_line

    what = one_line(f"{type(error).__name__}: {error}")[:500]
    click.echo(
        f"argmap {__version__}: this is a fault of argmap, not of your map: {what}\n"
        "  help: please report it with the command and the map; ARGMAP_DEBUG=1 shows where it happened",
        err=True,
    )
