"""How quotes stand in a source: as written first, then with what is forgiven, then with what their curator changed.

Nothing here measures similarity: every reading of a quote demands its words, in their order, with nothing between that
the quote does not own up to.
"""

from collections.abc import Collection

from argmap.quotes.edited import is_edited
from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import whole_places
from argmap.quotes.places import stretches
from argmap.quotes.stand import Match, Stand


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
        for needle in missing:
            if not matches[needle].stands:
                matches[needle] = _with_changes(needle, source)
    return {words: matches.get(needle, Match()) for words, needle in needles.items()}


def _as_written(needles: Collection[str], source: Folded) -> dict[str, Match]:
    found = stretches(needles, source)
    return {
        needle: Match(tuple(Stand((place,)) for place in whole_places(source, places)))
        for needle, places in found.items()
    }


def _with_changes(needle: str, source: Folded) -> Match:
    """A quote that its curator shortened or commented, or whose punctuation differs."""
    from argmap.quotes.placing import match_edited
    from argmap.quotes.punctuation import match_punctuation

    edited = match_edited(needle, source) if is_edited(needle) else None
    if edited is not None and edited.stands:
        return edited
    return match_punctuation(needle, source) or edited or Match()
