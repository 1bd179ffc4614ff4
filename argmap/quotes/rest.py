"""Which qualifiers after the quoted words bear on them: conditions, contrasts, doubts, a negated predicate.

They govern to the left as far as the clause of the quoted words goes on.
"""

from collections.abc import Iterator

from argmap.quotes.clauses import (
    CLOSING,
    DASHES,
    DETERMINERS,
    FINITE,
    MARKS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
    may_be_subject,
    own_subject,
    text_at,
    verb_at,
)
from argmap.quotes.qualifiers import Qualifier, Word, among, words
from argmap.quotes.qualifying import Kind, Reach
from argmap.quotes.retraction import FALSE, taken_back
from argmap.quotes.sentences import listed

_FURTHEST = 150
_SHORTEST = 3
_LONGEST = 60
_ASKING = listed("ask asks asked know knows knew see sees saw wonder wonders wondered tell")
_WHEN = listed("in on at during to last before after as while when")
_REPORTS = listed(
    "said says added adds suggested suggests accepted accepts warned warns insisted insists admitted admits "
    "acknowledged acknowledges stressed stresses argued argues denied denies conceded refused declined told"
)
_BEHIND = frozenset({Reach.NOTHING, Reach.SENTENCE, Reach.FRONT})
_BEING = listed("is are was were be been being")
_REPORT = 6
_REPORTING = ("that ", "that\n", "that\r\n")
_PURPOSE = listed("to because for with by after")
_MEANWHILE = listed("while whereas")
_TRAILING = listed("reportedly allegedly supposedly apparently presumably")


def after(content: str, bounds: tuple[int, int], quoted: tuple[int, int]) -> Iterator[Qualifier]:
    """The qualifiers that follow the quoted words in their sentence and bear on them."""
    (opens, closes), (start, end) = bounds, quoted
    if closes - end < _SHORTEST and content[closes - 1] != "?":
        return
    right = words(content, end, closes)[:_FURTHEST]
    if not right or content[end - 1] == ";":
        return
    found = {qualifier.first: qualifier for qualifier in among(right)}
    asks = right[-1].text == "?"
    if not found and not asks and not any(word.text in FALSE for word in right):
        return
    if right[0].text == "," and _is_relative(content, opens, start):
        return
    clause = _Rest(right, _last_word(content, quoted), reported=content.endswith(_REPORTING, 0, start))
    for at in range(len(right)):
        qualifier = found[at] if at in found and clause.governs(found[at]) else taken_back(right, at)
        if qualifier is not None:
            yield qualifier
        if clause.ends(at):
            return
    if asks and start > opens and content[opens:start].strip("\"'“‘ "):
        last = len(right) - 1
        yield Qualifier(right[-1].start, right[-1].end, Kind.HEDGE, Reach.NOTHING, last, last)


def is_over(content: str, quoted: tuple[int, int], closes: int) -> bool:
    """Whether the clause of the quoted words is over before their sentence is."""
    right = words(content, quoted[1], closes)
    clause = _Rest(right, _last_word(content, quoted))
    return any(clause.ends(at) for at in range(len(right)))


def _is_relative(content: str, opens: int, start: int) -> bool:
    """Whether a stretch is a relative clause that a comma opens, whole or without its pronoun."""
    beside = words(content, max(opens, start - _LONGEST), start + _LONGEST)
    at = next((at for at, word in enumerate(beside) if word.start >= start), 0)
    return any(text_at(beside, place) in RELATIVES and text_at(beside, place - 1) == "," for place in (at - 1, at))


def _last_word(content: str, quoted: tuple[int, int]) -> list[Word]:
    start, end = quoted
    return words(content, max(start, end - _LONGEST), end)[-1:]


class _Rest:
    """The words after the quoted ones, walked until their clause is over."""

    def __init__(self, right: list[Word], quoted: list[Word], *, reported: bool = False) -> None:
        self._words = right
        self._quoted = quoted
        self._reported = reported

    def governs(self, qualifier: Qualifier) -> bool:
        """Whether a qualifier bears on the words before it."""
        at = qualifier.first
        text, before = self._words[at].text, self._text(at - 1)
        if text in _TRAILING or text in {"yet", "however"}:
            on_purpose = text in _TRAILING and self._text(qualifier.last + 1) in _PURPOSE
            return before == "," and not on_purpose
        if qualifier.reach in _BEHIND:
            return before not in _ASKING and not self._is_harmless(qualifier, text)
        if qualifier.kind is Kind.ATTRIBUTION or qualifier.kind is Kind.PRETENCE:
            return self._is_reported(qualifier)
        if text == "without" and before in DASHES | {","}:
            return True
        compares = text == "no" and (self._text(at + 1).endswith("er") or self._text(at + 1) == "more")
        follows_verb = at > 0 or compares or any(map(is_finite, self._quoted))
        is_predicate = qualifier.reach is not Reach.NUMBER and self._is_predicate(at)
        return is_predicate and (follows_verb or qualifier.reach is not Reach.SUBJECT)

    def _is_harmless(self, qualifier: Qualifier, text: str) -> bool:
        """Whether a *but* goes on with what a speaker said, or a *providing* is no condition: providing care."""
        if text == "but":
            return self._reported and self._text(qualifier.last + 1) in _REPORTS
        alone = text in {"provided", "providing"} and qualifier.last == qualifier.first
        return alone and not own_subject(self._words, qualifier.last + 1)

    def _is_reported(self, qualifier: Qualifier) -> bool:
        """Whether an attribution gives the words before to somebody: X, he claims; X, he falsely claimed in May."""
        words, at = self._words[: qualifier.first], qualifier.first
        following = self._text(qualifier.last + 1)
        passive = self._text(at - 1) in _BEING and self._text(at - 2) != "it"
        if (
            passive
            or self._words[at].text.endswith("ing")
            or self._text(at - 1) in DETERMINERS
            or any(word.text == "than" for word in words[-_REPORT:])
        ):
            return False
        if following in _WHEN or not following[:1].isalnum():
            return any(word.text == "," for word in words[-_REPORT:])
        marks = [word.text for word in words]
        opens = at + 1 < len(self._words) and may_be_subject(self._words, qualifier.last + 1)
        return bool(marks) and opens and all(text in MARKS | {","} for text in marks) and marks[-1] in MARKS

    def _is_predicate(self, at: int) -> bool:
        """Whether nothing but a verb and adverbs stand between the quoted words and an index."""
        return all(word.text in FINITE or word.text.endswith("ly") for word in self._words[:at])

    def ends(self, at: int) -> bool:
        """Whether the clause of the quoted words is over at an index."""
        text, following = self._text(at), self._text(at + 1)
        if text in {";", "(", ")", ":"} or text == "because":
            return True
        if text in DASHES:
            return following not in {"without", "but", "unless", "if", "though", "although", "except", "or"}
        if text == ",":
            beyond_speech = following in CLOSING and self._text(at + 2) in _MEANWHILE
            return beyond_speech or following in RELATIVES | SUBORDINATORS - {"although", "though"}
        if text in {"and", "or"}:
            return verb_at(self._words, at + 1) or own_subject(self._words, at + 1)
        return False

    def _text(self, at: int) -> str:
        return text_at(self._words, at) if at >= 0 else text_at(self._quoted, 0)
