"""A quote has words in brackets: what they stand for in the source is shown.

Up to four words of the source may be replaced, as a pronoun by a name.

Bad:
    # survey.txt: The street is safe, she said at the meeting.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The street is safe, [the mayor] said at the meeting.
Good:
    # survey.txt: The street is safe, she said at the meeting.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: The street is safe, she said at the meeting.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.quotes.stand import Kind
from argmap.registry import Rule

MOST_WORDS = 4


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, remark in dossier.remarks(Kind.BRACKET):
        text = dossier.texts[quote.source.value].folded.text[remark.source_start : remark.source_end].strip()
        if len(text.split()) <= MOST_WORDS:
            words = f"stands for '{text}'" if text else "stands for nothing in the source"
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), words)
            yield Finding(quote.text.span, f"a bracket {words}", marks=(mark,))


RULE = Rule("bracket-replaces", Severity.NOTE, __doc__, check)
