"""What a tree tells of the sources of a map, behind its claims."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.model import Source, Text
from argmap.terminal.counts import counted
from argmap.terminal.signs import Signs
from argmap.visible import one_line, visible


class Entry(NamedTuple):
    """A source with its description on one line, and what else is told of it, each under its name."""

    id: str
    description: str
    more: tuple[tuple[str, Text], ...]


def bibliography(dossier: Dossier, signs: Signs) -> Iterator[Entry]:
    """The sources of a map, or those that a part of it quotes."""
    counts: dict[str, int] = {}
    for _, quote in dossier.quotes:
        counts[quote.source.value] = counts.get(quote.source.value, 0) + 1
    for id, source in {source.id.value: source for source in dossier.map.sources}.items():
        if dossier.origin and not counts.get(id):
            continue
        named = (("url", source.url), ("note", source.note))
        more = tuple((word, text) for word, text in named if text)
        yield Entry(visible(id), _description(dossier, source, counts.get(id, 0), signs), more)


def _description(dossier: Dossier, source: Source, count: int, signs: Signs) -> str:
    text = dossier.texts.get(source.id.value)
    title = signs.quoted(one_line(source.title.value)) if source.title else ""
    parts = [title, *(_words(part) for part in (source.author, source.publisher, source.date))]
    parts += [f"via {_words(source.via)}"] if source.via else []
    file = visible(text.file.name) if text else f"{one_line(source.file.value)} (unreadable)"
    return ", ".join(part for part in (*parts, file, counted(count, "quote")) if part)


def _words(text: Text | None) -> str:
    return one_line(text.value) if text else ""
