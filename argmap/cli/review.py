"""`argmap review`: where a map is weak, and what it rests on."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.commands import Command
from argmap.cli.complete import claim_ids, map_files
from argmap.cli.inputs import read_by
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.output import Output
from argmap.cli.selecting import asked_for, chosen_nodes, selection_options
from argmap.diagnostic import Severity

if TYPE_CHECKING:
    from argmap.model import Answer, Claim
    from argmap.review import Review
    from argmap.terminal.paint import Line


@click.command(name="review", cls=Command)
@click.argument("map_path", metavar="MAP", type=PathName(path_type=Path), shell_complete=map_files)
@click.argument("claim", metavar="[ID]", required=False, shell_complete=claim_ids)
@click.option("--all", "part", flag_value="every", help="Tell the label of every claim, challenged or not.")
@click.option("--who", "part", flag_value="voices", help="List the speakers: what they say, where, and for which side.")
@click.option("--linchpins", "part", flag_value="linchpins", help="List what the label of an answer hangs on.")
@click.option("--matrix", "part", flag_value="matrix", help="Set the evidence against the rival answers.")
@selection_options
@click.option(
    "--without",
    multiple=True,
    metavar="ID",
    shell_complete=claim_ids,
    help="Label the map as if a claim did not hold; repeatable.",
)
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@seeds_option
@color_option
def command(
    map_path: Path,
    claim: str | None,
    *,
    part: str | None,
    without: tuple[str, ...],
    format_name: str,
    seeds: Path | None,
    color: str,
    **asked: Any,
) -> int:
    """Tell what stands in a map, what is defeated and by what, and where the map is weak.

    Labels follow from the map alone, by grounded semantics: an objection that nobody answered defeats, however many
    reasons speak for the claim; strength is not weighed, and no label says that anything is true. With ID, only that
    claim or answer is explained; JSON holds everything. The options that take a part choose what is told of, while
    labels follow from the whole map; with --as-of, from what was known then. Gaps are no errors: the exit code is 0
    unless the map itself has errors.
    """
    from argmap.check import Checker
    from argmap.cli.problems import print_problems
    from argmap.model import Answer, Claim
    from argmap.review import Review

    verdict = Checker(seeds).check(*read_by(map_path))
    print_problems(verdict, color)
    if verdict.dossier is None:
        return 1 if verdict.readable else 2
    without = tuple(id.removeprefix("#") for id in without)
    dossier, nodes = chosen_nodes(verdict.dossier, asked_for(asked))
    review = Review(dossier, without, nodes)
    statements = [node for node in dossier.nodes if isinstance(node, Claim | Answer)]
    ids = {statement.id.value: statement for statement in reversed(statements) if statement.id}
    chosen = [] if claim is None else [claim.removeprefix("#")]
    _refuse_unknown([*without, *chosen], ids)
    out = Output(color)
    if format_name == "json":
        out.text(_as_json(review))
    else:
        out.lines(_lines(review, out, [ids[id] for id in chosen], part))
    return 1 if verdict.count(Severity.ERROR) else 0


def _lines(review: "Review", out: Output, chosen: "list[Claim | Answer]", part: str | None) -> "Iterator[Line]":
    from argmap.terminal.review import Page

    page = Page(review, out.width, out.signs)
    yield from page.head()
    for statement in chosen:
        yield []
        yield from page.explained(statement)
    if chosen:
        return
    if part in ("voices", "linchpins", "matrix"):
        yield from getattr(page, part)()
    else:
        yield from page.answers()
        yield from page.summary()
        yield from page.claims(every=part == "every")
        yield from page.gaps()


def _refuse_unknown(asked: Iterable[str], ids: "Mapping[str, Claim | Answer]") -> None:
    from argmap.suggest import did_you_mean

    for id in asked:
        if id not in ids:
            help = did_you_mean(id, ids, "'argmap show' prints the ids")
            raise click.UsageError(f"no claim has the id '{id}': {help}")


def _as_json(review: "Review") -> str:
    import json

    from argmap.review import document

    return json.dumps(document(review), indent=2)
