"""Look for many misquotes at once: each source is gone through a few times, however many they are.

Whether all of them are held against every other source depends on how many pairs these make; where they are too many,
a quote is compared with the sources that share most runs of three words with it, and with none that shares no such run.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.dossier import Dossier, SourceText
from argmap.model import Quote, Span
from argmap.quotes.beginning import Shares, Stretch, all_shares, within_words
from argmap.quotes.fold import fold
from argmap.quotes.locate import locate_all
from argmap.quotes.lookalikes import disguised
from argmap.quotes.nearest import Near, nearest_all
from argmap.quotes.screen import Runs, Screen
from argmap.visible import hidden

SURE = 0.7
_MOST_PAIRS = 2000
_MOST_SOURCES = 3
_BIDI = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x61C)))

Key = tuple[str, str]


class Found(NamedTuple):
    """The nearest passage, and in which source."""

    source: str
    near: Near


def key(quote: Quote) -> Key:
    """The source of a quote and its words: what is the same for every quote of them."""
    return quote.source.value, quote.text.value


def by_source(quotes: list[Quote]) -> dict[str, dict[str, str]]:
    """The words of the quotes and their folds, for each source."""
    found: dict[str, dict[str, str]] = {}
    for quote in quotes:
        words = found.setdefault(quote.source.value, {})
        if quote.text.value not in words:
            words[quote.text.value] = fold(quote.text.value)
    return found


def named_elsewhere(dossier: Dossier, quotes: list[Quote]) -> set[Key]:
    """Quotes that stand but for characters that cannot be seen or look alike, which are faults of their own."""
    found: set[Key] = set()
    for source, needles in by_source(quotes).items():
        text = dossier.texts[source].folded
        seen = {words: shown for words in needles if (shown := _seen(words)) != words}
        places = locate_all({*seen.values()}, text) if seen else {}
        found |= {(source, words) for words, shown in seen.items() if places[shown]}
        found |= {(source, words) for words in disguised(needles, text)}
    return found


def _seen(words: str) -> str:
    """The words without the characters that cannot be seen."""
    unseen = {words[at] for at in hidden(words)} | _BIDI
    return "".join(character for character in words if character not in unseen)


def in_other_sources(dossier: Dossier, quotes: list[Quote]) -> dict[Key, tuple[str, Span]]:
    """The first other source in which each quote stands, and where."""
    owners: dict[str, set[str]] = {}
    for quote in quotes:
        owners.setdefault(quote.text.value, set()).add(quote.source.value)
    screen = Screen(owners)
    found: dict[Key, tuple[str, Span]] = {}
    for source, text in dossier.texts.items() if len(dossier.texts) > 1 else ():
        wanted = [words for words in screen.may_stand_in(text.folded.text) if owners[words] - {source}]
        for words, places in locate_all(wanted, text.folded).items() if wanted else ():
            for owner in owners[words] - {source} if places else ():
                found.setdefault((owner, words), (source, Span(text.file.name, *places[0])))
    return found


def cut_words(dossier: Dossier, quotes: list[Quote]) -> dict[Key, Stretch]:
    """Quotes that stand in their source only inside words or numbers, each with its place."""
    found: dict[Key, Stretch] = {}
    for source, needles in by_source(quotes).items():
        places = within_words({*needles.values()}, dossier.texts[source].folded)
        found |= {(source, words): places[needle] for words, needle in needles.items() if needle in places}
    return found


def shares(dossier: Dossier, quotes: list[Quote]) -> dict[Key, Shares]:
    """How far the first words and the last words of each quote stand in its source."""
    found: dict[Key, Shares] = {}
    for source, needles in by_source(quotes).items():
        shared = all_shares({*needles.values()}, dossier.texts[source].folded)
        found |= {(source, words): shared[needle] for words, needle in needles.items()}
    return found


def nearest_passages(dossier: Dossier, quotes: list[Quote]) -> tuple[dict[Key, Found], bool]:
    """The nearest passage of each quote: in its own source, or where that has none that is near, in any.

    The second value is whether every other source was looked through for all of these.
    """
    best: dict[Key, Found] = {}
    own = by_source(quotes)
    for source, needles in own.items():
        _keep_best(best, source, dossier.texts[source], {(source, words): fold for words, fold in needles.items()})
    left = {
        (source, words): needle
        for source, needles in own.items()
        for words, needle in needles.items()
        if (source, words) not in best or best[source, words].near.score < SURE
    }
    thorough = len(left) * (len(dossier.texts) - 1) <= _MOST_PAIRS
    for source, wanted in _everywhere(dossier, left) if thorough else _likely(dossier, left):
        _keep_best(best, source, dossier.texts[source], wanted)
    return best, thorough


def _keep_best(best: dict[Key, Found], source: str, text: SourceText, wanted: dict[Key, str]) -> None:
    found = nearest_all({*wanted.values()}, text.folded.text) if wanted else {}
    for which, needle in wanted.items():
        near = found[needle]
        if near is not None and (which not in best or near.score > best[which].near.score):
            best[which] = Found(source, near)


def _everywhere(dossier: Dossier, left: dict[Key, str]) -> Iterator[tuple[str, dict[Key, str]]]:
    for source in dossier.texts:
        yield source, {which: needle for which, needle in left.items() if which[0] != source}


def _likely(dossier: Dossier, left: dict[Key, str]) -> Iterator[tuple[str, dict[Key, str]]]:
    """The sources that share most runs of words with each quote."""
    runs = Runs(left.values())
    shared: dict[str, list[tuple[int, str]]] = {}
    for source, text in dossier.texts.items():
        for needle, count in runs.shared_with(text.folded.text).items():
            shared.setdefault(needle, []).append((count, source))
    wanted: dict[str, dict[Key, str]] = {}
    for which, needle in left.items():
        others = [each for each in shared.get(needle, ()) if each[1] != which[0]]
        for _, source in sorted(others, key=lambda each: -each[0])[:_MOST_SOURCES]:
            wanted.setdefault(source, {})[which] = needle
    yield from wanted.items()
