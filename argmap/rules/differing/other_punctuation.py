"""The words of a quote stand in its source, but with other punctuation between them.

A comma can change what is said, and a single quotation mark for a double one who says it.

Bad:
    # survey.txt: Traffic injures two people, every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week
Good:
    # survey.txt: Traffic injures two people, every week.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: 'Traffic injures two people, every week'
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.fold import fold
from argmap.quotes.stand import Kind
from argmap.registry import Rule

FIX = ", or let 'argmap check --fix' do it"
_MOST_MARKS = 6
_HELP = "take the source's own punctuation"


def check(dossier: Dossier) -> Iterator[Finding]:
    from argmap.quotes.edited import is_edited

    for _, quote in dossier.quotes:
        stands = dossier.match(quote).stands
        remarks = [remark for remark in stands[0].remarks if remark.kind is Kind.PUNCTUATION] if stands else []
        if not remarks:
            continue
        text = dossier.texts[quote.source.value].folded.text
        marks = []
        for remark in remarks[:_MOST_MARKS]:
            has = text[remark.source_start : remark.source_end].strip()
            words = f"the source has '{has}'" if has else "no mark in the source"
            marks.append(Label(dossier.in_quote(quote, remark.start, remark.end), words))
        place = dossier.in_source(quote, remarks[0].source_start, remarks[-1].source_end)
        message = f"the same words stand in '{quote.source}' with other punctuation"
        help = _HELP if is_edited(fold(quote.text.value)) else _HELP + FIX
        yield Finding(quote.text.span, message, help, marks=tuple(marks), related=(Label(place, "here"),))


RULE = Rule("other-punctuation", Severity.WARNING, __doc__, check)
