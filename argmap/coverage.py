"""What of a source is quoted: where each quote stands in it, and which of its sentences no claim uses."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from argmap.dossier import Dossier, SourceText
from argmap.model import Answer, Claim, Source
from argmap.quotes.sentences import sentence

Stretch = tuple[int, int]

_NOT_BLANK = re.compile(r"\S")


class Use(NamedTuple):
    """A stretch of a source that a claim or answer quotes."""

    start: int
    end: int
    node: Claim | Answer


class Coverage(NamedTuple):
    """One source of a map, which must be readable: the stretches quoted, and its sentences but those in boilerplate.

    A sentence counts as quoted where a quote covers any part of it.
    """

    source: Source
    text: SourceText
    quotes: int
    uses: tuple[Use, ...]
    sentences: tuple[Stretch, ...]
    unquoted: tuple[Stretch, ...]


def coverage(dossier: Dossier, source: Source) -> Coverage:
    """The coverage of a source that was read."""
    text = dossier.texts[source.id.value]
    quotes = [(node, quote) for node, quote in dossier.quotes if quote.source.value == source.id.value]
    uses = sorted(
        (Use(place.span.start, place.span.end, node) for node, quote in quotes for place in dossier.places(quote)),
        key=lambda use: use[:2],
    )
    kept = tuple(stretch for stretch in sentences(text.file.content) if not _is_boilerplate(source, text, stretch))
    return Coverage(source, text, len(quotes), tuple(uses), kept, tuple(_unquoted(kept, uses)))


def sentences(content: str) -> Iterator[Stretch]:
    """Where each sentence of a text starts and ends, white space left out."""
    at = 0
    while match := _NOT_BLANK.search(content, at):
        _, end = sentence(content, *match.span())
        at = max(end, match.end())
        yield match.start(), at


def _unquoted(stretches: tuple[Stretch, ...], uses: list[Use]) -> Iterator[Stretch]:
    starts = [use.start for use in uses]
    reaches = [*accumulate((use.end for use in uses), max)]
    for start, end in stretches:
        before = bisect_left(starts, end)
        if not before or reaches[before - 1] <= start:
            yield start, end


def _is_boilerplate(source: Source, text: SourceText, stretch: Stretch) -> bool:
    first, last = text.file.place(stretch[0])[0], text.file.place(stretch[1] - 1)[0]
    return any(low <= last and first <= high for low, high in source.boilerplate)
