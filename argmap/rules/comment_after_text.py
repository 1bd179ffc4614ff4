"""A comment begins a single space after a text that is not in quotes.

` #` ends such a text without a word, so a quote may be shorter than the curator wrote it, and
still stand in its source. Two spaces before `#` say that a comment is meant, unless
it is a quote whose source goes on with that `#`.

Bad:
    supporting:
      - claim: The square is listed as # 1 of the town's sights.
        assumed: true
Good:
    supporting:
      - claim: "The square is listed as # 1 of the town's sights."
        assumed: true  # by the tourist office
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier
from argmap.model import Span
from argmap.registry import Rule

_HELP = "put the text in quotes, with the words that follow; or move the comment to a line of its own"


def check(dossier: Dossier) -> Iterator[Finding]:
    content = dossier.file.content
    for _, quote in dossier.quotes:
        start, end = quote.text.span.start, quote.text.span.end
        if content[end : end + 1] not in ("#", " ", "\t"):
            continue
        line_end = dossier.file.bounds(dossier.file.place(end)[0])[1]
        behind = content[end:line_end]
        comment = behind.lstrip(" \t")
        if not comment.startswith("#") or content[start] in "'\"|>" or (behind[:2] == " #"):
            continue
        if any(_goes_on(dossier, quote.source.value, place.span.end) for place in dossier.places(quote)):
            place = Span(dossier.file.name, line_end - len(comment), line_end)
            yield Finding(place, "the quote ends before '#', but its source goes on with it", _HELP)


def _goes_on(dossier: Dossier, source: str, end: int) -> bool:
    """Whether a source has a `#` right behind a place."""
    return dossier.texts[source].file.content[end : end + 3].lstrip().startswith("#")


RULE = Rule("comment-after-text", Severity.WARNING, __doc__, check)
