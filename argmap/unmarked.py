"""Know encodings whose bytes pass for other text: UTF-16 and UTF-32 without their mark, ISO-2022 and HZ.

Read as UTF-8 they would be letters that nobody wrote, and no error. UTF-16 is taken only where all of it is text, by
the reading whose characters lie closest together: the letters of a script share their first byte.
"""

import codecs
import re
import unicodedata
from typing import NamedTuple

_LAYOUT = frozenset("\t\n\x0b\f\r\x1b\ufeff")
_BETWEEN = frozenset(" \n\r\u3001\u3002\uff0c")
_NO_TEXT = frozenset(("Cc", "Cn", "Co", "Cs"))
_ORDERS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1b"})
_BEYOND_PRINT = bytes({*range(32)} | {*range(127, 256)})
_MOST_PLAIN = 0.8
_TELLING_SIZE = 1 << 16
_SHIFTED = {
    "iso2022_jp": rb"\x1b\$[@B]|\x1b\([IJ]",
    "iso2022_kr": rb"\x1b\$\)C",
    "hz": rb"~\{(?:[!-w][!-~])+~\}",
}
_NAMES = {"iso2022_jp": "ISO-2022-JP", "iso2022_kr": "ISO-2022-KR", "hz": "HZ"}
_HZ_SIGNS = rb"~[~{}\n]|~\r\n"


class Wide(NamedTuple):
    """A text and its encoding, both empty where there is none."""

    text: str
    encoding: str


class Shifted(NamedTuple):
    """What an encoding is called, and how it is stated."""

    name: str
    encoding: str


def wide(data: bytes) -> Wide:
    """The text of UTF-16 or UTF-32 without a mark."""
    head = data[:_TELLING_SIZE]
    plain_share = len(head.translate(None, _BEYOND_PRINT)) / max(1, len(head))
    if len(data) % 2 or plain_share > _MOST_PLAIN or len(head) == len(head.translate(None, _CONTROLS)):
        return Wide("", "")
    spreads = {encoding: spread for encoding in _ORDERS if (spread := _spread(head, encoding))}
    closest = [encoding for encoding, spread in spreads.items() if spread == min(spreads.values())]
    if len(closest) != 1 or not _can_be(data, closest[0]):
        return Wide("", "")
    return Wide(data.decode(closest[0]), closest[0])


def _spread(data: bytes, encoding: str) -> int:
    """How many blocks of 256 the characters lie in; 0 where they are not all of a text with a blank or comma."""
    try:
        characters = set(codecs.getincrementaldecoder(encoding)().decode(data))
    except UnicodeDecodeError:
        return 0
    texts = all(each in _LAYOUT or unicodedata.category(each) not in _NO_TEXT for each in characters)
    return len({ord(each) >> 8 for each in characters}) if texts and not _BETWEEN.isdisjoint(characters) else 0


def shifted(data: bytes) -> Shifted | None:
    """The encoding that writes the letters of bytes as ASCII behind a sign."""
    for encoding, signs in _SHIFTED.items():
        strays = encoding == "hz" and b"~" in re.sub(_HZ_SIGNS, b"", data)
        if re.search(signs, data) and not strays and _can_be(data, encoding):
            return Shifted(_NAMES[encoding], encoding)
    return None


def _can_be(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
