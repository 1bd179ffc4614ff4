"""Whether a qualifier before the quoted words governs them: a walk from the one to the others.

No parser: a qualifier governs to the right until its clause is over. A clause is over at a
semicolon, at a mark of speech, at a relative pronoun after a comma, and at a conjunction or
comma that is followed by a subject and a verb of its own.
"""

from argmap.quotes.clauses import (
    AUXILIARIES,
    CLOSING,
    DASHES,
    FINITE,
    MARKS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    in_relative,
    is_finite,
    is_fronted,
    is_participle,
    may_be_subject,
    own_subject,
    restrictive,
    resumes,
    text_at,
    verb_at,
)
from argmap.quotes.qualifiers import WITH_VERB, Qualifier, Word, is_number
from argmap.quotes.qualifying import Kind, Reach
from argmap.quotes.sentences import listed

_NEAR = 3
_OPENING = listed("and but that , ; :")
_ENDS = listed("; ) . ! ? who which whose whom because although though whereas while")
_FACTIVE = listed(
    "surprised surprise surprising surprisingly shocked secret accident coincidence wonder mystery mention mentioned "
    "mentions notice noticed realise realised realize realized regret regrets regretted forget forgot forgotten mind "
    "care know knew known"
)
_LEARNED = listed("learned learnt known noticed realised realized seen discovered found")
_FACTS = listed("that when how why as because since to")
_FRONTING = listed(
    "despite contrary unlike like instead rather far after before when while although though because since given "
    "besides amid whereas"
)
_OPENERS = listed("that whether")
_REPORTING = listed("accusing adding arguing blaming calling citing insisting noting saying telling warning")
_PARENTHETIC = listed("not never hardly scarcely")
_PERHAPS = listed("perhaps possibly probably presumably apparently maybe")
_PURPOSES = listed("effort attempt bid order hope hopes response answer")
_ADVERBS = listed("often long once still also even now")


