"""What changed in the quotes of the claims that both maps have."""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from argmap.comparison.changes import Change, Kind
from argmap.comparison.pairs import Pairs, Statement
from argmap.comparison.words import fields, line_of, rewritten, target_of
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.reasoning.naming import quoted


class Quotes:
    """Changes of quotes, each under the claim that it backs."""

    def __init__(self, old: Dossier, new: Dossier, pairs: Pairs) -> None:
        self._old, self._new, self._pairs = old, new, pairs

    def changes(self) -> Iterator[Change]:
        """Every change, claim by claim."""
        for one, other in self._pairs.both:
            yield from self._of_pair(one, other)

    def _of_pair(self, claim: Statement, new_claim: Statement) -> Iterator[Change]:
        left = [*new_claim.quotes]
        alone = []
        for quote in claim.quotes:
            same = next((each for each in left if _key(each) == _key(quote)), None)
            if same is None:
                alone.append(quote)
            else:
                left.remove(same)
                yield from self._of_same(quote, same)
        for quote, other in zip_longest(alone, left):
            yield from self._of_others(quote, other, target_of(new_claim))

    def _of_same(self, quote: Quote, other: Quote) -> Iterator[Change]:
        lines = line_of(self._old, quote.text), line_of(self._new, other.text)
        for words in fields(quote, other, ("speaker", "date", "via", "note", "prefix", "suffix")):
            yield Change(Kind.CHANGED, "quotes", _quoted(other), words, lines=lines)
        yield from self._verified(quote, other)

    def _of_others(self, quote: Quote | None, other: Quote | None, claim: str) -> Iterator[Change]:
        """One quote in place of another of the same source is changed; the others come and go."""
        if quote is not None and other is not None and _alike(quote, other):
            yield rewritten("quotes", "", (self._old, quote.text), (self._new, other.text))
            for words in fields(quote, other, ("source", "speaker", "date", "via", "note", "prefix", "suffix")):
                yield Change(
                    Kind.CHANGED, "quotes", _quoted(other), words, lines=(None, line_of(self._new, other.text))
                )
            yield from self._verified(quote, other)
            return
        if quote is not None:
            words = f"from '{quote.source}', under {claim}"
            yield Change(Kind.REMOVED, "quotes", _quoted(quote), words, lines=(line_of(self._old, quote.text), None))
        if other is not None:
            found = "" if self._new.places(other) else ", not found there"
            words = f"from '{other.source}'{found}, under {claim}"
            yield Change(Kind.ADDED, "quotes", _quoted(other), words, lines=(None, line_of(self._new, other.text)))

    def _verified(self, quote: Quote, other: Quote) -> Iterator[Change]:
        before, after = bool(self._old.places(quote)), bool(self._new.places(other))
        if before != after:
            kind = Kind.FOUND if after else Kind.FAILING
            words = f"in '{other.source}'"
            yield Change(kind, "quotes", _quoted(other), words, lines=(None, line_of(self._new, other.text)))


def _quoted(quote: Quote) -> str:
    return quoted(quote.text.value)


def _key(quote: Quote) -> tuple[str, str]:
    return " ".join(quote.text.value.split()), quote.source.value


def _alike(quote: Quote, other: Quote) -> bool:
    """Whether two quotes share most of their words."""
    ours, theirs = (Counter(each.text.value.casefold().split()) for each in (quote, other))
    return 2 * (ours & theirs).total() >= max(ours.total(), theirs.total())
