"""How wide text becomes where a machine has no font like Arial: DejaVu Sans, the widest of those that stand in for it.

Programs that take no notice of a line's told width (librsvg among them) set it as wide as their font is, so lines are
broken where they fit in this one too. Letters of scripts that it lacks are as wide as the widest of Noto Sans.
Widths are thousandths of the font size; those of letters that join are of their widest form.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from unicodedata import category

from argmap.drawing.metrics import by_character, guess

_REGULAR = {
    280: "'ijl",
    300: "IJ",
    320: " ,.\xa0’",
    340: "/:;\\|",
    360: "f",
    370: "-",
    400: "()[]t",
    410: "!",
    420: "r",
    460: '"',
    500: "*_`–",
    520: "“”",
    530: "sz",
    540: "?",
    550: "c",
    560: "L",
    580: "Fk",
    600: "vxy",
    610: "P",
    620: "TYaeo",
    640: "$0123456789ESbdghnpqu{}",
    660: "K",
    690: "ABVXZ",
    700: "CR",
    740: "U",
    750: "N",
    760: "H",
    780: "&DG",
    790: "OQ",
    820: "w",
    840: "#+<=>^~",
    870: "M",
    960: "%",
    980: "m",
    990: "W",
    1000: "@—…",
}
_ROUNDED = {
    250: "′",
    300: "ıłΙІЈіј",
    350: "¦·ŀι‘‚‛",
    400: "\xadľŧſ‐‑″‹›",
    450: "¡²³¹Ί",
    500: "§¨ª¯°´¸º΄‗†‡",
    550: "¿εζгзсэєѕґ„",
    600: "ĲĳĸĿŁΓγκλνξςυχвтухчь•",
    650: "¢£¤¥«µ¶»ÞßðøþđŋŦΕΞΡΣΤΥβδηθμοπρστЅГЕЗРТУабеиклоряђѳҐ€√",
    700: "ħΑΒΔΖΚΛΧαφψЄАБВСХЧЬЭЯднпцћџ",
    750: "ŊͶΈΝϽϿИКъѥҚҜҞҽҿԲԵԸԿՀՅՆՈՉՍՏՑթ\u05e7\u05e9\u06b5\u06b6\u06b7\u06b8\u06b9\u06bc\u06bd",
    800: (
        "ÐØĐƣΗΘΟΠΦΨΩϘϤϦϪϴЂЋЏДЛНОПЦмыѢѧѪѲѴѶѻҢӅӇӉӎӘӚӨӪԱԳԴԶԺՁՂՃՄՇՋՌՎՔՕՖ\u0644\u0646\u066f\u06a7\u06a8\u06ba"
        "\u06bb\u06ceორღ►◄"
    ),
    850: "¬±×÷ŉΎΏωϓϖϣЪюѡѭѿҡҵՊՓֆև\u0626\u0642\u0643\u0649\u064a\u06ac\u06ad\u06ae\u06cc\u06d0დთფჶ←↑→↓−∞≈≤≥",
    900: "ƯͲΉΜϠϺМФЫфњѦѰѱҠҥҨӍԹԾ\u06a9\u06ab\u06af\u06b0\u06b1\u06b2\u06b3\u06b4○●",
    950: "ĦƠƢϢжшщљѠѤѹѾҗҧҴҼҾԽ\u0637\u0638\u066e\u067c\u067d\u069f",
    1000: "©®¼½¾ÆæѸѺӔӕախպտփ\u0628\u062a\u062b\u0679\u067a\u067b\u067e\u067f\u0680―™",
    1050: "œЊѩѬѽҤ\u0641\u06a1\u06a2\u06a3\u06a4\u06a5\u06a6№",
    1100: "ŒЉЖШЩЮҖҦ\u06aaლ",
    1200: "ѨѼ",
    1250: "\u0635\u0636\u069a\u069b\u069c\u069d\u069e",
    1300: "\u0633\u0634",
    1350: "‰",
}
_BOLD = {
    310: "'",
    350: " ijl\xa0",
    370: "/\\|",
    380: ",.IJ’",
    400: ":;",
    420: "-",
    440: "f",
    460: "!()[]",
    480: "t",
    500: "_`r–",
    530: '"*',
    590: "?z",
    600: "cs",
    640: "L",
    650: "x",
    660: "vy“”",
    670: "k",
    680: "ae",
    690: "EFTo",
    700: "$0123456789",
    720: "bdghnpqu{}",
    730: "SYZ",
    740: "CP",
    770: "B",
    780: "AKRVX",
    820: "U",
    830: "G",
    840: "#+<=>DHN^~",
    860: "OQ",
    880: "&",
    930: "w",
    1000: "@M—…",
    1010: "%",
    1050: "m",
    1110: "W",
}
_ROUNDED_BOLD = {
    300: "′",
    350: "ıіј",
    400: "¦·łΙιІЈ‘‚‛",
    450: "\xad²³¹ſ΄‐‑″‹›",
    500: "¡§¨¯°´¸ľŧ‗†‡",
    550: "гґ",
    600: "ªº¿ŀΊεζξςзстэєѕ",
    650: "¤«¶»ĿŁΓΞλτχГвхьяҐ•",
    700: "¢£¥ðøĳĸŦΕΣΤαγδθνουϽϿЕТабекнопучџѳՀՅՉՏՑՔ„€√",
    750: "µÞßþđĲŋΖΡΥβηκμρЄЅЗРСЭилрцђћԲԳԴԵԶԸԺԿՁՂՃՆՇՈՋՍՎ\u05e7",
    800: "ħΑΒΔΚΛΧπσφψϪАБВУХЬЯъҚԾՄՌՕթ\u05e9►◄",
    850: "¬±Ð×÷ĐŊƯͶΈΗΝΠΨϣϤЏИКЛНПЧдмѢѥѧҜҞҡҽҿӇӘӚԱՓֆևდთორღ←↑→↓−∞≈≤≥",
    900: (
        "ØƠΏΘΟΦΩωϖϘϴЂЋДОѡѪѲѴѶѻѿҥӨӪՊՖ\u0644\u0646\u066f\u06a7\u06a8\u06b5\u06b6\u06b7\u06b8\u06b9\u06ba\u06bb"
        "\u06bc\u06bdფჶ○●"
    ),
    950: "ƣϠϦЦЪыӎԹապտփ\u0626\u0642\u0643\u06ac\u06ad\u06ae\u06ce",
    1000: "©®ĦŉΎΜϓϺМФжфюљњѦҗҢҨӅӉԽխ―™",
    1050: (
        "¼½¾æͲΉЫѤѭѹҠҧҵҼҾӕ\u0649\u064a\u066e\u067c\u067d\u069f\u06a9\u06ab\u06af\u06b0\u06b1\u06b2\u06b3\u06b4"
        "\u06cc\u06d0"
    ),
    1100: "ÆœƢϢшѠѰѱѺѾӔ\u0628\u062a\u062b\u0637\u0638\u0679\u067a\u067b\u067e\u067f\u0680ლ",
    1150: "ЊщѩѸҤҴӍ",
    1200: "ŒЉЮѽ\u0641\u06a1\u06a2\u06a3\u06a4\u06a5\u06a6",
    1250: "ЖШѬҖ№",
    1300: "Ҧ\u06aa",
    1350: "Щ\u069d\u069e",
    1400: "Ѩ\u0635\u0636\u069a\u069b\u069c",
    1450: "Ѽ\u0633\u0634‰",
}

_BROADER = (("\u0b80", "\u0bff", 900), ("\u0d00", "\u0dff", 900))
_MARKED, _MARK = ("\u0900", "\u1cff"), 300
_WIDER_BOLD = 1.1

_WIDTHS = by_character(_ROUNDED, _REGULAR)
_BOLD_WIDTHS = by_character(_ROUNDED_BOLD, _BOLD)


def widest(*, bold: bool) -> Callable[[str], float]:
    """Give what measures texts in thousandths of the font size; it keeps its findings, as words come again."""
    return _bold_word if bold else _word


@lru_cache(maxsize=1 << 15)
def _word(text: str) -> float:
    return sum(map(_advance, text))


@lru_cache(maxsize=1 << 13)
def _bold_word(text: str) -> float:
    return sum(map(_bold_advance, text))


@cache
def _advance(character: str) -> float:
    return guess(character, _WIDTHS) if (broad := _broad(character)) is None else broad


@cache
def _bold_advance(character: str) -> float:
    if character in _BOLD_WIDTHS:
        return _BOLD_WIDTHS[character]
    return _advance(character) * _WIDER_BOLD


def _broad(character: str) -> int | None:
    """The width of a letter of a script whose letters are wider than most, or of a mark that may become a box.

    A browser without a font for a script draws marks as boxes of their own, narrower than the letters are taken to be.
    """
    if _MARKED[0] <= character <= _MARKED[1] and category(character) == "Mn":
        return _MARK
    return next((width for first, last, width in _BROADER if first <= character <= last), None)
