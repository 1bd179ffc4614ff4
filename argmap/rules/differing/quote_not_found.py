"""The words of a quote do not stand in its source.

They must stand there in that order with nothing between, as whole words and numbers, with the
same case, accents and digits. Only typography is forgiven: kinds of quotation mark,
apostrophe, dash and white space, line breaks, soft hyphens, ligatures, composed or decomposed
accents. A word divided at the end of a line stands there both with its hyphen and without.
Nearness never counts: one left-out "not" turns a quote into its opposite.

Bad:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: The street is safe.
        quotes:
          - survey: The street is safe for children.
Good:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    opposing:
      - claim: The street is dangerous.
        quotes:
          - survey: The street is not safe for children.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.stand import Fault, Obstacle
from argmap.registry import Rule

if TYPE_CHECKING:
    from argmap.quotes.nearest import Near

_Part = tuple[str, str]

_OWN_RULES = (Obstacle.LONG_GAP, Obstacle.OUT_OF_ORDER, Obstacle.NEGATION, Obstacle.NUMBER, Obstacle.CONTEXT)


def check(dossier: Dossier) -> Iterator[Finding]:
    missing, parts = [], []
    for _, quote in dossier.quotes:
        fault = dossier.match(quote).fault if _missing(dossier, quote) else None
        if fault is not None and fault.obstacle not in _OWN_RULES:
            parts.append((quote, fault))
        elif fault is None and _missing(dossier, quote):
            missing.append(quote)
    if parts:
        near = _nearest(dossier, parts)
        yield from (_part(dossier, quote, fault, near) for quote, fault in parts)
    if missing:
        from argmap.misquotes import explained

        yield from explained(dossier, missing)


def _part(dossier: Dossier, quote: Quote, fault: Fault, near: "dict[_Part, Near | None]") -> Finding:
    """The finding for a quote whose elisions and brackets leave a part that cannot be looked up."""
    mark = Label(dossier.in_quote(quote, fault.start, fault.end))
    if fault.obstacle is Obstacle.SHORT_PART:
        message, help = "a part beside an elision needs two words at least", "quote more of it, or leave it out"
    else:
        message = f"this part of an edited quote does not stand in '{quote.source}'"
        help = "take every part from the source as it stands, in its order; brackets stand for four words at most"
    related = tuple(Label(dossier.in_source(quote, *place)) for place in fault.seen)
    passage = near.get(_unseen(quote, fault))
    if passage is not None:
        related = (Label(dossier.in_source(quote, passage.start, passage.end), "the nearest passage"),)
    return Finding(quote.text.span, message, help, marks=(mark,), related=related)


def _nearest(dossier: Dossier, parts: list[tuple[Quote, Fault]]) -> "dict[_Part, Near | None]":
    """The passages that missing parts probably meant: those of one source are looked for together."""
    from argmap.quotes.nearest import nearest_all

    wanted: dict[str, list[str]] = {}
    for source, words in (_unseen(quote, fault) for quote, fault in parts if not fault.seen):
        wanted.setdefault(source, []).append(words)
    found = {source: nearest_all(words, dossier.texts[source].folded.text) for source, words in wanted.items()}
    return {(source, words): near for source in found for words, near in found[source].items()}


def _unseen(quote: Quote, fault: Fault) -> _Part:
    return quote.source.value, fold(quote.text.value)[fault.start : fault.end]


def _missing(dossier: Dossier, quote: Quote) -> bool:
    """Whether a quote has words, a source to search, and no place there."""
    return quote.source.value in dossier.texts and not dossier.places(quote) and bool(fold(quote.text.value))


RULE = Rule("quote-not-found", Severity.ERROR, __doc__, check)
