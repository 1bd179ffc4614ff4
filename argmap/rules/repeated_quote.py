"""The same quote stands twice under one claim.

It would count as two pieces of evidence.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
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

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Answer, Claim, Quote
from argmap.quotes.fold import fold
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for node in dossier.nodes:
        if not isinstance(node, Claim | Answer) or len(node.quotes) < 2:
            continue
        first: dict[tuple[str, ...], Quote] = {}
        for quote in node.quotes:
            words = fold(quote.text.value)
            context = (part.value if part else "" for part in (quote.prefix, quote.suffix))
            earlier = first.setdefault((quote.source.value, words, *context), quote)
            if earlier is not quote and words:
                related = (Label(earlier.text.span, "first quoted here"),)
                yield Finding(
                    quote.text.span, "the same quote twice under one claim", "remove one of them", related=related
                )


RULE = Rule("repeated-quote", Severity.WARNING, __doc__, check)
