"""`argmap find`: find words in the sources, as a quote ready to paste."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from argmap.cli.output import Output, color_option, seeds_option

if TYPE_CHECKING:
    from argmap.dossier import Dossier, SourceText
    from argmap.quotes.search import Likeness

_SHOWN = 20
_HOW = ("", "in another case", "within longer words", "the nearest passage, with other words")


class _Hit(NamedTuple):
    text: "SourceText"
    place: tuple[int, int]


@click.command(name="find")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--map",
    "maps",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Use the ids and speakers of this map; can be given several times.",
)
@click.option("--hit", type=click.IntRange(min=1), metavar="N", help="Show only the Nth place.")
@click.option("--all", "everything", is_flag=True, help=f"Show every place, not only the first {_SHOWN}.")
@seeds_option
@color_option
def command(
    words: tuple[str, ...], maps: tuple[Path, ...], *, hit: int | None, everything: bool, seeds: Path | None, color: str
) -> int:
    """Find WORDS in every file below seeds/, and print each place as a quote ready to paste.

    The same words are looked for first, whatever their typography; where they stand nowhere, the same in another
    case, as a part of longer words, and last the nearest passages. The quote has the source's own characters, and
    'prefix' or 'suffix' where its words stand there more than once. A speaker is proposed only where the map knows
    the name and it stands in the same paragraph; as a comment where that is not sure.

    Exit codes: 0 found, 1 nothing found, 2 used wrongly.
    """
    from argmap.quotes.fold import fold
    from argmap.terminal.counts import counted

    sought = " ".join(words)
    if not fold(sought):
        raise click.UsageError("there are no words to find")
    out, err = Output(color), Output(color, error=True)
    dossiers = _dossiers(maps, seeds, color)
    likeness, hits, read = _search(sought, _folder(maps, seeds), err)
    if hit is not None and hit > len(hits):
        raise click.UsageError(f"there is no place {hit}: {counted(len(hits), 'place')} found")
    if not hits:
        err.text(f"not found in {counted(read, 'source')}, nor anything near")
        return 1
    first = 0 if hit is None else hit - 1
    last = hit or (len(hits) if everything else min(len(hits), _SHOWN))
    for number in range(first, last):
        _print(out, number + 1, hits[number], likeness, dossiers)
    left = f"; the first {last} are shown, --all shows the others" if last < len(hits) and hit is None else ""
    how = f" ({_HOW[likeness]})" if likeness else ""
    names = {each.text.file.name for each in hits}
    err.text(f"{counted(len(hits), 'place')}{how} in {len(names)} of {counted(read, 'source')}{left}")
    return 0


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
            hits += [_Hit(text, place) for place in found.places]
    except Unreadable as error:
        raise click.ClickException(error.reason) from None
    return best, hits, read


def _print(out: Output, number: int, hit: _Hit, likeness: int, dossiers: "list[Dossier]") -> None:
    from argmap.proposal import proposal
    from argmap.terminal.passage import passage_lines
    from argmap.visible import visible

    file = hit.text.file
    dossier, source = _source(file.name, dossiers)
    line, column = file.place(hit.place[0])
    how = f" ({_HOW[likeness]})" if likeness else ""
    out.lines([[(f"[{number}] {visible(file.name)}:{line}:{column}", "bold"), (how, "warning")]])
    out.lines(row for _, row in passage_lines(file, _context(file.content, hit.place), [hit.place], out.width))
    quote = proposal(hit.text, hit.place, source, dossier)
    if dossiers and dossier is None:
        out.text(f"# no map lists this source: add it under 'sources:' as {visible(source)}: {_file_value(file.name)}")
    out.text(*quote.lines(), "")


def _file_value(name: str) -> str:
    from argmap.scalar import inline

    return inline(name.rpartition("seeds/")[2] or name)


def _source(name: str, dossiers: "list[Dossier]") -> "tuple[Dossier | None, str]":
    """The map that lists a file and the id that it has there, or an id made from its name."""
    for dossier in dossiers:
        for id, text in dossier.texts.items():
            if text.file.name == name:
                return dossier, id
    from argmap.template import proposed_id

    return None, proposed_id(Path(name).name, frozenset())


def _context(content: str, place: tuple[int, int]) -> tuple[int, int]:
    """The sentences around a place, or what is near it where they are long."""
    from argmap.quotes.stretches import sentences

    low = max(0, place[0] - 1000)
    high = min(len(content), place[1] + 1000)
    touched = [(a + low, b + low) for a, b in sentences(content[low:high]) if a + low < place[1] and b + low > place[0]]
    start = min([place[0], *(a for a, _ in touched)])
    end = max([place[1], *(b for _, b in touched)])
    return max(start, place[0] - 500), min(end, place[1] + 500)
