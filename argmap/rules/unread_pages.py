"""A page of a source holds a picture and no text, so nothing on it was read.

It was probably scanned. A quote that stands on it cannot be found.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule

_SHOWN = 5


def check(dossier: Dossier) -> Iterator[Finding]:
    for source in dossier.map.sources:
        text = dossier.texts.get(source.id.value)
        if text is not None and text.unread:
            listed = ", ".join(map(str, text.unread[:_SHOWN])) + (", …" if len(text.unread) > _SHOWN else "")
            noun, verb = ("page", "has") if len(text.unread) == 1 else ("pages", "have")
            message = f"{noun} {listed} of '{source.file}' {verb} pictures and no text layer"
            yield Finding(source.file.span, message, "recognise the text with an OCR program if you quote from there")


RULE = Rule("unread-pages", Severity.WARNING, __doc__, check)
