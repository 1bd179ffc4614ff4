"""Where strings stand in a folded source, in offsets of the folded text, and whether they are whole words there."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice

from argmap.quotes.boundary import inside, letters_join
from argmap.quotes.fold import Folded
from argmap.quotes.occurrences import SPACELESS_RANGES, occurrences
from argmap.quotes.paragraphs import BLANK, WRAPPED

Place = tuple[int, int]

_MANY = 1000
_FEW = 64


def stretches(needles: Collection[str], source: Folded, *, cut: bool = False) -> dict[str, Iterable[Place]]:
    """Every place of each folded string, words divided at line ends included, be it whole words or not; ascending.

    Unless they may be `cut`, of very many places only the first are told that are no whole words.
    """
    found: dict[str, Iterable[Place]] = {
        needle: _stretches(needle, starts if cut or isinstance(starts, list) else thinned(needle, starts, source.text))
        for needle, starts in occurrences(needles, source.text).items()
    }
    if source.free:
        from argmap.quotes.readings import with_readings

        found = with_readings(found, source)
    return found


def rare(found: Mapping[str, Iterable[Place]]) -> dict[str, list[Place]]:
    """The places of the strings that do not stand often."""
    firsts = {needle: [*islice(places, _FEW)] for needle, places in found.items()}
    return {needle: places for needle, places in firsts.items() if len(places) < _FEW}


@cache
def _in_word() -> str:
    return f"[^\\W{SPACELESS_RANGES}]"


def thinned(needle: str, starts: Iterable[int], text: str) -> Iterator[int]:
    """The places, and after many only those that do not begin or end inside a run of letters.

    One letter stands 20 million times in a long run of it, and one by one these take a minute.
    """
    count, last = 0, 0
    for count, last in enumerate(islice(starts, _MANY), 1):  # noqa: B007 - both are read below
        yield last
    if count < _MANY:
        return
    letter = re.compile(_in_word())
    before = f"(?<!{_in_word()})" if letter.match(needle) else ""
    after = f"(?!{_in_word()})" if letter.match(needle[-1]) else ""
    whole = re.compile(f"{before}(?={re.escape(needle)}{after})")
    yield from (match.start() for match in whole.finditer(text, last + 1))


def _stretches(needle: str, starts: Iterable[int]) -> Iterator[Place]:
    return ((at, at + len(needle)) for at in starts)


def starts_whole(source: Folded, start: int) -> bool:
    """Whether a word, number or ellipsis may begin at a place of the text."""
    text = source.text
    if start and text[start - 1] == " " and text[start].isalpha():
        return True
    if start and letters_join(text[start - 1], text[start]):
        return False
    return text[max(0, start - 1) : start + 1] != ".." and not inside(source, start)


def ends_whole(source: Folded, end: int) -> bool:
    """Whether a word, number or ellipsis may end at a place of the text."""
    text = source.text
    if end < len(text) and text[end] == " " and text[end - 1].isalpha():
        return True
    if end < len(text) and letters_join(text[end - 1], text[end]):
        return False
    return text[end - 1 : end + 1] != ".." and not inside(source, end)


def is_whole(source: Folded, start: int, end: int) -> bool:
    """Whether a stretch neither begins nor ends inside a word, a number or an ellipsis."""
    return starts_whole(source, start) and ends_whole(source, end)


def crosses_paragraph(source: Folded, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places of a folded text."""
    content = source.content
    first = source.raw_span(start - 1, start)[1] if start else 0
    last = source.raw_span(end, end + 1)[0] if end < len(source.text) else len(content)
    ends = _line_end().finditer(content, max(0, first - 1), last)
    return any(_ends_paragraph(content, *match.span()) for match in ends)


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\r|\n")


def _ends_paragraph(content: str, start: int, end: int) -> bool:
    """Whether the end of a line is that of a paragraph: beside an empty line, or one too long to be wrapped by hand."""
    above = content[max(0, start - WRAPPED - 1) : start].replace("\r", "\n").rpartition("\n")[2]
    below = content[end : end + WRAPPED + 1].replace("\r", "\n").partition("\n")[0]
    return any(len(line) > WRAPPED or not line.strip(BLANK) for line in (above, below))
