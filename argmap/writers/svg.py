"""SVG: the figure of a map, fit for a page as it comes out."""

from argmap.dossier import Dossier
from argmap.registry import Settings, Writer


def write(dossier: Dossier, settings: Settings) -> bytes:
    """Give the map as an SVG figure; raises CannotWrite where no layout engine can draw it."""
    from argmap.drawing.arrangement import arrange
    from argmap.drawing.engine import lay_out
    from argmap.drawing.finish import finish
    from argmap.drawing.graph import source
    from argmap.drawing.plot import plot

    figure = plot(dossier)
    drawing = lay_out(source(figure, arrange(figure)), settings.engine, len(figure.nodes))
    return finish(drawing, figure)


WRITER = Writer("svg", (".svg",), write)
