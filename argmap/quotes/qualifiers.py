"""The English words that reverse, weaken, restrict or doubt what a sentence says."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from argmap.quotes.sentences import listed


class Kind(Enum):
    """What a qualifier does to the words it governs."""

    NEGATION = "negation"
    HEDGE = "hedge"
    CONDITION = "condition"
    EXCEPTION = "exception"
    CONTRAST = "contrast"
    ATTRIBUTION = "attribution"
    NEUTRAL = "neutral"


class Reach(Enum):
    """How far to the right a qualifier governs."""

    CLAUSE = "the rest of its clause"
    SUBJECT = "the clause whose subject it is"
    COMPLEMENT = "the clause that depends on it"
    SENTENCE = "its own clause and the one after it"
    NEAR = "the next words"
    NOTHING = "only what stands before it"


class Word(NamedTuple):
    """A word or mark of a text: its small letters, straight apostrophes, and its bounds."""

    text: str
    start: int
    end: int
    capital: bool = False


class Qualifier(NamedTuple):
    """A qualifier of a text: its bounds, what it does, how far, and its place among the words looked at."""

    start: int
    end: int
    kind: Kind
    reach: Reach
    first: int
    last: int


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*\b|--|[^\w\s]")
_MONTH_BEFORE = listed("in on of since until till by last this next early late mid from and through due")
_TABLE: tuple[tuple[Kind, Reach, str], ...] = (
    (Kind.NEGATION, Reach.CLAUSE, "not never cannot hardly scarcely barely seldom rarely without neither nor unable"),
    (Kind.NEGATION, Reach.CLAUSE, "refuse refuses refused refusing refusal decline declines declined declining"),
    (Kind.NEGATION, Reach.CLAUSE, "fail fails failed failing failure avoid avoids avoided avoiding prevent prevents"),
    (Kind.NEGATION, Reach.CLAUSE, "prevented preventing abstain abstains abstained abstaining refrain refrains"),
    (
        Kind.NEGATION,
        Reach.CLAUSE,
        "refrained refraining oppose opposes opposed opposing reluctant reluctance unwilling",
    ),
    (Kind.NEGATION, Reach.CLAUSE, "unwillingness reject rejects rejected rejecting impossible little few far_from"),
    (Kind.NEGATION, Reach.CLAUSE, "rule_out rules_out ruled_out ruling_out instead_of rather_than fall_short_of"),
    (Kind.NEGATION, Reach.CLAUSE, "anything_but yet_to forbid forbids forbade forbidden prohibit prohibits prohibited"),
    (Kind.NEGATION, Reach.COMPLEMENT, "stop_short_of stops_short_of stopped_short_of lack lacks lacked"),
    (Kind.NEGATION, Reach.SUBJECT, "no none nobody nothing nowhere no_one neither_of"),
    (Kind.NEGATION, Reach.COMPLEMENT, "deny denies denied denying denial doubt doubts doubted doubting doubtful false"),
    (Kind.NEGATION, Reach.COMPLEMENT, "untrue dispute disputes disputed disputing wrong_to a_lie a_myth a_mistake_to"),
    (
        Kind.NEGATION,
        Reach.COMPLEMENT,
        "disprove disproves disproved refute refutes refuted mistaken mistakenly falsely wrongly erroneously absurd",
    ),
    (Kind.HEDGE, Reach.CLAUSE, "may might could perhaps possibly probably presumably likely unlikely allegedly"),
    (
        Kind.HEDGE,
        Reach.CLAUSE,
        "reportedly supposedly apparently seemingly purportedly ostensibly arguably conceivably",
    ),
    (Kind.HEDGE, Reach.CLAUSE, "seem seems seemed appear appears appeared maybe mightn't tends_to tend_to"),
    (Kind.HEDGE, Reach.SUBJECT, "in_a_sense at_first_glance at_first_sight"),
    (Kind.HEDGE, Reach.SENTENCE, "in_theory on_paper in_principle"),
    (Kind.HEDGE, Reach.COMPLEMENT, "likelihood probability possibility chance_of chances_of risk_of danger_of"),
    (Kind.HEDGE, Reach.COMPLEMENT, "speculation rumor rumors rumour rumours rumored rumoured whether as_if as_though"),
    (Kind.HEDGE, Reach.COMPLEMENT, "reports_that report_that reports_of uncertain unclear unproven believed_to"),
    (Kind.HEDGE, Reach.COMPLEMENT, "thought_to said_to reported_to supposed_to alleged_to claimed_to rumoured_to"),
    (
        Kind.HEDGE,
        Reach.NEAR,
        "alleged supposed purported estimated would-be possible potential so-called almost nearly",
    ),
    (Kind.HEDGE, Reach.NOTHING, "at_best or_so"),
    (Kind.EXCEPTION, Reach.NEAR, "only merely"),
    (Kind.CONDITION, Reach.SENTENCE, "if unless provided_that providing_that assuming_that in_case as_long_as only_if"),
    (Kind.CONDITION, Reach.NOTHING, "until provided providing only_when only_after or_not"),
    (Kind.EXCEPTION, Reach.NOTHING, "except save_for apart_from other_than excepting excluding"),
    (Kind.CONTRAST, Reach.NOTHING, "but yet although though even_though however albeit"),
    (
        Kind.ATTRIBUTION,
        Reach.COMPLEMENT,
        "claim claims claimed claiming allege alleges alleging allegation allegations",
    ),
    (Kind.ATTRIBUTION, Reach.COMPLEMENT, "fear fears feared fearing worry worries worried worrying warn warns warned"),
    (Kind.ATTRIBUTION, Reach.COMPLEMENT, "warning accuse accuses accused accusing accusation accusations suspect"),
    (
        Kind.ATTRIBUTION,
        Reach.COMPLEMENT,
        "suspects suspected assume assumes assumed assuming believe believes believed",
    ),
    (
        Kind.ATTRIBUTION,
        Reach.COMPLEMENT,
        "believing belief think thinks thought hope hopes hoped hoping suggest suggests",
    ),
    (Kind.ATTRIBUTION, Reach.COMPLEMENT, "suggested suggesting convinced imagine imagines speculate speculates"),
    (Kind.ATTRIBUTION, Reach.COMPLEMENT, "speculated contend contends contended purport purports pretend pretends"),
    (Kind.ATTRIBUTION, Reach.COMPLEMENT, "pretended"),
    (Kind.NEUTRAL, Reach.NOTHING, "not_only not_just no_doubt no_wonder no_secret not_least no_less no_sooner if_only"),
    (Kind.NEUTRAL, Reach.NOTHING, "no_choice_but little_choice_but cannot_hide cannot_deny a_little a_few quite_a_few"),
    (Kind.NEUTRAL, Reach.NOTHING, "nobody_denies nobody_doubts nobody_disputes no_one_denies no_one_doubts"),
    (Kind.NEUTRAL, Reach.NOTHING, "no_one_disputes few_know few_people_know not_forget not_surprising"),
    (
        Kind.NEUTRAL,
        Reach.NOTHING,
        "even_if whether_or_not if_not what_if the_only an_only their_only his_only its_only",
    ),
    (Kind.NEUTRAL, Reach.NOTHING, "nothing_but last_but but_also but_rather thought_of think_tank think_tanks"),
)
_INVERTED = listed("had should were")
_OPENING = listed("“ \" ‘ '")
_REVERSING = frozenset({Kind.NEGATION, Kind.CONDITION, Kind.EXCEPTION})
_Entry = tuple[tuple[str, ...], Kind, Reach]


def _entries() -> dict[str, list[_Entry]]:
    """The table by first word, longest entries first."""
    found: dict[str, list[_Entry]] = {}
    for kind, reach, entries in _TABLE:
        for entry in entries.split():
            parts = tuple(entry.split("_"))
            found.setdefault(parts[0], []).append((parts, kind, reach))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


_BY_WORD = _entries()


def words(content: str, start: int, end: int) -> list[Word]:
    """The words and marks of a stretch of a text."""
    return [
        Word(match[0].lower().replace("’", "'"), match.start(), match.end(), match[0][0].isupper())
        for match in _WORD.finditer(content, start, end)
    ]


def qualifiers(content: str, start: int, end: int) -> tuple[Qualifier, ...]:
    """Every qualifier in a stretch of a text, in order; those that only seem to be one are left out."""
    return tuple(among(words(content, start, end)))


def negations(content: str, start: int, end: int) -> tuple[Qualifier, ...]:
    """The qualifiers of a stretch that reverse or restrict: not, no, n't, unless, except, denied, unlikely."""
    return tuple(
        found
        for found in qualifiers(content, start, end)
        if found.kind in _REVERSING or content[found.start : found.end].casefold() == "unlikely"
    )


