"""What a branch of a map rests on: its quotes, whose words they are, where they were published first, and when."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim, Quote, Source, Speaker, Text
from argmap.reasoning.framework import Framework, Reason


class Period(NamedTuple):
    """A date as it is stated, and the first and last day that it may be, written as 2023-04-12."""

    stated: str
    first: str
    last: str


def period(date: Text | None) -> Period | None:
    """`2023-04` is any day of that April; None where no date is stated."""
    if not date:
        return None
    stated, known = date.value, len(date.value) - len("2023")
    return Period(stated, stated + "-01-01"[known:], stated + "-12-31"[known:])


class Evidence:
    """The quotes of a map with what its sources and speakers add to them."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id, of equal ids the first."""
        return {source.id.value: source for source in reversed(self._map.sources)}

    @cached_property
    def speakers(self) -> Mapping[str, Speaker]:
        """The speakers by id, of equal ids the first."""
        return {speaker.id.value: speaker for speaker in reversed(self._map.speakers)}

    def speaker(self, quote: Quote) -> str:
        """Whose words a quote is: the speaker's name, or the source's author or publisher; "" where nobody is named."""
        if quote.speaker:
            speaker = self.speakers.get(quote.speaker.value)
            return str(speaker.name if speaker else quote.speaker)
        source = self.sources.get(quote.source.value)
        return str((source and (source.author or source.publisher)) or "")

    def upstream(self, quote: Quote) -> str:
        """Who published the words first: what `via` says, or the source itself.

        A `via` that means a source of the map, by its id, its title or a publisher that no other source has, goes on
        to what that source itself reports.
        """
        via = quote.via or self._via(quote.source.value)
        name, seen = str(via or quote.source), set[str]()
        while via and (source := self._meant.get(name.casefold())) and source not in seen:
            seen.add(source)
            via = self._via(source)
            name = str(via or source)
        return name

    def _via(self, id: str) -> Text | None:
        source = self.sources.get(id)
        return source.via if source else None

    @cached_property
    def _meant(self) -> Mapping[str, str]:
        """The sources that a `via` can mean, by what it would say in lower case."""
        publishers = Counter(str(source.publisher).casefold() for source in self.sources.values() if source.publisher)
        found: dict[str, str] = {}
        for id, source in self.sources.items():
            if source.publisher and publishers[str(source.publisher).casefold()] == 1:
                found.setdefault(str(source.publisher).casefold(), id)
        found |= {str(source.title).casefold(): id for id, source in self.sources.items() if source.title}
        return found | {id.casefold(): id for id in self.sources}

    def is_of_party(self, quote: Quote) -> bool:
        """Whether the words are of somebody with a stake in the outcome."""
        speaker = self.speakers.get(quote.speaker.value) if quote.speaker else None
        return speaker is not None and speaker.party

    def period(self, quote: Quote) -> Period | None:
        """When the words were said, or published where that is not told."""
        source = self.sources.get(quote.source.value)
        return period(quote.date or (source.date if source else None))


def below(frame: Framework, number: int) -> Iterator[Claim | Answer]:
    """A statement and all that it rests on: its reasons and theirs, not what speaks against them."""
    stack, seen = [number], {number}
    while stack:
        number = stack.pop()
        argument = frame.arguments[number]
        if not isinstance(argument, Reason | ArgumentMap):
            yield argument
        for other in (*frame.grounds.get(number, ()), *frame.premises.get(number, ())):
            if other is not None and other not in seen:
                seen.add(other)
                stack.append(other)
