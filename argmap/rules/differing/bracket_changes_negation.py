"""A bracket in a quote adds a negation, stands in the place of one, or for another number.

Then the quote says what its source does not. *[likely]* for *unlikely* takes a negation away, too, and *… [7,000]* may
stand for the *6,000* that the elision hides right there.

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
from argmap.model import Quote
from argmap.quotes.stand import Fault, Obstacle
from argmap.registry import Rule

_MESSAGES = {
    Obstacle.NEGATION: "a bracket adds or removes a negation",
    Obstacle.NUMBER: "a bracket stands for another number",
}


def check(dossier: Dossier) -> Iterator[Finding]:
    for obstacle, message in _MESSAGES.items():
        for quote, fault in dossier.faults(obstacle):
            yield _finding(dossier, quote, fault, message)


def _finding(dossier: Dossier, quote: Quote, fault: Fault, message: str) -> Finding:
    related = tuple(Label(dossier.in_source(quote, *place), "the source says this") for place in fault.seen)
    mark = Label(dossier.in_quote(quote, fault.start, fault.end))
    return Finding(quote.text.span, message, "keep the source's own words here", marks=(mark,), related=related)


RULE = Rule("bracket-changes-negation", Severity.ERROR, __doc__, check)
