"""`argmap find`: find words in the sources, as a quote ready to paste."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from argmap.cli.adding import add as add_quote
from argmap.cli.adding import claim, source_of
from argmap.cli.commands import Command
from argmap.cli.complete import map_files, maps_and_claims
from argmap.cli.options import PathName, color_option, seeds_option
from argmap.cli.output import Output

if TYPE_CHECKING:
    from argmap.dossier import Dossier, SourceText
    from argmap.model import Answer, Claim
    from argmap.quotes.search import Likeness

_SHOWN = 20
_MOST_AROUND = 500
_HOW = ("", "in another case", "within longer words", "the nearest passage, with other words")


class _Hit(NamedTuple):
    """A place in a text; `name` is that of its file within the folder of the sources."""

    name: str
    text: "SourceText"
    place: tuple[int, int]


@click.command(name="find", cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--map",
    "maps",
    multiple=True,
    type=PathName(path_type=Path),
    metavar="MAP",
    shell_complete=map_files,
    help="Use the ids and speakers of this map; can be given several times.",
)
@click.option(
    "--add",
    nargs=2,
    metavar="MAP CLAIM-ID",
    shell_complete=maps_and_claims,
    help="Put the quote under this claim of the map; where several places are found, --hit picks one.",
)
@click.option("--hit", type=click.IntRange(min=1), metavar="N", help="Show only the Nth place.")
@click.option("--all", "everything", is_flag=True, help=f"Show every place, not only the first {_SHOWN}.")
@seeds_option
@color_option
def command(
    words: tuple[str, ...],
    maps: tuple[Path, ...],
    *,
    add: tuple[str, str] | None,
    hit: int | None,
    everything: bool,
    seeds: Path | None,
    color: str,
) -> int:
    """Find WORDS in every file below seeds/, and print each place as a quote ready to paste.

    The same words are looked for first, whatever their typography; where they stand nowhere, the same in another
    case, as a part of longer words, and last the nearest passages. The quote has the source's own characters, and
    'prefix' or 'suffix' where its words stand there more than once. A speaker is proposed only where the map knows
    the name and it stands in the same paragraph; as a comment where that is not sure.

    Exit codes: 0 found, 1 nothing found, 2 used wrongly or not added.
    """
    from argmap.quotes.fold import fold
    from argmap.terminal.counts import counted

    sought = " ".join(words)
    if not fold(sought):
        raise click.UsageError("there are no words to find")
    out, err = Output(color), Output(color, error=True)
    if add is not None:
        maps = (Path(add[0]), *(path for path in maps if path != Path(add[0])))
    dossiers = _dossiers(maps, seeds, color)
    node = claim(dossiers[0], add[1]) if add is not None else None
    likeness, hits, read = _search(sought, _folder(maps, seeds), err)
    if hit is not None and hit > len(hits):
        raise click.UsageError(f"there is no place {hit}: {counted(len(hits), 'place')} found")
    if not hits:
        err.text(f"not found in {counted(read, 'source')}, nor anything near")
        return 1
    numbers = _numbers(len(hits), hit, everything=everything)
    for number in numbers:
        _print(out, number + 1, hits[number], likeness, dossiers)
    how = f" ({_HOW[likeness]})" if likeness else ""
    names = {each.name for each in hits}
    err.text(f"{_counted(hits)}{how} in {len(names)} of {counted(read, 'source')}{_left(numbers, hits, hit)}")
    if add is None or node is None:
        return 0
    if hit is None and (likeness or len(hits) > 1):
        why = f"{_HOW[likeness]}: " if likeness else ""
        raise click.UsageError(f"nothing added: {why}choose the place with --hit N, from 1 to {len(hits)}")
    return _add(Path(add[0]), dossiers[0], node, hits[numbers[0]], err)


def _counted(hits: "list[_Hit]") -> str:
    """How many places; of very many in one text not all are looked for."""
    from argmap.quotes.locate import MOST_PLACES
    from argmap.terminal.counts import counted

    most = max(Counter(hit.name for hit in hits).values())
    least = "at least " if most >= MOST_PLACES else ""
    return f"{least}{counted(len(hits), 'place')}"


def _left(numbers: range, hits: "list[_Hit]", hit: int | None) -> str:
    if hit is not None or len(numbers) == len(hits):
        return ""
    return f"; the first {len(numbers)} are shown, --all shows the others"


def _add(path: Path, dossier: "Dossier", node: "Claim | Answer", hit: _Hit, err: Output) -> int:
    from argmap.proposal import proposal

    known, id = source_of(hit.text.file.name, [dossier])
    if known is None:
        line = _entry(id, hit.name)
        raise click.UsageError(f"nothing added: the map does not list this source; add '{line}' under 'sources:' first")
    return add_quote(path, dossier, node, proposal(hit.text, hit.place, id, dossier), err)


def _entry(id: str, name: str) -> str:
    from argmap.scalar import inline

    return f"{inline(id)}: {inline(name)}"


def _numbers(count: int, hit: int | None, *, everything: bool) -> range:
    if hit is not None:
        return range(hit - 1, hit)
    return range(count if everything else min(count, _SHOWN))


def _folder(maps: Sequence[Path], seeds: Path | None) -> Path:
    from argmap.files import find_seeds, shown

    folder = seeds or find_seeds(maps[0] if maps else Path("map"))
    if folder is None:
        raise click.UsageError("there is no folder seeds/ here or above: use --seeds DIR")
    return Path(shown(folder))


def _dossiers(maps: Sequence[Path], seeds: Path | None, color: str) -> "list[Dossier]":
    from argmap.check import Checker
    from argmap.cli.problems import print_problems

    verdicts = [Checker(seeds).check(path) for path in maps]
    for verdict in verdicts:
        if verdict.dossier is None:
            print_problems(verdict, color)
            raise click.ClickException(f"'{verdict.name}' cannot be used: mend it first")
    return [verdict.dossier for verdict in verdicts if verdict.dossier is not None]


def _search(words: str, folder: Path, err: Output) -> "tuple[Likeness, list[_Hit], int]":
    """The nearest places of all files, and how many files were read; the others are told on standard error."""
    from argmap.check import Checker
    from argmap.files import Unreadable, shown
    from argmap.quotes.search import Likeness, search
    from argmap.visible import visible

    best, hits, read = Likeness.NEAR, list[_Hit](), 0
    try:
        for path, text in Checker().below(folder):
            if isinstance(text, Unreadable):
                err.text(f"not searched: {visible(shown(path))}: {visible(text.reason)}")
                continue
            read += 1
            found = search(words, text.folded, best)
            if found is None:
                continue
            if found.likeness < best:
                best, hits = found.likeness, []
            hits += [_Hit(path.relative_to(folder).as_posix(), text, place) for place in found.places]
    except Unreadable as error:
        raise click.ClickException(error.reason) from None
    return best, hits, read


def _print(out: Output, number: int, hit: _Hit, likeness: int, dossiers: "list[Dossier]") -> None:
    from argmap.proposal import proposal
    from argmap.terminal.passage import passage_lines
    from argmap.visible import visible

    file = hit.text.file
    dossier, source = source_of(file.name, dossiers)
    line, column = file.place(hit.place[0])
    how = f" ({_HOW[likeness]})" if likeness else ""
    out.lines([[(f"[{number}] {visible(file.name)}:{line}:{column}", "bold"), (how, "warning")]])
    out.lines(passage_lines(file, _context(file.content, hit.place), [hit.place], out.width))
    quote = proposal(hit.text, hit.place, source, dossier)
    if dossiers and dossier is None:
        out.text(f"# no map given lists this source: add it under 'sources:' as {_entry(source, hit.name)}")
    out.text(*quote.lines(), "")


def _context(content: str, place: tuple[int, int]) -> tuple[int, int]:
    """The sentences around a place, or what is near it where they are long."""
    from argmap.quotes.sentences import sentence

    start, end = sentence(content, *place)
    return max(start, place[0] - _MOST_AROUND), min(end, place[1] + _MOST_AROUND)
