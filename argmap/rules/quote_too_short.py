"""A quote is too short to mean anything.

Three words are the least, and three only suffice if they have 20 characters or more; four
words always do. Fewer stand in many texts and carry none of their meaning. Words that the curator put
into brackets do not count.

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
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.scripts import spaceless
from argmap.quotes.stand import Kind
from argmap.registry import Rule

_WORD = r"[^\W_]+(?:['’.,:/-][^\W_]+)*"
_FEWEST_WORDS = 3
_ENOUGH_WORDS = 4
_ENOUGH_CHARACTERS = 20
_HELP = "quote four words or more of the sentence, or three of 20 characters or more"


def check(dossier: Dossier) -> Iterator[Finding]:
    for _, quote in dossier.quotes:
        if quote.source.value in dossier.texts and not dossier.places(quote):
            continue
        if "[" not in quote.text.value and _are_enough(quote.text.value):
            continue  # as most quotes, told without folding them
        words = _own_words(dossier, quote)
        if _are_enough(words):
            continue
        count = len(re.findall(_WORD, words))
        short = count < _FEWEST_WORDS or (count < _ENOUGH_WORDS and len(words) < _ENOUGH_CHARACTERS)
        if short and fold(words) and not any(map(spaceless, words)):
            noun = "word" if count == 1 else "words"
            characters = f" and {len(words)} characters" if count == _FEWEST_WORDS else ""
            yield Finding(quote.text.span, f"a quote of {count} {noun}{characters} is too short", _HELP)


def _are_enough(words: str) -> bool:
    return sum(map(str.isalpha, words.split())) >= _ENOUGH_WORDS


def _own_words(dossier: Dossier, quote: Quote) -> str:
    """A quote without what its curator put into brackets; what the source has in brackets stays."""
    words = fold(quote.text.value)
    for stand in dossier.match(quote).stands[:1]:
        for remark in sorted(stand.remarks, reverse=True, key=lambda remark: remark.start):
            if remark.kind is Kind.BRACKET:
                words = words[: remark.start] + words[remark.end :]
    return " ".join(words.split())


RULE = Rule("quote-too-short", Severity.WARNING, __doc__, check)
