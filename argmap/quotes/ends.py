"""Quotes that stand but for their ends: outer marks, punctuation at the very end, the case of the first letter."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from argmap.quotes.fold import Folded
from argmap.quotes.locate import whole_places
from argmap.quotes.places import Place, stretches
from argmap.quotes.stand import Kind, Match, Remark, Stand
from argmap.suggest import common_beginning

_LEAD = re.compile(r"[\"' ]*")
_TAIL = re.compile(r"[\"' .,;:!?]*\Z")
QUOTATION_MARKS = frozenset("\"' ")
ASKING = frozenset("?!")
_HIGH = frozenset("?!;:")


class _Core(NamedTuple):
    """A quote without its outer marks and end punctuation, which are `lead` and `tail`."""

    lead: str
    words: str
    tail: str

    def spellings(self) -> tuple[str, ...]:
        """The words as they are, and with the first letter in the other case."""
        turned = swapped_first(self.words)
        return (self.words, turned) if turned else (self.words,)


def swapped_first(words: str) -> str:
    """The words with a first letter of the other case; nothing where it has none or is not one letter there."""
    first = words[:1]
    other = first.lower() if first.isupper() else first.upper()
    return other + words[1:] if len(other) == 1 and other != first else ""


def match_cores(needles: Collection[str], source: Folded) -> dict[str, Match]:
    """The folded quotes that stand in the source but for their ends."""
    cores = {needle: core for needle in needles if (core := _core(needle)) is not None}
    wanted = {spelling for core in cores.values() for spelling in core.spellings()}
    places = (
        {words: whole_places(source, found) for words, found in stretches(wanted, source).items()} if wanted else {}
    )
    matches = {}
    for needle, core in cores.items():
        stands = tuple(_stands(core, source, places))
        if stands:
            matches[needle] = Match(tuple(sorted(stands)))
    return matches


def _core(needle: str) -> _Core | None:
    """Nothing where `…` ends the quote: that is an elision."""
    match = _LEAD.match(needle)
    start = match.end() if match else 0
    tail = _TAIL.search(needle, start)
    end = tail.start() if tail else len(needle)
    words = needle[start:end]
    elided = "..." in needle[end:] or ". . ." in needle[end:]
    return _Core(needle[:start], words, needle[end:]) if words and not elided else None


def _stands(core: _Core, source: Folded, places: dict[str, tuple[Place, ...]]) -> Iterator[Stand]:
    for spelling in core.spellings():
        for start, end in places[spelling]:
            yield _stand(core, source, start, end, spelling != core.words)


def _stand(core: _Core, source: Folded, start: int, end: int, turned: bool) -> Stand:  # noqa: FBT001 - one caller
    """The stand of a core, widened by the marks that quote and source share."""
    text = source.text
    before = common_beginning(core.lead[::-1], text[max(0, start - len(core.lead)) : start][::-1])
    behind, facing = common_tail(core.tail, text[end : end + 2 * len(core.tail)])
    first, last = len(core.lead), len(core.lead) + len(core.words)
    remarks = []
    if before < len(core.lead):
        remarks.append(Remark(Kind.OUTER_MARKS, 0, first - before, start, start))
    if turned:
        remarks.append(Remark(Kind.FIRST_LETTER, first, first + 1, start, start + 1))
    if behind < len(core.tail):
        kind = tail_kind(core.tail[behind:], text[end + facing : end + facing + 2])
        following = min(end + facing + 1, len(text))
        remarks.append(Remark(kind, last + behind, last + len(core.tail), end + facing, following))
    return Stand(((start - before, end + facing),), tuple(remarks))


def common_tail(tail: str, following: str) -> tuple[int, int]:
    """How much of what ends a quote follows in the source, and how much of that it is there.

    In French a space stands before `?`, `!`, `;` and `:`; with it and without it, it is the same.
    """
    ours = theirs = common_beginning(tail, following)
    while ours < len(tail):
        mark = tail[ours:].lstrip(" ")[:1]
        if mark not in _HIGH or not mark or following[theirs:].lstrip(" ")[:1] != mark:
            break
        ours, theirs = tail.index(mark, ours) + 1, following.index(mark, theirs) + 1
        more = common_beginning(tail[ours:], following[theirs:])
        ours, theirs = ours + more, theirs + more
    return ours, theirs


def tail_kind(extra: str, following: str) -> Kind:
    """A question told as a statement, or the other way round, is more than punctuation at the end.

    `following` are two characters: in French a space comes before the question mark.
    """
    if not ASKING.isdisjoint(extra) or following.lstrip(" ")[:1] in ASKING:
        return Kind.PUNCTUATION
    return Kind.OUTER_MARKS if set(extra) <= QUOTATION_MARKS else Kind.END_PUNCTUATION
