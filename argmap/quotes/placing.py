"""Where the parts of an edited quote stand together: in order, in one source, as near to each other as can be.

Each reading of a quote is tried with its parts as they are, then with other ends, then with other punctuation.
"""

import re
from collections.abc import Container, Generator, Mapping
from itertools import chain as joined
from typing import TypeVar

from argmap.quotes.bare import Bare
from argmap.quotes.chains import tightest
from argmap.quotes.edited import Edited, Joint, Sign, readings, signs_between_words
from argmap.quotes.fold import Folded
from argmap.quotes.occurrences import first_places
from argmap.quotes.placement import Leniency, Placing, wanted
from argmap.quotes.places import Place, rare, stretches
from argmap.quotes.scripts import spaceless
from argmap.quotes.stand import Fault, Match, Obstacle
from argmap.quotes.turning import turned_round

Found = TypeVar("Found")
Asked = tuple[Leniency, list[str]]
Known = dict[str, list[Place]]
Search = Generator[Asked, Known | None, Found]

_FEWEST_WORDS = 2
_BRACKET = re.compile(r"\[(?! ?\.)[^\[\]]+\]")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def match_edited(quotes: Mapping[str, Folded], bare: Bare) -> dict[str, Match]:
    """Where quotes, by their words, stand if their `…` and `[…]` are their curator's.

    A match without stands holds the fault of the most literal reading. The parts of all quotes are looked for together,
    each round of them in one pass over the source.
    """
    signs = {words for quote in quotes.values() for words in signs_between_words(quote.text)}
    literal = {words for words, at in first_places(signs, bare.source.text).items() if at >= 0}
    searches = {words: _search(quote, bare, literal) for words, quote in quotes.items()}
    found: dict[str, Match] = {}
    answers: dict[str, Known | None] = dict.fromkeys(searches)
    while answers:
        asked: dict[str, Asked] = {}
        for words, known in answers.items():
            try:
                asked[words] = searches[words].send(known)
            except StopIteration as end:
                found[words] = end.value
        answers = _answered(asked, bare)
    return found


def _answered(asked: Mapping[str, Asked], bare: Bare) -> dict[str, Known | None]:
    """The places of what is rare of that which is asked for, in the source and in its words alone."""
    both: tuple[set[str], set[str]] = set(), set()
    for leniency, strings in asked.values():
        both[leniency is Leniency.PUNCTUATION].update(strings)
    known = rare(stretches(both[0], bare.source)), rare(bare.places(both[1]))
    return {words: known[leniency is Leniency.PUNCTUATION] for words, (leniency, _) in asked.items()}


def _search(quote: Folded, bare: Bare, literal: Container[str]) -> Search[Match]:
    fault: Fault | None = None
    for edited in readings(quote.text, literal):
        short = _short_part(edited)
        for leniency in Leniency if short is None else ():
            placing = yield from _placing(edited, quote, bare, leniency)
            stands = placing.stands()
            if stands:
                turned = turned_round(quote.text, edited, bare.source, stands[0])
                return Match(fault=turned) if turned else Match(stands)
        if _has_only_own_brackets(edited, bare.source):
            return Match()
        fault = fault or short or (yield from _fault(_with_own_brackets(edited, quote, bare.source), quote, bare))
    return Match(fault=fault)


def _has_only_own_brackets(edited: Edited, source: Folded) -> bool:
    """Whether every sign of a quote is a bracket that the source has: then its words are wrong, not its editing."""
    brackets = [joint for joint in edited.joints if joint is not None]
    return all(joint.sign is Sign.BRACKET and f"[{joint.words}]" in source.text for joint in brackets)


def _with_own_brackets(edited: Edited, quote: Folded, source: Folded) -> Edited:
    """A quote taken apart with the brackets that the source has as its text: the words beside them may be wrong."""
    signs = signs_between_words(quote.text)
    own = {words for words in signs if (bracket := _BRACKET.search(words)) and bracket[0] in source.text}
    return next(iter(readings(quote.text, own)), edited) if own else edited


def _placing(edited: Edited, quote: Folded, bare: Bare, leniency: Leniency) -> Search[Placing]:
    known = yield leniency, [*joined(*wanted(edited, quote, bare, leniency))]
    return Placing(edited, quote, bare, leniency, known or {})


def _short_part(edited: Edited) -> Fault | None:
    for group in edited.passages():
        words = [edited.parts[at][0] for at in group]
        if sum(len(_WORD.findall(part)) for part in words) >= _FEWEST_WORDS or any(map(spaceless, "".join(words))):
            continue
        (_, start), (last, last_start) = edited.parts[group[0]], edited.parts[group[-1]]
        return Fault(Obstacle.SHORT_PART, start, last_start + len(last))
    return None


def _fault(edited: Edited, quote: Folded, bare: Bare) -> Search[Fault]:
    """Why the parts form no chain."""
    for leniency in (Leniency.ENDS, Leniency.PUNCTUATION):
        placing = yield from _placing(edited, quote, bare, leniency)
        seen = [next(row.all(), None) for row in placing.rows()]
        if None not in seen:
            break
    else:
        words, start = edited.parts[seen.index(None)]
        return Fault(Obstacle.MISSING_PART, start, start + len(words))
    for best in tightest(placing.chains(len(bare.source.text)), 1, 0):
        at = max(range(1, len(best)), key=lambda at: best[at][0] - best[at - 1][1])
        joint = edited.joints[at] or Joint(Sign.ELISION, 0, 0)
        return Fault(Obstacle.LONG_GAP, joint.start, joint.end, (best[at - 1], best[at]))
    (_, start), *_, (last, last_start) = [*edited.parts, *edited.parts[-1:]]
    only_elisions = all(joint is None or (joint.sign is Sign.ELISION and not joint.bracket) for joint in edited.joints)
    obstacle = Obstacle.OUT_OF_ORDER if only_elisions and len(edited.parts) > 1 else Obstacle.MISSING_PART
    return Fault(obstacle, start, last_start + len(last), tuple(filter(None, seen)))
