"""`argmap check`: prove that every quote stands in its source."""

from typing import Any

import click

from argmap.cli.commands import Command
from argmap.cli.complete import map_files, rule_names
from argmap.cli.inputs import STDIN, chosen_maps, format_names
from argmap.cli.options import PathName, color_option, seeds_option


def known_rules(ctx: click.Context, param: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse what is no rule, and to ignore what says that a file was not read."""
    del ctx
    if names:
        from argmap.check import rules
        from argmap.suggest import did_you_mean

        for name in names:
            if name not in rules():
                raise click.BadParameter(
                    f"no such rule '{name}': {did_you_mean(name, rules(), 'argmap rule lists them')}"
                )
            if param.name == "ignore" and rules()[name].must_show:
                raise click.BadParameter(f"'{name}' says that a file cannot be trusted and is always reported")
    return names


@click.command(name="check", cls=Command)
@click.argument("maps", nargs=-1, type=PathName(), metavar="[MAP]...", shell_complete=map_files)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(format_names()),
    default="text",
    show_default=True,
    help="How to report; all but text and concise are for programs.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings as on errors.")
@click.option("-v", "--verbose", is_flag=True, help="Also list where every quote stands, and the notes.")
@click.option("--watch", is_flag=True, help="Check again whenever a map or a source changes, until Ctrl-C.")
@click.option(
    "--stdin-filename",
    "stdin_name",
    type=PathName(),
    metavar="NAME",
    help="Where the map that - reads would lie: decides its seeds/ and its name in reports.",
)
@click.option(
    "--ignore",
    metavar="RULE",
    multiple=True,
    callback=known_rules,
    shell_complete=rule_names,
    help="Do not report what this rule finds; may be given again.",
)
@click.option(
    "--only",
    metavar="RULE",
    multiple=True,
    callback=known_rules,
    shell_complete=rule_names,
    help="Report only what this rule finds, and what could not be read; may be given again.",
)
@click.option("--fix", is_flag=True, help="Give quotes the source's own characters, and the source that has them.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also take the clearly nearest passage.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Check N maps at once; without it as many as there are cores, where that is worth it.",
)
@seeds_option
@color_option
def command(maps: tuple[str, ...], **options: Any) -> int:
    """Check maps: their form, and that every quote stands in its source.

    MAP is a file, a folder, or - for standard input. Without MAP, every .yaml and .yml file under maps/ is checked.
    The problems go to standard output, the summary to standard error. 'argmap rule' lists what is looked for.

    Exit codes: 0 clean or warnings only, 1 errors (with --strict warnings too), 2 a map's file could not be read or,
    with --fix, not be written. With --diff: 0 nothing to fix, 1 something to fix, 2 a map or source not read.
    """
    from argmap.cli.checking import Request, check_once, exit_code

    request = Request(maps, **options)
    if request.stdin_name is not None and STDIN not in maps:
        raise click.UsageError("--stdin-filename names the map that - reads: name - as MAP, too")
    if request.watch:
        from argmap.cli.watch import keep_checking

        if STDIN in maps:
            raise click.UsageError("--watch cannot watch standard input: name the map")
        if request.fix or request.diff or request.unsafe_fixes:
            raise click.UsageError("--watch changes nothing: it does not go with --fix, --unsafe-fixes or --diff")
        return exit_code(keep_checking(request), strict=request.strict)
    written = True
    if request.fix or request.diff or request.unsafe_fixes:
        from pathlib import Path

        from argmap.check import Checker
        from argmap.cli.fix import Wish, diff_maps, fix_maps

        paths, checker = map(Path, chosen_maps(maps)), Checker(request.seeds)
        wish = Wish(request.unsafe_fixes, request.color, asked=request.fix)
        if request.diff:
            return diff_maps(paths, checker, wish)
        written = fix_maps(paths, checker, wish)
    code = exit_code(check_once(request), strict=request.strict)
    return code if written else 2
