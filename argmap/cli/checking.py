"""Check maps for a report, one after another or several at once: the report is the same.

Of a map is kept what is said of it, and a tally. Where nobody says how many processes there shall be, others help once
this one has worked for a moment and much is left: how long a map takes is seen from its sources, not from its size.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from argmap.check import Checker, Verdict, unread
from argmap.cli.inputs import STDIN, chosen_maps, read_by
from argmap.cli.output import Output
from argmap.diagnostic import Severity
from argmap.files import StrPath, Unreadable, shown
from argmap.reports import Manner, Report
from argmap.tally import Tally, tally

_MOMENT = 0.5


class Request(NamedTuple):
    """What was asked of a check, each by the name of its option."""

    maps: tuple[str, ...]
    format_name: str = "text"
    strict: bool = False
    verbose: bool = False
    watch: bool = False
    stdin_name: str | None = None
    ignore: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    seeds: StrPath | None = None
    jobs: int | None = None
    color: str = "auto"


class Wish(NamedTuple):
    """How every map is to be checked, and reported."""

    format_name: str
    manner: Manner
    seeds: StrPath | None
    ignore: tuple[str, ...]
    only: tuple[str, ...]
    stdin_name: StrPath | None

    @property
    def report(self) -> Report:
        """The format that is wanted."""
        report: Report = import_module(f"argmap.reports.{self.format_name}").REPORT
        return report

    @property
    def checker(self) -> Checker:
        """One that has read nothing yet."""
        return Checker(self.seeds, ignore=self.ignore, only=self.only)


class Task(NamedTuple):
    """A map to check in another process."""

    path: str
    wish: Wish


class Checked(NamedTuple):
    """What the report says of a map, as its format has it, and what it came to."""

    part: Any
    tally: Tally


def check_all(paths: Sequence[str], wish: Wish, jobs: int | None) -> Iterator[Checked]:
    """Check maps in their order; with other processes where that is wanted, or worth it."""
    maps, checker = iter(paths), wish.checker
    if jobs is None or jobs == 1 or STDIN in paths:
        begun = time.monotonic()
        for done, path in enumerate(maps, 1):
            yield _checked(checker, path, wish)
            spent = time.monotonic() - begun
            if jobs is None and STDIN not in paths and spent > _MOMENT and spent / done * (len(paths) - done) > _MOMENT:
                break
    tasks = [Task(path, wish) for path in maps]
    if tasks:
        yield from _by_workers(tasks, checker, jobs)


def _by_workers(tasks: list[Task], checker: Checker, jobs: int | None) -> Iterator[Checked]:
    """What failed in another process is tried here, and fails as it would have without them."""
    from argmap.cli.workers import Trade, made_by_workers

    for task, checked in zip(tasks, made_by_workers(Trade(attempt, ended), tasks, jobs), strict=True):
        yield checked or _checked(checker, task.path, task.wish)


def attempt(task: Task) -> Checked | None:
    """Check a map; None where that is a fault of ours."""
    try:
        return _checked(_checker(task.wish), task.path, task.wish)
    except Exception:  # noqa: BLE001 - told by the process that tries again
        return None


def ended(task: Task) -> Checked:
    """Say that the process that checked a map died of it: nothing is known of its quotes."""
    reason = "the process that checked it was ended, perhaps for want of memory"
    error = Unreadable(reason, "check this map alone, with --jobs 1")
    return _reported(unread(shown(task.path), error), task.wish)


@cache
def _checker(wish: Wish) -> Checker:
    return wish.checker


def _checked(checker: Checker, path: str, wish: Wish) -> Checked:
    return _reported(checker.check(*read_by(path, wish.stdin_name)), wish)


def _reported(verdict: Verdict, wish: Wish) -> Checked:
    return Checked(wish.report.part(verdict, wish.manner), tally(verdict))


def check_once(request: Request) -> list[Tally]:
    """Check every map that was asked for, and print the report."""
    from argmap.cli.progress import Progress

    paths = chosen_maps(request.maps)
    out = Output(request.color)
    manner = Manner(out.width, out.colour, request.verbose, request.strict)
    wish = Wish(request.format_name, manner, request.seeds, request.ignore, request.only, request.stdin_name)
    report, progress = wish.report, Progress(len(paths))
    tallies: list[Tally] = []

    def parts() -> Iterator[Any]:
        for number, checked in enumerate(check_all(paths, wish, request.jobs), 1):
            tallies.append(checked.tally)
            progress.show(number)
            yield checked.part

    for text in filter(None, report.join(parts())):
        progress.clear()
        if report.for_people:
            out.write(text)
        else:
            sys.stdout.buffer.write(text.encode())
    progress.clear()
    sys.stdout.flush()
    if report.for_people:
        from argmap.terminal.summary import summary

        Output(request.color, error=True).lines(summary(tallies, chosen=bool(request.ignore or request.only)))
    return tallies


def exit_code(tallies: list[Tally], *, strict: bool) -> int:
    """2 where a map could not be read, 1 where there are problems that count."""
    if not all(tally.readable for tally in tallies):
        return 2
    counting = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(tally.severities[severity] for tally in tallies for severity in counting))
