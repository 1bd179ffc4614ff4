"""A map together with the texts it quotes, and where in them each quote stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Quote, Span, Text, quotes_of
from argmap.quotes.fold import Folded, fold
from argmap.quotes.match import match, match_all
from argmap.quotes.naming import Name
from argmap.quotes.speech import Prose, Speech
from argmap.quotes.stand import Fault, Kind, Match, Obstacle, Remark, Stand
from argmap.text import Pages, TextFile

if TYPE_CHECKING:
    from argmap.quotes.layout import Aside

_MARK = "\ufeff"
_NO_MATCH = Match()

Lines = tuple[tuple[int, int], ...]
Within = Callable[[str, Text, int, int], Span]


class Omitted(NamedTuple):
    """How many items are left out right under a node, with all below them, and how many of its own quotes."""

    claims: int = 0
    answers: int = 0
    references: int = 0
    quotes: int = 0

    @classmethod
    def total(cls, counts: "Iterable[Omitted]") -> "Omitted":
        """All counts together."""
        return cls(*map(sum, zip(*counts, strict=True)))


class Judgement(NamedTuple):
    """What the rules say of a map, and what of it the map lets pass, with the reasons."""

    diagnostics: tuple[Diagnostic, ...] = ()
    allowed: tuple[tuple[Diagnostic, str], ...] = ()


class SourceText:
    """The text of one source, folded when first searched.

    `encoding` names an encoding that was detected, `unread` the pages without text.
    """

    def __init__(self, name: str, content: str, digest: str = "", pages: Pages | None = None) -> None:
        """`content` is the file's whole text, with its byte order mark if it has one.

        `digest` is that of the file where its bytes are not those of the text in UTF-8.
        """
        self.file = TextFile(name, content.removeprefix(_MARK), pages)
        self.encoding = ""
        self.unread: tuple[int, ...] = ()
        self._digest = digest
        self._marked = content.startswith(_MARK)
        self._folded: Folded | None = None
        self._prose: Prose | None = None

    @property
    def folded(self) -> Folded:
        """The text with its typography evened out."""
        if self._folded is None:
            self._folded = Folded(self.file.content)
        return self._folded

    @property
    def prose(self) -> Prose:
        """The text as paragraphs of narration and speech."""
        if self._prose is None:
            self._prose = Prose(self.file.content, self.file.starts)
        return self._prose

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file, in hexadecimal."""
        if self._digest:
            return self._digest
        import hashlib

        content = _MARK + self.file.content if self._marked else self.file.content
        return hashlib.sha256(content.encode()).hexdigest()


class Passage:
    """Where a quote stands, worked out when asked for: often the question is only whether it does.

    `marked` are the ranges of lines that the source is said to have as boilerplate.
    """

    def __init__(self, text: SourceText, stand: Stand, marked: Lines) -> None:
        self._text = text
        self._stand = stand
        self._marked = marked

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Passage) and (self.parts, self.boilerplate) == (other.parts, other.boilerplate)

    def __hash__(self) -> int:
        return hash(self.parts)

    @cached_property
    def parts(self) -> tuple[Span, ...]:
        """The stretches that are quoted, of which an elided quote has several."""
        name, folded = self._text.file.name, self._text.folded
        return tuple([Span(name, *folded.raw_span(*part)) for part in self._stand.parts])

    @property
    def span(self) -> Span:
        """The file, and the stretch of it from the first part to the last."""
        parts = self.parts
        return parts[0] if len(parts) == 1 else Span(parts[0].file, parts[0].start, parts[-1].end)

    @cached_property
    def _place(self) -> tuple[int, int]:
        return self._text.file.place(self.span.start)

    @property
    def line(self) -> int:
        """The line that it starts on."""
        return self._place[0]

    @property
    def column(self) -> int:
        """The column that it starts on."""
        return self._place[1]

    @property
    def boilerplate(self) -> bool:
        """Whether it touches lines that its source marks as boilerplate."""
        return bool(self._marked) and _touches(self._marked, self.line, self._text.file.place(self.span.end - 1)[0])


