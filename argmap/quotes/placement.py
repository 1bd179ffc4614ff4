"""The places of an edited quote's parts, and the chains that they form.

A bracket has to fit what it stands for: `[K]eeping` needs a word that goes on with *eeping*, a name a few words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from functools import partial
from heapq import merge
from itertools import chain as joined

from argmap.quotes.bare import Bare
from argmap.quotes.chains import Chain, Link, Row, chains, near_rarest, tightest
from argmap.quotes.edited import Edited, Joint, Sign
from argmap.quotes.ends import ASKING, swapped_first
from argmap.quotes.fold import Folded
from argmap.quotes.locate import MOST_PLACES
from argmap.quotes.places import Place, crosses_paragraph, ends_whole, starts_whole, stretches
from argmap.quotes.punctuation import PUNCTUATION, Comparison, Part, shared
from argmap.quotes.stand import LONGEST_GAP, Kind, Remark, Stand

_LONGEST_REPLACED = 90
_LONGEST_WORD = 24
_MOST_NAME_WORDS = 4
_SENTENCE_END = re.compile(r"[.!?][\"')\]]* ")
_MARK = re.compile(r"[.!?]")
_OUTER = "\"' .,;:"


class Leniency(IntEnum):
    """What the parts may differ in from the source."""

    NOTHING = 0
    ENDS = 1
    PUNCTUATION = 2


class Placing:
    """The places of every part, and the chains that they form; the places of some strings may be known."""

    def __init__(
        self, edited: Edited, quote: Folded, bare: Bare, leniency: Leniency, known: Mapping[str, list[Place]]
    ) -> None:
        self._known = known
        self._edited = edited
        self._quote = quote
        self._bare = bare
        self._source = bare.source
        self._leniency = leniency
        self._cut = any(joint is not None and (joint.holds_left or joint.holds_right) for joint in edited.joints)

    def rows(self) -> list[Row]:
        """Where each part may stand."""
        keys = wanted(self._edited, self._quote, self._bare, self._leniency)
        every = {*joined(*keys)}
        left = every - self._known.keys()
        if self._leniency is Leniency.PUNCTUATION:
            found: Mapping[str, Iterable[Place]] = self._bare.places(left, cut=self._cut)
        else:
            found = stretches(left, self._source, cut=self._cut)
        places = shared(keys, {key: self._known[key] for key in every - left} | dict(found))
        parts = map(partial(part_of, self._edited, self._quote), range(len(keys)))
        return [Row(merge(*each), self._kept(part)) for part, each in zip(parts, places, strict=True)]

    def _kept(self, part: Part) -> Callable[[Place], Place | None]:
        """Where a part stands, if it does: whole words, but where a bracket goes on with them."""
        source = self._source
        if self._leniency is Leniency.PUNCTUATION:
            comparison = Comparison(part, source)
            return lambda place: standing.place if (standing := comparison.at(place)) else None

        def whole(place: Place) -> Place | None:
            starts = part.open_left or starts_whole(source, place[0])
            return place if starts and (part.open_right or ends_whole(source, place[1])) else None

        return whole

    def stands(self) -> tuple[Stand, ...]:
        """The tightest placements, where there are any."""
        parts = self._edited.parts
        least = sum(len(words) for words, _ in parts) + len(parts) - 1
        return tuple(map(self._stand, tightest(self.chains(LONGEST_GAP), MOST_PLACES, least)))

    def chains(self, longest_gap: int) -> Iterator[Chain]:
        """For every place of the last part, the parts before it that begin latest; none where they do not fit."""
        first, *joints, last = self._edited.joints
        reach = sum(len(words) + longest_gap for words, _ in self._edited.parts) * 2
        opening, *others = near_rarest(self.rows(), reach)
        begun = (place for place in opening if first is None or self._begins(first, place[0]))
        found = chains(begun, zip((self._link(joint, longest_gap) for joint in joints), others, strict=True))
        return (chain for chain in found if last is None or self._ends(last, chain[-1][1]))

    def _link(self, joint: Joint | None, longest_gap: int) -> Link:
        if joint is not None and joint.sign is not Sign.ELISION:
            return Link(_LONGEST_REPLACED, lambda end, start: self._fits(joint, end, start))
        if joint is not None and joint.holds_right:
            return Link(longest_gap, lambda end, start: end < self._word_start(start) and self._begins(joint, start))
        return Link(longest_gap)

    def _fits(self, joint: Joint, end: int, start: int) -> bool:
        """Whether what the source has between two parts is what a bracket may stand for."""
        gap = self._source.text[end:start]
        if f"[{joint.words}]" in gap:
            return False  # it is the source's own bracket, and words beside it are left out
        if self._leniency is Leniency.PUNCTUATION and joint.holds_right and not joint.holds_left:
            gap = " " + gap.lstrip(PUNCTUATION)
        if joint.sign is Sign.SIC or not gap.strip():
            return not gap.strip() and not joint.holds_right
        if joint.holds_right and not joint.holds_left:
            return gap[0] == " " and self._spells(joint, gap[1:])
        if joint.holds_left:
            return gap.rstrip(" ").isalpha() and len(gap) <= _LONGEST_WORD
        if len(gap.split()) > _MOST_NAME_WORDS and _SENTENCE_END.search(gap):
            return False
        return not crosses_paragraph(self._source, end, start)

    def _begins(self, joint: Joint, start: int) -> bool:
        """Whether a joint before the first part fits there: `[K]eeping` needs a k before it."""
        before = self._source.text[max(0, start - _LONGEST_REPLACED) : start]
        if _leaves_out(joint, before.rpartition(f"[{joint.words}]")[1:]):
            return False
        return not joint.holds_right or self._spells(joint, self._source.text[self._word_start(start) : start])

    def _ends(self, joint: Joint, end: int) -> bool:
        between, own, _ = self._source.text[end : end + _LONGEST_REPLACED].partition(f"[{joint.words}]")
        if _leaves_out(joint, (own, between)):
            return False
        return not joint.holds_left or len(self._source.text[end : self._word_end(end)]) <= _LONGEST_WORD

    @staticmethod
    def _spells(joint: Joint, letters: str) -> bool:
        """A single letter in brackets stands for itself in the other case; more for what begins the word there."""
        if len(joint.words) == 1:
            return letters.casefold() == joint.words.casefold()
        return letters.isalpha() and len(letters) <= _LONGEST_WORD

    def _word_start(self, at: int) -> int:
        while at and self._source.text[at - 1].isalnum():
            at -= 1
        return at

    def _word_end(self, at: int) -> int:
        while at < len(self._source.text) and self._source.text[at].isalnum():
            at += 1
        return at

    def _stand(self, chain: Chain) -> Stand:
        first, last = self._edited.joints[0], self._edited.joints[-1]
        parts = [*chain]
        if first is not None and first.holds_right:
            parts[0] = (self._word_start(parts[0][0]), parts[0][1])
        if last is not None and last.holds_left:
            parts[-1] = (parts[-1][0], self._word_end(parts[-1][1]))
        return Stand(tuple(parts), tuple(self._remarks(chain, parts)))

    def _remarks(self, chain: Chain, parts: list[Place]) -> list[Remark]:
        edges = [parts[0][0], *(end for _, end in chain)], [*(start for start, _ in chain), parts[-1][1]]
        remarks = []
        for joint, start, end in zip(self._edited.joints, *edges, strict=True):
            if joint is not None and not (joint.sign is Sign.ELISION and start == end):
                kind = Kind.ELISION if joint.sign is Sign.ELISION else Kind.BRACKET
                remarks.append(Remark(kind, joint.start, joint.end, start, end))
            if joint is not None and joint.bracket is not None:
                remarks.append(Remark(Kind.BRACKET, *joint.bracket, end, end))
        for at, place in enumerate(chain):
            remarks += self._part_remarks(at, place)
        return [*remarks, *self._asking(parts[-1][1])]

    def _asking(self, end: int) -> Iterator[Remark]:
        """A question or exclamation mark behind an elision that ends the quote; the source's sentence has none."""
        last = self._edited.joints[-1]
        tail = self._quote.text[last.end :] if last is not None and last.sign is Sign.ELISION else ""
        if ASKING.isdisjoint(tail):
            return
        mark = _MARK.search(self._source.text, end, end + LONGEST_GAP)
        if mark is None or mark[0] not in tail:
            place = mark.span() if mark else (end, end)
            yield Remark(Kind.PUNCTUATION, len(self._quote.text) - len(tail), len(self._quote.text), *place)

    def _part_remarks(self, at: int, place: Place) -> Iterator[Remark]:
        words, first = self._edited.parts[at]
        start, end = place
        if self._leniency is Leniency.PUNCTUATION:
            standing = Comparison(part_of(self._edited, self._quote, at), self._source).at(place)
            yield from standing.remarks if standing else ()
            return
        has = self._source.text[start:end]
        if has.casefold() != words.casefold():
            yield Remark(Kind.END_PUNCTUATION, first, first + len(words), start, end)
        elif has[:1] != words[:1]:
            yield Remark(Kind.FIRST_LETTER, first, first + 1, start, start + 1)


