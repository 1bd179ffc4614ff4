"""An elision `…` leaves out a negation, a condition or an exception.

What is left may say the opposite of what the source says.

Bad:
    # survey.txt: The street is safe by day but not by night, says the mayor.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The street is safe … says the mayor.
Good:
    # survey.txt: The street is safe by day but not by night, says the mayor.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The street is safe by day but not by night, says the mayor.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.stand import Kind
from argmap.registry import Rule

if TYPE_CHECKING:
    from argmap.quotes.qualifiers import Qualifier

_HELP = "quote the words left out, or say in 'allow:' why they do not matter"


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, remark in dossier.remarks(Kind.ELISION):
        start, end = remark.source_start, remark.source_end
        text = dossier.texts[quote.source.value].folded.text[start:end]
        hidden = [(start + found.start, start + found.end) for found in _negations(text)]
        if hidden:
            words = text[hidden[0][0] - start : hidden[0][1] - start]
            related = tuple(Label(dossier.in_source(quote, *place), "left out") for place in hidden)
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"'{words}' is left out here")
            message = f"the words left out hold '{words}'"
            yield Finding(quote.text.span, message, _HELP, marks=(mark,), related=related)


def _negations(text: str) -> "tuple[Qualifier, ...]":
    from argmap.quotes.qualifiers import negations

    return negations(text, 0, len(text))


RULE = Rule("elision-hides-negation", Severity.WARNING, __doc__, check)