def among(found: list[Word]) -> Iterator[Qualifier]:
    """The qualifiers among words, with their places in the list."""
    at = 0
    while at < len(found):
        qualifier = _at(found, at)
        if qualifier is not None and qualifier.kind is not Kind.NEUTRAL:
            yield qualifier
        at = qualifier.last + 1 if qualifier else at + 1


def _at(found: list[Word], at: int) -> Qualifier | None:
    word = found[at]
    if word.text.endswith("n't"):
        return Qualifier(word.start, word.end, Kind.NEGATION, Reach.CLAUSE, at, at)
    if word.capital and word.text in _INVERTED and (at == 0 or found[at - 1].text in _OPENING):
        return Qualifier(word.start, word.end, Kind.CONDITION, Reach.SENTENCE, at, at)
    for parts, kind, reach in _BY_WORD.get(word.text, ()):
        last = at + len(parts) - 1
        if last < len(found) and all(found[at + index].text == part for index, part in enumerate(parts)):
            if word.text == "may" and _is_month(found, at):
                return None
            return Qualifier(word.start, found[last].end, kind, reach, at, last)
    return None


def _is_month(found: list[Word], at: int) -> bool:
    """Whether May is the month: with a capital, beside a number or after a preposition."""
    beside = [found[place].text for place in (at - 1, at + 1) if 0 <= place < len(found)]
    return found[at].capital and (at == 0 or beside[0] in _MONTH_BEFORE or any(text[0].isdigit() for text in beside))
