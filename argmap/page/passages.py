"""Which stretches of a source a page holds: all of it, or what stands around the quotes.

Passages are the default, for most sources belong to somebody: the law of quotation covers the words and enough around
them to judge them by, not the whole text. A quote comes with its paragraph, the one before and the one after.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.dossier import SourceText
from argmap.quotes.paragraphs import Paragraph, Paragraphs

MOST_WHOLE = 1_000_000
"""The characters of the longest text that is held whole; a longer one would make a page that no browser likes."""


class Extent(NamedTuple):
    """What of a source a page holds; `whole` says that it is everything, `cut` that it is so for the text's length."""

    stretches: list[tuple[int, int]]
    whole: bool
    cut: bool = False


def extent(text: SourceText, places: Sequence[tuple[int, int]], how: str) -> Extent:
    """Give what to hold of a source: `how` is full, passages or none."""
    length = len(text.file.content)
    if how == "none":
        return Extent([], whole=False)
    if how == "full" and length <= MOST_WHOLE:
        return Extent([(0, length)], whole=True)
    around = sorted(_around(text.prose.paragraphs, place) for place in places)
    stretches = _merged(text.file.content, around)
    whole = len(stretches) == 1 and not _outside(text.file.content, stretches[0])
    return Extent(stretches, whole, cut=how == "full" and not whole)


def blocks(text: SourceText, stretch: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Give the paragraphs of a stretch, cut where a page begins."""
    pages = text.file.pages.starts if text.file.pages else ()
    at, end = stretch
    while at < end:
        paragraph = next(text.prose.paragraphs.touched(at, end), None)
        if paragraph is None:
            return
        start = max(paragraph.start, at)
        page = bisect_right(pages, start)
        at = min(paragraph.end, end, pages[page] if page < len(pages) else end)
        yield start, at


def _around(paragraphs: Paragraphs, place: tuple[int, int]) -> tuple[int, int]:
    """The paragraphs of a place and their neighbours; a piece of an endless line stands alone."""
    touched: list[Paragraph] = [*paragraphs.touched(*place)]
    before = paragraphs.before(touched[0]) if touched[0].whole else None
    after = paragraphs.after(touched[-1]) if touched[-1].whole else None
    return (before or touched[0]).start, (after or touched[-1]).end


def _merged(content: str, around: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join stretches that overlap or have nothing but white space between."""
    merged: list[tuple[int, int]] = []
    for start, end in around:
        if merged and (start <= merged[-1][1] or not content[merged[-1][1] : start].strip()):
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _outside(content: str, stretch: tuple[int, int]) -> bool:
    """Whether there is anything before or behind a stretch."""
    return bool(content[: stretch[0]].strip() or content[stretch[1] :].strip())
