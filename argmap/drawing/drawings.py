"""The drawings of a map: one, or several that refer to each other where a map is split."""

from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.drawing.painting import paint
from argmap.drawing.plot import plot
from argmap.drawing.theming import theme
from argmap.registry import Settings


class Drawing(NamedTuple):
    """One figure as the text of an SVG file; `part` is "" for the whole map or the overview of a split one."""

    part: str
    svg: str


def drawings(dossier: Dossier, settings: Settings) -> tuple[Drawing, ...]:
    """Draw a map, the overview first; raises CannotWrite where no layout engine can draw it."""
    return (Drawing("", paint(plot(dossier), settings.engine, theme(settings.theme))),)
