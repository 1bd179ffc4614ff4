"""A speaker is listed but no quote names them.

Bad:
    speakers:
      mayor: {name: the mayor}
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


def check(dossier: Dossier) -> Iterator[Finding]:
    if not dossier.whole:
        return
    quoted = {quote.speaker.value for _, quote in dossier.quotes if quote.speaker}
    if quoted - {speaker.id.value for speaker in dossier.map.speakers}:
        return  # a mistyped name is reported already
    for speaker in dossier.map.speakers:
        if speaker.id.value not in quoted:
            help = "name them under 'speaker:' of a quote, or remove them"
            yield Finding(speaker.id.span, f"no quote names the speaker '{speaker.id}'", help)


RULE = Rule("speaker-never-quoted", Severity.WARNING, __doc__, check)
