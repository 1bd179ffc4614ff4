"""A quote stands in lines that its source marks as boilerplate.

Headings, captions, teasers and comment forms are not what the source argues.

Bad:
    # survey.txt: Streets of fear, says our poll
    sources:
      survey: {file: survey.txt, boilerplate: [1]}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Streets of fear, says our poll
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: {file: survey.txt}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for _, quote in dossier.quotes:
        places = dossier.places(quote)
        if places and all(place.boilerplate for place in places):
            message = f"this quote stands in boilerplate, in line {places[0].line} of '{quote.source}'"
            related = (Label(places[0].span, "marked as boilerplate"),)
            yield Finding(quote.text.span, message, "quote what the source itself says", related=related)


RULE = Rule("quote-in-boilerplate", Severity.WARNING, __doc__, check)
