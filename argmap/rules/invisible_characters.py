"""A quote or a reference holds a character that cannot be seen.

Soft hyphens, zero-width spaces, byte order marks, tags and the like come along when words are
copied. They make two texts that look the same differ, and can hide words from a reader. The
joiners of Persian, of Indian scripts and of emoji do their work and are let be.

Bad:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: Main Street is dangerous.
        quotes:
          - survey: The street is not sa<U+200B>fe for chil<U+00AD>dren.
Good:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: Main Street is dangerous.
        quotes:
          - survey: The street is not safe for children.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import See, Text
from argmap.quotes.fold import fold
from argmap.registry import Rule
from argmap.visible import hidden

_MOST_MARKS = 6


def check(dossier: Dossier) -> Iterator[Finding]:
    for kind, text in _texts(dossier):
        if text is not None and (places := hidden(text.value)) and (kind != "quote" or fold(text.value)):
            yield _finding(dossier, kind, text, places)


def _finding(dossier: Dossier, kind: str, text: Text, places: list[int]) -> Finding:
    from argmap.quotes.lookalikes import named

    count = "an invisible character" if len(places) == 1 else f"{len(places)} invisible characters"
    marks = (Label(dossier.within(text, at, at + 1), f"{named(text.value[at])}") for at in places[:_MOST_MARKS])
    return Finding(text.span, f"this {kind} holds {count}", "delete what cannot be seen", marks=tuple(marks))


def _texts(dossier: Dossier) -> Iterator[tuple[str, Text | None]]:
    """The texts that are compared with others, each with what it is; ids are looked at as they are read."""
    for source in dossier.map.sources:
        yield "file name", source.file
    for node in dossier.nodes:
        if isinstance(node, See):
            yield "reference", node.target
    for _, quote in dossier.quotes:
        yield "quote", quote.text
        yield from (("reference", quote.source), ("reference", quote.speaker))


RULE = Rule("invisible-characters", Severity.ERROR, __doc__, check)
