"""Which qualifiers of a sentence govern a stretch of it and stand outside: what a quote of that stretch leaves out.

No parser: a qualifier governs to the right until its clause is over, and a condition or a
contrast governs to the left as far as the clause before it began. A clause is over at a
semicolon, at a mark of speech, at a relative pronoun after a comma, and at a conjunction or
comma that is followed by a subject and a verb of its own.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.quotes.qualifiers import Kind, Qualifier, Reach, Word, among, words
from argmap.quotes.sentences import listed, sentence

_FINITE = listed(
    "is are was were has have had do does did will would can could may might must shall should cannot said says say "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't went "
    "took made came gave got became began found left lost won told held kept knew met ran saw sent spoke thought fell "
    "grew rose stood blew put set led felt brought built bought stays keeps makes takes goes comes gives seems "
    "suggest believe think fear argue agree show"
)
_PRONOUNS = listed("he she it they we i you there this these those he's she's it's they're we're i'm")
_SUBORDINATORS = listed("as because since while whereas although though when whenever after before so for")
_RELATIVES = listed("who which whose whom where")
_DETERMINERS = listed("the a an his her its their our my your some many most all both each every no")
_DASHES = listed("— – --")
_MARKS = listed("“ ” \" ‘ ’ ' « »")
_CLOSING = listed("” \" ’ ' »")
_LOOKS_AHEAD = 9
_NEAR = 3
_FURTHEST = 150
_ASKING = listed("ask asks asked know knows knew see sees saw wonder wonders wondered tell")
_TRAILING = listed("reportedly allegedly supposedly apparently presumably")


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
    found += [Cut(one.start, one.end, one.kind, before=False) for one in _after(content, opens, (start, end), closes)]
    return (opens, closes), found


def _before(content: str, opens: int, start: int, end: int) -> Iterator[Qualifier]:
    left = words(content, opens, start)[-_FURTHEST:]
    if not left:
        return
    ahead = words(content, start, min(end, start + 200))[: _LOOKS_AHEAD + 1]
    whole = left + ahead
    for qualifier in among(left):
        if qualifier.reach is not Reach.NOTHING and _Clause(whole, len(left), qualifier).reaches():
            yield qualifier


class _Clause:
    """A walk from a qualifier to the quoted words, which stand at an index of the words."""

    def __init__(self, found: list[Word], quote: int, qualifier: Qualifier) -> None:
        self._words = found
        self._quote = quote
        self._qualifier = qualifier
        self._complement = False
        self._complete = qualifier.reach is Reach.CLAUSE
        self._relative = _in_relative(found, qualifier.first)

    def reaches(self) -> bool:
        """Whether the qualifier governs the quoted words."""
        at = self._qualifier.last + 1
        if self._qualifier.reach is Reach.NEAR:
            between = self._words[at : self._quote]
            return len(between) <= _NEAR - 1 and all(word.text[0].isalnum() for word in between)
        while at < self._quote:
            following = self._step(at)
            if following is None:
                return False
            at = following
        return True

    def _step(self, at: int) -> int | None:
        """The index to go on at; None where the clause is over."""
        text = self._words[at].text
        if text == ",":
            return self._comma(at)
        if text in _DASHES or text == "(":
            closing = _DASHES if text in _DASHES else frozenset(")")
            found = (place + 1 for place in range(at + 1, self._quote) if self._words[place].text in closing)
            return next(found, None)
        if text in {";", ")", ".", "!", "?"} or (text == ":" and self._ends_at_colon(at)):
            return None
        if text in _RELATIVES or text == "fact" or text in {"because", "although", "though", "whereas", "while"}:
            return at + 1 if text == "where" or (text == "fact" and self._text(at + 1) != "that") else None
        if text == "as" and self._text(at + 1) in _PRONOUNS:
            return None
        if text in {"and", "or", "but"}:
            return self._conjunction(at)
        if text in {"that", "whether"}:
            self._complement, self._complete = True, False
        elif _finite(self._words[at]):
            self._complete = True
        return at + 1

    def _comma(self, at: int) -> int | None:
        if self._relative or self._text(at + 1) in _CLOSING:
            return None
        following = self._text(at + 1)
        fronted = self._qualifier.reach is Reach.SENTENCE and self._is_fronted()
        if following in _RELATIVES:
            found = (place for place in range(at + 2, self._quote - 1) if self._words[place].text == ",")
            return next((place + 1 for place in found if self._text(place + 1) not in {"and", "or"}), None)
        if following in _SUBORDINATORS:
            return at + 1 if not self._complete and not fronted else None
        if following in {"but", "yet", "nor"}:
            return self._conjunction(at + 1)
        if following in {"and", "or"}:
            if fronted:
                return at + 2
            anew = self._starts_anew(at + 2) or (not self._complement and self._own_subject(at + 2))
            return None if anew and self._text(at + 2) != "that" else self._conjunction(at + 1)
        return None if not fronted and self._complete and self._own_subject(at + 1) else at + 1

    def _conjunction(self, at: int) -> int | None:
        text, following = self._text(at), self._text(at + 1)
        if text in {"but", "yet", "nor"}:
            return at + 1 if following == "also" or self._text(at - 1) in {"choice", "option", "nothing"} else None
        if following == "that":
            return at + 1 if self._complement else None
        if self._complement or self._qualifier.reach in {Reach.COMPLEMENT, Reach.SENTENCE}:
            return at + 1 if self._complement or not self._verb(at + 1) else None
        return None if self._starts_anew(at + 1) else at + 1

    def _ends_at_colon(self, at: int) -> bool:
        following = self._text(at + 1)
        if self._qualifier.kind is Kind.ATTRIBUTION and following in _MARKS:
            return False
        return not following.endswith("ing")

    def _starts_anew(self, at: int) -> bool:
        return self._verb(at) or (self._complete and self._own_subject(at))

    def _own_subject(self, at: int) -> bool:
        """Whether a subject with a verb of its own begins at an index."""
        if self._text(at) in _MARKS:
            at += 1
        if self._text(at) in _PRONOUNS:
            return True
        named = at < len(self._words) and (self._words[at].capital or self._text(at) in _DETERMINERS)
        for place in range(at + 1, min(at + _LOOKS_AHEAD, len(self._words))):
            word = self._words[place]
            if not word.text[0].isalnum() and word.text not in _MARKS:
                return False
            if word.text in _FINITE or (named and word.text.endswith("ed")):
                return self._text(at) != "that" and self._text(place + 1) != ","
        return False

    def _verb(self, at: int) -> bool:
        if self._text(at) in {"then", "so", "thus", "also", "never"}:
            at += 1
        return at < len(self._words) and _finite(self._words[at])

    def _is_fronted(self) -> bool:
        """Whether a condition stands before its main clause."""
        first = self._qualifier.first
        return first == 0 or self._text(first - 1) in {"and", "but", "that", ",", ";", ":"} | _MARKS

    def _text(self, at: int) -> str:
        return self._words[at].text if at < len(self._words) else ""


def _finite(word: Word) -> bool:
    return word.text in _FINITE or (len(word.text) > 4 and word.text.endswith("ed"))


def _in_relative(found: list[Word], at: int) -> bool:
    """Whether an index stands in a relative clause that a comma opened."""
    for place in range(at - 1, 0, -1):
        if found[place].text == ",":
            return False
        if found[place].text in _RELATIVES and found[place - 1].text == ",":
            return True
    return False


def _after(content: str, opens: int, quoted: tuple[int, int], closes: int) -> Iterator[Qualifier]:
    start, end = quoted
    right = words(content, end, closes)[:_FURTHEST]
    if not any(word.text[0].isalnum() for word in right) and content[closes - 1 : closes] != "?":
        return
    clause = _Rest(right, words(content, max(start, end - 200), end))
    found = {qualifier.first: qualifier for qualifier in among(right)}
    for at in range(len(right)):
        if at in found and clause.governs(found[at]):
            yield found[at]
        if clause.ends(at):
            return
    if right and right[-1].text == "?" and start > opens and content[opens:start].strip("\"'“‘ "):
        last = len(right) - 1
        yield Qualifier(right[-1].start, right[-1].end, Kind.HEDGE, Reach.NOTHING, last, last)


class _Rest:
    """The words after the quoted ones, walked until their clause is over."""

    def __init__(self, right: list[Word], quoted: list[Word]) -> None:
        self._words = right
        self._quoted = quoted
        self._clause = _Clause(right, len(right), Qualifier(0, 0, Kind.CONTRAST, Reach.CLAUSE, -1, -1))

    def governs(self, qualifier: Qualifier) -> bool:
        """Whether a qualifier bears on the words before it."""
        at = qualifier.first
        text, before = self._words[at].text, self._text(at - 1)
        if text in {"yet", "however"}:
            return before == ","
        if qualifier.reach is Reach.NOTHING or qualifier.reach is Reach.SENTENCE:
            return before not in _ASKING
        if qualifier.kind is Kind.ATTRIBUTION or text in {"denies", "deny", "denied", "disputes"}:
            parenthesis = any(word.text == "," for word in self._words[max(0, at - 6) : at])
            return parenthesis and not self._text(qualifier.last + 1)[:1].isalnum()
        if text in _TRAILING:
            return before == ","
        if text == "without" and before in _DASHES | {","}:
            return True
        return self._is_predicate(at)

    def _is_predicate(self, at: int) -> bool:
        """Whether nothing but a verb and adverbs stand between the quoted words and an index."""
        return all(word.text in _FINITE or word.text.endswith("ly") for word in self._words[:at])

    def ends(self, at: int) -> bool:
        """Whether the clause of the quoted words is over at an index."""
        text, following = self._text(at), self._text(at + 1)
        if text in {";", "(", ")", ":"} or text == "because":
            return True
        if text in _DASHES:
            return following not in {"without", "but", "unless", "if", "though", "although", "except", "or"}
        if text == "," and following in _RELATIVES:
            return "denies" not in {word.text for word in self._words[at : at + 6]}
        if text == "," and following in _SUBORDINATORS - {"although", "though"}:
            return True
        if text in {"and", "or"}:
            return self._clause._starts_anew(at + 1)
        return False

    def _text(self, at: int) -> str:
        return self._words[at].text if 0 <= at < len(self._words) else ""
