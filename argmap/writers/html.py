"""HTML: a page to read a debate on, in one file that needs nothing else."""

from argmap.dossier import Dossier
from argmap.registry import Output, Settings, Writer


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """Give the map as a page; raises CannotWrite where no layout engine can draw its figure."""
    from argmap.page.whole import page

    return (Output(page(dossier, settings).encode()),)


WRITER = Writer("html", (".html", ".htm"), write, judged=True)
