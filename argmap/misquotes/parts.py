"""Why a part of a quote with `…` or `[…]` is not found, the most useful reason first.

The quote stands in another source; the nearest passage differs from the part in some words; the parts are there and do
not fit.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label
from argmap.dossier import Dossier, SourceText
from argmap.misquotes import MOST_MARKS, characters_of, marks_of, related_to, said_by
from argmap.misquotes.search import Key, key
from argmap.model import Quote, Span
from argmap.quotes.difference import Difference, differences
from argmap.quotes.edited import longest_part
from argmap.quotes.fold import Folded, fold
from argmap.quotes.match import match_all
from argmap.quotes.nearest import Near, nearest_all
from argmap.quotes.occurrences import first_places
from argmap.quotes.stand import Fault, Obstacle

_PARTS = "take every part from the source as it stands, in its order; brackets stand for four words at most"

_Part = tuple[str, str]


def explained_parts(dossier: Dossier, missing: list[tuple[Quote, Fault]]) -> Iterator[Finding]:
    """A finding for each quote that does not stand because of one of its parts."""
    elsewhere = _in_other_sources(dossier, [quote for quote, _ in missing])
    near = _nearest(dossier, [(quote, fault) for quote, fault in missing if key(quote) not in elsewhere])
    for quote, fault in missing:
        if key(quote) in elsewhere:
            source, span = elsewhere[key(quote)]
            message = f"this edited quote stands in '{source}', not in '{quote.source}'"
            stands = (Label(span, "it stands here"),)
            yield Finding(quote.source.span, message, f"did you mean '{source}'?", related=stands)
        elif fault.obstacle is Obstacle.SHORT_PART:
            message, help = "a part beside an elision needs two words at least", "quote more of it, or leave it out"
            yield _of_part(dossier, quote, fault, message, help)
        else:
            passage = near.get(_part(quote, fault))
            told = _compared(dossier, quote, fault, passage) if passage else None
            yield told or _unfit(dossier, quote, fault, passage)


def _in_other_sources(dossier: Dossier, quotes: list[Quote]) -> dict[Key, tuple[str, Span]]:
    """The first other source in which each quote stands with its elisions and brackets, and where it begins."""
    owners: dict[str, set[str]] = {}
    for quote in quotes:
        owners.setdefault(quote.text.value, set()).add(quote.source.value)
    longest = {words: longest_part(fold(words)) for words in owners}
    found: dict[Key, tuple[str, Span]] = {}
    for source, text in dossier.texts.items() if len(dossier.texts) > 1 else ():
        others = {words for words in owners if owners[words] - {source}}
        places = first_places({longest[words] for words in others}, text.folded.text)
        likely = [words for words in others if places[longest[words]] >= 0]
        for words, match in match_all(likely, text.folded).items() if likely else ():
            for owner in owners[words] - {source} if match.stands else ():
                span = Span(text.file.name, *text.folded.raw_span(*match.stands[0].parts[0]))
                found.setdefault((owner, words), (source, span))
    return found


def _nearest(dossier: Dossier, missing: list[tuple[Quote, Fault]]) -> dict[_Part, Near | None]:
    """The passages that missing parts probably meant: those of one source are looked for together."""
    wanted: dict[str, list[str]] = {}
    for source, words in (_part(quote, fault) for quote, fault in missing if not fault.seen):
        wanted.setdefault(source, []).append(words)
    found = {source: nearest_all(words, dossier.texts[source].folded.text) for source, words in wanted.items()}
    return {(source, words): near for source in found for words, near in found[source].items()}


def _part(quote: Quote, fault: Fault) -> _Part:
    return quote.source.value, fold(quote.text.value)[fault.start : fault.end]


def _compared(dossier: Dossier, quote: Quote, fault: Fault, near: Near) -> Finding | None:
    """The finding with the words in which a part differs from the nearest passage; None where these are too many."""
    folded, text = Folded(quote.text.value), dossier.texts[quote.source.value]
    start, end = folded.raw_span(fault.start, fault.end)
    words = quote.text.value[start:end]
    passage, found = differences(words, text.folded, near.start, near.end)
    before, behind = folded.text[fault.start - 1 : fault.start], folded.text[fault.end : fault.end + 1]
    held = {at for at, bracket in ((0, before == "]"), (len(words), behind == "[")) if bracket}
    changes = [change for change in found if " " in change.ours or held.isdisjoint((change.start, change.end))]
    if not changes or len(changes) > MOST_MARKS:
        return None
    shifted = [change._replace(start=change.start + start, end=change.end + start) for change in changes]
    line, column = text.file.place(passage[0])
    return Finding(
        quote.text.span,
        _told(quote, text, changes),
        f"take the words from {text.file.name}:{line}:{column} as they stand, or another passage",
        marks=marks_of(dossier, quote, shifted),
        related=related_to(text, passage, changes, "the nearest passage"),
    )


def _told(quote: Quote, text: SourceText, changes: list[Difference]) -> str:
    said, kinds = said_by(changes, text), characters_of(changes)
    how = f"stands in '{quote.source}' but for {kinds}" if kinds else f"does not stand in '{quote.source}'"
    message = f"this part of an edited quote {how}"
    return f"{message}: {said}" if said else message


def _unfit(dossier: Dossier, quote: Quote, fault: Fault, near: Near | None) -> Finding:
    """The finding for a part with nothing near, or for parts that are there and do not fit together."""
    seen = tuple(Label(dossier.in_source(quote, *place)) for place in fault.seen)
    if near is not None:
        seen = (Label(dossier.in_source(quote, near.start, near.end), "the nearest passage"),)
    message = f"this part of an edited quote does not stand in '{quote.source}'"
    return _of_part(dossier, quote, fault, message, _PARTS, seen)


def _of_part(
    dossier: Dossier, quote: Quote, fault: Fault, message: str, help: str, seen: tuple[Label, ...] = ()
) -> Finding:
    mark = Label(dossier.in_quote(quote, fault.start, fault.end))
    return Finding(quote.text.span, message, help, marks=(mark,), related=seen)
