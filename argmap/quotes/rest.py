"""Which qualifiers after the quoted words bear on them: conditions, contrasts, doubts, a negated predicate.

They govern to the left as far as the clause of the quoted words goes on.
"""

from collections.abc import Iterator

from argmap.quotes.clauses import DASHES, FINITE, RELATIVES, SUBORDINATORS, is_finite, own_subject, text_at, verb_at
from argmap.quotes.qualifiers import Kind, Qualifier, Reach, Word, among, words
from argmap.quotes.sentences import listed

_FURTHEST = 150
_ASKING = listed("ask asks asked know knows knew see sees saw wonder wonders wondered tell")
_TRAILING = listed("reportedly allegedly supposedly apparently presumably")


def after(content: str, opens: int, quoted: tuple[int, int], closes: int) -> Iterator[Qualifier]:
    """The qualifiers that follow the quoted words in their sentence and bear on them."""
    start, end = quoted
    right = words(content, end, closes)[:_FURTHEST]
    if not any(word.text[0].isalnum() for word in right) and content[closes - 1 : closes] != "?":
        return
    found = {qualifier.first: qualifier for qualifier in among(right)}
    if not found and right and right[-1].text != "?":
        return
    clause = _Rest(right, words(content, max(start, end - 200), end))
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
        if text == "without" and before in DASHES | {","}:
            return True
        follows_verb = at > 0 or any(map(is_finite, self._quoted[-1:]))
        return self._is_predicate(at) and (follows_verb or qualifier.reach is not Reach.SUBJECT)

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
        if text == "," and following in RELATIVES:
            return "denies" not in {word.text for word in self._words[at : at + 6]}
        if text == "," and following in SUBORDINATORS - {"although", "though"}:
            return True
        if text in {"and", "or"}:
            return verb_at(self._words, at + 1) or own_subject(self._words, at + 1)
        return False

    def _text(self, at: int) -> str:
        return text_at(self._words, at) if at >= 0 else text_at(self._quoted, len(self._quoted) - 1)
