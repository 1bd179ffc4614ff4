"""SVG: the figure of a map, fit for a page as it comes out."""

from argmap.dossier import Dossier
from argmap.registry import Output, Settings, Writer


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give the map as SVG figures; raises CannotWrite where no layout engine can draw it."""
    from argmap.drawing.drawings import drawings

    return tuple(Output(drawing.svg.encode(), drawing.part) for drawing in drawings(dossier, settings))


WRITER = Writer("svg", (".svg",), write)
