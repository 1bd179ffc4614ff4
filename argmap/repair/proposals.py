"""What a repair changes in the quotes of a map: nothing but what the sources themselves decide."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.dossier import Dossier, SourceText
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.locate import locate
from argmap.readers.yaml.edit import Change
from argmap.repair.words import in_pairs, may_be_edited, own_words, same_words, with_fellows
from argmap.suggest import suggest

_MANY_SEARCHES = 100
_MOST_CHARACTERS = 30_000_000  # some 20 seconds
_CLEARLY_NEAR, _CLEARLY_BEST = 0.8, 0.9
_ENOUGH_WORDS, _FEW_WORDS, _ENOUGH_CHARACTERS = 4, 3, 20


class Repair(NamedTuple):
    """The changes that mend one quote; none where there was no time to look for the passage nearest to it."""

    quote: Quote
    changes: tuple[Change, ...]


def repairs(dossier: Dossier, *, unsafe: bool) -> Iterator[Repair]:
    """The repairs of a map's quotes; `unsafe` takes in passages that are only near, as far as there is time for it."""
    searches, size = 0, sum(len(text.file.content) for text in dossier.texts.values())
    for _, quote in dossier.quotes:
        if not fold(quote.text.value):
            continue
        if dossier.places(quote):
            changes = _typography(dossier, quote)
        elif may_be_edited(quote.text.value):
            continue
        else:
            changes = _moved(dossier, quote)
            if not changes and unsafe and quote.source.value in dossier.texts and _tells(quote.text.value):
                if searches >= _MANY_SEARCHES and searches * size >= _MOST_CHARACTERS:
                    yield Repair(quote, ())
                    continue
                searches += 1
                changes = _near(dossier, quote)
        if changes:
            yield Repair(quote, changes)


def _typography(dossier: Dossier, quote: Quote) -> tuple[Change, ...]:
    """A verified quote in its source's own characters; none where a place has just the quote's."""
    text = dossier.texts[quote.source.value]
    words, content = quote.text.value, text.file.content
    spans = [place.span[1:] for place in dossier.places(quote)]
    if not (quote.prefix or quote.suffix):  # these are told from the words as they are
        spans = [with_fellows(words, content, *span) for span in spans]
    owns = [own_words(words, content[slice(*span)]) for span in spans]
    return () if words in owns else _rewritten(quote, owns[0], text)


def _rewritten(quote: Quote, own: str, text: SourceText) -> tuple[Change, ...]:
    words = quote.text.value
    own = in_pairs(words, own)
    if own == words or not same_words(words, own) or (may_be_edited(words) and fold(words) != fold(own)):
        return ()
    return (Change(quote.text, own),) if locate(own, text.folded) else ()


def _moved(dossier: Dossier, quote: Quote) -> tuple[Change, ...]:
    """The one other source in which the words stand exactly."""
    words, named = quote.text.value, quote.source.value
    if not quote.source or not _tells(words):
        return ()
    found = [
        (id, text, places)
        for id, text in dossier.texts.items()
        if id != named and (places := locate(words, text.folded))
    ]
    if len(found) != 1:
        return ()
    id, text, places = found[0]
    mistyped = named not in dossier.unreadable and suggest(named, dossier.texts) == id
    if named not in dossier.texts and not mistyped:
        return ()
    own = own_words(words, text.file.content[slice(*with_fellows(words, text.file.content, *places[0]))])
    return (Change(quote.source, id), *_rewritten(quote, own, text))


def _tells(words: str) -> bool:
    """Whether words are enough to tell a source: fewer stand in many."""
    count = len(words.split())
    return count >= _ENOUGH_WORDS or (count == _FEW_WORDS and len(words) >= _ENOUGH_CHARACTERS)


def _near(dossier: Dossier, quote: Quote) -> tuple[Change, ...]:
    """The passage of the named source that is clearly the nearest of all and says nothing grave otherwise."""
    from argmap.quotes.difference import differences
    from argmap.quotes.nearest import nearest
    from argmap.repair.gravity import grave

    text = dossier.texts[quote.source.value]
    words = quote.text.value
    needle = fold(words)
    best = nearest(needle, text.folded.text)
    if best is None or best.score < _CLEARLY_NEAR:
        return ()
    folded = text.folded.text
    rest = folded[: best.start] + "\n" * (best.end - best.start) + folded[best.end :]
    others = [rest, *(other.folded.text for other in dossier.texts.values() if other is not text)]
    if any(near.score >= _CLEARLY_BEST * best.score for other in others if (near := nearest(needle, other))):
        return ()
    (start, end), _ = differences(words, text.folded, best.start, best.end)
    own = own_words(words, text.file.content[start:end])
    if own == words or grave(words, own) or not locate(own, text.folded):
        return ()
    return (Change(quote.text, own),)
