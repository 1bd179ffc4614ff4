"""The evidence that a card shows: the words of a quote, who said them where, and whether they were found."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.dossier import Dossier, Passage
from argmap.drawing.links import safe_link, with_fragment
from argmap.drawing.words import shortened
from argmap.drawing.wrapping import upright
from argmap.model import Quote, Source, Speaker, Text
from argmap.quotes.sentences import sentence
from argmap.text import in_marks
from argmap.visible import one_line

_LONGEST_NAME = 48
_LONGEST_TITLE = 1000
_NOT_FOUND = "NOT FOUND in its source"
_NOT_CHECKED = "NOT CHECKED: no source"


class Reference(NamedTuple):
    """A source as a figure lists it, under its number."""

    number: int
    words: str
    link: str


class Evidence(NamedTuple):
    """A quote in words fit to draw; `link` is empty where the source has no safe address.

    `fault` says what keeps it from being verified: its words were not found, or there is no source to look in. `title`
    tells what there is no room for: the sentence around the words, and the source in full. Without words it only says
    how many quotes there are.
    """

    id: str
    words: str
    credit: str
    link: str
    fault: str
    title: str
    reference: Reference | None = None

    @property
    def verified(self) -> bool:
        """Whether its words were found, or those of all quotes that it counts."""
        return not self.fault

    @property
    def state(self) -> str:
        """What it is besides a quote: nothing where it is verified."""
        return {"": "", _NOT_CHECKED: "unchecked"}.get(self.fault, "unverified")


class Witness:
    """Describes the quotes of one figure: a speaker is introduced once, a source gets its number when first quoted."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._sources = {source.id.value: source for source in reversed(dossier.map.sources)}
        self._speakers = {speaker.id.value: speaker for speaker in reversed(dossier.map.speakers)}
        self._references: dict[str, Reference] = {}
        self._introduced: set[str] = set()

    def evidence(self, quote: Quote, id: str) -> Evidence:
        """Describe a quote."""
        source = self._sources.get(quote.source.value)
        reference = self._reference(quote, source)
        place = self._dossier.stands_at(quote)
        where = self._dossier.where(quote)
        number = ",\xa0".join(part for part in (str(reference.number), where.replace(" ", "\xa0")) if part)
        named = _listed(self._voice(quote, source, reference), _via(quote), date=quote.date)
        return Evidence(
            id,
            one_line(quote.text.value),
            f"{named} [{upright(number, named)}]",
            self._link(quote, reference.link, place) if place else reference.link,
            "" if place else self._fault(quote),
            self._title(quote, reference, place, where),
            reference,
        )

    def tally(self, quotes: Sequence[Quote], id: str, *, more: bool) -> Evidence:
        """Say how many quotes there are (more than are shown), and how many of them were not found or looked for."""
        faults = [self._fault(quote) for quote in quotes if not self._dossier.places(quote)]
        several = len(quotes) > 1
        counted = f"{len(quotes)} {'more ' * more}{'quotes' if several else 'quote'}"
        sources = "their sources" if several else "its source"
        words = {_NOT_FOUND: f"not found in {sources}", _NOT_CHECKED: "not checked"}
        occurring = [fault for fault in words if fault in faults]
        if not occurring:
            said = f"{counted}, {'all ' * several}found in {sources}"
        elif several:
            counts = [f"{faults.count(fault)} {words[fault]}" for fault in occurring]
            said = ", ".join(counts).replace(" ", f" of {counted} ", 1)
        else:
            said = f"{counted}, {words[occurring[0]]}"
        return Evidence(id, "", said, "", next(iter(occurring), ""), said)

    def _fault(self, quote: Quote) -> str:
        """What to say of a quote that was not found."""
        return _NOT_FOUND if quote.source.value in self._dossier.texts else _NOT_CHECKED

    def _reference(self, quote: Quote, source: Source | None) -> Reference:
        id = quote.source.value
        if id not in self._references:
            link = safe_link(source.url.value) if source and source.url else ""
            words = _printed(source) if source else ""
            self._references[id] = Reference(len(self._references) + 1, words or one_line(id), link)
        return self._references[id]

    def _voice(self, quote: Quote, source: Source | None, reference: Reference) -> str:
        """Who speaks; the source's title, where nobody is named."""
        if quote.speaker:
            id = quote.speaker.value
            known = id in self._introduced
            self._introduced.add(id)
            return self._speaker(quote.speaker, introduced=not known)
        named = [source.author, source.publisher, source.title] if source else []
        return shortened(next(map(_shown, filter(None, named)), reference.words), _LONGEST_NAME)

    def _speaker(self, id: Text, *, introduced: bool) -> str:
        speaker = self._speakers.get(id.value)
        if speaker is None:
            return one_line(id.value)
        return _introduction(speaker) if introduced else _shown(speaker.name)

    def _link(self, quote: Quote, link: str, place: Passage) -> str:
        file = self._dossier.texts[quote.source.value].file
        page = file.page(place.span.start)
        if link and page is not None and "#" not in link:
            return f"{link}#page={page[0]}" if file.pages and file.pages.unit == "page" else link
        parts = [(part.start, part.end) for part in place.parts]
        return with_fragment(link, file.content, parts, again=len(self._dossier.places(quote)) > 1)

    def _title(self, quote: Quote, reference: Reference, place: Passage | None, where: str) -> str:
        words = quote.text.value
        found = "quote that was not found" if self._fault(quote) == _NOT_FOUND else "quote that was not checked"
        if place:
            content = self._dossier.texts[quote.source.value].file.content
            start, end = sentence(content, place.span.start, place.span.end)
            words, found = content[start:end], "quote"
        speaker = self._speaker(quote.speaker, introduced=True) if quote.speaker else ""
        credited = _listed(speaker, _via(quote), date=quote.date)
        credit = ", ".join(part for part in (credited, reference.words, where) if part)
        return f"{found}: {in_marks(shortened(words, _LONGEST_TITLE))} – {credit}"


def _introduction(speaker: Speaker) -> str:
    role = _shown(speaker.role)
    return f"{_shown(speaker.name)} ({role})" if role else _shown(speaker.name)


def _printed(source: Source) -> str:
    named = map(_shown, (source.title, source.author, source.publisher))
    return _listed(*named, _via(source), date=source.date)


def _via(cited: Quote | Source) -> str:
    """Who published it first, where the source only reports it."""
    return f"via {_shown(cited.via)}" if cited.via else ""


def _listed(*parts: str, date: Text | None) -> str:
    """Parts with commas between, and a date that stays in order beside letters that run from right to left."""
    named = ", ".join(filter(None, parts))
    return ", ".join(filter(None, (named, upright(_shown(date), named))))


def _shown(text: Text | None) -> str:
    return one_line(text.value) if text else ""
