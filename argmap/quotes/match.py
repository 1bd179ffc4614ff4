"""How quotes stand in a source: as written first, then with what is forgiven, then with what their curator changed.

Nothing here measures similarity: every reading of a quote demands its words, in their order, with nothing between that
the quote does not own up to.
"""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import whole_places
from argmap.quotes.places import stretches
from argmap.quotes.stand import Match, Stand

if TYPE_CHECKING:
    from argmap.quotes.bare import Bare


def match(words: str, source: Folded) -> Match:
    """How the words of a quote stand in a source."""
    return match_all([words], source)[words]


def match_all(quotes: Collection[str], source: Folded) -> dict[str, Match]:
    """How each of many quotes stands."""
    needles = {words: fold(words) for words in quotes}
    matches = _as_written({needle for needle in needles.values() if needle}, source)
    missing = [needle for needle in matches if not matches[needle].stands]
    if missing:
        from argmap.quotes.ends import match_cores

        matches |= match_cores(missing, source)
    found = {words: matches.get(needle, Match()) for words, needle in needles.items()}
    left = {words: Folded(words) for words, needle in needles.items() if needle and not found[words].stands}
    return found | _with_changes(left, source) if left else found


def _as_written(needles: Collection[str], source: Folded) -> dict[str, Match]:
    found = stretches(needles, source)
    return {
        needle: Match(tuple(Stand((place,)) for place in whole_places(source, places)))
        for needle, places in found.items()
    }


def _with_changes(quotes: Mapping[str, Folded], source: Folded) -> dict[str, Match]:
    """Quotes, by their words as written, that their curator shortened or commented, or whose punctuation differs.

    Not by their folds: how wide a dash or mark is written says what belongs to a word.
    """
    from argmap.quotes.bare import Bare
    from argmap.quotes.edited import is_edited
    from argmap.quotes.punctuation import match_punctuation

    bare = Bare(source)
    edited = {words: quote for words, quote in quotes.items() if is_edited(quote.text)}
    matches = _edited(edited, bare) if edited else {}
    left = {words: quote for words, quote in quotes.items() if words not in matches or not matches[words].stands}
    return matches | match_punctuation(left, bare)


def _edited(quotes: Mapping[str, Folded], bare: "Bare") -> dict[str, Match]:
    from argmap.quotes.placing import match_edited

    return match_edited(quotes, bare)
