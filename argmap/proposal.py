"""A passage that was found, as the quote of a map: its words, its source, and who may have spoken them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from argmap.dossier import Dossier, SourceText
from argmap.model import Speaker
from argmap.quotes.locate import locate
from argmap.quotes.places import Place
from argmap.quotes.selector import singling_out, words_at
from argmap.quotes.sentences import paragraph
from argmap.scalar import inline, value

_WIDTH = 100
_SHORTEST_NAME = 3
_MOST_SPEAKERS = 3
_VERBS = (
    "said|says|say|told|tells|added|adds|stresse[sd]|emphasize[sd]|warned|warns|explained|explains|argued|argues|wrote"
)
_OPENING, _CLOSING = "“„«", "”»"
_TITLES = {"the", "a", "an", "of", "and", "for"}


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
        short = not (self.speakers or self.prefix or self.suffix)
        head = f"{inline(self.source)}: " if short else "quote: "
        body = value(self.words, indent=4, width=_WIDTH, before=len(head) + 2)
        lines = [f"- {head}{body}"]
        if not short:
            lines += [f"  source: {inline(self.source)}"]
            lines += [f"  {key}: {inline(text)}" for key, text in self._beside() if text]
            if self.speakers and not self.sure:
                lines += [f"  # speaker: {' or '.join(self.speakers)}?"]
        return "\n".join(lines).split("\n")

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
    named = _named_beside(text.file.content, place, dossier.map.speakers) if dossier else ()
    sure = len(named) == 1 and in_quotation(text.file.content, place)
    return Proposal(words, source, named, sure, prefix, suffix)


def in_quotation(content: str, place: Place) -> bool:
    """Whether a place stands between quotation marks of its paragraph: one opens before it that none has closed."""
    start, end = paragraph(content, *place)
    before, after = content[start : place[0]], content[place[1] : end]
    if any(mark in content[place[0] : place[1]].strip(_OPENING + _CLOSING + '"') for mark in _OPENING + _CLOSING + '"'):
        return False
    opened = max(map(before.rfind, _OPENING)) > max(map(before.rfind, _CLOSING))
    straight = before.count('"') % 2 == 1 and '"' in after
    inner = content[place[0] : place[0] + 1] in {*_OPENING}
    return straight or ((opened or inner) and any(mark in after + content[place[1] - 1] for mark in _CLOSING + "’"))


def _named_beside(content: str, place: Place, speakers: Sequence[Speaker]) -> tuple[str, ...]:
    """The speakers whose name, or its last word, stands in the paragraph of a place, but not among its words.

    Where somebody is said to speak there ("Weil said"), only who does; of many others the first few.
    """
    start, end = paragraph(content, *place)
    text = f"{content[start : place[0]]}\n{content[place[1] : end]}"
    named = [speaker for speaker in speakers if any(_stands(name, text) for name in _names(speaker))]
    speaking = [speaker for speaker in named if any(_speaks(name, text) for name in _names(speaker))]
    return tuple(speaker.id.value for speaker in (speaking or named)[:_MOST_SPEAKERS])


def _names(speaker: Speaker) -> list[str]:
    words = speaker.name.value.split()
    last = words[-1:] if len(words[-1:] and words[-1]) >= _SHORTEST_NAME and words[-1][0].isupper() else []
    return [" ".join(words), *last] if words and not {words[0].lower()} <= _TITLES else [" ".join(words)]


def _stands(name: str, text: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _speaks(name: str, text: str) -> bool:
    """Whether `NAME said`, `said NAME` or `said the long-time head NAME` stands there, and not `said to NAME`."""
    name = re.escape(name)
    after = rf"\b(?:{_VERBS})(?:\s+(?!to\b|that\b|and\b)[\w-]+){{0,4}}?\s+{name}(?!\w)"
    return re.search(rf"{after}|(?<!\w){name}\s+(?:{_VERBS})\b", text) is not None
