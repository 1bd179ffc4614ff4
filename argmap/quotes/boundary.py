"""Whether a place in a folded text is inside a word, a compound or a number.

Apostrophes, hyphens, slashes and the like between letters hold a word together (don't,
anti-war, and/or); points, commas and dashes between digits a number (6,000); and a sign that
touches a number belongs to it (<0.05, $500, 31%), a percent or currency sign over a space too.
Em dashes and two hyphens separate, and so does the apostrophe of an elision, unless that negates or
sets a condition: l'|Etat, but n'est and s'il. Scripts written without spaces have no boundaries to
respect but those of numbers: 五百 is a part of 一千五百.
"""

import re

from argmap.quotes.fold import Folded
from argmap.quotes.scripts import category, hangul, hebrew, in_word, is_mark, spaceless

_HYPHENS = frozenset("-\u2010\u2011\u2013\u2212\ufe63\uff0d")
_BETWEEN_WORDS = frozenset("'/@&\u00b7")
_BETWEEN_DIGITS = frozenset(".,:*\u066b\u066c\u060c\uff0c\uff0e\uff1a")
_MINUS = frozenset("-\u2013\u2212\ufe63\uff0d")
_BEFORE_MINUS = frozenset(" ([{\"'=<>\u2248~/$\u20ac\u00a3")
_BEFORE_NUMBER = frozenset("#\u2116\u00a7^\u02d7\u2796")
_MATHEMATICAL = frozenset("+<=>~")
_BEFORE_WORD = frozenset("#@")
_AFTER_WORD = frozenset("+#")
_AFTER_NUMBER = frozenset("%\u2030\u2031\u00b0^\uff05\ufe6a\u066a\u0609\u060a\u2103\u2109")
_NO_BREAK = frozenset("\u00a0\u202f\u2009\u2007")
_MULTIPLIERS = frozenset("十百千万亿兆萬億拾佰仟〇零")
_LETTERS_OPENED = r"[(\[][^\W\d_]{1,20}\Z"
_LETTERS_CLOSED = r"[^\W\d_]{1,20}[)\]]"
_ELIDED = r"(?i)(?<![\w'-])(?:l|d|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|dall|nell|sull|quell)'\Z"
_AFTER_ELISION = frozenset("aeiouyhœæ")
_SHORTENED = r"(?<=\w)-(?:'\w{1,2}'?|\w{1,2}')-(?=\w)"
_FRACTION = r"\d/\d|[\u00bc-\u00be\u2150-\u215e]"
_COUNTED = (
    r"(?i)\b(?:pages?|pp?\.|chapters?|sections?|articles?|clauses?|tables?|figures?|fig\.|nos?\.|lines?|verses?|volumes?|vol\."
    r"|parts?|paragraphs?|items?|versions?|notes?|rooms?|january|february|march|april|may|june|july|august|september"
    r"|october|november|december) \d{1,3}\Z"
)
_FIRST_DIGITS = r"(?<![\d.,/])\d{1,3}\Z"
_THREE_DIGITS = r"\d{3}(?!\d)"


def inside(source: Folded, at: int) -> bool:
    """Whether parts of one word, compound or number stand on both sides of a place in `source.text`."""
    text = source.text
    if not 0 < at < len(text):
        return False
    one, other = text[at - 1], text[at]
    if letters_join(one, other):
        return True
    if " " in (one, other):
        return _space_holds(source, at if other == " " else at - 1)
    return (
        (_holds(source, at - 1) and not _elided(text, at))
        or _holds(source, at)
        or _before(source, at)
        or _after(text, at)
        or _in_shortened(source, at)
    )


def letters_join(one: str, other: str) -> bool:
    """Whether two characters that touch are of one word."""
    if is_mark(other):
        return not one.isspace()
    if spaceless(one) or spaceless(other):
        return one.isnumeric() and other.isnumeric() and (one in _MULTIPLIERS or other in _MULTIPLIERS)
    return in_word(one) and in_word(other)


def _holds(source: Folded, at: int) -> bool:
    """Whether the mark at a place holds together what stands on both sides of it."""
    one, mark, other = (*source.text[max(0, at - 1) : at + 2], "", "", "")[:3]
    if not at or not other:
        return False
    words = in_word(one) and in_word(other) and not (spaceless(one) or spaceless(other))
    digits = one.isdigit() and other.isdigit()
    if mark == "-":
        written = source.written(at)
        return (words and written in _HYPHENS) or (len(written) == 1 and _numeric(one) and _numeric(other))
    if mark in "()[]":
        return _bracket_holds(source.text, at)
    if mark in "\"'" and words and not (one.isascii() and other.isascii()):
        return _mark_holds(source.text, at)
    if mark == ".":
        return digits or (words and _dot_holds(source.text, at))
    return (mark in _BETWEEN_WORDS and words) or (mark in _BETWEEN_DIGITS and digits)


def _in_shortened(source: Folded, at: int) -> bool:
    """Whether a place is at a shortened word between hyphens: rock-'n'-roll, jack-o'-lantern."""
    text, first = source.text, max(0, at - 7)
    if text[at - 1] not in "-'" and text[at] not in "-'":
        return False
    found = re.finditer(_SHORTENED, text[first : at + 7])
    spans = [(first + match.start(), first + match.end()) for match in found]
    return any(start <= at <= end and source.written(start) in _HYPHENS for start, end in spans)


