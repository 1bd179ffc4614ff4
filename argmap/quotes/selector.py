"""The words of a place as a quote, and the words beside it that single it out (W3C TextQuoteSelector)."""

import re
from collections.abc import Sequence

from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import locate
from argmap.quotes.places import Place

_BLANKS = re.compile(r"[^\S\xa0\u202f\u2007\u2009]+")
_UNSEEN = re.compile("[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LINE_END = re.compile(r"(?<=[-\u2010])\s*\n\s*")
_WORD = re.compile(r"[^\W_]")
_MOST_WORDS = 20
_REACH = 400


def words_at(source: Folded, place: Place) -> str:
    """The source's own characters on one line, without those that cannot be seen; they stand at the place."""
    written = source.content[slice(*place)]
    for way in (written, _LINE_END.sub("", written)):
        words = _BLANKS.sub(" ", _UNSEEN.sub("", way)).strip()
        if words and place in locate(words, source):
            return words
    return fold(written)


def singling_out(content: str, places: Sequence[Place], place: Place) -> tuple[str, str]:
    """The shortest run of words right before a place, or right after it, that no other place has beside it.

    A run stands beside a place also as a part of a longer word or with a mark before it, as `prefix:` and `suffix:` do.
    Both empty where the place is the only one, or where 20 words on a side are not enough.
    """
    others = [other for other in places if other != place]
    if not others:
        return "", ""
    for count in range(1, _MOST_WORDS + 1):
        for side, (beside, stands) in enumerate(((_before, str.endswith), (_after, str.startswith))):
            words = beside(content, place, count)
            others_have = (stands(fold(beside(content, other, count)), fold(words)) for other in others)
            if _WORD.search(words) and not any(others_have):
                return ("", words) if side else (words, "")
    return "", ""


def _before(content: str, place: Place, count: int) -> str:
    return " ".join(_UNSEEN.sub("", content[max(0, place[0] - _REACH) : place[0]]).split()[-count:])


def _after(content: str, place: Place, count: int) -> str:
    return " ".join(_UNSEEN.sub("", content[place[1] : place[1] + _REACH]).split()[:count])
