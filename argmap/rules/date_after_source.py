"""A quote is dated later than its source.

A text cannot hold what was said after it was written: one of the two dates is wrong. Dates are
compared only as far as both tell: 2023-04 is not later than 2023.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: {file: survey.txt, date: 2023-04-12}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: Traffic injures two people every week.
            source: survey
            date: 2023-05
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: {file: survey.txt, date: 2023-04-12}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: Traffic injures two people every week.
            source: survey
            date: 2023-04
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    dates = {source.id.value: source.date for source in dossier.map.sources if source.date}
    for _, quote in dossier.quotes:
        written = dates.get(quote.source.value)
        if quote.date is None or written is None:
            continue
        told = min(len(quote.date.value), len(written.value))
        if quote.date.value[:told] > written.value[:told]:
            message = f"dated {quote.date}, but '{quote.source}' is of {written}"
            related = (Label(written.span, "the date of the source"),)
            yield Finding(quote.date.span, message, "correct the date that is wrong", related=related)


RULE = Rule("date-after-source", Severity.WARNING, __doc__, check)
