"""`argmap sources`: show what of the sources is quoted."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.commands import Command
from argmap.cli.complete import map_files, source_ids
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.output import Output
from argmap.diagnostic import Severity
from argmap.visible import visible

if TYPE_CHECKING:
    from argmap.coverage import Coverage
    from argmap.dossier import Dossier
    from argmap.model import Source


@click.command(name="sources", cls=Command)
@click.argument("maps", nargs=-1, metavar="[MAP]...", type=PathName(path_type=Path), shell_complete=map_files)
@click.option(
    "--show",
    "shown",
    metavar="ID",
    shell_complete=source_ids,
    help="Print the text of a source with what is quoted underlined.",
)
@click.option("--unquoted", is_flag=True, help="List the sentences that no claim quotes.")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@seeds_option
@color_option
def command(
    maps: tuple[Path, ...], *, shown: str | None, unquoted: bool, format_name: str, seeds: Path | None, color: str
) -> int:
    """List the sources of a map: title, date, file, quotes, and the share of the sentences that is quoted.

    Without MAP, every map under maps/ is taken. A sentence counts as quoted where a quote that was found covers any
    part of it; lines marked as boilerplate are not counted. With --show, '^' stands under what one quote covers, a
    digit under what several do, and below each line the claims whose quotes begin there, after their column. --show
    and --unquoted go together.
    """
    from argmap.check import Checker
    from argmap.cli.inputs import chosen_maps
    from argmap.cli.problems import print_problems

    checker, out = Checker(seeds), Output(color)
    verdicts = [checker.check(path) for path in chosen_maps(maps)]
    for verdict in verdicts:
        print_problems(verdict, color)
    dossiers = [verdict.dossier for verdict in verdicts if verdict.dossier is not None]
    if shown is not None and dossiers:
        _refuse_unknown(shown, [source.id.value for dossier in dossiers for source in dossier.map.sources])
    if format_name == "json":
        _print_json(dossiers, shown)
    else:
        for dossier in dossiers:
            if len(dossiers) > 1:
                out.lines([[(visible(dossier.file.name), "question")]])
            _print(dossier, shown, out, unquoted=unquoted)
    if not all(verdict.readable for verdict in verdicts):
        return 2
    return 1 if any(verdict.count(Severity.ERROR) for verdict in verdicts) else 0


def _refuse_unknown(id: str, ids: list[str]) -> None:
    from argmap.suggest import did_you_mean

    if id not in ids:
        known = f"the ids are {', '.join(dict.fromkeys(ids))}" if ids else "no map lists a source"
        raise click.UsageError(f"no source has the id '{id}': {did_you_mean(id, ids, known)}")


def _chosen(dossier: "Dossier", shown: str | None) -> "Iterator[tuple[Source, Coverage | None, str]]":
    """The sources to tell of: what of each is quoted, or why it could not be read."""
    from argmap.coverage import coverage

    for source in dossier.map.sources:
        id = source.id.value
        if shown in (None, id):
            found = coverage(dossier, source) if id in dossier.texts else None
            yield source, found, dossier.unreadable.get(id, ("no file is named", ""))[0]


def _print(dossier: "Dossier", shown: str | None, out: Output, *, unquoted: bool) -> None:
    from argmap.terminal.sources import source_lines, text_lines, unquoted_lines

    for source, found, reason in _chosen(dossier, shown):
        out.lines(source_lines(source, found, reason, out.width, out.signs))
        if found is not None and shown is not None:
            out.lines(text_lines(found, out.width, out.signs))
        if found is not None and unquoted:
            out.lines(unquoted_lines(found, out.width))


def _print_json(dossiers: "list[Dossier]", shown: str | None) -> None:
    import json

    listed = [
        {
            "map": dossier.file.name,
            "sources": [_source(*chosen) for chosen in _chosen(dossier, shown)],
        }
        for dossier in dossiers
    ]
    click.echo(json.dumps(listed, indent=2))


def _source(source: "Source", found: "Coverage | None", reason: str) -> dict[str, Any]:
    texts = (("title", source.title), ("date", source.date))
    head = {"id": source.id.value, "file": source.file.value, **{key: text.value for key, text in texts if text}}
    return {**head, **(_as_json(found) if found else {"unreadable": reason})}


def _as_json(found: "Coverage") -> dict[str, Any]:
    file = found.text.file

    def place(start: int, end: int) -> dict[str, int]:
        (line, column), (end_line, end_column) = file.place(start), file.place(end)
        return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}

    return {
        "lines": file.line_count,
        "quotes": found.quotes,
        "sentences": len(found.sentences),
        "quoted_sentences": len(found.sentences) - len(found.unquoted),
        "uses": [
            {
                **place(use.start, use.end),
                "claim": use.node.text.value,
                **({"id": use.node.id.value} if use.node.id else {}),
            }
            for use in found.uses
        ],
        "unquoted": [{**place(start, end), "text": file.content[start:end]} for start, end in found.unquoted],
    }
