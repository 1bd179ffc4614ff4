"""A source is not the text that was pinned with `sha256`.

The map was checked against other words. Read the source again before pinning it anew.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey:
        file: survey.txt
        sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey:
        file: survey.txt
        sha256: 3858e009b32bdc5f17ca42849b9d88a442c012d6ce148cde6816b52c42af48e8
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
        text = dossier.texts.get(source.id.value)
        if source.sha256 is None or text is None or text.sha256 == source.sha256.value.lower():
            continue
        help = f"read the source again; if the map still holds, write 'sha256: {text.sha256}'"
        yield Finding(source.sha256.span, f"'{source.file}' has changed since it was pinned", help)


RULE = Rule("changed-source", Severity.ERROR, __doc__, check, unsettling=True)
