"""The drawings of a map: one, or several that refer to each other where a map is split."""

from itertools import product
from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.drawing.choice import Choice
from argmap.drawing.extents import foretell
from argmap.drawing.figure import Figure
from argmap.drawing.fitting import notice, notice_of_parts, offers, too_small
from argmap.drawing.pages import Page, page_of
from argmap.drawing.painting import below
from argmap.drawing.parts import Parts
from argmap.drawing.plot import plot
from argmap.drawing.single import draw
from argmap.drawing.split import Split, areas, split
from argmap.registry import Settings

_PER_PART = 40
_LEAST = 4
_UNREADABLE = 3
_FILLED = (0.8, 0.65, 0.5, 0.35)


class Drawing(NamedTuple):
    """One figure as the text of an SVG file; `part` is "" for the whole map or the overview of a split one."""

    part: str
    svg: str


def drawings(dossier: Dossier, settings: Settings) -> tuple[Drawing, ...]:
    """Draw a map, the overview first; raises CannotWrite where no layout engine can draw it.

    What cannot be read at the size of the page is told.
    """
    page = page_of(settings)
    figure = plot(dossier, settings.quotes)
    if not settings.split:
        painted = draw(figure, page, settings)
        if too_small(page, painted.scale):
            settings.tell(notice(page, painted.scale, "the figure", offers(dossier, page, settings)))
        return (Drawing("", painted.svg),)
    return _split(figure, page, settings)


def _split(figure: Figure, page: Page, settings: Settings) -> tuple[Drawing, ...]:
    """Draw a figure in parts; the overview is without the main claims of answers where it would be too large."""
    cut = _cut(figure, page)
    parts = Parts(figure, cut, settings.file)
    painted = [draw(part, page, settings) for part in parts.figures()]
    if too_small(page, painted[0].scale):
        parts = Parts(figure, cut, settings.file, main=False)
        painted[0] = draw(next(parts.figures()), page, settings)
    told = notice_of_parts(page, [one.scale for one in painted], settings)
    if told:
        settings.tell(told)
    if len(painted) == 1:
        settings.tell("not split: no answer or branch has enough claims for a figure of its own")
    return tuple(Drawing(name, one.svg) for name, one in zip(parts.names, painted, strict=True))


def _cut(figure: Figure, page: Page) -> Split:
    """Cut a figure into as few parts as can be read on a page; one that cannot be read is worth some more of them."""
    own = areas(foretell(figure))
    if not page.area:
        return split(figure, own, sum(own) / sum(len(node.cards) for node in figure.nodes) * _PER_PART, _LEAST)
    found = []
    for least, filled in product((_LEAST, 2), _FILLED):
        cut = split(figure, own, page.area * filled, least)
        branches = [*Parts(figure, cut, "").figures()][1:]
        unreadable = sum(too_small(page, Choice(part, page, below(part)).foretold_scale()) for part in branches)
        found.append((unreadable * _UNREADABLE + len(cut.roots), cut))
        if not unreadable:
            break
    return min(found)[1]
