"""A quote is too short to mean anything: under three words, or under four words and twenty characters.

So few words stand in many texts and carry none of their meaning.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: injures two
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
from argmap.quotes.fold import fold
from argmap.quotes.locate import spaceless
from argmap.registry import Rule

_WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*")
_FEWEST_WORDS = 3
_ENOUGH_WORDS = 4
_ENOUGH_CHARACTERS = 20


def check(dossier: Dossier) -> Iterator[Finding]:
    for _, quote in dossier.quotes:
        words = quote.text.value.strip()
        count = len(_WORD.findall(words))
        short = count < _FEWEST_WORDS or (count < _ENOUGH_WORDS and len(words) < _ENOUGH_CHARACTERS)
        if short and fold(words) and not any(map(spaceless, words)):
            noun = "word" if count == 1 else "words"
            help = "quote enough of the sentence that it keeps its meaning"
            yield Finding(quote.text.span, f"a quote of {count} {noun}", help)


RULE = Rule("quote-too-short", Severity.WARNING, __doc__, check)
