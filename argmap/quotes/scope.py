"""Which qualifiers of a sentence govern a stretch of it and stand outside: what a quote of that stretch leaves out.

A sentence without a common English word is let pass where `but`, `no` or `not` may be another language's.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.quotes.clauses import LOOKS_AHEAD
from argmap.quotes.governing import Clause
from argmap.quotes.qualifiers import Qualifier, among, words
from argmap.quotes.qualifying import Kind, Reach
from argmap.quotes.rest import after, is_over
from argmap.quotes.retraction import retraction_behind
from argmap.quotes.sentences import listed, paragraph, sentence_in
from argmap.quotes.times import former_time

_FURTHEST = 150
_ENGLISH = listed(
    "the and that will would has have had they are were it his their this an been with from she he you we there be "
    "is of to which what when could should about than then them these those because after before its such ever"
)
_FOREIGN = listed("but no not")


class Cut(NamedTuple):
    """What a quote leaves out of its sentence: a qualifier's bounds and kind, before the quoted words or after."""

    start: int
    end: int
    kind: Kind
    before: bool


def cuts(content: str, start: int, end: int) -> tuple[tuple[int, int], list[Cut]]:
    """The bounds of a stretch's sentence, and the qualifiers outside the stretch that govern it.

    Where the next sentence takes the stretch back, it belongs to the bounds.
    """
    _, paragraph_end = within = paragraph(content, start, end)
    bounds = opens, closes = sentence_in(content, within, start, end)
    found = [Cut(one.start, one.end, one.kind, before=True) for one in _before(content, opens, start, end)]
    found += [Cut(one.start, one.end, one.kind, before=False) for one in after(content, bounds, (start, end))]
    time = former_time(content, opens, (start, end), paragraph_end) if opens < start else None
    found += [] if time is None else [Cut(*time, Kind.CONDITION, before=True)]
    if any(content[cut.start : cut.end].lower() in _FOREIGN for cut in found):
        foreign = _ENGLISH.isdisjoint(word.text for word in words(content, opens, closes))
        found = [] if foreign else found
    retraction = retraction_behind(content, closes, paragraph_end)
    if retraction is None or is_over(content, (start, end), closes):
        return bounds, found
    return (opens, retraction[1]), [*found, Cut(*retraction, Kind.RETRACTION, before=False)]


def _before(content: str, opens: int, start: int, end: int) -> Iterator[Qualifier]:
    if opens >= start:
        return
    left = words(content, opens, start)[-_FURTHEST:]
    found = [qualifier for qualifier in among(left) if qualifier.reach is not Reach.NOTHING]
    if not found:
        return
    whole = left + words(content, start, min(end, start + 200))[: LOOKS_AHEAD + 1]
    yield from (qualifier for qualifier in found if Clause(whole, len(left), qualifier).reaches())
