"""A source is not UTF-8, and its encoding was detected from its bytes.

The letters were read as that encoding has them. Look at a quote with accents: if
it is right, state the encoding or save the source as UTF-8, and it is no guess
any more.

Bad:
    # survey.txt in cp1252: Le café est fermé, et personne ne sait rien de la décision du conseil.
    sources:
      survey: survey.txt
    supporting:
      - claim: The café is closed.
        quotes:
          - survey: Le café est fermé, et personne ne sait rien
Good:
    # survey.txt in cp1252: Le café est fermé, et personne ne sait rien de la décision du conseil.
    sources:
      survey: {file: survey.txt, encoding: cp1252}
    supporting:
      - claim: The café is closed.
        quotes:
          - survey: Le café est fermé, et personne ne sait rien
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule


def check(dossier: Dossier) -> Iterator[Finding]:
    for source in dossier.map.sources:
        text = dossier.texts.get(source.id.value)
        if text is not None and text.encoding:
            message = f"'{source.file}' is not UTF-8: it was read as {text.encoding}, detected from its letters"
            help = f"if its accents are right, write 'encoding: {text.encoding}' below the source, or save it as UTF-8"
            yield Finding(source.file.span, message, help)


RULE = Rule("source-encoding", Severity.WARNING, __doc__, check)
