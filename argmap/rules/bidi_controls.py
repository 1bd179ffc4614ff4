"""The map holds a character that steers the direction of writing.

Such controls show words in another order than they are stored in, or hide them: what a
reader sees is not what is checked. They count anywhere in the map, in its comments too.

Bad:
    argmap: 1
    question: Should the town <U+202E>close Main Street?
Good:
    argmap: 1
    question: Should the town close Main Street?
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Span, Text
from argmap.registry import Rule

_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MOST_MARKS = 6


def check(dossier: Dossier) -> Iterator[Finding]:
    content, name = dossier.file.content, dossier.file.name
    found = {Span(name, at, at + 1): content[at] for at in _places(content)}
    if "\\u" in content or "\\U" in content:
        found |= dict(_escaped(dossier))
    by_line: dict[int, list[Span]] = {}
    for span in sorted(found):
        by_line.setdefault(dossier.file.place(span.start)[0], []).append(span)
    for spans in by_line.values():
        yield _finding([(span, found[span]) for span in spans])


def _finding(found: list[tuple[Span, str]]) -> Finding:
    from argmap.quotes.lookalikes import named

    count = "a control" if len(found) == 1 else f"{len(found)} controls"
    marks = tuple(Label(span, named(control)) for span, control in found[:_MOST_MARKS])
    message = f"{count} of the direction of writing in this line"
    return Finding(found[0][0], message, "delete what cannot be seen", marks=marks)


def _escaped(dossier: Dossier) -> Iterator[tuple[Span, str]]:
    """The controls that are written as escapes in quotation marks."""
    for text in _texts(dossier.map):
        for at in _places(text.value):
            yield dossier.within(text, at, at + 1), text.value[at]


def _places(text: str) -> list[int]:
    if not any(control in text for control in _CONTROLS):
        return []
    return [at for at, character in enumerate(text) if character in _CONTROLS]


def _texts(value: object) -> Iterator[Text]:
    """Every text within a value of the model."""
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            stack += value


RULE = Rule("bidi-controls", Severity.ERROR, __doc__, check)
