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

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for source in dossier.map.sources:
        text = dossier.texts.get(source.id.value)
        if text is None or source.boilerplate_span is None:
            continue
        last = max((last for _, last in source.boilerplate), default=0)
        count = text.file.line_count
        if last > count:
            message = (
                f"boilerplate up to line {last}, but '{source.id}' has {count} {'line' if count == 1 else 'lines'}"
            )
            yield Finding(source.boilerplate_span, message, "count the lines again")


RULE = Rule("boilerplate-beyond-end", Severity.WARNING, __doc__, check)
