"""Measure text before layout: Arial's advance widths, and guesses for what Arial lacks.

Layout programs without fonts guess, and each viewer has other fonts; boxes sized here fit in all of them,
because every text is then told its width in the SVG. Widths are thousandths of the font size.
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

_REGULAR = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " \xa0!,./:;I[\\]ft·",
    333: "()-`r“”",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu–€«»",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
}
_ROUNDED = {
    200: "′",
    250: "łſιіј‚‛",
    300: "¦ıŧΙІ",
    350: "¡¨­²³´¸¹ŀ΄‐‑„•‹›",
    400: "ª°ºτг″",
    450: "ĳεζξкґ",
    500: "ĸγκλνςЈзстухѕҐ↑↓",
    550: "±¶÷υχГвпчьэяє√≈≤≥",
    600: "¢£¤¥§¬¯µ×ðþđħĿŁŋΓαβδηθμορКабдеилнорцђћџѳ‗†‡−",
    650: "¿ßøŉŦΖΞΣΤσφЗТУъ○●",
    700: "ÞΑΒΔΕΚΛΡΥΧπЅАБВДЕЛРХЧЬжм",
    750: "©®ÐĐĦĲŊΗΝΠΩψЄЏИНПСЦЭЯыю∞",
    800: "ØΘΟΦωОФЪѲ",
    850: "¼½¾ΜΨМфшщњ",
    900: "æЂЋЫ",
    950: "œЖШЩљ",
    1000: "ÆŒ―‰™←→►◄",
    1050: "ЊЮ",
    1100: "Љ№",
}
_BOLD = {
    238: "'",
    278: " \xa0,./I\\ijl‘’·",
    280: "|",
    333: "!()-:;[]`ft",
    389: "*r{}",
    474: '"',
    500: "z“”",
    556: "#$0123456789J_aceksvxy–€«»",
    584: "+<=>^~",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
    975: "@",
    1000: "—…",
}

_WIDE = 1000
_EMOJI = 1250
_UNKNOWN = 700
_SYMBOL = 1000
_WIDER_BOLD = 1.1
_UNSEEN = frozenset("\u200c\u200d\u200e\u200f\ufe0e\ufe0f")


def by_character(*tables: dict[int, str]) -> dict[str, int]:
    """Turn tables of the characters of each width around; later tables go first."""
    return {character: width for table in tables for width, characters in table.items() for character in characters}


_WIDTHS = by_character(_ROUNDED, _REGULAR)
_BOLD_WIDTHS = by_character(_BOLD)
_KNOWN = frozenset(_WIDTHS)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of a text in points at a font size."""
    return advances(bold=bold)(text) * size / 1000


def advances(*, bold: bool) -> Callable[[str], float]:
    """Give what measures texts in thousandths of the font size; it keeps its findings, as words come again."""
    return _bold_word if bold else _word


@lru_cache(maxsize=1 << 15)
def _word(text: str) -> float:
    return sum(map(_advance, text))


@lru_cache(maxsize=1 << 13)
def _bold_word(text: str) -> float:
    return sum(map(_bold_advance, text))


def guess(character: str, widths: Mapping[str, int]) -> int:
    """Give the width of a character, which is a guess where neither it nor its letter without marks is known."""
    if character in widths:
        return widths[character]
    if character in _UNSEEN or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    base = unicodedata.normalize("NFD", character)[0]
    if base != character and base in widths:
        return widths[base]
    category = unicodedata.category(character)
    if unicodedata.east_asian_width(character) in "WF":
        return _EMOJI if category == "So" else _WIDE
    styled = unicodedata.decomposition(character).startswith("<")
    return _SYMBOL if styled or category[0] in "SN" else _UNKNOWN


def guessed(text: str) -> float:
    """Give the share of a text's width that is a guess, from 0 to 1: scripts whose letters Arial lacks."""
    if _KNOWN.issuperset(text):
        return 0.0
    total = sum(map(_advance, text))
    unknown = sum(_advance(character) for character in text if not _is_known(character))
    return unknown / total if total else 0.0


@cache
def _advance(character: str) -> int:
    return guess(character, _WIDTHS)


@cache
def _bold_advance(character: str) -> float:
    return _BOLD_WIDTHS.get(character) or _advance(character) * _WIDER_BOLD


@cache
def _is_known(character: str) -> bool:
    base = unicodedata.normalize("NFD", character)[0]
    return base in _WIDTHS or _advance(character) in {0, _WIDE}
