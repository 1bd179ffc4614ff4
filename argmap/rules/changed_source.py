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
        sha256: 8fb4a3b5b8c1ed02ae6bd6b2e0b53c2c36dd8f8fd5ba5ac5a7d41e7fbe7ecfb9
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


RULE = Rule("changed-source", Severity.ERROR, __doc__, check)
