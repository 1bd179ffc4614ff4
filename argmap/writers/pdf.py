"""PDF: the figures of a map as pages of one file, with text that can be searched and links."""

from argmap.dossier import Dossier
from argmap.registry import Output, Settings, Writer

_FILE = "argmap-figure"  # what figures of a split map call each other's files, which here are pages


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give the map as one PDF; raises CannotWrite where it cannot be drawn or a letter has no font."""
    from argmap.drawing.drawings import drawings
    from argmap.printing.printed import pages, sheets

    drawn = {
        f"{_FILE}-{drawing.part}.pdf" if drawing.part else f"{_FILE}.pdf": drawing.svg
        for drawing in drawings(dossier, settings._replace(file=f"{_FILE}.pdf"))
    }
    return (Output(pages(sheets(drawn), settings)),)


WRITER = Writer("pdf", (".pdf",), write, binary=True)
