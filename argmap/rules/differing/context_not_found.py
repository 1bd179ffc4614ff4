"""The words of a quote stand in its source, but not between its `prefix` and `suffix`.

They name the words right before and behind, to tell places apart where the quote stands more than once.

Bad:
    # survey.txt: We count two people every week. On bicycles, two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: two people every week
            source: survey
            prefix: On foot,
Good:
    # survey.txt: We count two people every week. On bicycles, two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: two people every week
            source: survey
            prefix: On bicycles,
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.stand import Obstacle
from argmap.registry import Rule

_HELP = "take the words right before and behind from the source"
_SHOWN = 3


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, fault in dossier.faults(Obstacle.CONTEXT):
        names = [name for name, part in (("prefix", quote.prefix), ("suffix", quote.suffix)) if part]
        marks = tuple(Label(part.span) for part in (quote.prefix, quote.suffix) if part)
        related = tuple(Label(dossier.in_source(quote, *place), "they stand here") for place in fault.seen[:_SHOWN])
        message = f"these words stand in '{quote.source}', but not with this {' and '.join(names)}"
        yield Finding(quote.text.span, message, _HELP, marks=marks, related=related)


RULE = Rule("context-not-found", Severity.ERROR, __doc__, check)
