"""A quote stands in a headline.

Headlines sharpen what the text says, and often its author did not write them. A headline is a
short line without a full stop above other text; a question counts if it heads the text or
its Words Are Capitalised. The rows of a table are none, nor are lines of a sentence that goes
on in small letters below. Mark it as `boilerplate` of the source if it shall never be quoted.

Bad:
    # survey.txt: Streets of fear say our readers
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Streets of fear say our readers
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

    for quote, place, paragraph in dossier.apart(Aside.HEADLINE):
        message = f"this quote stands in a headline, in line {place.line} of '{quote.source}'"
        related = (Label(paragraph, "a headline"),)
        yield Finding(quote.text.span, message, "quote what the text itself says", related=related)


RULE = Rule("quote-in-headline", Severity.WARNING, __doc__, check)
