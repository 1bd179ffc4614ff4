"""Boilerplate lines that the source does not have.

The numbers were counted in another text, so the lines meant are not excluded.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: {file: survey.txt, boilerplate: [48-52]}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey: {file: survey.txt}
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
"""

import re
from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Span
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for source in dossier.map.sources:
        text = dossier.texts.get(source.id.value)
        if text is None or source.boilerplate_span is None:
            continue
        count = text.file.line_count
        lines = f"{count} {'line' if count == 1 else 'lines'}"
        for _, last in source.boilerplate:
            if last > count:
                message = f"boilerplate up to line {last}, but '{source.id}' has {lines}"
                yield Finding(_place(dossier, source.boilerplate_span, last), message, "count the lines again")


def _place(dossier: Dossier, span: Span, last: int) -> Span:
    """Where a list of lines names its range that ends with a line."""
    match = re.search(rf"(?:\d+\s*-\s*)?\b{last}\b", dossier.file.content[span.start : span.end])
    return Span(span.file, span.start + match.start(), span.start + match.end()) if match else span


RULE = Rule("boilerplate-beyond-end", Severity.WARNING, __doc__, check)
