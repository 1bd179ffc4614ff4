"""The source of a quote, opened at its words; and the quote as it is cited."""

from collections.abc import Callable, Iterator
from itertools import islice

from argmap.browser.page import filled, text_of
from argmap.dossier import Dossier, Passage
from argmap.model import Quote
from argmap.quotes.paragraphs import Paragraph as Stretch
from argmap.quotes.paragraphs import Paragraphs
from argmap.terminal.content import Content, Paragraph
from argmap.terminal.paint import Line
from argmap.terminal.passage import passage_lines
from argmap.terminal.signs import Signs
from argmap.text import TextFile, in_marks
from argmap.visible import one_line, visible

_BEFORE, _AFTER = 30, 60


def source_lines(dossier: Dossier, quote: Quote, content: Content, signs: Signs, width: int) -> Iterator[Line]:
    """The words of a quote underlined in their paragraph, with what stands before and behind it."""
    place = dossier.stands_at(quote)
    if place is None:
        yield from _not_found(dossier, quote, content, width)
        return
    file = dossier.texts[quote.source.value].file
    start, end = _around(file, place)
    if start > 0:
        yield [(f"{signs.more} the text begins before this", "dim")]
    marks = [(part.start, part.end) for part in place.parts]
    yield from passage_lines(file, (start, end), marks, width, signs.through[0])
    if end < len(file.content.rstrip()):
        yield [(f"{signs.more} the text goes on", "dim")]


def first_mark(lines: list[Line]) -> int:
    """The line on which the quoted words begin."""
    return next((at for at, line in enumerate(lines) if any(look == "found" for _, look in line)), 0)


def citation(dossier: Dossier, quote: Quote) -> str:
    """A quote that was found, with whose words it is and where it stands, ready to paste."""
    source = next(each for each in dossier.map.sources if each.id.value == quote.source.value)
    names = {speaker.id.value: speaker.name for speaker in dossier.map.speakers}
    speaker = names.get(quote.speaker.value, quote.speaker) if quote.speaker else None
    title = in_marks(text_of(source.title)) if source.title else ""
    said = f"said {text_of(quote.date)}" if quote.date else ""
    via = quote.via or source.via
    file = ", ".join([*([f"via {text_of(via)}"] if via else []), one_line(source.file.value), dossier.where(quote)])
    parts = (text_of(speaker), said, text_of(source.author), title, *map(text_of, (source.publisher, source.date)))
    where = ", ".join(part for part in (*parts, text_of(source.url), file) if part)
    return f"{in_marks(one_line(quote.text.value))} — {where}"


def _around(file: TextFile, place: Passage) -> tuple[int, int]:
    """The stretch from some paragraphs before a passage to some behind it."""
    paragraphs = Paragraphs(file.content, file.starts)
    touched = [*paragraphs.touched(place.span.start, place.span.end)]
    first, last = touched[0], touched[-1]
    *_, first = first, *islice(_chain(paragraphs.before, first), _BEFORE)
    *_, last = last, *islice(_chain(paragraphs.after, last), _AFTER)
    return first.start, last.end


def _chain(step: Callable[[Stretch], Stretch | None], paragraph: Stretch) -> Iterator[Stretch]:
    following = step(paragraph)
    while following is not None:
        yield following
        following = step(following)


def _not_found(dossier: Dossier, quote: Quote, content: Content, width: int) -> Iterator[Line]:
    reason, help = dossier.unreadable.get(quote.source.value, ("", ""))
    for paragraph in content.of_quote(quote):
        yield from filled(paragraph, width)
    source = visible(quote.source.value)
    words = f"'{source}' cannot be read: {reason}" if reason else f"these words were not found in '{source}'"
    yield []
    yield from filled(Paragraph(("", ""), ((one_line(words), "error"),)), width)
    if help:
        yield from filled(Paragraph(("help: ", "help"), ((one_line(help), ""),)), width)
