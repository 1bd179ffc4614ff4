"""A quote names a source that the map does not have.

Its words could not be looked up anywhere.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
          - surwey: Traffic injures two people
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
from argmap.suggest import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    ids = {source.id.value: None for source in dossier.map.sources}
    if not ids and not dossier.whole:
        return
    for _, quote in dossier.quotes:
        name = quote.source
        if name and name.value not in ids:
            help = did_you_mean(name.value, ids, "add it under 'sources:' with its file")
            yield Finding(name.span, f"unknown source '{name}'", help)


RULE = Rule("unknown-source", Severity.ERROR, __doc__, check, unsettling=True)
