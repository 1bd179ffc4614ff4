"""The parts of a quote with `…` stand in its source in another order.

An elision leaves words out; it does not rearrange them.

Bad:
    # survey.txt: Traffic is loud. The street is full. We shall close it.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: We shall close it … The street is full.
Good:
    # survey.txt: Traffic is loud. The street is full. We shall close it.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic is loud … We shall close it.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.stand import Obstacle
from argmap.registry import Rule

_HELP = "give the parts the order of the source, or write two quotes"


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, fault in dossier.faults(Obstacle.OUT_OF_ORDER):
        related = tuple(
            Label(dossier.in_source(quote, *place), f"part {number}") for number, place in enumerate(fault.seen, 1)
        )
        message = f"the parts of this quote stand in '{quote.source}' in another order"
        yield Finding(quote.text.span, message, _HELP, related=related)


RULE = Rule("elision-out-of-order", Severity.ERROR, __doc__, check)
