"""A quote looks like boilerplate of the page it stands on.

Newsletters, comment forms, copyright lines, links to share or to read more, notes on cookies
and on the author are no part of what a source argues. Only paragraphs of 40 words or fewer are
looked at. List the line under `boilerplate` of the source if it is; if not, quote more.

Bad:
    # survey.txt: Traffic injures two people every week, so sign up here for our newsletter.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week
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

    for quote, place, paragraph in dossier.apart(Aside.BOILERPLATE):
        message = f"this quote looks like boilerplate, in line {place.line} of '{quote.source}'"
        related = (Label(paragraph, "no part of the text"),)
        yield Finding(
            quote.text.span,
            message,
            "quote what the text itself says, and list the line under 'boilerplate' of the source",
            related=related,
        )


RULE = Rule("quote-like-boilerplate", Severity.WARNING, __doc__, check)
