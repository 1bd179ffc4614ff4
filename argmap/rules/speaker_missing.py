"""A quote without a speaker holds words that the source gives to somebody.

Without a speaker, words count as the author's own. Said only where the whole quote stands
inside quotation marks and a name stands right beside them: *“…,” said Anna Brown*.

Bad:
    # survey.txt: “Traffic injures two people every week,” said Anna Brown.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week
Good:
    # survey.txt: “Traffic injures two people every week,” said Anna Brown.
    sources:
      survey: survey.txt
    speakers:
      brown: {name: Anna Brown}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: Traffic injures two people every week
            source: survey
            speaker: brown
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule
from argmap.text import cited


def check(dossier: Dossier) -> Iterator[Finding]:
    from argmap.quotes.ownership import named_reporter

    for _, quote in dossier.quotes:
        place = None if quote.speaker else dossier.stands_at(quote)
        if place is None:
            continue
        name = named_reporter(dossier.texts[quote.source.value].prose, place.span.start, place.span.end)
        if name:
            message = f"the source gives these words to {cited(name)}, the quote to nobody"
            help = "give the words to the one who said them, under 'speaker:'"
            yield Finding(quote.text.span, message, help, related=(Label(place.span, "here"),))


RULE = Rule("speaker-missing", Severity.WARNING, __doc__, check)
