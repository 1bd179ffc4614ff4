"""PDF: the figures of a map as pages of one file, with text that can be searched and links."""

from argmap.dossier import Dossier
from argmap.registry import Output, Settings, Writer


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give the map as one PDF; raises CannotWrite where it cannot be drawn or a letter has no font."""
    from argmap.drawing.drawings import drawings
    from argmap.printing.printed import pages, sheets

    drawn = {drawing.part: drawing.svg for drawing in drawings(dossier, settings)}
    return (Output(pages(sheets(drawn), settings)),)


WRITER = Writer("pdf", (".pdf",), write)
