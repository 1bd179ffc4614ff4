"""Where a map is weak: what nobody answered, what rests on nothing or on one voice, and what is older than its target.

A gap is no fault of the text. It tells a reader where to look further, and a curator what is missing.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from argmap.model import Answer, ArgumentMap, Claim, Item, Node, Quote, Relation, See, Together, branches
from argmap.reasoning.account import named
from argmap.reasoning.evidence import Evidence, Period, below
from argmap.reasoning.framework import Reason, Statement
from argmap.reasoning.labels import Label, Labels

_LEAST_QUOTES = 2
_UNEVEN_LEVELS = 2
_UNEVEN_CLAIMS = 3


class Kind(Enum):
    """What is weak; the value heads the list of such gaps."""

    UNANSWERED = "objections that nobody answered"
    WITHOUT_EVIDENCE = "claims without evidence"
    UNDEFENDED = "assumed premises that nobody defends"
    ONE_SOURCE = "branches that rest on one source"
    ONE_UPSTREAM = "branches whose sources all report one publication"
    ONE_SPEAKER = "branches that rest on one speaker"
    PARTY = "branches that rest only on those with a stake"
    UNEVEN = "sides of unequal depth"
    OLDER = "evidence older than the claim it answers"


class Gap(NamedTuple):
    """A weak place: the statement it is about, and what is to be said of it beyond its kind."""

    kind: Kind
    statement: Statement
    words: str = ""


def gaps(labels: Labels, argument_map: ArgumentMap) -> list[Gap]:
    """Every gap of a map, by kind and in reading order."""
    return _Gaps(labels, argument_map).all()


class _Gaps:
    def __init__(self, labels: Labels, argument_map: ArgumentMap) -> None:
        self._labels = labels
        self._frame = labels.frame
        self._map = argument_map
        self._evidence = Evidence(argument_map)

    def all(self) -> list[Gap]:
        found = [*self._unanswered(), *self._ungrounded(), *self._one_sided(), *self._uneven(), *self._older()]
        order = {kind: place for place, kind in enumerate(Kind)}
        return sorted(found, key=lambda gap: order[gap.kind])

    def _reasons(self) -> Iterator[tuple[int, Reason]]:
        for number, argument in enumerate(self._frame.arguments):
            if isinstance(argument, Reason):
                yield number, argument

    def _named(self, number: int) -> str:
        return named(self._labels, number)

    def _unanswered(self) -> Iterator[Gap]:
        """Objections and undercuts that stand, with nothing brought forward against them or their step."""
        for number, reason in self._reasons():
            attacked = number in self._frame.attackers or any(
                premise in self._frame.attackers for premise in self._frame.premises.get(number, ())
            )
            stands = self._labels.of_arguments[number] is Label.STANDS
            if reason.relation is Relation.SUPPORTS or attacked or not stands:
                continue
            premise = self._premise(number)
            if premise is not None:
                verb = "opposes" if reason.relation is Relation.OPPOSES else "undercuts"
                yield Gap(Kind.UNANSWERED, premise, f"{verb} {self._named(reason.target)}")

    def _premise(self, number: int) -> Statement | None:
        """The first claim that a reason puts forward."""
        first = next((each for each in self._frame.premises.get(number, ()) if each is not None), None)
        argument = None if first is None else self._frame.arguments[first]
        return argument if not isinstance(argument, Reason) else None

    def _ungrounded(self) -> Iterator[Gap]:
        for node in self._map.walk():
            if isinstance(node, Claim) and not node.quotes and not node.supporting:
                yield Gap(Kind.UNDEFENDED if node.assumed else Kind.WITHOUT_EVIDENCE, node)

    def _branches(self) -> Iterator[tuple[int, Statement]]:
        """The answers, and the claims right under an answer or the question."""
        tops = {self._frame.statements[id(each)] for each in (self._map, *self._map.answers)}
        for top in sorted(tops):
            statement = self._frame.arguments[top]
            if isinstance(statement, Answer):
                yield top, statement
            for reason in (*self._frame.grounds.get(top, ()), *self._frame.attackers.get(top, ())):
                for premise in self._frame.premises.get(reason, ()):
                    claim = None if premise is None else self._frame.arguments[premise]
                    if premise is not None and isinstance(claim, Claim):
                        yield premise, claim

    def _one_sided(self) -> Iterator[Gap]:
        seen: set[int] = set()
        for number, statement in self._branches():
            if number in seen:
                continue
            seen.add(number)
            quotes = [quote for node in below(self._frame, number) for quote in node.quotes]
            count = _all_of(quotes)
            if len(quotes) >= _LEAST_QUOTES:
                yield from self._of_one_origin(statement, quotes, count)
            if quotes and all(map(self._evidence.is_of_party, quotes)):
                speakers = _listed({self._evidence.speaker(quote) for quote in quotes})
                yield Gap(Kind.PARTY, statement, f"{count} by {speakers}")

    def _of_one_origin(self, statement: Statement, quotes: list[Quote], count: str) -> Iterator[Gap]:
        """What several quotes have in common; of one alone it goes without saying."""
        evidence = self._evidence
        source = _only(quotes, lambda quote: quote.source.value)
        upstream = _only(quotes, evidence.upstream)
        speaker = _only(quotes, evidence.speaker)
        if source:
            yield Gap(Kind.ONE_SOURCE, statement, f"{count} from '{source}'")
        elif upstream:
            yield Gap(Kind.ONE_UPSTREAM, statement, f"{count.removesuffix(' are')} go back to '{upstream}'")
        if speaker:
            yield Gap(Kind.ONE_SPEAKER, statement, f"{count} by {speaker}")

    def _uneven(self) -> Iterator[Gap]:
        """Answers, or the question, with far more levels or claims on one side than on the other."""
        tops: list[ArgumentMap | Answer] = [self._map, *self._map.answers]
        for top in tops:
            sides = [_extent(side) for side in (top.supporting, top.opposing)]
            (claims, levels), (counter_claims, counter_levels) = sides
            fewer, more = sorted((claims, counter_claims))
            if max(claims, counter_claims) == 0:
                continue
            if abs(levels - counter_levels) >= _UNEVEN_LEVELS or more >= _UNEVEN_CLAIMS * max(1, fewer):
                for_it, against = _counted(claims, "claim"), _counted(counter_claims, "claim")
                deep, counter_deep = _counted(levels, "level"), _counted(counter_levels, "level")
                yield Gap(Kind.UNEVEN, top, f"{for_it} on {deep} for it, {against} on {counter_deep} against it")

    def _older(self) -> Iterator[Gap]:
        """Objections whose newest evidence is older than the oldest of what they answer."""
        for number, reason in self._reasons():
            premise, answered = self._premise(number), self._answered(reason)
            if reason.relation is Relation.SUPPORTS or not isinstance(premise, Claim) or answered is None:
                continue
            own, theirs = self._dates(premise), self._dates(answered)
            if own and theirs:
                newest, oldest = max(own, key=lambda date: date.last), min(theirs, key=lambda date: date.first)
                if newest.last < oldest.first:
                    target = self._named(self._frame.statements[id(answered)])
                    yield Gap(Kind.OLDER, premise, f"of {newest.stated}, answers {target} of {oldest.stated}")

    def _answered(self, reason: Reason) -> Claim | Answer | None:
        """The claim that an objection is about: for an undercut, the one whose bearing it denies."""
        target = self._frame.arguments[reason.target]
        if isinstance(target, Reason):
            target = target.item if isinstance(target.item, Claim) else self._map
        return None if isinstance(target, ArgumentMap) else target

    def _dates(self, node: Claim | Answer) -> list[Period]:
        return [period for period in map(self._evidence.period, node.quotes) if period is not None]


def _all_of(quotes: list[Quote]) -> str:
    """All quotes as the subject of a sentence, with its verb."""
    if len(quotes) == 1:
        return "its one quote is"
    return "both quotes are" if len(quotes) == 2 else f"all {len(quotes)} quotes are"


def _only(quotes: list[Quote], key: Callable[[Quote], str]) -> str:
    """What all quotes have in common, or ""."""
    values = {key(quote) for quote in quotes}
    return values.pop() if len(values) == 1 else ""


def _extent(items: tuple[Item, ...]) -> tuple[int, int]:
    """How many claims there are, those used again as well, and on how many levels."""
    claims = levels = 0
    stack: list[tuple[Node, int]] = [(item, 1) for item in items]
    while stack:
        node, level = stack.pop()
        if isinstance(node, Claim | See):
            claims, levels = claims + 1, max(levels, level)
        deeper = level if isinstance(node, Together) else level + 1
        stack += [(item, deeper) for _, item in branches(node)]
    return claims, levels


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _listed(names: set[str]) -> str:
    *most, last = sorted(names)
    return f"{', '.join(most)} and {last}" if most else last
