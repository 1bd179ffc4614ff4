"""A source's file cannot be read, so none of its quotes was checked.

It is missing, outside seeds/, no regular file, empty, no text, in an encoding that
cannot be told, or a document that is encrypted, broken, scanned or not what its
name says.

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

import re
from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule

_WEB_ADDRESS = r"(?i)https?:|www\."


def check(dossier: Dossier) -> Iterator[Finding]:
    for source in dossier.map.sources:
        if source.id.value in dossier.unreadable:
            reason, help = dossier.unreadable[source.id.value]
            if re.match(_WEB_ADDRESS, source.file.value):
                reason, help = "it is a web address", "save the page's text into seeds/ and name that file here"
            yield Finding(source.file.span, f"cannot read '{source.file}': {reason}", help)


RULE = Rule("unreadable-source", Severity.ERROR, __doc__, check, unsettling=True)
