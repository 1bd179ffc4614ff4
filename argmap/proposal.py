"""A passage that was found, as the quote of a map: its words, its source, and who may have spoken them."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.dossier import Dossier, SourceText
from argmap.quotes.locate import locate
from argmap.quotes.naming import Name
from argmap.quotes.places import Place
from argmap.quotes.reporting import Credit, credit
from argmap.quotes.selector import singling_out, words_at
from argmap.quotes.speech import Passages, Prose, Speech
from argmap.scalar import item

_MOST_SPEAKERS = 3


class Proposal(NamedTuple):
    """A quote to paste. `speakers` are ids; with `sure` the one of them spoke, else each of them may have."""

    words: str
    source: str
    speakers: tuple[str, ...] = ()
    sure: bool = False
    prefix: str = ""
    suffix: str = ""

    def lines(self) -> list[str]:
        """The quote as an item of a list in YAML, from column 0."""
        if not (self.speakers or self.prefix or self.suffix):
            return item([(self.source, self.words)])
        parts = (("quote", self.words), ("source", self.source), *self._beside())
        unsure = [f"  # speaker: {' or '.join(self.speakers)}?"] if self.speakers and not self.sure else []
        return [*item((key, text) for key, text in parts if text), *unsure]

    @property
    def speaker(self) -> str:
        """The id of who spoke the words; empty where that is not sure."""
        return self.speakers[0] if self.sure else ""

    def _beside(self) -> tuple[tuple[str, str], ...]:
        return ("speaker", self.speaker), ("prefix", self.prefix), ("suffix", self.suffix)


def proposal(text: SourceText, place: Place, source: str, dossier: Dossier | None) -> Proposal:
    """The quote of a place in a text; speakers are proposed from those of the map."""
    words = words_at(text.folded, place)
    prefix, suffix = singling_out(text.file.content, locate(words, text.folded), place)
    speakers, sure = _speakers(text.prose, place, dossier.names) if dossier else ((), False)
    return Proposal(words, source, speakers, sure, prefix, suffix)


def _speakers(prose: Prose, place: Place, names: Mapping[str, Name]) -> tuple[tuple[str, ...], bool]:
    """Who may have spoken a passage, and whether that is sure: one person, to whom the text gives marked words.

    Where nobody is said to have spoken it, all whom its paragraph names, if not only among the words themselves.
    """
    passage = prose.passage(*place)
    if not passage.parts:
        return (), False
    speech = prose.speech(*place)
    found = _credit(passage, speech)
    if found and (found.name or speech is Speech.DIRECT):
        credited = tuple(id for id, name in names.items() if _is_credited(name, found))
        if credited or speech is Speech.DIRECT:
            return credited[:_MOST_SPEAKERS], len(credited) == 1 and speech is Speech.DIRECT and not found.lone
    start, end = passage.parts[0].paragraph.start, passage.parts[-1].paragraph.end
    around = f"{prose.content[start : place[0]]}\n{prose.content[place[1] : end]}"
    return tuple(id for id, name in names.items() if name.stands_in(around))[:_MOST_SPEAKERS], False


def _credit(passage: Passages, speech: Speech) -> Credit | None:
    """Whom the text beside a passage gives its words to, or the sentence that reports them."""
    part, *others = passage.parts
    if others or speech is Speech.MIXED:
        return None
    if speech is Speech.DIRECT:
        return part.credit(part.across(passage.start, passage.end)[-1])
    return credit(part.sentences(passage.start, passage.end), opens_sentence=True)


def _is_credited(name: Name, found: Credit) -> bool:
    return name.stands_in(found.name) if found.name else name.referred_to_in(found.clause)
