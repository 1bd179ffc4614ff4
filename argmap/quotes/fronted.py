"""Whether a condition, exception or limit of time opens a sentence or clause and so governs what comes behind it."""

from argmap.quotes.clauses import MARKS, text_at
from argmap.quotes.qualifiers import Qualifier, Word
from argmap.quotes.qualifying import Reach
from argmap.quotes.sentences import listed

_WOULD = listed("would could might will won't wouldn't couldn't can't")
_WILL = listed("does do will can may is are")
_BEFORE = MARKS | listed("and but that ;")


def is_fronted(found: list[Word], qualifier: Qualifier, *, opens: bool) -> bool:
    """Whether a qualifier does, where a clause opens with it or not: without the letters, they would have to pay."""
    first, text = qualifier.first, text_at(found, qualifier.first)
    if qualifier.reach is Reach.FRONT:
        opening = first - 2 if text == "exception" else first
        at_front = opening == 0 or text_at(found, opening - 1) in _BEFORE
        return at_front and not (text == "only" and _is_done(found, first))
    without = text == "without" and any(word.text in _WOULD for word in found[first:])
    return opens and (without or qualifier.reach is Reach.SENTENCE)


def _is_done(found: list[Word], first: int) -> bool:
    """Whether what follows came about: only after the war did he return."""
    return all(word.text not in _WILL for word in found[first:])
