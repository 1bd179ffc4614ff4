"""Where the parts of an edited quote stand together: in order, in one source, as near to each other as can be."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import islice

from argmap.quotes.edited import Edited, Joint, Sign, edited_words, readings
from argmap.quotes.ends import swapped_first
from argmap.quotes.fold import Folded
from argmap.quotes.places import Place, crosses_paragraph, ends_whole, starts_whole, stretches
from argmap.quotes.scripts import spaceless
from argmap.quotes.stand import LONGEST_GAP, Fault, Kind, Match, Obstacle, Remark, Stand

_LONGEST_REPLACED = 90
_LONGEST_WORD = 24
_MOST_PLACES = 50_000
_FEWEST_WORDS = 2
_MOST_NAME_WORDS = 4
_SENTENCE_END = re.compile(r"[.!?][\"')\]]* ")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_OUTER = "\"' .,;:"


def match_edited(needle: str, source: Folded) -> Match | None:
    """Where a folded quote stands if its `…` and `[…]` are its curator's; None where it has none.

    A match without stands holds the fault of the most literal reading.
    """
    fault: Fault | None = None
    for edited in readings(needle, source.text):
        short = _short_part(edited)
        if short is None:
            for lenient in (False, True):
                stands = _Placing(edited, source, lenient=lenient).stands()
                if stands:
                    turned = _turned_round(needle, edited, source, stands[0])
                    return Match(fault=turned) if turned else Match(stands)
        fault = fault or short or _fault(edited, source)
    return Match(fault=fault) if fault else None


def _short_part(edited: Edited) -> Fault | None:
    for group in edited.passages():
        words = [edited.parts[at][0] for at in group]
        if sum(len(_WORD.findall(part)) for part in words) >= _FEWEST_WORDS or any(map(spaceless, "".join(words))):
            continue
        (_, start), (last, last_start) = edited.parts[group[0]], edited.parts[group[-1]]
        return Fault(Obstacle.SHORT_PART, start, last_start + len(last))
    return None


class _Placing:
    """The places of every part, and the chains that they form."""

    def __init__(self, edited: Edited, source: Folded, *, lenient: bool) -> None:
        self._edited = edited
        self._source = source
        spellings = [_spellings(edited, at) if lenient else (words,) for at, (words, _) in enumerate(edited.parts)]
        wanted = {each for part in spellings for each in part}
        found = {words: [*islice(places, _MOST_PLACES)] for words, places in stretches(wanted, source).items()}
        self.places = [self._places(at, found, part) for at, part in enumerate(spellings)]

    def _places(self, at: int, found: dict[str, list[Place]], spellings: tuple[str, ...]) -> list[Place]:
        left, right = self._edited.joints[at], self._edited.joints[at + 1]
        source = self._source
        return sorted(
            (start, end)
            for words in spellings
            for start, end in found[words]
            if ((left is not None and left.holds_right) or starts_whole(source, start))
            and ((right is not None and right.holds_left) or ends_whole(source, end))
        )

    def stands(self) -> tuple[Stand, ...]:
        """The tightest placements, where there are any."""
        chains = self.chains(LONGEST_GAP)
        if not chains:
            return ()
        least = min(chain[-1][1] - chain[0][0] for chain in chains)
        return tuple(self._stand(chain) for chain in chains if chain[-1][1] - chain[0][0] == least)

    def chains(self, longest_gap: int) -> list[list[Place]]:
        """For every place of the last part, the parts before it that begin latest; none where they do not fit."""
        first = self._edited.joints[0]
        chains = [[place] for place in self.places[0] if first is None or self._begins(first, place[0])]
        for at in range(1, len(self.places)):
            joint = self._edited.joints[at]
            reach = longest_gap if joint is not None and joint.sign is Sign.ELISION else _LONGEST_REPLACED
            chains = self._extended(chains, at, joint, reach)
        last = self._edited.joints[-1]
        return [chain for chain in chains if last is None or self._ends(last, chain[-1][1])]

    def _extended(self, chains: list[list[Place]], at: int, joint: Joint | None, reach: int) -> list[list[Place]]:
        chains.sort(key=lambda chain: chain[-1][1])
        ends = [chain[-1][1] for chain in chains]
        extended = []
        for start, end in self.places[at]:
            near = chains[bisect_left(ends, start - reach) : bisect_right(ends, start)]
            fitting = [chain for chain in near if joint is None or self._fits(joint, chain[-1][1], start)]
            if fitting:
                extended.append([*max(fitting, key=lambda chain: chain[0][0]), (start, end)])
        return extended

    def _fits(self, joint: Joint, end: int, start: int) -> bool:
        """Whether what the source has between two parts is what a joint may stand for."""
        if joint.sign is Sign.ELISION:
            return True
        gap = self._source.text[end:start]
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
        return not joint.holds_right or self._spells(joint, self._source.text[self._word_start(start) : start])

    def _ends(self, joint: Joint, end: int) -> bool:
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

    def _stand(self, chain: list[Place]) -> Stand:
        first, last = self._edited.joints[0], self._edited.joints[-1]
        parts = [*chain]
        if first is not None and first.holds_right:
            parts[0] = (self._word_start(parts[0][0]), parts[0][1])
        if last is not None and last.holds_left:
            parts[-1] = (parts[-1][0], self._word_end(parts[-1][1]))
        return Stand(tuple(parts), tuple(self._remarks(chain, parts)))

    def _remarks(self, chain: list[Place], parts: list[Place]) -> list[Remark]:
        edges = [parts[0][0], *(end for _, end in chain)], [*(start for start, _ in chain), parts[-1][1]]
        remarks = []
        for joint, start, end in zip(self._edited.joints, *edges, strict=True):
            if joint is not None and not (joint.sign is Sign.ELISION and start == end):
                kind = Kind.ELISION if joint.sign is Sign.ELISION else Kind.BRACKET
                remarks.append(Remark(kind, joint.start, joint.end, start, end))
        for (words, at), (start, end) in zip(self._edited.parts, chain, strict=True):
            has = self._source.text[start:end]
            if has.casefold() != words.casefold():
                remarks.append(Remark(Kind.END_PUNCTUATION, at, at + len(words), start, end))
            elif has[:1] != words[:1]:
                remarks.append(Remark(Kind.FIRST_LETTER, at, at + 1, start, start + 1))
        return remarks


def _spellings(edited: Edited, at: int) -> tuple[str, ...]:
    """How a part may be written where it begins or ends the quote or touches an elision."""
    words, _ = edited.parts[at]
    left, right = edited.joints[at], edited.joints[at + 1]
    if left is None or left.sign is Sign.ELISION:
        words = words.lstrip(_OUTER)
    if right is None or right.sign is Sign.ELISION:
        words = words.rstrip(_OUTER)
    turned = swapped_first(words) if left is None or left.sign is Sign.ELISION else ""
    return (words, turned) if turned else (words,)


def _turned_round(needle: str, edited: Edited, source: Folded, stand: Stand) -> Fault | None:
    """The fault of a bracket that adds a negation or takes one away."""
    joint = next((joint for joint in edited.joints if joint is not None and joint.sign is Sign.BRACKET), None)
    if joint is None:
        return None
    groups = edited.passages()
    there = " ".join(source.text[stand.parts[group[0]][0] : stand.parts[group[-1]][1]] for group in groups)
    if _count(edited_words(needle)) == _count(there):
        return None
    return Fault(Obstacle.NEGATION, joint.start, joint.end, (stand.whole,))


def _count(text: str) -> Counter[str]:
    from argmap.quotes.qualifiers import negations

    return Counter(text[found.start : found.end].casefold() for found in negations(text, 0, len(text)))


def _fault(edited: Edited, source: Folded) -> Fault:
    """Why the parts form no chain."""
    placing = _Placing(edited, source, lenient=True)
    for (words, start), places in zip(edited.parts, placing.places, strict=True):
        if not places:
            return Fault(Obstacle.MISSING_PART, start, start + len(words))
    chains = placing.chains(len(source.text))
    if chains:
        best = min(chains, key=lambda chain: chain[-1][1] - chain[0][0])
        at = max(range(1, len(best)), key=lambda at: best[at][0] - best[at - 1][1])
        joint = edited.joints[at] or Joint(Sign.ELISION, 0, 0)
        return Fault(Obstacle.LONG_GAP, joint.start, joint.end, (best[at - 1], best[at]))
    (_, start), *_, (last, last_start) = [*edited.parts, *edited.parts[-1:]]
    seen = tuple(places[0] for places in placing.places)
    only_elisions = all(joint is None or joint.sign is Sign.ELISION for joint in edited.joints)
    if only_elisions and len(edited.parts) > 1:
        return Fault(Obstacle.OUT_OF_ORDER, start, last_start + len(last), seen)
    return Fault(Obstacle.MISSING_PART, start, last_start + len(last), seen)