class Clause:
    """A walk from a qualifier to the quoted words, which stand at an index of the words."""

    def __init__(self, found: list[Word], quote: int, qualifier: Qualifier) -> None:
        self._words = found
        self._quote = quote
        self._qualifier = qualifier
        self._complement = False
        before = text_at(found, qualifier.first - 1)
        is_object = qualifier.reach is Reach.SUBJECT and before in FINITE
        self._complete = qualifier.reach is Reach.CLAUSE or is_object
        self._relative = in_relative(found, qualifier.first) or self._of_whom(qualifier.first + 2)
        opens = qualifier.first == 0 or before in _OPENING | MARKS
        self._fronted = is_fronted(found, qualifier, opens=opens)
        self._aside = before == "," and self._text(qualifier.first) in _PARENTHETIC
        self._adjunct = self._text(qualifier.first) == "without" and not self._fronted
        self._of_purpose = opens and self._hedges_purpose()
        adverb = before.endswith("ly") or before in _ADVERBS
        self._participle = text_at(found, qualifier.first - 1 - adverb) == "," and is_participle(found[qualifier.first])
        self._resumes = self._resumed()

    def _hedges_purpose(self) -> bool:
        """Whether only the purpose of what is said is doubted: perhaps in an effort to save money, they shut it."""
        last = self._qualifier.last
        aim = {self._text(last + 3), self._text(last + 2)} & _PURPOSES
        hedges = self._qualifier.kind is Kind.HEDGE and self._text(last) in _PERHAPS
        return hedges and (self._text(last + 1) == "to" or (self._text(last + 1) == "in" and bool(aim)))

    def _resumed(self) -> int | None:
        """Where the clause goes on behind the one inside it in which the qualifier stands, or which it opens."""
        first, last = self._qualifier.first, self._qualifier.last
        if self._qualifier.reach in {Reach.CLAUSE, Reach.SUBJECT}:
            opened = restrictive(self._words, first)
            again = None if opened is None else resumes(self._words, opened)
            if again is not None and again > last:
                return again
        opened = last if self._text(last) in _OPENERS else last + 1
        is_subject = first < _NEAR and not any(map(is_finite, self._words[:first]))
        return resumes(self._words, opened) if is_subject and self._text(opened) in _OPENERS else None

    def reaches(self) -> bool:
        """Whether the qualifier governs the quoted words."""
        at: int | None = self._qualifier.last + 1
        if (self._resumes is not None and self._resumes <= self._quote) or not self._is_complemented():
            return False
        if self._text(self._quote - 1) == "that" and self._text(self._quote) in AUXILIARIES:
            return False
        if self._qualifier.reach is Reach.FRONT and not self._fronted:
            return False
        if self._qualifier.reach in {Reach.NEAR, Reach.NUMBER}:
            between = self._words[self._qualifier.last + 1 : self._quote]
            return len(between) < _NEAR and all(word.text[0].isalnum() and word.text not in _FACTS for word in between)
        while at is not None and at < self._quote:
            at = self._step(at, self._words[at].text)
        return at is not None

    def _is_complemented(self) -> bool:
        """Whether what the qualifier wants follows: kept from selling, too weak to hold, as many as forty."""
        last = self._qualifier.last
        if self._qualifier.reach is Reach.NUMBER:
            return is_number(self._words, last + 1)
        if self._text(last) in WITH_VERB:
            return self._text(last + 1).endswith("ing")
        if self._text(last) == "from":
            return self._text(last + 1).endswith("ing") or self._qualifier.first < last
        return self._text(last) != "to" or not may_be_subject(self._words, last + 1)

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
        if text == "whether" or (text == "that" and self._is_conjunction(at)):
            self._complement, self._complete = True, False
        elif is_finite(self._words[at]):
            self._complete = True
        return at + 1

    def _is_end(self, at: int, text: str) -> bool:
        """Whether a word or mark ends the clause by itself."""
        following = self._text(at + 1)
        if self._is_fact(at, text, following):
            return True
        if text == ":":
            speech = self._qualifier.kind in {Kind.ATTRIBUTION, Kind.PRETENCE} and following in MARKS
            return not speech and not following.endswith("ing")
        if text == "as":
            return following in PRONOUNS
        near = at - self._qualifier.last < _NEAR
        if near and (self._of_whom(at) or (text == "who" and self._qualifier.reach is Reach.SUBJECT)):
            return False
        if text == "which" and self._text(at - 1) in {"to", "under", "by"}:
            return self._qualifier.reach is not Reach.COMPLEMENT
        return text in _ENDS or (text == "fact" and following == "that")

    def _of_whom(self, at: int) -> bool:
        return self._text(at) in RELATIVES and self._text(at - 1) == "of"

    def _is_fact(self, at: int, text: str, following: str) -> bool:
        """Whether what follows is a fact though a negation stands before it: what it does not say is that it fell.

        So it is behind a condition that is not met: had they asked, they would have learned that it fell.
        """
        if self._qualifier.kind is Kind.CONDITION:
            return text in _LEARNED and following == "that" and self._text(at - 1) == "have"
        if self._qualifier.kind is not Kind.NEGATION:
            return False
        is_said = text in {"is", "was"} and following == "that" and self._text(0) == "what"
        return is_said or (text in _FACTIVE and following in _FACTS)

    def _is_conjunction(self, at: int) -> bool:
        """Whether a *that* opens a clause: it was not that easy and; the fear that is real."""
        return self._text(at + 1) not in AUXILIARIES and self._text(at + 2) not in {"and", "or", ","}

    def _past(self, at: int, closing: frozenset[str]) -> int | None:
        """The index behind the mark that closes a parenthesis; None where the quoted words stand in it."""
        return next((place + 1 for place in range(at, self._quote) if self._words[place].text in closing), None)

    def _comma(self, at: int, following: str) -> int | None:
        if following in CLOSING:
            return self._speech_goes_on(at + 2)
        if (
            self._relative
            or self._aside
            or self._adjunct
            or self._of_purpose
            or self._fronts(at)
            or (self._participle and verb_at(self._words, at + 1))
        ):
            return None
        return self._behind_comma(at, following)

    def _behind_comma(self, at: int, following: str) -> int | None:
        beyond = self._past(at + 1, frozenset(","))
        if beyond is not None and self._text(beyond) == "that":
            return beyond
        if following in RELATIVES or (self._text(at + 2) == "of" and self._text(at + 3) in RELATIVES):
            return self._past(at + 2, frozenset(","))
        if self._is_comment(at) or following in _REPORTING:
            ends = not self._fronted
        elif following in SUBORDINATORS:
            ends = (self._complete or self._has_object(at)) and not self._fronted
        elif following in {"but", "yet", "nor"}:
            return self._conjunction(at + 1)
        elif following in {"and", "or"}:
            return self._new_member(at + 1)
        else:
            ends = self._complete and not self._fronted and own_subject(self._words, at + 1)
        return None if ends else at + 1

    def _has_object(self, at: int) -> bool:
        """Whether a verb that may govern a clause has an object instead: she predicted the same, when they lost."""
        verb = self._qualifier.kind is Kind.ATTRIBUTION and is_finite(self._words[self._qualifier.first])
        return verb and not self._complement and at > self._qualifier.last + 1

    def _is_comment(self, at: int) -> bool:
        """Whether a comma opens a remark on the clause before it: a mistake that nobody noticed."""
        near = {self._text(at + place) for place in (3, 4)}
        return self._text(at + 1) in {"a", "an"} and not near.isdisjoint(RELATIVES | {"that"})

    def _speech_goes_on(self, at: int) -> int | None:
        """Beyond the narration that interrupts speech: “If they had listened,” she said, “we would live.”."""
        for place in range(at, self._quote - 1):
            if self._text(place) == "," and self._text(place + 1) in MARKS:
                anew = self._text(place + 2) in {"and", "but"} and not self._fronted
                return None if anew else self._comma(place + 1, self._text(place + 2))
        return None

    def _fronts(self, at: int) -> bool:
        """Whether a comma ends a phrase that stands before the clause: despite having no licence, they built."""
        if self._fronted or self._qualifier.reach is Reach.SENTENCE:
            return False
        opening = 1 if self._text(0) in MARKS else 0
        is_front = self._text(opening) in _FRONTING or self._text(opening + 1) == "as"
        is_subject = may_be_subject(self._words, at + 1) or own_subject(self._words, at + 1)
        return is_front and is_subject and all(word.text != "," for word in self._words[:at])

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
        elif self._complement or (following == "that" and self._is_conjunction(at + 1)):
            goes_on = self._complement or self._qualifier.reach is Reach.COMPLEMENT
        elif self._qualifier.reach in {Reach.COMPLEMENT, Reach.SENTENCE}:
            goes_on = not verb_at(self._words, at + 1)
        else:
            goes_on = not self._starts_anew(at + 1)
        return at + 1 if goes_on else None

    def _starts_anew(self, at: int) -> bool:
        return verb_at(self._words, at) or (self._complete and own_subject(self._words, at))

    def _text(self, at: int) -> str:
        return text_at(self._words, at)
