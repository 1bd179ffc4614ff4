"""How the end of a line and the start of the next one read: as two words, or as one.

A word broken at a hyphen reads as one word, with the hyphen or without: no text tells which
hyphens a typesetter has put in. A dash or slash that hangs at the end of a line has no space
behind it, nor has a line in a script without spaces. A hyphen before "and", "or", "but not" and
the like may be suspended, and surely is before a compound (pre- and post-war), or divide a word after all: brig-/and.
"""

import re

from argmap.quotes.scripts import in_word, same_case, spaceless_or_mark

JOINED, HYPHEN_MAY_GO, BOTH_MAY_GO, SPACE_MAY_COME = "", "-", "- ", " "

_CONJUNCTIONS = re.compile("and|n?or|und|oder|bzw|beziehungsweise|sowie|et|ou|och|eller|og|[yeouia]|ja|tai")
_FIRST_WORD = re.compile(r"([^\W\d_]+)(?![\w'-])")
_COMPARED = re.compile(
    r"(?:to|but|not|into|than|through|versus|vs\.?) \w+-\w|(?:as well as|as opposed to|rather than|instead of) "
    r"|(?:but|if|though|although) (?:not|never|also|only|rarely)\b"
)
_BEFORE_COMPOUND = re.compile(r"\w+ (?:(?:not|also|never|even) )?\w+-\w")
_HANGING = "-/\u2010\u2011\u2012\u2013\u2014\u2015"
_TRAILING = " \t\r\x0b\x0c\xa0\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


def joint(before: str, after: str, written: str) -> str | None:
    """How two lines, folded, go on: JOINED and so on, or None where a space stands between them for sure.

    `written` is the first line as it is written.
    """
    written = written.rstrip(_TRAILING)
    if written.endswith("\xad"):
        return JOINED if in_word(before[-1]) and after[0].isalpha() else None
    if before[-1] == "-" and in_word(before[-2:-1] or " ") and after[0].isalnum():
        return _hyphen(before, after, written)
    if before[-1] == "/":
        word = before.rsplit(" ", 1)[-1][:-1].lstrip("(\"'")
        continues = word.isalpha() and after[0].isalpha() and same_case(word[-1], after[0])
        return SPACE_MAY_COME if continues else None
    last, first = before.rstrip("\"'")[-1:], after.lstrip("\"'")[:1]
    if last and first and spaceless_or_mark(last) and spaceless_or_mark(first):
        return SPACE_MAY_COME
    return None


def hanging_blanks(words: str) -> list[int]:
    """The blanks of a text behind a hyphen, dash or slash, or between characters of scripts without spaces."""
    return [
        at
        for at in range(1, len(words) - 1)
        if words[at] == " "
        and (words[at - 1] in _HANGING or (spaceless_or_mark(words[at - 1]) and spaceless_or_mark(words[at + 1])))
    ]


def _hyphen(before: str, after: str, written: str) -> str | None:
    if written[-1] in "\u2014\u2015\u2e3a\u2e3b" or written.endswith("--"):
        return SPACE_MAY_COME
    one, other = before[-2], after[0]
    divides = written[-1] in "-\u2010" and not one.isdigit() and other.isalpha() and same_case(one, other)
    if _suspended(after):
        return BOTH_MAY_GO if divides and not _BEFORE_COMPOUND.match(after) else None
    return HYPHEN_MAY_GO if divides else JOINED


def _suspended(after: str) -> bool:
    word = _FIRST_WORD.match(after)
    return word is not None and (_CONJUNCTIONS.fullmatch(word[1]) or _COMPARED.match(after)) is not None
