"""The words of a quote stand more than once in their source.

A reader cannot tell which place is meant, and the context may differ. Places in the source's
boilerplate do not count while there is another.

Bad:
    # survey.txt: We count two people every week. On bicycles, two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: two people every week
Good:
    # survey.txt: We count two people every week. On bicycles, two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: We count two people every week.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.locate import MOST_PLACES
from argmap.registry import Rule

_SHOWN = 5
_HELP = (
    "quote more of the sentence that is meant, or add the words before it: 'prefix: …'; or those behind: 'suffix: …'"
)


def check(dossier: Dossier) -> Iterator[Finding]:
    for _, quote in dossier.quotes:
        places = dossier.places(quote)
        places = tuple(place for place in places if not place.boilerplate) or places
        if len(places) > 1:
            times = f"{MOST_PLACES} times or more" if len(places) == MOST_PLACES else f"{len(places)} times"
            listed = ", ".join(f"{place.span.file}:{place.line}:{place.column}" for place in places[:_SHOWN])
            more = ", …" if len(places) > _SHOWN else ""
            related = tuple(Label(place.span, "here") for place in places[:2])
            message = f"these words stand {times} in '{quote.source}': {listed}{more}"
            yield Finding(quote.text.span, message, _HELP, related=related)


RULE = Rule("quote-in-several-places", Severity.WARNING, __doc__, check)
