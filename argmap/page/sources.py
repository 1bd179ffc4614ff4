"""The sources beside the tree: their texts as far as the page holds them, every quote marked and named on the margin.

All is written here, not by the script, so that a page without it still leads from a quote to its place.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.dossier import Dossier, SourceText
from argmap.drawing.links import safe_link
from argmap.model import Answer, Claim, Source
from argmap.page.markup import Html, element, joined, words
from argmap.page.outline import Entry
from argmap.page.passages import Extent, blocks, extent
from argmap.page.references import References
from argmap.visible import visible

_LINE_END = re.compile(r"\r\n|\r|\n")


class Cited(NamedTuple):
    """A quote that stands in a source: its name, its claim, and the stretches of the text that are its words."""

    name: str
    entry: Entry
    parts: tuple[tuple[int, int], ...]


def sources(references: References) -> Html:
    """Give every source as a section."""
    cited = _cited(references)
    sections = []
    for number, source in enumerate(references.dossier.map.sources):
        own = cited.get(source.id.value, []) if references.sources[source.id.value][0] == number else []
        sections.append(_section(references.dossier, source, number, own, references.held))
    return joined(sections, "\n")


def _cited(references: References) -> dict[str, list[Cited]]:
    """The quotes that were found, by their sources, in the order of their places."""
    found: dict[str, list[Cited]] = {}
    for entry in references.entries:
        node = entry.node
        for quote, name in zip(node.quotes, entry.quotes, strict=True) if isinstance(node, Claim | Answer) else ():
            place = references.dossier.stands_at(quote)
            if place is not None:
                parts = tuple((part.start, part.end) for part in place.parts)
                found.setdefault(quote.source.value, []).append(Cited(name, entry, parts))
    for cited in found.values():
        cited.sort(key=lambda one: one.parts)
    return found


def _section(dossier: Dossier, source: Source, number: int, cited: list[Cited], how: str) -> Html:
    text = dossier.texts.get(source.id.value)
    id = f"source-{number}"
    heading = element("h3", words(source.title or source.id), id=f"{id}-title", dir="auto")
    note = element("p", words(source.note), class_="note", dir="auto") if source.note else Html()
    parts = [heading, _description(source), note]
    if text is None:
        reason, _ = dossier.unreadable.get(source.id.value, ("no file is named", ""))
        parts.append(element("p", f"✗ This source could not be read: {visible(reason)}", class_="remark error"))
    else:
        held = extent(text, [(one.parts[0][0], one.parts[-1][1]) for one in cited], how)
        parts += [element("p", _extent_words(held, how, cited), class_="extent"), _text(text, source, held, cited)]
    return element("section", *parts, class_="source", id=id, aria_labelledby=f"{id}-title", tabindex="-1")


def _description(source: Source) -> Html:
    """Who wrote a source, where and when it appeared, and its address, which is one only where it can do no harm."""
    via = f"via {words(source.via)}" if source.via else ""
    date = element("bdi", words(source.date)) if source.date else ""
    parts = [words(source.author), words(source.publisher), via, date]
    link = safe_link(source.url.value) if source.url else ""
    outward = {"href": link, "rel": "noopener noreferrer", "target": "_blank", "dir": "ltr"}
    address = element("a", words(source.url), **outward) if link else ""
    said = joined([*parts, address], " · ")
    return element("p", said, class_="published", dir="auto") if said else Html()


def _extent_words(held: Extent, how: str, cited: list[Cited]) -> str:
    if how == "none":
        return "The text is left out of this page."
    if held.whole:
        return "The whole text."
    if not cited:
        return "Nothing of this text is quoted, so the page holds none of it."
    reason = "It is too long to stand here whole. " if held.cut else ""
    return f"{reason}The paragraphs that are quoted, with the ones before and after."


def _text(text: SourceText, source: Source, held: Extent, cited: list[Cited]) -> Html:
    """The stretches that the page holds, paragraph by paragraph, with what is left out between them."""
    writer = _Writer(text, source, cited)
    parts: list[Html] = []
    at = 0
    for stretch in held.stretches:
        parts += writer.gap(at, stretch[0])
        parts += writer.paragraphs(stretch)
        at = stretch[1]
    parts += writer.gap(at, len(text.file.content)) if held.stretches else []
    return element("div", Html("\n".join(parts)), class_="text") if parts else Html()


class _Writer:
    """Writes paragraphs of one source; those after those."""

    def __init__(self, text: SourceText, source: Source, cited: list[Cited]) -> None:
        self._file = text.file
        self._text = text
        self._boilerplate = source.boilerplate
        self._cited = cited
        self._next = 0
        self._open: list[Cited] = []
        self._page = 0

    def gap(self, start: int, end: int) -> Iterator[Html]:
        """Say which lines are left out between two places."""
        left_out = self._file.content[start:end]
        if not left_out.strip():
            return
        first = start + len(left_out) - len(left_out.lstrip())
        last = start + len(left_out.rstrip()) - 1
        yield element("p", f"{self._lines(first, last)} left out", class_="gap")

    def _lines(self, first: int, last: int) -> str:
        if self._file.pages:
            return f"{self._file.paged(first)} to {self._file.paged(last)}:"
        one, other = self._file.place(first)[0], self._file.place(last)[0]
        return f"line {one} is" if one == other else f"lines {one}–{other} are"

    def paragraphs(self, stretch: tuple[int, int]) -> Iterator[Html]:
        """Give the paragraphs of a stretch, each with the line that it starts on."""
        for first, end in blocks(self._text, stretch):
            yield from self._new_page(first)
            line = self._file.place(first)[0]
            aside = any(low <= line <= high for low, high in self._boilerplate)
            on_page = self._file.page(first)
            number = element("span", str(on_page[1] if on_page else line), class_="line", aria_hidden="true")
            yield element("p", number, joined(self._pieces(first, end)), class_="aside" if aside else "", dir="auto")

    def _new_page(self, offset: int) -> Iterator[Html]:
        place = self._file.page(offset)
        if place is not None and self._file.pages is not None and place[0] != self._page:
            self._page = place[0]
            yield element("p", f"{self._file.pages.unit} {place[0]}", class_="page")

    def _pieces(self, start: int, end: int) -> Iterator[Html]:
        """The text from one place to another, cut wherever a quote begins or ends."""
        at = start
        while at < end:
            self._open = [one for one in self._open if one.parts[-1][1] > at]
            while self._next < len(self._cited) and self._cited[self._next].parts[0][0] <= at:
                one = self._cited[self._next]
                self._next += 1
                self._open.append(one)
                yield _margin_note(one)
            until = min([end, *self._edges(at)])
            over = [one.name for one in self._open if any(first <= at < last for first, last in one.parts)]
            piece = _shown(self._file.content[at:until])
            yield element("mark", piece, data_of=" ".join(over)) if over else joined([piece])
            at = until

    def _edges(self, at: int) -> Iterator[int]:
        """Where the next quote begins, and where the open ones begin or end a part."""
        if self._next < len(self._cited):
            yield self._cited[self._next].parts[0][0]
        yield from (edge for one in self._open for part in one.parts for edge in part if edge > at)


def _margin_note(cited: Cited) -> Html:
    entry = cited.entry
    sign = element("b", entry.look.sign.replace("-", "−"))
    said = element("span", words(entry.node.text) if isinstance(entry.node, Claim | Answer) else "")
    return element(
        "a", sign, Html(" "), said, class_=f"margin {entry.look.word}", id=f"{cited.name}-source", href=f"#{cited.name}"
    )


def _shown(text: str) -> str:
    """A stretch of a source with its line ends, all else that cannot be seen made visible."""
    return "\n".join(visible(line.replace("\t", " ")) for line in _LINE_END.split(text))
