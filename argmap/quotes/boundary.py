"""Whether a place in a folded text is inside a word, a compound or a number.

Apostrophes, hyphens, slashes and the like between letters hold a word together (don't,
anti-war, and/or); points, commas and dashes between digits a number (6,000); and a sign that
touches a number belongs to it (<0.05, $500, 31%). Em dashes and two hyphens separate. Scripts
written without spaces have no boundaries to respect.
"""

import re
import unicodedata

from argmap.quotes.fold import Folded
from argmap.quotes.scripts import in_word, spaceless

_HYPHENS = frozenset("-\u2010\u2011\u2013\u2212\ufe63\uff0d")
_BETWEEN_WORDS = frozenset("'/@&\u00b7")
_BETWEEN_DIGITS = frozenset(".,:*")
_MINUS = frozenset("-\u2013\u2212\ufe63\uff0d")
_BEFORE_MINUS = frozenset(" ([{\"'=<>\u2248~/$\u20ac\u00a3")
_BEFORE_NUMBER = frozenset("#\u2116\u00a7^")
_BEFORE_WORD = frozenset("#@")
_AFTER_NUMBER = frozenset("%\u2030\u2031\u00b0^\uff05")
_NO_BREAK = frozenset("\u00a0\u202f\u2009\u2007")
_FIRST_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}\Z")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")


def inside(source: Folded, at: int) -> bool:
    """Whether parts of one word, compound or number stand on both sides of a place in `source.text`."""
    text = source.text
    if not 0 < at < len(text):
        return False
    one, other = text[at - 1], text[at]
    if letters_join(one, other):
        return True
    if " " in (one, other):
        return _groups_digits(source, at if other == " " else at - 1)
    return _holds(source, at - 1) or _holds(source, at) or _before(source, at) or _after(text, at)


def letters_join(one: str, other: str) -> bool:
    """Whether two characters that touch are of one word."""
    if unicodedata.category(other)[0] == "M":
        return not one.isspace()
    return in_word(one) and in_word(other) and not (spaceless(one) or spaceless(other))


def _holds(source: Folded, at: int) -> bool:
    """Whether the mark at a place holds together what stands on both sides of it."""
    one, mark, other = (*source.text[max(0, at - 1) : at + 2], "", "", "")[:3]
    if not at or not other:
        return False
    words = in_word(one) and in_word(other)
    digits = one.isdigit() and other.isdigit()
    if mark == "-":
        written = source.written(at)
        return (words and written in _HYPHENS) or (len(written) == 1 and _numeric(one) and _numeric(other))
    if mark == ".":
        return digits or (words and _dot_holds(source.text, at))
    return (mark in _BETWEEN_WORDS and words) or (mark in _BETWEEN_DIGITS and digits)


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
    return unicodedata.category(character) == "Sc"


def _mathematical(character: str) -> bool:
    return unicodedata.category(character) == "Sm" and character != "|" and not "\u2190" <= character <= "\u21ff"


def _before(source: Folded, at: int) -> bool:
    """Whether a number or word begins at a place whose sign stands before it."""
    text = source.text
    sign, first = text[at - 1], text[at]
    if sign in _BEFORE_WORD and in_word(first):
        return True
    if _currency(sign) or _currency(first):
        return in_word(sign) or in_word(first) or _mathematical(sign)
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
    if last.isdigit():
        return sign in _AFTER_NUMBER or _mathematical(sign)
    return last in _AFTER_NUMBER and in_word(sign)


def _groups_digits(source: Folded, at: int) -> bool:
    """Whether the space at a place groups the digits of one number, as in 12 500."""
    text, content = source.text, source.content
    if not 0 < at < len(text) - 1 or not (text[at - 1].isdigit() and text[at + 1].isdigit()):
        return False
    gap = content[source.raw_span(at - 1, at)[1] : source.raw_span(at + 1, at + 2)[0]]
    if not _NO_BREAK.isdisjoint(gap):
        return True
    groups = _FIRST_DIGITS.search(text[max(0, at - 5) : at]) and _THREE_DIGITS.match(text[at + 1 : at + 5])
    return groups is not None and gap.count("\n") < 2
