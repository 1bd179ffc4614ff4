"""The ends of a quote differ from the source: outer quotation marks, end punctuation, the case of the first letter.

The words are the source's, so the quote stands; `--fix` takes over the source's own characters.

Bad:
    # survey.txt: Traffic injures two people every week, says the mayor.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: traffic injures two people every week.
Good:
    # survey.txt: Traffic injures two people every week, says the mayor.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.stand import Kind, Remark
from argmap.registry import Rule
from argmap.rules.differing.other_punctuation import FIX

_HELP = "take the source's own characters"
_ENDS = (Kind.OUTER_MARKS, Kind.FIRST_LETTER, Kind.END_PUNCTUATION)


def check(dossier: Dossier) -> Iterator[Finding]:
    from argmap.quotes.edited import is_edited

    for _, quote in dossier.quotes:
        stands = dossier.match(quote).stands
        remarks = [remark for remark in stands[0].remarks if remark.kind in _ENDS] if stands else []
        if remarks:
            kinds = " and ".join(dict.fromkeys(remark.kind.value for remark in remarks))
            marks = tuple(_label(dossier, quote, remark) for remark in remarks)
            help = _HELP if is_edited(fold(quote.text.value)) else _HELP + FIX
            message = f"the source differs in {kinds}"
            yield Finding(quote.text.span, message, help, marks=marks)


def _label(dossier: Dossier, quote: Quote, remark: Remark) -> Label:
    text = dossier.texts[quote.source.value].folded.text
    has = text[remark.source_start : remark.source_end].strip()
    words = f"the source has '{has}'" if has and not has[0].isspace() else "not in the source"
    return Label(dossier.in_quote(quote, remark.start, remark.end), words)


RULE = Rule("quote-ends-differ", Severity.NOTE, __doc__, check)