class Dossier:
    """What rules look at. `texts` holds the readable sources by id, `unreadable` the reason and help for the others.

    `nodes` and `quotes` are what `map.walk()` and `map.quotes()` give, gathered once.
    `whole` is false where the reader found faults: a rule that looks for what is absent
    cannot trust a map that was read in part. `omitted` and `origin`, the dossier of the whole, are for a
    map that is a part of another. `judgement` is for writers: None until all rules have looked.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        file: TextFile,
        texts: Mapping[str, SourceText],
        unreadable: Mapping[str, tuple[str, str]],
        within: Within,
        *,
        whole: bool = True,
    ) -> None:
        self.map = argument_map
        self.nodes = tuple(argument_map.walk())
        self.quotes = tuple(quotes_of(self.nodes))
        self.file = file
        self.texts = texts
        self.unreadable = unreadable
        self.whole = whole
        self.judgement: Judgement | None = None
        self._within = within
        self._matches: dict[str, dict[str, Match]] = {}
        self._chosen: dict[int, tuple[Match, tuple[Passage, ...]]] = {}
        self._sources = {source.id.value: source for source in argument_map.sources}
        self.omitted: Mapping[int, Omitted] = {}
        self.origin: Dossier | None = None
        self.known: Dossier | None = None  # the map as of a day, of which this is all or a part

    def narrowed(self, part: ArgumentMap, omitted: Mapping[int, Omitted]) -> "Dossier":
        """The same texts under a part of the map; `omitted` counts, by its identity, what is left out under a node."""
        from copy import copy

        narrow = copy(self)
        narrow.map, narrow.omitted, narrow.origin = part, omitted, self.origin or self
        narrow._matches, narrow._chosen = self._matches.copy(), self._chosen.copy()  # noqa: SLF001 - its own
        narrow.nodes = tuple(part.walk())
        narrow.quotes = tuple(quotes_of(narrow.nodes))
        return narrow

    def places(self, quote: Quote) -> tuple[Passage, ...]:
        """Every place where a quote stands in its source, in order; none where it is not verified."""
        return (self._chosen.get(id(quote)) or self._choice(quote))[1]

    def match(self, quote: Quote) -> Match:
        """How a quote stands in its source, what was forgiven, and what stands in its way."""
        return (self._chosen.get(id(quote)) or self._choice(quote))[0]

    def remarks(self, kind: Kind) -> Iterator[tuple[Quote, Remark]]:
        """Every remark of a kind on where a quote first stands."""
        return (found for found in self._remarks if found[1].kind is kind)

    @cached_property
    def _remarks(self) -> list[tuple[Quote, Remark]]:
        stands = ((quote, self.match(quote).stands) for _, quote in self.quotes)
        return [(quote, remark) for quote, found in stands for remark in (found[0].remarks if found else ())]

    @property
    def is_word_for_word(self) -> bool:
        """Whether every quote stands in its source as it is written, nothing forgiven."""
        firsts = (self.match(quote).stands[:1] for _, quote in self.quotes)
        return all(first and not first[0].remarks for first in firsts)

    def faults(self, obstacle: Obstacle) -> Iterator[tuple[Quote, Fault]]:
        """Every quote that does not stand because of an obstacle."""
        return (found for found in self._faults if found[1].obstacle is obstacle)

    @cached_property
    def _faults(self) -> list[tuple[Quote, Fault]]:
        faults = ((quote, self.match(quote).fault) for _, quote in self.quotes)
        return [(quote, fault) for quote, fault in faults if fault is not None]

    def in_quote(self, quote: Quote, start: int, end: int) -> Span:
        """The place in the map's file of a stretch of a quote's fold."""
        return self.within(quote.text, *Folded(quote.text.value).raw_span(start, max(end, start + 1)))

    def in_source(self, quote: Quote, start: int, end: int) -> Span:
        """The place in its source of a stretch of the source's fold."""
        text = self.texts[quote.source.value]
        start = min(start, max(0, len(text.folded.text) - 1))
        return Span(text.file.name, *text.folded.raw_span(start, max(end, start + 1)))

    def stands_at(self, quote: Quote) -> Passage | None:
        """The place that a quote is taken to stand at: the first outside boilerplate; None where it is not verified."""
        places = self.places(quote)
        return next((place for place in places if not place.boilerplate), places[0] if places else None)

    def where(self, quote: Quote) -> str:
        """The page and line, or the line, on which a quote stands; empty where it is not verified."""
        places = self.places(quote)
        if not places:
            return ""
        return self.texts[quote.source.value].file.paged(places[0].span.start) or f"line {places[0].line}"

    def speech(self, quote: Quote) -> Speech | None:
        """How the words of a verified quote stand to quotation marks."""
        place = self.stands_at(quote)
        if place is None:
            return None
        prose = self.texts[quote.source.value].prose
        kinds = {prose.speech(part.start, part.end) for part in place.parts}
        return kinds.pop() if len(kinds) == 1 else Speech.MIXED

    @cached_property
    def names(self) -> dict[str, Name]:
        """The names of the speakers by id."""
        return {one.id.value: Name(one.name.value, one.role.value if one.role else "") for one in self.map.speakers}

    def speaker(self, quote: Quote) -> Name | None:
        """The speaker of a verified quote, unless it is the source's author or publisher."""
        if quote.speaker is None or not self.places(quote):
            return None
        name = self.names.get(quote.speaker.value)
        source = self._sources.get(quote.source.value)
        own = [text for text in (source.author, source.publisher) if text] if source else []
        return None if name is None or any(name.stands_in(text.value) for text in own) else name

    def apart(self, kind: "Aside") -> Iterator[tuple[Quote, Passage, Span]]:
        """The quotes that touch what is no running text wherever they stand, and first such an aside.

        Each comes with its first place and the paragraph there. Quotes in lines marked as boilerplate are passed over.
        """
        return (found for aside, found in self._apart if aside is kind)

    @cached_property
    def _apart(self) -> "list[tuple[Aside, tuple[Quote, Passage, Span]]]":
        apart = []
        for _, quote in self.quotes:
            places = self.places(quote)
            if not places or any(place.boilerplate for place in places):
                continue
            prose = self.texts[quote.source.value].prose
            found = [each for place in places if (each := prose.aside(place.span.start, place.span.end))]
            if len(found) == len(places):
                paragraph, aside = found[0]
                apart.append((aside, (quote, places[0], Span(places[0].span.file, paragraph.start, paragraph.end))))
        return apart

    def within(self, text: Text, start: int, end: int) -> Span:
        """The place in the map's file of a part of one of its texts."""
        return self._within(self.file.content, text, start, end)

    def _choice(self, quote: Quote) -> tuple[Match, tuple[Passage, ...]]:
        """How and where a quote stands, found once."""
        source = quote.source.value
        if source not in self._matches:
            self._matches[source] = self._match_all(source)
        match = self._matches[source].get(quote.text.value, _NO_MATCH)
        if not match.stands and source in self.texts:
            match = self._wrapped(quote) or match
        if match.stands and (quote.prefix or quote.suffix):
            match = self._narrowed(quote, match)
        marked = self._sources[source].boilerplate if match.stands else ()
        passages = tuple([Passage(self.texts[source], stand, marked) for stand in match.stands])
        chosen = self._chosen[id(quote)] = match, passages
        return chosen

    def _match_all(self, source: str) -> dict[str, Match]:
        """How every quote of a source stands; nothing where it is unreadable."""
        text = self.texts.get(source)
        if text is None:
            return {}
        return match_all(self._words.get(source, {}), text.folded)

    def _wrapped(self, quote: Quote) -> Match | None:
        """How a quote stands whose lines the map breaks where no space belongs: behind a hyphen, between 漢 and 字."""
        words, span = quote.text.value, quote.text.span
        if "\n" not in self.file.content[span.start : span.end]:
            return None
        from argmap.quotes.lines import hanging_blanks

        typed = [*words]
        for at in hanging_blanks(words):
            place = self.within(quote.text, at, at + 1)
            if "\n" in self.file.content[place.start : place.end]:
                typed[at] = "\n"
        if typed == [*words]:
            return None
        found = match("".join(typed), self.texts[quote.source.value].folded)
        return found if found.stands and not found.stands[0].remarks else None

    @cached_property
    def _words(self) -> dict[str, dict[str, None]]:
        """The words of every quote once, by source."""
        found: dict[str, dict[str, None]] = {}
        for _, quote in self.quotes:
            found.setdefault(quote.source.value, {})[quote.text.value] = None
        return found

    def _narrowed(self, quote: Quote, match: Match) -> Match:
        """Only the places between a quote's prefix and suffix."""
        text = self.texts[quote.source.value].folded.text
        before, behind = (fold(part.value) if part else "" for part in (quote.prefix, quote.suffix))
        stands = tuple(stand for stand in match.stands if _between(text, stand.whole, before, behind))
        if stands:
            return Match(stands)
        return Match(fault=Fault(Obstacle.CONTEXT, 0, 0, tuple(stand.whole for stand in match.stands)))


def _touches(ranges: Lines, line: int, last_line: int) -> bool:
    """Whether lines share any with ranges of lines."""
    return any(first <= last_line and line <= last for first, last in ranges)


def _between(text: str, place: tuple[int, int], before: str, behind: str) -> bool:
    start, end = place
    return text[max(0, start - len(before) - 1) : start].rstrip(" ").endswith(before) and text[
        end : end + len(behind) + 1
    ].lstrip(" ").startswith(behind)
