"""The drawings of a map: one, or several that refer to each other where a map is split."""

from collections.abc import Hashable, Iterator
from itertools import islice
from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.drawing.choice import LARGE, Choice
from argmap.drawing.figure import Figure
from argmap.drawing.fitting import fewer, notice, notice_of_parts, offers
from argmap.drawing.pages import Page, page_of
from argmap.drawing.painting import Painted, below
from argmap.drawing.parts import Parts
from argmap.drawing.plot import plot
from argmap.drawing.single import draw
from argmap.drawing.split import Split, rooms, split
from argmap.drawing.stacks import unstacked
from argmap.registry import Settings, unheard, unseen

_PER_PART = 40
_HEAD = 70.0
_ROOMY = "a4"
_TRIES = 8
_HEAVIER = 1.25
_LEAST_SURE = 0.92
_MOST_UNSURE = 1.15


class Drawing(NamedTuple):
    """One figure as the text of an SVG file; `part` is "" for the whole map or the overview of a split one."""

    part: str
    svg: str


def drawings(dossier: Dossier, settings: Settings) -> tuple[Drawing, ...]:
    """Draw a map, the overview first; raises CannotWrite where no layout engine can draw it.

    What cannot be read at the size of the page is told.
    """
    return _split(dossier, settings) if settings.split else (Drawing("", _whole(dossier, settings)),)


def _whole(dossier: Dossier, settings: Settings) -> str:
    figure = plot(dossier, settings.quotes)
    page = page_of(settings).of(figure)
    painted = draw(figure, page, settings)
    if page.too_small(painted.scale):
        settings.tell(notice(page, painted.scale, "the figure", offers(dossier, page, settings)))
    return painted.svg


def _split(dossier: Dossier, settings: Settings) -> tuple[Drawing, ...]:
    """Draw a map in parts, and say which of them cannot be read."""
    page, parts, painted = _in_parts(dossier, settings)
    scales = [one.scale for one in painted]
    if any(map(page.too_small, scales)):
        settings.tell(notice_of_parts(page, scales, [*islice(_offers_of_parts(dossier, settings), 1)]))
    if len(painted) == 1:
        settings.tell("not split: no answer or branch has enough claims for a figure of its own")
    return tuple(Drawing(name, one.svg) for name, one in zip(parts.names, painted, strict=True))


def _in_parts(dossier: Dossier, settings: Settings) -> tuple[Page, Parts, list[Painted]]:
    """Draw a map in parts; the overview is without the main claims of answers where it would be too large."""
    figure = unstacked(plot(dossier, settings.quotes))
    page = page_of(settings).of(figure)
    cut = _cut(figure, page, settings)
    parts = Parts(figure, cut, settings.file)
    painted = []
    for number, part in enumerate(parts.figures(), 1):
        painted.append(draw(part, page, settings))
        settings.drawn(number, len(parts.roots))
    if page.too_small(painted[0].scale):
        parts = Parts(figure, cut, settings.file, main=False)
        painted[0] = draw(next(parts.figures()), page, settings)
    return page, parts, painted


def _offers_of_parts(dossier: Dossier, settings: Settings) -> Iterator[str]:
    """Say with which options all parts can be read; all of it is tried, so not where that takes long."""
    if len(dossier.nodes) > LARGE:
        return
    quiet = settings._replace(tell=unheard, drawn=unseen, long=unheard)
    ways = {f"--quotes {quotes}": quiet._replace(quotes=quotes) for quotes in fewer(settings.quotes)}
    if settings.page != _ROOMY and settings.fit is None:
        ways[f"--page {_ROOMY}"] = quiet._replace(page=_ROOMY)
    for options, way in ways.items():
        page, _, painted = _in_parts(dossier, way)
        if not any(page.too_small(one.scale) for one in painted):
            yield f"with {options} all figures can be read"


def _cut(figure: Figure, page: Page, settings: Settings) -> Split:
    """Cut a figure into parts that can be read on a page: those that cannot are cut again, smaller, a few times."""
    taken = rooms(figure)
    if not page.name or page.height is None:
        return split(figure, taken, sum(room.full for room in taken) / _cards(figure) * _PER_PART)
    area = page.area(below(figure)(page.inner[0]) + _HEAD)
    pressed: set[int] = set()
    known: dict[Hashable, bool] = {}
    for _ in range(_TRIES):
        cut = split(figure, taken, area, pressed)
        large = _unreadable(Parts(figure, cut, "", main=False), page, settings._replace(tell=unheard), known)
        if not large:
            break
        for number, home in enumerate(cut.homes):
            full, short = (_HEAVIER if one in large else 1.0 for one in (home, cut.stubs.get(number)))
            taken[number] = taken[number].times(full, short)
            pressed |= {number} if home in large else set()
    return cut


def _unreadable(parts: Parts, page: Page, settings: Settings, known: dict[Hashable, bool]) -> set[int]:
    """The numbers of parts that would be too small to read; `known` remembers what was tried."""
    for number in range(len(parts.roots)):
        content = parts.content(number)
        if content not in known:
            known[content] = _too_large(parts.figure(number), page, settings)
    return {number for number in range(len(parts.roots)) if known[parts.content(number)]}


def _too_large(figure: Figure, page: Page, settings: Settings) -> bool:
    """Whether a figure cannot be read on a page: foretold and, where that leaves a doubt, drawn."""
    foretold = Choice(figure, page, below(figure)).foretold_scale()
    unsure = page.too_small(foretold * _LEAST_SURE) and not page.too_small(foretold * _MOST_UNSURE)
    return page.too_small(draw(figure, page, settings).scale if unsure else foretold)


def _cards(figure: Figure) -> int:
    return sum(len(node.cards) for node in figure.nodes)
