"""A bracket in a quote adds a negation, or stands in the place of one.

Then the quote says the opposite of its source.

Bad:
    # survey.txt: The street is safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The street is [not] safe for children.
Good:
    # survey.txt: The street is safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The street is safe for children.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.stand import Obstacle
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, fault in dossier.faults(Obstacle.NEGATION):
        related = tuple(Label(dossier.in_source(quote, *place), "the source says this") for place in fault.seen)
        mark = Label(dossier.in_quote(quote, fault.start, fault.end))
        message, help = "a bracket adds or removes a negation", "keep the source's own words here"
        yield Finding(quote.text.span, message, help, marks=(mark,), related=related)


RULE = Rule("bracket-changes-negation", Severity.ERROR, __doc__, check)
