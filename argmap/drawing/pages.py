"""The pages and widths that figures are made for, and how small their text may be.

Text is readable from 7 points, 9.3 pixels, on: Arial's x-height is then 1.28 mm, which at 37 cm is the 0.2 degrees from
where on people read at full speed (Legge and Bigelow, Journal of Vision 11(5), 2011). A slide is read from afar: 18 px.
"""

import re
from typing import NamedTuple

from argmap.drawing.card import SMALL, SMALLEST
from argmap.drawing.figure import Figure
from argmap.registry import Settings

UNITS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75, "pt": 1.0}

_NARROWEST, _WIDEST = 72.0, 14400.0


class Page(NamedTuple):
    """The area for a figure in points; `height` is None where it may be as high as it needs.

    `turns` says that it may be turned, `least` how small its smallest text may be, `most` how much a figure may be
    enlarged, `margin` how much white it has around at its own size. `text` is the size of a figure's smallest text.
    """

    name: str
    width: float
    height: float | None
    unit: str = "mm"
    turns: bool = False
    least: float = 7.0
    most: float = 1.0
    margin: float = 6.0
    text: float = SMALLEST

    @property
    def least_scale(self) -> float:
        """The scale at which the smallest text of a figure is just readable."""
        return self.least / self.text

    def too_small(self, scale: float) -> bool:
        """Whether the smallest text of a figure cannot be read at a scale, in tenths of a point as it is told."""
        return round(self.text * scale, 1) < self.least

    def area(self, taken: float) -> float:
        """How much readable figure it holds, in a figure's square points, besides what takes some height."""
        width, height = self.inner
        return width * max(height - taken, height / 4)

    @property
    def inner(self) -> tuple[float, float]:
        """How wide and high a figure on it may be that can just be read."""
        width, height = (length / self.least_scale - 2 * self.margin for length in (self.width, self.height or 0.0))
        return width, height

    def of(self, figure: Figure) -> "Page":
        """The page for a figure: without quotes it has no text as small as theirs."""
        quoted = any(card.evidence for node in figure.nodes for card in node.cards)
        return self._replace(text=SMALLEST if quoted else SMALL)

    @property
    def ways(self) -> "tuple[Page, ...]":
        """The page as it is and, where that may be, turned."""
        if not self.turns or self.height is None:
            return (self,)
        return (self, self._replace(width=self.height, height=self.width))

    def written(self, points: float) -> str:
        """Write a length in the page's unit."""
        return f"{points / UNITS[self.unit]:.6g}{self.unit}"


def _in(unit: str, width: float, height: float | None) -> tuple[float, float | None]:
    return width * UNITS[unit], None if height is None else height * UNITS[unit]


PAGES = {
    "a4": Page("a4", *_in("mm", 180, 267), turns=True),
    "letter": Page("letter", *_in("in", 7.5, 10), unit="in", turns=True),
    "slide": Page("slide", *_in("px", 1920, 1080), unit="px", least=13.5, most=2.5, margin=16.0),
    "web": Page("web", *_in("px", 720, None), unit="px"),
    "poster": Page("poster", *_in("mm", 801, 1149), turns=True, most=4.0, margin=24.0),
}
_ANY = Page("", *_in("mm", 180, 267), unit="pt", least=0.0, most=float("inf"), margin=24.0)


def page_of(settings: Settings) -> Page:
    """Give the page that was asked for; without any, a sheet of A proportions of whatever size the figure needs."""
    page = PAGES.get(settings.page, _ANY)
    if settings.fit is None:
        return page
    if page is _ANY:
        return Page("fit", settings.fit, None, "pt")
    return page._replace(width=settings.fit, unit="pt", turns=False)


def points(written: str) -> float:
    """Read a width such as 180mm in points; raises ValueError."""
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?) ?(mm|cm|in|px|pt)", written.strip().lower())
    if found is None:
        raise ValueError("expected a number with mm, cm, in, px or pt, such as 180mm")
    width = float(found[1]) * UNITS[found[2]]
    if not _NARROWEST <= width <= _WIDEST:
        raise ValueError("expected at least 1in and at most 200in")
    return width
