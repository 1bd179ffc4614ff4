"""`argmap sources`: show what of the sources is quoted."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.output import Output, color_option, seeds_option
from argmap.diagnostic import Severity

if TYPE_CHECKING:
    from argmap.coverage import Coverage
    from argmap.dossier import Dossier


@click.command(name="sources")
@click.argument("map_path", metavar="MAP", type=click.Path(path_type=Path))
@click.option("--show", "shown", metavar="ID", help="Print the text of a source with what is quoted underlined.")
@click.option("--unquoted", is_flag=True, help="List the sentences that no claim quotes.")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@seeds_option
@color_option
def command(
    map_path: Path, *, shown: str | None, unquoted: bool, format_name: str, seeds: Path | None, color: str
) -> int:
    """List the sources of a map: title, date, file, quotes, and the share of the sentences that is quoted.

    A sentence counts as quoted where a quote that was found covers any part of it. Lines marked as boilerplate are
    not counted. With --show, '^' stands under what one quote covers, a digit under what several do, and below each line
    the claims whose quotes begin there, after their column. --show and --unquoted go together.
    """
    from argmap.check import Checker
    from argmap.cli.problems import print_problems
    from argmap.suggest import did_you_mean

    verdict = Checker(seeds).check(map_path)
    print_problems(verdict, color)
    if verdict.dossier is None:
        return 1 if verdict.readable else 2
    ids = [source.id.value for source in verdict.dossier.map.sources]
    if shown is not None and shown not in ids:
        known = f"the ids are {', '.join(ids)}" if ids else "the map lists no source"
        raise click.UsageError(f"no source has the id '{shown}': {did_you_mean(shown, ids, known)}")
    if format_name == "json":
        _print_json(verdict.dossier, shown)
    else:
        _print(verdict.dossier, shown, Output(color), unquoted=unquoted)
    return 1 if verdict.count(Severity.ERROR) else 0


def _print(dossier: "Dossier", shown: str | None, out: Output, *, unquoted: bool) -> None:
    from argmap.coverage import coverage
    from argmap.terminal.sources import COUNTED, source_lines, text_lines, unquoted_lines

    for source in dossier.map.sources:
        id = source.id.value
        if shown not in (None, id):
            continue
        found = coverage(dossier, source) if id in dossier.texts else None
        reason = dossier.unreadable.get(id, ("no file is named", ""))[0]
        out.lines(source_lines(source, found, reason, out.width, out.signs))
        if found is not None and unquoted:
            out.lines(unquoted_lines(found, out.width))
        elif found is not None and shown is not None:
            out.lines(text_lines(found, out.width, out.signs))
    if shown is None and not unquoted:
        Output("auto", error=True).text(COUNTED)


def _print_json(dossier: "Dossier", shown: str | None) -> None:
    import json

    from argmap.coverage import coverage

    listed: list[dict[str, Any]] = []
    for source in dossier.map.sources:
        id = source.id.value
        if shown not in (None, id):
            continue
        head = {"id": id, "file": source.file.value}
        head |= {key: text.value for key, text in (("title", source.title), ("date", source.date)) if text}
        if id in dossier.texts:
            listed.append({**head, **_as_json(coverage(dossier, source))})
        else:
            listed.append({**head, "unreadable": dossier.unreadable.get(id, ("no file is named", ""))[0]})
    click.echo(json.dumps(listed, indent=2))


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
