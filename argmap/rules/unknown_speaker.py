"""A quote names a speaker that the map does not have.

Readers could not tell whose words they are.

Bad:
    # survey.txt: Traffic injures two people every week, says the mayor.
    sources:
      survey: survey.txt
    speakers:
      mayor: {name: the mayor}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: Traffic injures two people every week
            source: survey
            speaker: major
Good:
    # survey.txt: Traffic injures two people every week, says the mayor.
    sources:
      survey: survey.txt
    speakers:
      mayor: {name: the mayor}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: Traffic injures two people every week
            source: survey
            speaker: mayor
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule
from argmap.suggest import did_you_mean


def check(dossier: Dossier) -> Iterator[Finding]:
    ids = {speaker.id.value: None for speaker in dossier.map.speakers}
    if not ids and not dossier.whole:
        return
    for _, quote in dossier.quotes:
        name = quote.speaker
        if name and name.value not in ids:
            help = did_you_mean(name.value, ids, "add them under 'speakers:' with a name")
            yield Finding(name.span, f"unknown speaker '{name}'", help)


RULE = Rule("unknown-speaker", Severity.ERROR, __doc__, check)
