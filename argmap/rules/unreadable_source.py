"""A source's file cannot be read, so none of its quotes was checked.

It is missing, outside seeds/, no regular file, empty, not UTF-8, or no text.

Bad:
    sources:
      survey: survey-2023.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
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
    for source in dossier.map.sources:
        if source.id.value in dossier.unreadable:
            reason, help = dossier.unreadable[source.id.value]
            yield Finding(source.file.span, f"cannot read '{source.file}': {reason}", help)


RULE = Rule("unreadable-source", Severity.ERROR, __doc__, check)
