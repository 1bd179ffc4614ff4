"""The paragraph and the sentence around a stretch of a text.

A blank line ends a paragraph, and so does a line that ends before its text would have had to
wrap: a headline. No search goes further than `REACH` characters, however long a line is.
"""

import re
from functools import cache

REACH = 2000


def listed(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


_NOTHING = frozenset(("", "\n", "\r"))
_NARROWEST = 50
_WIDEST = 200
_LONGEST_WORD = 24
_LINE_END = re.compile(r"\r\n|\r|\n")
_LETTER = re.compile(r"[^\W_]")
_TITLES = listed(
    "mr mrs ms dr prof gen col lt maj sgt capt cpl adm cmdr sen rep del gov amb supt atty insp rev hon pres "
    "st mt messrs"
)
_BEFORE_NUMBERS = listed(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp fig figs vol ed art sec ch c ca approx"
)
_INNER = listed("vs v e.g i.e cf viz al")
_ABBREVIATED = listed("inc ltd co corp jr sr bros dept est etc a.m p.m")
_OPENERS = listed(
    "the a an this that these those he she it they we you i in on at but and so if when while for as after before "
    "its his her their our there however still then since some many most no not"
)


@cache
def _stop(*, elided: bool) -> re.Pattern[str]:
    """What may end a sentence, in texts with `…` and without.

    A set beyond Latin-1 takes a quarter of a millisecond to compile; one that comes first is looked for fast.
    """
    begins, goes_on = ("[.!?…](?<![.!?].)(?<!….)", "(?:[.!?]|…+)*+") if elided else ("[.!?](?<![.!?].)", "[.!?]*+")
    return re.compile(rf"{begins}{goes_on}(?:[\"'»)\]]|[’”]+)*+(?=\s)")


def sentence(content: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence, or sentences, in which a stretch of a text stands."""
    return sentence_in(content, paragraph(content, start, end), start, end)


def sentence_in(content: str, bounds: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence, or sentences, of a stretch that lies within those of a paragraph."""
    opens, closes = bounds
    stop = _stop(elided=content.find("…", max(0, opens - 1), closes) >= 0)
    for match in reversed([*stop.finditer(content, opens, start)]):
        if _is_end(content, match, closes):
            opens = match.end()
            break
    while opens < start and content[opens].isspace():
        opens += 1
    for match in stop.finditer(content, max(opens, end - 4), closes):
        if match.end() >= end and _is_end(content, match, closes):
            return opens, match.end()
    while closes > end and content[closes - 1].isspace():
        closes -= 1
    return opens, closes


def paragraph(content: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the paragraph in which a stretch stands, at most `REACH` characters on either side."""
    low, high = max(0, start - REACH), min(len(content), end + REACH)
    opens = start
    while opens > low:
        last = _latest(content, low, opens)
        if last is None:
            break
        opens = last - content.endswith("\r\n", low, last) - 1
        if _breaks(content, opens, last):
            return last, _closing(content, end, high)
    return low, _closing(content, end, high)


def _closing(content: str, end: int, high: int) -> int:
    """Where the paragraph ends in which an offset stands."""
    for match in _LINE_END.finditer(content, end, high):
        if _breaks(content, *match.span()):
            return match.start()
    return high


def _latest(content: str, low: int, high: int) -> int | None:
    """The offset behind the last line end between two offsets."""
    last = max(content.rfind("\n", low, high), content.rfind("\r", low, high))
    return None if last < 0 else last + 1


def _breaks(content: str, first: int, last: int) -> bool:
    """Whether the line end between two offsets ends a paragraph rather than wraps it."""
    if content[last : last + 1] in _NOTHING or content[max(0, first - 1) : first] in _NOTHING:
        return True
    above, below = _line_before(content, first), _line_after(content, last)
    if not above.strip() or not below.strip():
        return True
    opening = below.split(None, 1)[0]
    if opening[0] in "-*•>#" or opening[:-1].isdigit():
        return True
    if opening[0].islower():
        return False
    width = max(len(above), len(below))
    return not _NARROWEST <= width <= _WIDEST or len(above) + 1 + len(opening) <= width


def _line_before(content: str, first: int) -> str:
    low = max(0, first - _WIDEST - 1)
    return content[_latest(content, low, first) or low : first].rstrip()


def _line_after(content: str, last: int) -> str:
    high = last + _WIDEST + 1
    found = _LINE_END.search(content, last, high)
    return content[last : found.start() if found else high].rstrip()


def _is_end(content: str, stop: re.Match[str], closes: int) -> bool:
    """Whether a full stop, or its like, ends a sentence."""
    following = _LETTER.search(content, stop.end(), min(closes, stop.end() + 40))
    if following is None:
        return True
    if following[0].islower():
        return False
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    word = _word_before(content, stop.start())
    return not word or not _goes_on(word, content, following.start())


def _word_before(content: str, at: int) -> str:
    """The word that ends at an offset, behind a dash or an opening mark; nothing where a space does."""
    text = content[max(0, at - _LONGEST_WORD) : at]
    if not text or text[-1].isspace():
        return ""
    word = text.split()[-1]
    for dash in "—–-":
        word = word.rpartition(dash)[2]
    return word.lstrip("([\"'“‘«")


def _goes_on(word: str, content: str, at: int) -> bool:
    """Whether the stop after a word belongs to an abbreviation before what stands at an offset."""
    small = word.lower()
    if small in _TITLES or small in _INNER:
        return True
    if small in _BEFORE_NUMBERS:
        return content[at].isdigit()
    if len(word) == 1 and word.isalpha():
        return word.isupper() and word != "I"
    if "." in word or small in _ABBREVIATED:
        found = re.compile(r"[^\W\d_]+").match(content, at)
        return found is not None and found[0].lower() not in _OPENERS and ("." in word)
    return False
