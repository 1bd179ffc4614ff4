"""Words that a reader looks for: all of them, in any order; what stands in double quotation marks as one phrase.

Case, typography and spaces do not count, and a word is found within a longer one, so that half a word already finds.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from argmap.quotes.fold import DOUBLE_MARKS, fold

_TERM = re.compile(f"[{DOUBLE_MARKS}][^{DOUBLE_MARKS}]*[{DOUBLE_MARKS}]?|\\S+")


def split(words: str) -> list[str]:
    """What was typed, in words and phrases; these keep their marks, of which the last may still be missing."""
    return _TERM.findall(words)


def is_phrase(term: str) -> bool:
    """Whether what was typed stands in quotation marks."""
    return term[0] in DOUBLE_MARKS


@lru_cache(maxsize=8)
def terms(words: str) -> tuple[str, ...]:
    """What is looked for, as it stands in what `searchable` gives."""
    folded = (_even(term.strip(DOUBLE_MARKS) if is_phrase(term) else term) for term in split(words))
    return tuple(term for term in folded if term)


def searchable(texts: Iterable[str]) -> str:
    """Texts made ready to be searched; no phrase goes from one into the next."""
    return "\n".join(map(_even, texts))


def _even(text: str) -> str:
    return fold(text).casefold()
