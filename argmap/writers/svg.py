"""SVG: the figure of a map, fit for a page as it comes out."""

from argmap.dossier import Dossier
from argmap.registry import Settings, Writer


def write(dossier: Dossier, settings: Settings) -> bytes:
    """Give the map as an SVG figure; raises CannotWrite where no layout engine can draw it."""
    from argmap.drawing.painting import paint
    from argmap.drawing.plot import plot

    return paint(plot(dossier), settings.engine).encode()


WRITER = Writer("svg", (".svg",), write)
