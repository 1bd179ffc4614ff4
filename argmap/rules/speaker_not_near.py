"""A quote has a speaker who is not named near its words.

The name, a part of it or the office has to stand in the paragraph of the quote or in the one
before. Where that one only goes on with *he said* and the like, up to three more are looked
at; headlines and captions do not count, but a line above that is nothing but the name does, and
so does a name behind a dash below: *— Anna Brown, engineer*. A speaker who is the author or publisher of the
source need not be named.

Bad:
    # survey.txt: “Traffic injures two people every week,” said the chief of police.
    sources:
      survey: survey.txt
    speakers:
      brown: {name: Anna Brown, role: mayor}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - quote: Traffic injures two people every week
            source: survey
            speaker: brown
Good:
    # survey.txt: “Traffic injures two people every week,” said Mayor Brown.
    sources:
      survey: survey.txt
    speakers:
      brown: {name: Anna Brown, role: mayor}
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

_HELP = "name the speaker whom the text names, or quote the sentence that names this one"


def check(dossier: Dossier) -> Iterator[Finding]:
    from argmap.quotes.nearness import is_near

    for _, quote in dossier.quotes:
        name = dossier.speaker(quote)
        if name is None or quote.speaker is None:
            continue
        places = dossier.places(quote)
        prose = dossier.texts[quote.source.value].prose if places else None
        if prose and not any(is_near(name, prose, place.span.start, place.span.end) for place in places):
            message = f"'{name}' is not named in the paragraph of this quote or the one before"
            related = (Label(places[0].span, "here"),)
            yield Finding(quote.speaker.span, message, _HELP, related=related)


RULE = Rule("speaker-not-near", Severity.WARNING, __doc__, check)
