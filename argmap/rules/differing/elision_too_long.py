"""An elision `…` leaves out more than 600 characters.

Words so far apart are two quotes; put together they may say what nobody said.

Bad:
    # survey.txt: Traffic injures people. <600 more> The mayor will close the street.
    sources:
      survey: survey.txt
    supporting:
      - claim: The town will act.
        quotes:
          - survey: Traffic injures people … The mayor will close the street.
Good:
    # survey.txt: Traffic injures people. The mayor will close the street.
    sources:
      survey: survey.txt
    supporting:
      - claim: The town will act.
        quotes:
          - survey: Traffic injures people … The mayor will close the street.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.stand import LONGEST_GAP, Obstacle
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, fault in dossier.faults(Obstacle.LONG_GAP):
        (_, end), (start, _) = fault.seen
        related = tuple(Label(dossier.in_source(quote, *place)) for place in fault.seen)
        mark = Label(dossier.in_quote(quote, fault.start, fault.end), f"{start - end} characters are left out here")
        message = f"an elision leaves out {start - end} characters, more than {LONGEST_GAP}"
        yield Finding(quote.text.span, message, "write two quotes", marks=(mark,), related=related)


RULE = Rule("elision-too-long", Severity.ERROR, __doc__, check)
