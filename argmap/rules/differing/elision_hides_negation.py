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

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.negations import reversals
from argmap.quotes.stand import Kind
from argmap.registry import Rule

_HELP = "quote the words left out, or say in 'allow:' why they do not matter"


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, remark in dossier.remarks(Kind.ELISION):
        start, end = remark.source_start, remark.source_end
        text = dossier.texts[quote.source.value].folded.text[start:end]
        hidden = [(start + first, start + last) for first, last in reversals(text)]
        if hidden:
            words = text[hidden[0][0] - start : hidden[0][1] - start]
            related = tuple(Label(dossier.in_source(quote, *place), "left out") for place in hidden)
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"'{words}' is left out here")
            message = f"the words left out hold '{words}'"
            yield Finding(quote.text.span, message, _HELP, marks=(mark,), related=related)


RULE = Rule("elision-hides-negation", Severity.WARNING, __doc__, check)