def _elided(text: str, at: int) -> bool:
    """Whether a word begins behind the apostrophe of an elided one, as in l'Etat, and not in L'Oréal."""
    before = re.search(_ELIDED, text[max(0, at - 9) : at]) if text[at - 1] == "'" else None
    if before is None or (before[0][0].isupper() and text[at].isupper()):
        return False
    from unicodedata import normalize

    return normalize("NFD", text[at].lower())[0] in _AFTER_ELISION


def _mark_holds(text: str, at: int) -> bool:
    """Whether a mark between letters is of their word: an apostrophe, but not in Korean; a double mark in צה"ל."""
    one, other = text[at - 1], text[at + 1]
    if text[at] == "'":
        return not (hangul(one) or hangul(other))
    return hebrew(one) and hebrew(other) and not in_word(text[at + 2 : at + 3] or " ")


def _bracket_holds(text: str, at: int) -> bool:
    """Whether a bracket is within a word, as both are in re(new)ed, and not between two: NATO(OTAN), f(x)."""
    one, other = text[at - 1], text[at + 1]
    if text[at] in "([":
        begins = one.islower() and at > 1 and text[at - 2].isalpha()
        return begins and re.match(_LETTERS_CLOSED, text[at + 1 : at + 22]) is not None
    return other.islower() and re.search(_LETTERS_OPENED, text[max(0, at - 21) : at]) is not None


def _dot_holds(text: str, at: int) -> bool:
    """Whether a dot between letters is of an address or of initials, and no sentence ends there."""
    one, other = text[at - 1], text[at + 1]
    if not (one.isalpha() and other.isalpha()):
        return False
    initial = at < 2 or not in_word(text[at - 2])
    return other.islower() or initial or text[at + 2 : at + 3] == "."


def _numeric(character: str) -> bool:
    return character.isdigit() or character in _AFTER_NUMBER or _currency(character)


def _currency(character: str) -> bool:
    return character == "$" or (character > "\x7f" and category(character) == "Sc")


def _mathematical(character: str) -> bool:
    if character <= "\x7f":
        return character in _MATHEMATICAL
    return category(character) == "Sm" and not "\u2190" <= character <= "\u21ff"


def _before(source: Folded, at: int) -> bool:
    """Whether a number or word begins at a place whose sign stands before it."""
    text = source.text
    sign, first = text[at - 1], text[at]
    if sign in _BEFORE_WORD and in_word(first):
        return True
    if _currency(sign) or _currency(first):
        return any(in_word(each) and not spaceless(each) for each in (sign, first)) or _mathematical(sign)
    if not (first.isdigit() or text[at + 1 : at + 2].isdigit()) or in_word(first) > first.isdigit():
        return False
    if sign in "-.":
        free = at < 2 or text[at - 2] in _BEFORE_MINUS
        return first.isdigit() and free and (sign == "." or source.written(at - 1) in _MINUS)
    if not first.isdigit() and not (first in "-." or _mathematical(first)):
        return False
    return sign in _BEFORE_NUMBER or _mathematical(sign)


def _after(text: str, at: int) -> bool:
    """Whether a number ends at a place whose sign stands behind it, or a sign whose letter does: 30°C."""
    last, sign = text[at - 1], text[at]
    if sign in _AFTER_WORD and (last.isalpha() or (sign == last and text[at - 2 : at - 1].isalpha())):
        return True
    if last.isdigit():
        return sign in _AFTER_NUMBER or _mathematical(sign)
    return last in _AFTER_NUMBER and in_word(sign) and not spaceless(sign)


def _space_holds(source: Folded, at: int) -> bool:
    """Whether the space at a place is within a number: 12 500, 1 1/2, or before or behind its sign: 31 %, $ 500."""
    text = source.text
    if not 0 < at < len(text) - 1:
        return False
    one, other = text[at - 1], text[at + 1]
    if one.isdigit() and (other in _AFTER_NUMBER or _currency(other)):
        return not text[at + 2 : at + 3].isdigit()
    if other.isdigit() and _currency(one):
        return at < 2 or not text[at - 2].isdigit()
    return one.isdigit() and (re.match(_FRACTION, text[at + 1 : at + 4]) is not None or _groups_digits(source, at))


def _groups_digits(source: Folded, at: int) -> bool:
    """Whether the space at a place groups the digits of one number, as in 12 500."""
    text, content = source.text, source.content
    if not text[at + 1].isdigit():
        return False
    gap = content[source.raw_span(at - 1, at)[1] : source.raw_span(at + 1, at + 2)[0]]
    if not _NO_BREAK.isdisjoint(gap):
        return True
    groups = re.search(_FIRST_DIGITS, text[max(0, at - 5) : at]) and re.match(_THREE_DIGITS, text[at + 1 : at + 5])
    return groups is not None and gap.count("\n") < 2 and not re.search(_COUNTED, text[max(0, at - 20) : at])
