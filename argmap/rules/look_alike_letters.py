"""A quote has letters of another script that look like the right ones.

A Cyrillic letter in a Latin word cannot be told by eye, but the word is another: it is not found
in its source, nor by any search. Text copied from a PDF or a chat holds such letters, and so
does text that is meant to deceive. Words that stand so in the source are reported too: the
source itself may be garbled.

Bad:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: Main Street is dangerous.
        quotes:
          - survey: The street is n<U+043E>t safe for children.
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
from argmap.model import Quote, Span
from argmap.quotes.fold import fold
from argmap.registry import Rule

_MOST_MARKS = 6
_FIRST_FAR = "\u0370"


def check(dossier: Dossier) -> Iterator[Finding]:
    missing: dict[str, list[Quote]] = {}
    for _, quote in dossier.quotes:
        found = bool(dossier.places(quote))
        if found and not quote.text.value.isascii() and _has_far_letters(quote.text.value):
            yield from _mixed(dossier, quote)
        elif not found and quote.source.value in dossier.texts and fold(quote.text.value):
            missing.setdefault(quote.source.value, []).append(quote)
    for source, quotes in missing.items():
        yield from _missing(dossier, source, quotes)


def _has_far_letters(text: str) -> bool:
    """Whether a text has letters beyond the Latin ones; most have none, and a pattern would take longer to compile."""
    return any(character >= _FIRST_FAR and character.isalpha() for character in {*text})


def _missing(dossier: Dossier, source: str, quotes: list[Quote]) -> Iterator[Finding]:
    """Quotes that stand in their source but for such letters, and those of no place with such letters in a word."""
    from argmap.quotes.lookalikes import disguised, exchanged, named

    text = dossier.texts[source]
    places = disguised({quote.text.value for quote in quotes}, text.folded)
    for quote in quotes:
        words = quote.text.value
        if words not in places:
            yield from () if words.isascii() else _mixed(dossier, quote)
            continue
        content = text.file.content
        pairs = exchanged(words, text.folded, places[words])
        marks = [
            Label(dossier.within(quote.text, here, here + 1), f"{named(words[here])}, not {named(content[there])}")
            for here, there in pairs
        ]
        start, end = text.folded.raw_span(*places[words])
        message = f"letters of another script stand in place of those of '{source}'"
        help = f"take the words from {text.file.name}:{':'.join(map(str, text.file.place(start)))}"
        related = (Label(Span(text.file.name, start, end), "they stand here"),)
        yield Finding(quote.text.span, message, help, marks=tuple(marks[:_MOST_MARKS]), related=related)


def _mixed(dossier: Dossier, quote: Quote) -> Iterator[Finding]:
    from argmap.quotes.lookalikes import mixed, named

    words = quote.text.value
    places = mixed(words)
    if places:
        marks = (Label(dossier.within(quote.text, at, at + 1), named(words[at])) for at in places[:_MOST_MARKS])
        stands = bool(dossier.places(quote))
        help = f"'{quote.source}' has the same letters: mend the source, if it is garbled" if stands else ""
        help = help or "type the word anew, in one script"
        yield Finding(quote.text.span, "a word mixes letters of two scripts that look alike", help, marks=tuple(marks))


RULE = Rule("look-alike-letters", Severity.ERROR, __doc__, check)
