"""A map together with the texts it quotes, and where in them each quote stands."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from argmap.model import ArgumentMap, Quote, Span, Text
from argmap.quotes.fold import Folded
from argmap.quotes.locate import locate_all
from argmap.quotes.naming import Name
from argmap.quotes.paragraphs import Paragraph, Paragraphs
from argmap.quotes.speech import Prose, Speech
from argmap.text import TextFile

_MARK = "\ufeff"

Within = Callable[[str, Text, int, int], Span]


class Passage(NamedTuple):
    """Where a quote stands: the file, the stretch of it, and the line and column it starts on."""

    span: Span
    line: int
    column: int


class SourceText:
    """The text of one source, folded when first searched."""

    def __init__(self, name: str, content: str) -> None:
        """`content` is the file's whole text, with its byte order mark if it has one."""
        self.file = TextFile(name, content.removeprefix(_MARK))
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
        import hashlib

        content = _MARK + self.file.content if self._marked else self.file.content
        return hashlib.sha256(content.encode()).hexdigest()


class Dossier:
    """What rules look at. `texts` holds the readable sources by id, `unreadable` the reason and help for the others.

    `nodes` and `quotes` are what `map.walk()` and `map.quotes()` give, gathered once.
    `whole` is false where the reader found faults: a rule that looks for what is absent
    cannot trust a map that was read in part.
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
        self.quotes = tuple(argument_map.quotes())
        self.file = file
        self.texts = texts
        self.unreadable = unreadable
        self.whole = whole
        self._within = within
        self._boilerplate = {source.id.value: source.boilerplate for source in argument_map.sources}
        self._sources = {source.id.value: source for source in argument_map.sources}
        self._places: dict[str, dict[str, tuple[Passage, ...]]] = {}

    def places(self, quote: Quote) -> tuple[Passage, ...]:
        """Every place where the words of a quote stand in its source, in order."""
        source = quote.source.value
        if source not in self._places:
            self._places[source] = self._locate_all(source)
        return self._places[source].get(quote.text.value, ())

    def in_boilerplate(self, quote: Quote, place: Passage) -> bool:
        """Whether a place of a quote touches lines that its source marks as boilerplate."""
        ranges = self._boilerplate.get(quote.source.value)
        if not ranges:
            return False
        last_line, _ = self.texts[quote.source.value].file.place(place.span.end - 1)
        return any(first <= last_line and place.line <= last for first, last in ranges)

    def stands_at(self, quote: Quote) -> Passage | None:
        """The place that a quote is taken to stand at: the first outside boilerplate; None where it is not verified."""
        places = self.places(quote)
        return next((place for place in places if not self.in_boilerplate(quote, place)), places[0] if places else None)

    def speech(self, quote: Quote) -> Speech | None:
        """How the words of a verified quote stand to quotation marks."""
        place = self.stands_at(quote)
        if place is None:
            return None
        return self.texts[quote.source.value].prose.speech(place.span.start, place.span.end)

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

    def apart(self, test: Callable[[str, Paragraph, Paragraphs], bool]) -> Iterator[tuple[Quote, Passage, Span]]:
        """The quotes that touch a paragraph of a kind wherever they stand, each with one place and that paragraph.

        Quotes in lines marked as boilerplate are passed over.
        """
        kinds: dict[tuple[str, Paragraph], bool] = {}

        def touched(source: str, place: Passage) -> Paragraph | None:
            prose = self.texts[source].prose
            for part in prose.paragraphs.touched(place.span.start, place.span.end):
                if (source, part) not in kinds:
                    kinds[source, part] = test(prose.content, part, prose.paragraphs)
                if kinds[source, part]:
                    return part
            return None

        for _, quote in self.quotes:
            places = self.places(quote)
            if not places or any(self.in_boilerplate(quote, place) for place in places):
                continue
            found = touched(quote.source.value, places[0])
            if found and all(touched(quote.source.value, place) for place in places[1:]):
                yield quote, places[0], Span(places[0].span.file, found.start, found.end)

    def within(self, text: Text, start: int, end: int) -> Span:
        """The place in the map's file of a part of one of its texts."""
        return self._within(self.file.content, text, start, end)

    def _locate_all(self, source: str) -> dict[str, tuple[Passage, ...]]:
        """The places of every quote of a source; of none where it is unreadable."""
        text = self.texts.get(source)
        if text is None:
            return {}
        quotes = dict.fromkeys(quote.text.value for _, quote in self.quotes if quote.source.value == source)
        name, place = text.file.name, text.file.place
        return {
            words: tuple(Passage(Span(name, start, end), *place(start)) for start, end in places)
            for words, places in locate_all(quotes, text.folded).items()
        }
