"""A quote stands in lines that its source marks as boilerplate.

Headings, captions, teasers and comment forms are not what the source argues.

Bad:
    # survey.txt: Streets of fear, says our poll
    sources:
      survey: {file: survey.txt, boilerplate: [1]}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Streets of fear, says our poll
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: {file: survey.txt}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier, Passage
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    ranges = {source.id.value: source.boilerplate for source in dossier.map.sources}
    for _, quote in dossier.quotes:
        places = dossier.places(quote)
        touched = [
            place for place in places if _touches(dossier, quote.source.value, place, ranges[quote.source.value])
        ]
        if places and len(touched) == len(places):
            message = f"this quote stands in boilerplate, in line {places[0].line} of '{quote.source}'"
            related = (Label(touched[0].span, "marked as boilerplate"),)
            yield Finding(quote.text.span, message, "quote what the source itself says", related=related)


def _touches(dossier: Dossier, source: str, place: Passage, ranges: tuple[tuple[int, int], ...]) -> bool:
    last_line, _ = dossier.texts[source].file.place(place.span.end - 1)
    return any(first <= last_line and place.line <= last for first, last in ranges)


RULE = Rule("quote-in-boilerplate", Severity.WARNING, __doc__, check)
