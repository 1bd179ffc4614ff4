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

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.stand import Obstacle
from argmap.registry import Rule

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
        from argmap.misquotes.parts import explained_parts

        yield from explained_parts(dossier, parts)
    if missing:
        from argmap.misquotes import explained

        yield from explained(dossier, missing)


def _missing(dossier: Dossier, quote: Quote) -> bool:
    """Whether a quote has words, a source to search, and no place there."""
    return quote.source.value in dossier.texts and not dossier.places(quote) and bool(fold(quote.text.value))


RULE = Rule("quote-not-found", Severity.ERROR, __doc__, check)
