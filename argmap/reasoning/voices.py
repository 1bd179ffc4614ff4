"""Who speaks in a map: what each says, in which sources, when, and for which side."""

from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim, Quote, Speaker
from argmap.reasoning.bearing import Side, bearings
from argmap.reasoning.evidence import Evidence
from argmap.reasoning.framework import Framework


class Utterance(NamedTuple):
    """A quote with the claim that it backs and the sides that the claim serves."""

    quote: Quote
    node: Claim | Answer
    sides: tuple[Side, ...]


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
        said.setdefault(key, []).append(Utterance(quote, node, sides.get(frame.statements[id(node)], ())))
    found = [Voice(name, evidence.speakers.get(id_of), tuple(heard)) for (id_of, name, _), heard in said.items()]
    return sorted(found, key=lambda voice: -len(voice.utterances))
