"""A quote stands in the caption of a picture.

Captions come from agencies and describe the picture, not what the text argues. A caption is a
short paragraph that credits a photographer or an agency.

Bad:
    # survey.txt: The mayor crosses a street that injures two people every week © Jane Doe/Getty Images
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The mayor crosses a street that injures two people every week
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
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
    from argmap.quotes.layout import Aside

    for quote, place, paragraph in dossier.apart(Aside.CAPTION):
        message = f"this quote stands in a caption, in line {place.line} of '{quote.source}'"
        related = (Label(paragraph, "a caption"),)
        yield Finding(quote.text.span, message, "quote what the text itself says", related=related)


RULE = Rule("quote-in-caption", Severity.WARNING, __doc__, check)
