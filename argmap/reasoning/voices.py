"""Who speaks in a map: what each says, in which sources, when, and for which side."""

from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim, Quote, Speaker, Text
from argmap.reasoning.bearing import Side, bearings
from argmap.reasoning.evidence import Evidence
from argmap.reasoning.framework import Framework


class Utterance(NamedTuple):
    """A quote with the claim that it backs, the sides that the claim serves, and when its source was published."""

    quote: Quote
    node: Claim | Answer
    sides: tuple[Side, ...]
    published: Text | None = None

    @property
    def dated(self) -> str:
        """When it was said, or else published; "" where neither is told."""
        if self.quote.date:
            return str(self.quote.date)
        return f"published {self.published}" if self.published else ""


class Voice(NamedTuple):
    """One whose words are quoted; `speaker` is None for authors and publishers.

    `name` is empty where a source does not name its author: such quotes are one voice for each source.
    """

    name: str
    speaker: Speaker | None
    utterances: tuple[Utterance, ...]

    @property
    def on_both_sides(self) -> bool:
        """Whether the words serve an answer and speak against the same one."""
        sides = {(id(side.answer), side.speaks_for) for said in self.utterances for side in said.sides}
        return any((answer, not speaks_for) in sides for answer, speaks_for in sides)


def voices(frame: Framework, argument_map: ArgumentMap) -> list[Voice]:
    """Everyone who is quoted, the most quoted first, and of those alike in reading order."""
    evidence, sides = Evidence(argument_map), bearings(frame)
    said: dict[tuple[str, str, str], list[Utterance]] = {}
    for node, quote in argument_map.quotes():
        name = evidence.speaker(quote)
        key = (quote.speaker.value if quote.speaker else "", name, "" if name else quote.source.value)
        source = evidence.sources.get(quote.source.value)
        heard = Utterance(quote, node, sides.get(frame.statements[id(node)], ()), source.date if source else None)
        said.setdefault(key, []).append(heard)
    found = [Voice(name, evidence.speakers.get(id_of), tuple(each)) for (id_of, name, _), each in said.items()]
    return sorted(found, key=lambda voice: -len(voice.utterances))
