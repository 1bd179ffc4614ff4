"""`argmap check`: prove that every quote stands in its source."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.output import Output, color_option, seeds_option
from argmap.diagnostic import Severity

if TYPE_CHECKING:
    from argmap.check import Verdict

_SUFFIXES = (".yaml", ".yml")


@click.command(name="check")
@click.argument("maps", nargs=-1, type=click.Path(path_type=Path), metavar="[MAP]...")
@click.option("--strict", is_flag=True, help="Fail on warnings as on errors.")
@click.option("-v", "--verbose", is_flag=True, help="Also list where in its source every quote stands.")
@click.option("--fix", is_flag=True, help="Give quotes the source's own characters, and the source that has them.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also take the clearly nearest passage.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@seeds_option
@color_option
def command(
    maps: tuple[Path, ...],
    *,
    strict: bool,
    verbose: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    seeds: Path | None,
    color: str,
) -> int:
    """Check maps: their form, and that every quote stands in its source.

    Without MAP, every .yaml and .yml file under maps/ is checked. The problems go to standard output, the summary
    to standard error. 'argmap rule' lists what is looked for.

    Exit codes: 0 clean or warnings only, 1 errors (with --strict warnings too), 2 a map's file could not be read or,
    with --fix, not be written. With --diff: 0 nothing to fix, 1 something to fix.
    """
    from argmap.check import Checker
    from argmap.terminal.summary import summary

    out, err = Output(color), Output(color, error=True)
    checker = Checker(seeds)
    paths = [*(dict.fromkeys(maps) or all_maps())]
    written = True
    if fix or diff or unsafe_fixes:
        from argmap.cli.fix import Wish, diff_maps, fix_maps

        if diff:
            return diff_maps(paths, checker, Wish(unsafe_fixes, color))
        written = fix_maps(paths, checker, Wish(unsafe_fixes, color, asked=fix))
    verdicts: list[Verdict] = []
    for path in paths:
        verdict = checker.check(path)
        verdicts.append(verdict)
        if verbose:
            from argmap.terminal.places import place_lines

            out.lines(place_lines(verdict))
        if verdict.diagnostics:
            _print_diagnostics(verdict, out)
    errors, warnings = (sum(verdict.count(severity) for verdict in verdicts) for severity in Severity)
    err.lines(summary(verdicts))
    if not written or not all(verdict.readable for verdict in verdicts):
        return 2
    return 1 if errors or (strict and warnings) else 0


def all_maps() -> list[Path]:
    """Every map under maps/."""
    from argmap.files import Unreadable, files_below

    folder = Path("maps")
    if not folder.is_dir():
        raise click.UsageError("there is no folder maps/ here: name the maps to check, or go to the folder above maps/")
    try:
        found = [path for path in files_below(folder) if path.suffix.lower() in _SUFFIXES]
    except Unreadable as error:
        raise click.ClickException(f"{error.reason}: {error.help}") from None
    if not found:
        raise click.UsageError("there is no map in maps/: name the maps to check, or go to the folder above maps/")
    return found


def _print_diagnostics(verdict: "Verdict", out: Output) -> None:
    from argmap.terminal.report import report_lines

    for diagnostic in verdict.diagnostics:
        out.lines([*report_lines(diagnostic, verdict.files, out.width), []])
