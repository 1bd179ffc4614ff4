"""What a shell offers at the tab key: maps, ids, sources and rules. It is quick, and says nothing rather than fail."""

import contextlib
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import SUFFIXES

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from argmap.model import ArgumentMap

_MOST_BYTES = 4 << 20


def map_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The maps under maps/, or whatever files the shell knows."""
    del ctx, param
    from click.shell_completion import CompletionItem

    from argmap.files import files_below

    found: list[CompletionItem] = []
    with contextlib.suppress(Exception):
        maps = (path.as_posix() for path in files_below("maps") if path.suffix.lower() in SUFFIXES)
        found = [CompletionItem(name) for name in maps if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]


def rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The rules, by the names of their files."""
    del ctx, param
    from pathlib import Path

    from click.shell_completion import CompletionItem

    names = (path.stem.replace("_", "-") for path in (Path(__file__).parents[1] / "rules").rglob("[!_]*.py"))
    return [CompletionItem(name) for name in sorted(names) if name.startswith(incomplete)]


def claim_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The ids of the map that stands before on the line, each with its text."""
    del param
    from argmap.model import Answer, Claim

    nodes = (node for found in _maps_of(ctx) for node in found.walk())
    named = ((node.id.value, node.text.value) for node in nodes if isinstance(node, Claim | Answer) and node.id)
    return _starting(incomplete, named)


def maps_and_claims(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The two values of an option, a map and an id of one of the maps in maps/."""
    ctx.args = []
    maps = [item for item in map_files(ctx, param, incomplete) if item.type == "plain"]
    return [*maps, *claim_ids(ctx, param, incomplete)] or map_files(ctx, param, incomplete)


def source_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The ids of the sources of the map that stands before on the line, each with its file."""
    del param
    sources = (source for found in _maps_of(ctx) for source in found.sources)
    return _starting(incomplete, ((source.id.value, source.file.value) for source in sources))


def speaker_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The ids of the speakers of the map, each with the name."""
    del param
    speakers = (speaker for found in _maps_of(ctx) for speaker in found.speakers)
    return _starting(incomplete, ((speaker.id.value, speaker.name.value) for speaker in speakers))


def tags(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The tags of the claims and answers of the map."""
    del param
    from argmap.model import Answer, Claim

    nodes = (node for found in _maps_of(ctx) for node in found.walk() if isinstance(node, Answer | Claim))
    return _starting(incomplete, ((tag.value, "") for node in nodes for tag in node.tags))


def sides(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The ids of the answers of the map, each with its text; of a map without answers what is for a yes and a no."""
    del param
    found = [*_maps_of(ctx)]
    answers = ((answer.id.value, answer.text.value) for each in found for answer in each.answers if answer.id)
    yes_or_no = ((side, "") for side in ("supporting", "opposing") if not all(each.answers for each in found))
    return _starting(incomplete, chain(answers, yes_or_no))


def _starting(incomplete: str, pairs: Iterator[tuple[str, str]]) -> "list[CompletionItem]":
    from click.shell_completion import CompletionItem

    from argmap.visible import one_line

    found = dict(pair for pair in pairs if pair[0].startswith(incomplete))
    return [CompletionItem(one_line(id), help=one_line(text)[:60]) for id, text in found.items()]


def _maps_of(ctx: click.Context) -> "Iterator[ArgumentMap]":
    """The maps on the line, or those of maps/, as far as they can be read: here nobody can be told why not.

    What stands before an option that still lacks its value is in `args`: the parser stops at such an option.
    """
    from argmap.check import reader_for
    from argmap.cli.inputs import chosen_maps
    from argmap.files import read_text
    from argmap.text import TextFile

    named = [ctx.params.get("map_path"), *(ctx.params.get("maps") or ()), *ctx.args]
    paths = [str(name) for name in named if name]
    with contextlib.suppress(Exception):
        paths = paths or chosen_maps(())
    for path in paths:
        with contextlib.suppress(Exception):
            reading = reader_for(path).read(TextFile(str(path), read_text(path, _MOST_BYTES).removeprefix("\ufeff")))
            if reading.map:
                yield reading.map
