"""DOT: the graph of a map for Graphviz and for whatever reads its language."""

from argmap.dossier import Dossier
from argmap.registry import Output, Settings, Writer


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give the map as DOT in UTF-8."""
    from argmap.drawing.arrangement import arrange
    from argmap.drawing.graph import source
    from argmap.drawing.plot import plot
    from argmap.drawing.theming import theme

    figure = plot(dossier, settings.quotes)
    return (Output(source(figure, arrange(figure), theme(settings.theme)).encode()),)


WRITER = Writer("dot", (".dot", ".gv"), write)
