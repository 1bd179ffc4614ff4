"""PNG: the figures of a map in pixels, for whatever takes no SVG.

Without a wish they have 192 dots per inch, which is sharp on screens of double density and fair in print. A picture
that few programs would open is made smaller, and says so.
"""

from argmap.dossier import Dossier
from argmap.registry import Output, Settings, Writer

_DPI = 192.0
_INCH = 72.0
_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 32_767  # of a picture that browsers and editors open
_ROUNDING = 0.01  # of a pixel: the figure tells its sizes in eight digits


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give each figure as PNG; raises CannotWrite where it cannot be drawn or a letter has no font."""
    from argmap.drawing.drawings import drawings

    return tuple(_picture(*drawing, settings) for drawing in drawings(dossier, settings))


def _picture(part: str, svg: str, settings: Settings) -> Output:
    from argmap.printing.pixels import strips
    from argmap.printing.png import png
    from argmap.printing.printed import pages, sheets

    drawn = sheets({part: svg})
    sheet = drawn[part]
    asked = settings.dpi or _DPI
    inches = (sheet.width * sheet.scale * settings.scale / _INCH, sheet.height * sheet.scale * settings.scale / _INCH)
    dpi = min(asked, (_MOST_PIXELS / (inches[0] * inches[1])) ** 0.5, _LONGEST_SIDE / max(inches))
    width, height = (max(1, int(side * dpi + _ROUNDING)) for side in inches)
    texts = {"Title": sheet.title, "Description": sheet.description}
    if dpi < asked:
        settings.tell(_notice(asked, dpi, inches))
    return Output(png(strips(pages(drawn, settings), width, height), width, height, dpi, texts), part)


def _notice(asked: float, dpi: float, inches: tuple[float, float]) -> str:
    width, height = (side * asked for side in inches)
    return (
        f"drawn with {dpi:.0f} dots per inch: with {asked:g} it would have {width:,.0f} × {height:,.0f} pixels, and"
        f" {_MOST_PIXELS // 1_000_000} million pixels and {_LONGEST_SIDE:,} on a side are the most"
    )


WRITER = Writer("png", (".png",), write, binary=True)
