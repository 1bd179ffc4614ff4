"""A bracket in a quote stands for five words of the source or more, holds as many, or ends the quote in their place.

A reader takes it for a word or a name put in, and does not see how much is gone or whose words they read.

Bad:
    # survey.txt: The street is safe, said the tall woman from the town hall at the meeting.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: 'The street is safe, said [the mayor] at the meeting.'
Good:
    # survey.txt: The street is safe, said the tall woman from the town hall at the meeting.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: 'The street is safe, said the tall woman from the town hall'
"""

import re
from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.stand import Kind, Remark
from argmap.registry import Rule
from argmap.rules.bracket_replaces import MOST_WORDS

_SEEN = 60
_SIC = re.compile(r" ?[\[(]sic[.!?]*[\])]", re.IGNORECASE)
_GOES_ON = re.compile(r" (\w[\w'-]*(?: \w[\w'-]*){0,4})")
_HELP = "quote the source's own words, or leave them out with '…'"
_HELP_OWN = "put in four words at most, and say the rest in the claim or a note"


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, remark in dossier.remarks(Kind.BRACKET):
        text = dossier.texts[quote.source.value].folded.text[remark.source_start : remark.source_end].strip()
        count = len(text.split())
        if count > MOST_WORDS:
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"stands for {count} words")
            related = (Label(dossier.in_source(quote, remark.source_start, remark.source_end), "replaced"),)
            message = f"a bracket stands for {count} words of the source"
            yield Finding(quote.text.span, message, _HELP, marks=(mark,), related=related)
        elif (own := len(fold(quote.text.value)[remark.start : remark.end].split())) > MOST_WORDS:
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"{own} words")
            yield Finding(quote.text.span, f"a bracket puts {own} words into this quote", _HELP_OWN, marks=(mark,))
        elif not text and (rest := _rest(dossier, quote, remark)):
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"the source goes on '{rest} …'")
            message = "a bracket ends this quote in the place of the source's own words"
            yield Finding(quote.text.span, message, _HELP, marks=(mark,))


def _rest(dossier: Dossier, quote: Quote, remark: Remark) -> str:
    """The words that the source's sentence goes on with where a quote ends with a bracket."""
    words = fold(quote.text.value)
    if words[remark.end :].strip("\"'.,;:!?) ") or _SIC.fullmatch(words[remark.start : remark.end]):
        return ""
    following = dossier.texts[quote.source.value].folded.text[remark.source_end : remark.source_end + _SEEN]
    found = _GOES_ON.match(following)
    return found[1] if found else ""


RULE = Rule("bracket-replaces-much", Severity.WARNING, __doc__, check)
