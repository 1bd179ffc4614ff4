"""An elision `…` leads from one paragraph into another.

What stands in different paragraphs may be about different things, or be said by different people.

Bad:
    # survey.txt: Traffic injures people.<U+000A><U+000A>The mayor will close the street.
    sources:
      survey: survey.txt
    supporting:
      - claim: The town will act.
        quotes:
          - survey: Traffic injures people … The mayor will close the street.
Good:
    # survey.txt: Traffic injures people. The mayor will close the street.
    sources:
      survey: survey.txt
    supporting:
      - claim: The town will act.
        quotes:
          - survey: Traffic injures people … The mayor will close the street.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.places import crosses_paragraph
from argmap.quotes.stand import Kind
from argmap.registry import Rule

_HELP = "write two quotes, one for each paragraph"


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, remark in dossier.remarks(Kind.ELISION):
        start, end = remark.source_start, remark.source_end
        if crosses_paragraph(dossier.texts[quote.source.value].folded, start, end):
            related = (Label(dossier.in_source(quote, start, end), "left out"),)
            span = dossier.in_quote(quote, remark.start, remark.end)
            yield Finding(
                quote.text.span,
                "the words left out go over a paragraph",
                _HELP,
                marks=(Label(span),),
                related=related,
            )


RULE = Rule("elision-over-paragraph", Severity.WARNING, __doc__, check)
