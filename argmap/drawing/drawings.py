"""The drawings of a map: one, or several that refer to each other where a map is split."""

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
from argmap.drawing.stacks import unstacked
from argmap.registry import Settings

_PER_PART = 40
_HEAD = 70.0
_TRIES = 8
_SMALLER = 0.8
_UNSURE = 0.98


class Drawing(NamedTuple):
    """One figure as the text of an SVG file; `part` is "" for the whole map or the overview of a split one."""

    part: str
    svg: str


def drawings(dossier: Dossier, settings: Settings) -> tuple[Drawing, ...]:
    """Draw a map, the overview first; raises CannotWrite where no layout engine can draw it.

    What cannot be read at the size of the page is told.
    """
    figure = plot(dossier, settings.quotes)
    page = page_of(settings).of(figure)
    if settings.split:
        return _split(unstacked(figure), page, settings)
    return (Drawing("", _whole(dossier, figure, page, settings)),)


def _whole(dossier: Dossier, figure: Figure, page: Page, settings: Settings) -> str:
    painted = draw(figure, page, settings)
    if too_small(page, painted.scale):
        settings.tell(notice(page, painted.scale, "the figure", offers(dossier, page, settings)))
    return painted.svg


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
    """Cut a figure into parts that can be read on a page: those that cannot are cut again, smaller, a few times."""
    own = areas(foretell(figure))
    area = page.area(below(figure) + _HEAD)
    if not area:
        return split(figure, own, sum(own) / sum(len(node.cards) for node in figure.nodes) * _PER_PART, {})
    tighter: dict[int, float] = {}
    for _ in range(_TRIES):
        cut = split(figure, own, area, tighter)
        large = _unreadable(Parts(figure, cut, "", main=False), page)
        if not large:
            break
        inside = (node for node, home in enumerate(cut.homes) if cut.roots[home] in large)
        tighter |= {node: tighter.get(node, area) * _SMALLER for node in inside}
    return cut


def _unreadable(parts: Parts, page: Page) -> set[int]:
    """The roots of parts that would be too small to read."""
    return {
        root
        for root, part in zip(parts.roots, parts.figures(), strict=True)
        if too_small(page, Choice(part, page, below(part)).foretold_scale() * _UNSURE)
    }
