"""A theme: the named colours, strokes and fonts that a figure is painted with.

Painters ask for a colour by its part and name, never write one themselves, so a theme is the whole of a figure's look.
What tells the sides apart without colour (signs, words, styles of lines) is no part of a theme.
"""

from typing import NamedTuple

from argmap import style
from argmap.style import Look

SIDES = (style.QUESTION, style.ANSWER, style.TOGETHER, *style.BY_RELATION.values())
OF_A_SIDE = ("ink", "tint", "header", "title")
COLOURS = {
    "sheet": ("ground", "text", "see"),
    "card": ("ground", "text", "rule"),
    "quote": ("ground", "text", "credit", "missing", "bar", "rule"),
    **{look.word: OF_A_SIDE for look in SIDES},
}
STROKES = {"line": (0.5, 4.0), "border": (0.5, 4.0), "radius": (0.0, 12.0)}
LEAST_CONTRAST = 4.5
LEAST_OF_FINE_LINES = 3.0
FINE_LINES = [("sheet.see", "sheet.ground")]

_ON = [
    ("sheet.text", "sheet.ground"),
    ("card.text", "card.ground"),
    ("quote.text", "quote.ground"),
    ("quote.credit", "quote.ground"),
    ("quote.credit", "sheet.ground"),
    ("quote.missing", "quote.ground"),
    ("quote.missing", "sheet.ground"),
]
_ON_OF_A_SIDE = [("title", "header"), ("ink", "tint"), ("ink", "sheet.ground"), ("ink", "card.ground")]


class Strokes(NamedTuple):
    """Widths of lines and of the borders of cards, the radius of their corners in points.

    `edge` draws the lower edge of each header like the lines of its side.
    """

    line: float
    border: float
    radius: float
    edge: bool


class Theme(NamedTuple):
    """Colours as `#rrggbb` by `part.name`; `font` is what SVG takes for a list of families.

    `night` holds where a figure follows the reader's system.
    """

    colours: dict[str, str]
    strokes: Strokes
    font: str
    night: "Theme | None" = None

    def of(self, look: Look, name: str) -> str:
        """Give a colour of a side: its ink, tint, header or title."""
        return self.colours[f"{look.word}.{name}"]


def pairs() -> list[tuple[str, str]]:
    """Every colour of letters or lines with the ground that it may stand on."""
    sides = [(look.word, *names) for look in SIDES for names in _ON_OF_A_SIDE]
    return _ON + [(f"{word}.{upper}", ground if "." in ground else f"{word}.{ground}") for word, upper, ground in sides]


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
