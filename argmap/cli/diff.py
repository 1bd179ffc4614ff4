"""`argmap diff`: what changed between two versions of a map, by meaning."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.commands import Command
from argmap.cli.options import color_option, seeds_option
from argmap.cli.output import Output
from argmap.visible import one_line

if TYPE_CHECKING:
    from argmap.check import Verdict
    from argmap.comparison.changes import Change

_FROM_GIT = (7, 9)


@click.command(name="diff", cls=Command)
@click.argument("versions", nargs=-1, required=True, metavar="OLD NEW")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@seeds_option
@color_option
def command(versions: tuple[str, ...], *, format_name: str, seeds: Path | None, color: str) -> int:
    """Tell what changed between two versions of a map: claims, how they bear on each other, quotes, labels.

    OLD and NEW are files, or versions in git: REV:path, or :path for what is staged. These are checked against the
    sources that stand in git beside them, a file without a folder seeds/ against those of the other.
    The order of claims and the layout of the file do not count.

    Exit code 0 where nothing changed, 1 where something did, 2 where a map cannot be read or only in part;
    as git's external diff (see the README) always 0.
    """
    from_git = len(versions) in _FROM_GIT
    if not from_git and len(versions) != 2:
        raise click.UsageError("name two versions of a map: argmap diff OLD NEW")
    old, new = (versions[1], versions[4]) if from_git else versions
    names = (f"a/{versions[0]}", f"b/{versions[0]}") if from_git else (old, new)
    places = [versions[:1], versions[:1]] if from_git else [(old, new), (new, old)]
    out = Output(color)
    if os.devnull in (old, new):
        name = versions[0] if from_git else new if old == os.devnull else old
        out.text(f"{one_line(name)}: {'a new map' if old == os.devnull else 'the map is removed'}")
        return 0 if from_git else 1
    verdicts = [_version(*each, seeds) for each in zip((old, new), places, strict=True)]
    dossiers = [verdict.dossier for verdict in verdicts if verdict.dossier is not None]
    if len(dossiers) < 2:
        from argmap.cli.problems import print_problems

        for verdict in verdicts:
            if verdict.dossier is None:
                print_problems(verdict, color)
        return 0 if from_git else 2
    from argmap.cli.problems import told_in_part
    from argmap.comparison.compare import compare

    partly = [told_in_part(verdict, "and is compared as far as it was") for verdict in verdicts]

    changes = compare(*dossiers)
    if format_name == "json":
        out.text(_as_json(changes, *names))
    elif changes:
        from argmap.terminal.comparison import change_lines

        out.lines(change_lines(changes, *names, out.width))
    if from_git:
        return 0
    return 2 if any(partly) else int(bool(changes))


def _version(name: str, places: Sequence[str], seeds: Path | None) -> "Verdict":
    """One version, checked: a file against the sources of the first of the places that has any."""
    from argmap.check import Checker
    from argmap.cli.revision import check_revision, names_revision
    from argmap.files import find_seeds

    if seeds is None and names_revision(name):
        return check_revision(name)
    found = (find_seeds(place) for place in places if not names_revision(place))
    return Checker(seeds or next(filter(None, found), None)).check(Path(name))


def _as_json(changes: "list[Change]", old: str, new: str) -> str:
    import json

    listed = [
        {
            "topic": change.topic,
            "kind": change.kind.name.lower(),
            "subject": change.subject,
            "words": change.words,
            "parts": [{"sign": part.sign, "text": part.text} for part in change.parts],
            "old_line": change.lines[0],
            "new_line": change.lines[1],
        }
        for change in changes
    ]
    return json.dumps({"format": 1, "old": old, "new": new, "changes": listed}, indent=2)