def _leaves_out(joint: Joint, beside: tuple[str, ...]) -> bool:
    """Whether a bracket at an end of a quote is the source's own, beside words that the quote lacks."""
    own, between = beside
    return joint.sign is Sign.BRACKET and bool(own and between.strip()) and not _SENTENCE_END.search(between)


def wanted(edited: Edited, quote: Folded, bare: Bare, leniency: Leniency) -> list[tuple[str, ...]]:
    """What to look for, for each part."""
    parts = range(len(edited.parts))
    if leniency is Leniency.PUNCTUATION:
        return [part_of(edited, quote, at).keys(bare) for at in parts]
    return [(_spellings if leniency else _as_written)(edited, at) for at in parts]


def part_of(edited: Edited, quote: Folded, at: int) -> Part:
    """A part of a quote as a stretch of it."""
    words, start = edited.parts[at]
    left, right = edited.joints[at], edited.joints[at + 1]
    return Part(
        quote,
        start,
        start + len(words),
        left is not None and left.holds_right,
        right is not None and right.holds_left,
        _may_turn(edited, at),
    )


def _as_written(edited: Edited, at: int) -> tuple[str, ...]:
    return (edited.parts[at][0],)


def _spellings(edited: Edited, at: int) -> tuple[str, ...]:
    """How a part may be written where it begins or ends the quote or touches an elision."""
    words, _ = edited.parts[at]
    left, right = edited.joints[at], edited.joints[at + 1]
    if left is None or left.sign is Sign.ELISION:
        words = words.lstrip(_OUTER)
    if right is None or right.sign is Sign.ELISION:
        words = words.rstrip(_OUTER)
    turned = swapped_first(words) if _may_turn(edited, at) else ""
    return (words, turned) if turned else (words,)


def _may_turn(edited: Edited, at: int) -> bool:
    """Whether the first letter of a part may have the other case: where it begins the quote or follows an elision."""
    left = edited.joints[at]
    return left is None or (not left.holds_right and (at == 0 or left.sign is Sign.ELISION))
