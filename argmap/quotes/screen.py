"""Which of many quotes may stand in a text, or share words with it: made ready once, for one text after another."""

import re
from collections import Counter
from collections.abc import Iterable

from argmap.quotes.fold import fold
from argmap.quotes.nearest import lower
from argmap.quotes.occurrences import Table
from argmap.quotes.seeds import tokens

_MAY_VARY = re.compile("[- ]")


class Screen:
    """Lets through every quote that stands in a text: line ends change nothing but hyphens and spaces."""

    def __init__(self, quotes: Iterable[str]) -> None:
        self._quotes: dict[str, list[str]] = {}
        for words in quotes:
            self._quotes.setdefault(_MAY_VARY.sub("", fold(words)), []).append(words)
        self._table = Table(self._quotes)

    def may_stand_in(self, text: str) -> list[str]:
        """Those quotes of which all letters stand in a folded text in a row."""
        found = self._table.found_in(_MAY_VARY.sub("", text))
        return [words for needle in found for words in self._quotes[needle]]


class Runs:
    """The runs of three words of folded quotes."""

    def __init__(self, needles: Iterable[str]) -> None:
        self._needles: dict[tuple[str, str, str], list[str]] = {}
        for needle in dict.fromkeys(needles):
            words = [token.word for token in tokens(lower(needle))]
            for run in dict.fromkeys(zip(words, words[1:], words[2:], strict=False)):
                self._needles.setdefault(run, []).append(needle)

    def shared_with(self, text: str) -> Counter[str]:
        """How many runs of each quote stand in a folded text, of those that share any."""
        words = [token.word for token in tokens(lower(text))]
        runs = self._needles.keys() & {*zip(words, words[1:], words[2:], strict=False)}
        return Counter(needle for run in runs for needle in self._needles[run])
