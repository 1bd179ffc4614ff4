"""Letters that look like a letter of another script, as U+043E of Cyrillic looks like the Latin o.

The table maps each to the Latin letter that it looks like, one for one, so that places in a
text stay the same. It holds letters only, after Unicode's confusables (UTS 39), and of those
only what usual fonts draw alike. It explains why words are not found; it verifies nothing.
"""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from itertools import groupby

from argmap.quotes.boundary import inside
from argmap.quotes.fold import Folded, fold
from argmap.quotes.occurrences import occurrences

_LIKE = {
    **dict(zip("АВСЕНІЈКМОРЅТХУԚԜаеорсухіјѕԁһԛԝѵӏ", "ABCEHIJKMOPSTXYQWaeopcyxijsdhqwvl", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj", strict=True)),
    **dict(zip("ՕՍոսօցհյ", "OUnuoghj", strict=True)),
    **dict(zip("ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᏔᏃᎥ", "ABCDEHJKLMPRSTVWZi", strict=True)),
    **{chr(0xFEE0 + ord(letter)): letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"},
}
_TABLE = str.maketrans(_LIKE)
_LATIN = frozenset(_LIKE.values())
_OTHER_SCRIPT = re.compile("[\u0370-\u058f\u13a0-\u13ff\uff21-\uff5a]")
_WORD = re.compile(r"[^\W\d_]+")

Place = tuple[int, int]


def mixed(text: str) -> list[int]:
    """Where letters stand that look like those of another script, which the rest of their word is in.

    Only in words that could stand wholly in one script: NF-κB is what it seems.
    """
    found: list[int] = []
    if not _OTHER_SCRIPT.search(text):
        return found
    for word in _WORD.finditer(text):
        scripts = {script: [*places] for script, places in _by_script(word[0])}
        latin = scripts.pop("LATIN", [])
        others = [at for places in scripts.values() for at in places]
        if latin and others and all(word[0][at] in _LIKE for at in others):
            found += [word.start() + at for at in others]
        elif latin and len(others) > len(latin) + 1 and all(word[0][at] in _LATIN for at in latin):
            found += [word.start() + at for at in latin]
    return found


def disguised(quotes: Collection[str], source: Folded) -> dict[str, Place]:
    """Of quotes that are not in a source, those that are once look-alike letters count as one, each with its place."""
    if not _OTHER_SCRIPT.search(source.text):
        quotes = [words for words in quotes if _OTHER_SCRIPT.search(words)]
    if not quotes:
        return {}
    needles = {words: fold(words).translate(_TABLE) for words in quotes}
    found = {}
    for needle, starts in occurrences(set(needles.values()), source.text.translate(_TABLE)).items():
        places = ((start, start + len(needle)) for start in starts)
        found[needle] = next((place for place in places if not any(inside(source, at) for at in place)), None)
    return {words: place for words, needle in needles.items() if (place := found[needle])}


def exchanged(words: str, source: Folded, place: Place) -> list[tuple[int, int]]:
    """Which letters of a disguised quote and of its place differ, in offsets of the texts as written."""
    quote = Folded(words)
    return [
        (quote.raw_span(at, at + 1)[0], source.raw_span(place[0] + at, place[0] + at + 1)[0])
        for at, letter in enumerate(quote.text)
        if letter != source.text[place[0] + at]
    ]


def plain(text: str) -> str:
    """The text with every letter that looks like a Latin one as that."""
    return text.translate(_TABLE)


def named(character: str) -> str:
    """A character with its code point and its name in Unicode: `U+043E CYRILLIC SMALL LETTER O`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"


def _by_script(word: str) -> list[tuple[str, list[int]]]:
    places = sorted(range(len(word)), key=lambda at: _script(word[at]))
    return [(script, sorted(group)) for script, group in groupby(places, lambda at: _script(word[at]))]


@cache
def _script(letter: str) -> str:
    """The script of a letter, as its name in Unicode begins."""
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]
