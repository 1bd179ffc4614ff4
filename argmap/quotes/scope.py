"""Which qualifiers of a sentence govern a stretch of it and stand outside: what a quote of that stretch leaves out.

No parser: a qualifier governs to the right until its clause is over. A clause is over at a
semicolon, at a mark of speech, at a relative pronoun after a comma, and at a conjunction or
comma that is followed by a subject and a verb of its own. A sentence without a common English
word is let pass where `but`, `no` or `not` may be another language's.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.quotes.clauses import (
    CLOSING,
    DASHES,
    LOOKS_AHEAD,
    MARKS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    in_relative,
    is_finite,
    own_subject,
    text_at,
    verb_at,
)
from argmap.quotes.qualifiers import Kind, Qualifier, Reach, Word, among, words
from argmap.quotes.rest import after
from argmap.quotes.sentences import listed, sentence

_NEAR = 3
_FURTHEST = 150
_OPENING = listed("and but that , ; :")
_ENGLISH = listed(
    "the and that will would has have had they are were it his their this an been with from she he you we there be "
    "is of to"
)
_FOREIGN = listed("but no not")
_ENDS = listed("; ) . ! ? who which whose whom because although though whereas while")


class Cut(NamedTuple):
    """What a quote leaves out of its sentence: a qualifier's bounds and kind, before the quoted words or after."""

    start: int
    end: int
    kind: Kind
    before: bool


def cuts(content: str, start: int, end: int) -> tuple[tuple[int, int], list[Cut]]:
    """The bounds of a stretch's sentence, and the qualifiers outside the stretch that govern it."""
    opens, closes = sentence(content, start, end)
    found = [Cut(one.start, one.end, one.kind, before=True) for one in _before(content, opens, start, end)]
    found += [Cut(one.start, one.end, one.kind, before=False) for one in after(content, opens, (start, end), closes)]
    if any(content[cut.start : cut.end].lower() in _FOREIGN for cut in found):
        foreign = _ENGLISH.isdisjoint(word.text for word in words(content, opens, closes))
        found = [] if foreign else found
    return (opens, closes), found


def _before(content: str, opens: int, start: int, end: int) -> Iterator[Qualifier]:
    left = words(content, opens, start)[-_FURTHEST:]
    found = [qualifier for qualifier in among(left) if qualifier.reach is not Reach.NOTHING]
    if not found:
        return
    whole = left + words(content, start, min(end, start + 200))[: LOOKS_AHEAD + 1]
    yield from (qualifier for qualifier in found if _Clause(whole, len(left), qualifier).reaches())


class _Clause:
    """A walk from a qualifier to the quoted words, which stand at an index of the words."""

    def __init__(self, found: list[Word], quote: int, qualifier: Qualifier) -> None:
        self._words = found
        self._quote = quote
        self._qualifier = qualifier
        self._complement = False
        self._complete = qualifier.reach is Reach.CLAUSE
        self._relative = in_relative(found, qualifier.first)
        before = text_at(found, qualifier.first - 1)
        opens = qualifier.first == 0 or before in _OPENING | MARKS
        self._fronted = opens and qualifier.reach is Reach.SENTENCE

    def reaches(self) -> bool:
        """Whether the qualifier governs the quoted words."""
        at: int | None = self._qualifier.last + 1
        if self._qualifier.reach is Reach.NEAR:
            between = self._words[self._qualifier.last + 1 : self._quote]
            return len(between) < _NEAR and all(word.text[0].isalnum() for word in between)
        while at is not None and at < self._quote:
            at = self._step(at, self._words[at].text)
        return at is not None

    def _step(self, at: int, text: str) -> int | None:
        """The index to go on at; None where the clause is over."""
        if text == ",":
            return self._comma(at, self._text(at + 1))
        if text in DASHES or text == "(":
            return self._past(at + 1, DASHES if text in DASHES else frozenset(")"))
        if self._is_end(at, text):
            return None
        if text in {"and", "or", "but"}:
            return self._conjunction(at)
        if text in {"that", "whether"}:
            self._complement, self._complete = True, False
        elif is_finite(self._words[at]):
            self._complete = True
        return at + 1

    def _is_end(self, at: int, text: str) -> bool:
        """Whether a word or mark ends the clause by itself."""
        following = self._text(at + 1)
        if text == ":":
            speech = self._qualifier.kind is Kind.ATTRIBUTION and following in MARKS
            return not speech and not following.endswith("ing")
        if text == "as":
            return following in PRONOUNS
        if text == "who" and self._qualifier.reach is Reach.SUBJECT and at - self._qualifier.last < _NEAR:
            return False
        return text in _ENDS or (text == "fact" and following == "that")

    def _past(self, at: int, closing: frozenset[str]) -> int | None:
        """The index behind the mark that closes a parenthesis; None where the quoted words stand in it."""
        return next((place + 1 for place in range(at, self._quote) if self._words[place].text in closing), None)

    def _comma(self, at: int, following: str) -> int | None:
        if self._relative or following in CLOSING:
            return None
        if following in RELATIVES:
            return self._past(at + 2, frozenset(","))
        if following in SUBORDINATORS:
            ends = self._complete and not self._fronted
        elif following in {"but", "yet", "nor"}:
            return self._conjunction(at + 1)
        elif following in {"and", "or"}:
            return self._new_member(at + 1)
        else:
            ends = self._complete and not self._fronted and own_subject(self._words, at + 1)
        return None if ends else at + 1

    def _new_member(self, at: int) -> int | None:
        """Beyond an `and` or `or` after a comma."""
        if self._fronted:
            return at + 1
        anew = self._starts_anew(at + 1) or (not self._complement and own_subject(self._words, at + 1))
        return None if anew and self._text(at + 1) != "that" else self._conjunction(at)

    def _conjunction(self, at: int) -> int | None:
        text, following = self._text(at), self._text(at + 1)
        if text in {"but", "yet", "nor"}:
            goes_on = following == "also" or self._text(at - 1) in {"choice", "option", "nothing"}
        elif following == "that" or self._complement:
            goes_on = self._complement
        elif self._qualifier.reach in {Reach.COMPLEMENT, Reach.SENTENCE}:
            goes_on = not verb_at(self._words, at + 1)
        else:
            goes_on = not self._starts_anew(at + 1)
        return at + 1 if goes_on else None

    def _starts_anew(self, at: int) -> bool:
        return verb_at(self._words, at) or (self._complete and own_subject(self._words, at))

    def _text(self, at: int) -> str:
        return text_at(self._words, at)
