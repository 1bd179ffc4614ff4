"""Why a quote is not found, the most useful reason first, and what to do about it.

It stands in another source; it begins or ends inside a word; only characters differ, or it
joins what "he said" interrupts; the nearest passage differs in some words; only its first or
last words stand; nothing is near. All misquotes of a source are looked for together.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from argmap.diagnostic import Finding, Label
from argmap.dossier import Dossier, SourceText
from argmap.misquotes.search import (
    SURE,
    Found,
    cut_words,
    in_other_sources,
    key,
    named_elsewhere,
    nearest_passages,
    shares,
)
from argmap.model import Quote, Span
from argmap.quotes.beginning import Share, Shares, Stretch, whole_word
from argmap.quotes.boundary import inside
from argmap.quotes.change import meanings, negates, only_characters, with_characters
from argmap.quotes.difference import Difference, differences
from argmap.quotes.fold import fold
from argmap.quotes.interruption import Gap, gaps

MOST_MARKS = 6
_AHEAD = 60
_MOST_PROPOSED = 200
_MOST_COMPARED = 300
_NOTHING_NEAR = "no passage of any source is near: take the words from the source"
_NOT_THREE_WORDS = (
    "nothing in this source is near, and no other has three of these words in a row: take the words from the source"
)


def explained(dossier: Dossier, missing: list[Quote]) -> Iterator[Finding]:
    """A finding for each quote that does not stand in its source, unless another rule names its characters."""
    named = named_elsewhere(dossier, missing)
    missing = [quote for quote in missing if key(quote) not in named]
    elsewhere = in_other_sources(dossier, missing)
    left = [quote for quote in missing if key(quote) not in elsewhere]
    cut = cut_words(dossier, left)
    left = [quote for quote in left if key(quote) not in cut]
    near, thorough = nearest_passages(dossier, left)
    compared = {key(quote): _compared(dossier, quote, near.get(key(quote))) for quote in left}
    shared = shares(dossier, [quote for quote in left if compared[key(quote)].far])
    for quote in missing:
        which = key(quote)
        if which in elsewhere:
            yield _in_other_source(quote, *elsewhere[which])
        elif which in cut:
            yield _cut_word(dossier, quote, cut[which])
        else:
            yield _shared(dossier, quote, shared.get(which)) or _explained(
                dossier, quote, compared[which], thorough=thorough
            )


class _Compared(NamedTuple):
    """A quote beside the nearest passage: where that is as written, what differs, and whether it is far."""

    found: Found | None
    far: bool
    passage: Stretch
    changes: list[Difference]


def _compared(dossier: Dossier, quote: Quote, found: Found | None) -> _Compared:
    if found is None:
        return _Compared(None, far=True, passage=(0, 0), changes=[])
    passage, changes = differences(
        quote.text.value, dossier.texts[found.source].folded, found.near.start, found.near.end
    )
    far = found.near.score < SURE or len(changes) > MOST_MARKS or _diverges(changes)
    return _Compared(found, far and found.source == quote.source.value, passage, changes)


def _message(quote: Quote) -> str:
    return f"these words do not stand in '{quote.source}'"


def _in_other_source(quote: Quote, source: str, span: Span) -> Finding:
    message = f"these words stand in '{source}', not in '{quote.source}'"
    return Finding(quote.source.span, message, f"did you mean '{source}'?", related=(Label(span, "they stand here"),))


def _cut_word(dossier: Dossier, quote: Quote, place: Stretch) -> Finding:
    """The finding for words that stand only as parts of words."""
    text = dossier.texts[quote.source.value]
    start, end = place
    cuts = [(at, how) for at, how in ((start, "begins"), (end, "ends")) if inside(text.folded, at)]
    whole = [whole_word(text.folded, at) for at, _ in cuts]
    told = " and ".join(f"{how} inside '{word}'" for (_, how), word in zip(cuts, whole, strict=True))
    passage, changes = differences(quote.text.value, text.folded, start, end)
    message = f"this quote {told} of '{quote.source}'"
    return _finding(dossier, quote, message, "quote whole words and numbers", text, passage, changes)


def _explained(dossier: Dossier, quote: Quote, compared: _Compared, *, thorough: bool) -> Finding:
    found, _, passage, changes = compared
    if found is None:
        return Finding(quote.text.span, _message(quote), _NOTHING_NEAR if thorough else _NOT_THREE_WORDS)
    text = dossier.texts[found.source]
    gap = gaps(quote.text.value, text.folded, changes, (found.near.start, found.near.end))
    message = _told(quote, found.source, text, changes, gap)
    help = _help(text, passage, changes, gap)
    where = "" if found.source == quote.source.value else f"the nearest passage stands in '{found.source}'"
    return _finding(dossier, quote, message, help, text, passage, changes, where=where or "the nearest passage")


def _diverges(changes: list[Difference]) -> bool:
    """Whether a stretch of the quote is other than the source that is too long to be compared word by word."""
    return any(len(change.ours) > _MOST_COMPARED for change in changes)


def _told(quote: Quote, source: str, text: SourceText, changes: list[Difference], gap: Gap | None) -> str:
    """The message: what only differs, who interrupts, or which negation, number or name has changed."""
    said = said_by([change for change in changes if len(change.ours) <= _MOST_COMPARED], text)
    kinds = characters_of(changes)
    if kinds:
        message = f"these words stand in '{source}' but for {kinds}"
        return f"{message}: {said}" if said else message
    if gap and gap.said:
        return f"these words are interrupted in '{source}' by '{gap.said}'"
    return f"{_message(quote)}: {said}" if said else _message(quote)


def said_by(changes: list[Difference], text: SourceText) -> str:
    """Which negation, number or name the differences change; empty where none."""
    return ", ".join([*meanings(changes, lambda change: _starts_sentence(text, change))][:2])


def characters_of(changes: list[Difference]) -> str:
    """The kinds of characters that alone differ; empty where words do."""
    kinds = [only_characters(change) for change in changes]
    return " and ".join(dict.fromkeys(kinds)) if all(kinds) else ""


def _starts_sentence(text: SourceText, change: Difference) -> bool:
    """Whether what the source has in the place of a difference begins a sentence there."""
    before = text.file.content[max(0, change.raw_start - 4) : change.raw_start].rstrip(" \n\"'“‘")
    return change.raw_start < 4 or before[-1:] in (".", "?", "!", ":", "")


def _help(text: SourceText, passage: tuple[int, int], changes: list[Difference], gap: Gap | None) -> str:
    if gap and (gap.said or not any(negates(change.theirs) for change in changes)):
        return _parted(gap)
    line, column = text.file.place(passage[0])
    return f"take the words from {text.file.name}:{line}:{column} as they stand, or another passage"


def _parted(gap: Gap) -> str:
    """How to write a quote that leaves words out."""
    elided = " … ".join(gap.parts)
    if len(elided) > _MOST_PROPOSED:
        ends = [(" ".join(one.split()[-3:]), " ".join(two.split()[:3])) for one, two in pairwise(gap.parts)]
        return (
            "write '…' between "
            + ", ".join(f"'{one}' and '{two}'" for one, two in ends)
            + ", or quote the parts separately"
        )
    quoted = " and ".join(f"'{part}'" for part in gap.parts)
    return f"write it as '{elided}', or as {len(gap.parts)} quotes: {quoted}"


def _shared(dossier: Dossier, quote: Quote, shared: Shares | None) -> Finding | None:
    """The finding for a quote of which only the first words, or only the last, stand in its source."""
    if shared is None:
        return None
    text, needle = dossier.texts[quote.source.value].folded, fold(quote.text.value)
    first, last = shared
    if last is not None and (first is None or last.size > first.size):
        before = text.text[max(0, last.place[0] - _AHEAD) : last.place[0]]
        before = before.split(" ", 1)[-1] if len(before) == _AHEAD else before
        comes = f"the source has '… {before.strip()}' before" if before.strip() else "the source begins here"
        return _of_share(dossier, quote, last, "last", (0, max(1, last.words[0])), comes)
    if first is None:
        return None
    ahead = text.text[first.place[1] : first.place[1] + _AHEAD]
    ahead = ahead.rsplit(" ", 1)[0] if len(ahead) == _AHEAD else ahead
    goes = f"the source goes on '{ahead.strip()} …'" if ahead.strip() else "the source ends here"
    return _of_share(dossier, quote, first, "first", (min(first.words[1], len(needle) - 1), len(needle)), goes)


def _of_share(dossier: Dossier, quote: Quote, share: Share, which: str, other: tuple[int, int], has: str) -> Finding:
    text = dossier.texts[quote.source.value]
    span = Span(text.file.name, *text.folded.raw_span(*share.place))
    line, column = text.file.place(span.start)
    return Finding(
        quote.text.span,
        f"only the {which} {share.size} words stand in '{quote.source}'",
        f"take the words from {text.file.name}:{line}:{column} as they stand, or another passage",
        marks=(Label(dossier.in_quote(quote, *other), has),),
        related=(Label(span, f"the {which} {share.size} words"),),
    )


def _finding(
    dossier: Dossier,
    quote: Quote,
    message: str,
    help: str,
    text: SourceText,
    passage: tuple[int, int],
    changes: list[Difference],
    *,
    where: str = "the nearest passage",
) -> Finding:
    related = related_to(text, passage, changes, where)
    return Finding(quote.text.span, message, help, marks=marks_of(dossier, quote, changes), related=related)


def marks_of(dossier: Dossier, quote: Quote, changes: list[Difference]) -> tuple[Label, ...]:
    """The differing words in the map, each with what the source has."""
    if len(changes) > MOST_MARKS:
        return (Label(quote.text.span, f"{len(changes)} places differ"),)
    return tuple(
        Label(dossier.within(quote.text, change.start, change.end), with_characters(change)) for change in changes
    )


def related_to(text: SourceText, passage: tuple[int, int], changes: list[Difference], where: str) -> tuple[Label, ...]:
    """The differing words in the source; the whole passage where it only lacks words."""
    name = text.file.name
    spans = [Span(name, change.raw_start, change.raw_end) for change in changes if change.raw_end > change.raw_start]
    if not spans or len(changes) > MOST_MARKS:
        return (Label(Span(name, *passage), where),)
    *most, last = spans
    return (*(Label(span) for span in most), Label(last, where))
