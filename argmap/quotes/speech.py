"""Whose words a passage is: spoken or narrated, and to whom the words inside quotation marks are given."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.quotes.marks import Stretch, marked
from argmap.quotes.paragraphs import Paragraph, Paragraphs
from argmap.quotes.reporting import Credit, credit, reports
from argmap.quotes.sentences import sentence_in

if TYPE_CHECKING:
    from argmap.quotes.layout import Aside

_SCARE_WORDS = 4
_SENTENCE_REACH = 300
_STOPS = ".,!?…"
_SIGNED = r"(?:\A|\n|[.!?\"”’»)])[ \t]*(?:--?|[―—–])[ \t]*([^\W\d_][^\n]{0,100})\s*\Z"
_LONGEST_SIGNED = 120


class Speech(Enum):
    """How a passage stands to quotation marks: all inside them, partly, or not at all."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Spoken:
    """A paragraph with its stretches of speech; offsets count from the start of the text."""

    def __init__(self, content: str, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.text = content[paragraph.start : paragraph.end]
        self._credits: dict[Stretch, Credit | None] = {}

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches inside quotation marks that are speech, not words held at a distance."""
        start = self.paragraph.start
        found = (one for one in marked(self.text) if not self._is_scare(one))
        return tuple(Stretch(one.start + start, one.end + start, one.sure) for one in found)

    @cached_property
    def sure(self) -> bool:
        """Whether every mark has its partner."""
        return self.paragraph.whole and all(stretch.sure for stretch in self.stretches)

    def across(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The stretches that a passage has a part of."""
        found = self.stretches
        first = bisect_left(found, start, key=lambda stretch: stretch.end)
        last = bisect_left(found, end, key=lambda stretch: stretch.start)
        return found[first:last]

    def sentences(self, start: int, end: int) -> str:
        """The sentences of the paragraph that a stretch touches."""
        shift = self.paragraph.start
        first, last = _sentence(self.text, start - shift, min(end, self.paragraph.end) - shift)
        return self.text[first:last]

    def narration(self, start: int, end: int) -> str:
        """What of a stretch of the paragraph stands outside speech."""
        parts, at = [], start
        for stretch in self.across(start, end):
            parts.append(self.text[max(0, at - self.paragraph.start) : max(0, stretch.start - self.paragraph.start)])
            at = max(at, stretch.end)
        parts.append(self.text[max(0, at - self.paragraph.start) : max(0, end - self.paragraph.start)])
        return " ".join(parts)

    def credit(self, stretch: Stretch) -> Credit | None:
        """Whom the narration beside a stretch gives its words to; None where it does not tell."""
        if stretch not in self._credits:
            self._credits[stretch] = self._credit(self.stretches.index(stretch))
        return self._credits[stretch]

    def _credit(self, index: int) -> Credit | None:
        while index >= 0:
            found = self._behind(index) or self._ahead(index)
            if found is not None or self._between(index).strip(" \n\r\"“”’'."):
                return found
            index -= 1
        return None

    def _between(self, index: int) -> str:
        """The narration before a stretch up to the one before, without a sentence that ends there."""
        begin = self.stretches[index - 1].end + 1 if index else self.paragraph.start
        text = self.text[begin - self.paragraph.start : max(0, self.stretches[index].start - 1 - self.paragraph.start)]
        first, _ = _sentence(text + "X", len(text), len(text) + 1)
        return text[first:]

    def _ahead(self, index: int) -> Credit | None:
        clause = self._between(index).rstrip()
        if not clause.endswith((":", ",", "that")):
            return None
        return credit(clause, opens_sentence=True)

    def _behind(self, index: int) -> Credit | None:
        stretch, shift = self.stretches[index], self.paragraph.start
        following = self.stretches[index + 1].start - 1 if index + 1 < len(self.stretches) else self.paragraph.end
        text = self.text[stretch.end + 1 - shift : following - shift]
        _, last = _sentence(text, 0, 1)
        clause = text[:last].strip()
        if self.text[stretch.end - 1 - shift : stretch.end - shift] in (".", "!", "?"):
            ends_there = last < len(text) or following == self.paragraph.end
            spoken_on = self.text[stretch.end - 1 - shift] != "." and ends_there
            if clause[:1].isupper() and not spoken_on:
                return None
        return credit(clause, opens_sentence=False) if clause else None

    def _is_scare(self, stretch: Stretch) -> bool:
        """Whether a few marked words are a term, not speech: nothing in their sentence reports them."""
        words = self.text[stretch.start : stretch.end].strip()
        if not words or len(words) > 80 or words[-1] in _STOPS or len(words.split()) > _SCARE_WORDS:
            return not words
        begin = max(0, stretch.start - _SENTENCE_REACH)
        text = self.text[begin : stretch.end + _SENTENCE_REACH]
        first, last = _sentence(text, stretch.start - begin, stretch.end - begin)
        return not reports(f"{text[first : stretch.start - begin]} {text[stretch.end - begin : last]}")


class Passages(NamedTuple):
    """A passage with the paragraphs that it touches."""

    start: int
    end: int
    parts: tuple[Spoken, ...]

    @property
    def sure(self) -> bool:
        """Whether every mark of its paragraphs has its partner."""
        return all(part.sure for part in self.parts)


class Prose:
    """A text as paragraphs of narration and speech, each looked at when first asked for."""

    def __init__(self, content: str, starts: Sequence[int]) -> None:
        self.content = content
        self.paragraphs = Paragraphs(content, starts)
        self._spoken: dict[Paragraph, Spoken] = {}
        self._asides: dict[Paragraph, Aside | None] = {}
        self._passages: dict[tuple[int, int], Passages] = {}

    @cached_property
    def has_marks(self) -> bool:
        """Whether the text sets off any speech: one without double marks may be all in one voice."""
        return any(mark in self.content for mark in '“”"„«»「')

    def spoken(self, paragraph: Paragraph) -> Spoken:
        """A paragraph with its speech."""
        if paragraph not in self._spoken:
            self._spoken[paragraph] = Spoken(self.content, paragraph)
        return self._spoken[paragraph]

    def aside(self, start: int, end: int) -> "tuple[Paragraph, Aside] | None":
        """The first paragraph that a stretch of the text touches and that is no running text, and what it is."""
        from argmap.quotes.layout import aside

        for each in (part.paragraph for part in self.passage(start, end).parts):
            if each not in self._asides:
                self._asides[each] = aside(self.content, each, self.paragraphs)
            if found := self._asides[each]:
                return each, found
        return None

    def passage(self, start: int, end: int) -> Passages:
        """A stretch of the text with its paragraphs."""
        found = self._passages.get((start, end))
        if found is None:
            parts = tuple(self.spoken(each) for each in self.paragraphs.touched(start, end))
            found = self._passages[start, end] = Passages(start, end, parts)
        return found

    def signature(self, paragraph: Paragraph) -> str:
        """The name behind a dash that ends a paragraph or stands below it, as in *— Anna Brown, engineer*."""
        below = self.paragraphs.after(paragraph)
        for each in (paragraph, below):
            text = self.content[max(each.start, each.end - _LONGEST_SIGNED) : each.end] if each else ""
            found = re.search(_SIGNED, text)
            if found and found[1][0].isupper() and (each is paragraph or not text[: found.start(1)].strip(" \t―—–-")):
                return found[1]
        return ""

    def speech(self, start: int, end: int) -> Speech:
        """How a stretch of the text stands to quotation marks."""
        inside = outside = False
        at = start
        for stretch in (stretch for part in self.passage(start, end).parts for stretch in part.across(start, end)):
            outside = outside or _has_words(self.content[at : stretch.start])
            inside = inside or _has_words(self.content[max(start, stretch.start) : min(end, stretch.end)])
            at = max(at, stretch.end)
        outside = outside or _has_words(self.content[at:end])
        if not inside:
            return Speech.INDIRECT
        return Speech.MIXED if outside else Speech.DIRECT

    def cut_stretches(self, start: int, end: int) -> list[Stretch]:
        """The stretches of speech that a passage enters or leaves in their midst."""
        found = []
        for stretch in (stretch for part in self.passage(start, end).parts for stretch in part.across(start, end)):
            enters = stretch.start <= start < stretch.end < end and _has_words(self.content[stretch.end : end])
            leaves = start < stretch.start < end <= stretch.end and _has_words(self.content[end : stretch.end])
            if enters or leaves:
                found.append(stretch)
        return found


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    return sentence_in(text, (0, len(text)), start, end)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
