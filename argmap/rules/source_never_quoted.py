"""A source is listed but no claim quotes it.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
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

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    if not dossier.whole:
        return
    quoted = {quote.source.value for _, quote in dossier.quotes}
    for source in dossier.map.sources:
        if source.id.value not in quoted:
            yield Finding(source.id.span, f"no claim quotes the source '{source.id}'", "quote it, or remove it")


RULE = Rule("source-never-quoted", Severity.WARNING, __doc__, check)
