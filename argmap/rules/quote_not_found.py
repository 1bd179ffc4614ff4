"""The words of a quote do not stand in its source.

They must stand there in that order with nothing between, as whole words and numbers, with the
same case, accents and digits. Only typography is forgiven: kinds of quotation mark,
apostrophe, dash and white space, line breaks, soft hyphens, ligatures, composed or decomposed
accents. A word divided at the end of a line stands there both with its hyphen and without.
Nearness never counts: one left-out "not" turns a quote into its opposite.

Bad:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: The street is safe.
        quotes:
          - survey: The street is safe for children.
Good:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    opposing:
      - claim: The street is dangerous.
        quotes:
          - survey: The street is not safe for children.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier, SourceText
from argmap.model import Quote, Span
from argmap.quotes.fold import fold
from argmap.quotes.locate import locate
from argmap.quotes.stand import Obstacle
from argmap.registry import Rule

if TYPE_CHECKING:
    from argmap.quotes.difference import Difference

_OWN_RULES = (Obstacle.LONG_GAP, Obstacle.OUT_OF_ORDER, Obstacle.NEGATION, Obstacle.CONTEXT)
_MOST_SEARCHES = 100
_MOST_MARKS = 6
_SEVERAL = "quote the parts separately: words may not be left out or added, not even with '…' or brackets"


def check(dossier: Dossier) -> Iterator[Finding]:
    searches = 0
    for _, quote in dossier.quotes:
        if quote.source.value not in dossier.texts or dossier.places(quote) or not fold(quote.text.value):
            continue
        fault = dossier.match(quote).fault
        if fault is not None and fault.obstacle in _OWN_RULES:
            continue
        searches += 1
        message = f"these words do not stand in '{quote.source}'"
        if searches > _MOST_SEARCHES:
            help = f"the nearest passage was looked for only for the first {_MOST_SEARCHES} of these"
            yield Finding(quote.text.span, message, help)
        else:
            yield _elsewhere(dossier, quote) or _near(dossier, quote, message)


def _elsewhere(dossier: Dossier, quote: Quote) -> Finding | None:
    """The finding for words that stand in another source."""
    for source, text in dossier.texts.items():
        places = locate(quote.text.value, text.folded)
        if places:
            related = (Label(Span(text.file.name, *places[0]), "they stand here"),)
            message = f"these words stand in '{source}', not in '{quote.source}'"
            return Finding(quote.source.span, message, f"did you mean '{source}'?", related=related)
    return None


def _near(dossier: Dossier, quote: Quote, message: str) -> Finding:
    """The finding for words that stand nowhere, with the nearest passage of all sources."""
    from argmap.quotes.difference import differences
    from argmap.quotes.nearest import nearest

    needle = fold(quote.text.value)
    best, found = 0.0, None
    for source in sorted(dossier.texts, key=lambda source: source != quote.source.value):
        text = dossier.texts[source]
        near = nearest(needle, text.folded.text)
        if near is not None and near.score > best:
            best, found = near.score, (source, text, near)
    if found is None:
        return Finding(quote.text.span, message, "no passage of any source is near: take the words from the source")
    source, text, near = found
    passage, changes = differences(quote.text.value, text.folded, near.start, near.end)
    where = "the nearest passage" if source == quote.source.value else f"the nearest passage stands in '{source}'"
    return Finding(
        quote.text.span,
        message,
        _help(quote.text.value, text, passage),
        marks=_marks(dossier, quote, changes),
        related=_related(text, passage, changes, where),
    )


def _marks(dossier: Dossier, quote: Quote, changes: "list[Difference]") -> tuple[Label, ...]:
    """The differing words in the map, each with what the source has."""
    if len(changes) > _MOST_MARKS:
        return (Label(quote.text.span, f"{len(changes)} places differ"),)
    return tuple(Label(dossier.within(quote.text, change.start, change.end), change.words) for change in changes)


def _related(text: SourceText, passage: tuple[int, int], changes: "list[Difference]", where: str) -> tuple[Label, ...]:
    """The differing words in the source; the whole passage where it only lacks words."""
    name = text.file.name
    spans = [Span(name, change.raw_start, change.raw_end) for change in changes if change.raw_end > change.raw_start]
    if not spans or len(changes) > _MOST_MARKS:
        return (Label(Span(name, *passage), where),)
    *most, last = spans
    return (*(Label(span) for span in most), Label(last, where))


def _help(words: str, text: SourceText, passage: tuple[int, int]) -> str:
    if "…" in words or "..." in words or "[" in words:
        return _SEVERAL
    line, column = text.file.place(passage[0])
    return f"take the words from {text.file.name}:{line}:{column} as they stand, or another passage"


RULE = Rule("quote-not-found", Severity.ERROR, __doc__, check)
