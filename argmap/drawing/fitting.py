"""Say what does not fit a page in readable text, and what would make it fit."""

from collections.abc import Sequence

from argmap.dossier import Dossier
from argmap.drawing.choice import Choice
from argmap.drawing.figure import Figure
from argmap.drawing.pages import PAGES, UNITS, Page
from argmap.drawing.painting import below
from argmap.drawing.plot import QUOTES, plot
from argmap.drawing.single import draw
from argmap.registry import Settings, unheard

_MOST_NAMED = 12


def notice(page: Page, scale: float, which: str, offers: Sequence[str]) -> str:
    """Say in words which figures do not fit a page, how small their text becomes, and what to do about it."""
    unit = "px" if page.unit == "px" else "pt"
    shown, least = (f"{points / UNITS[unit]:.1f} {unit}" for points in (page.text * scale, page.least))
    what = f"a width of {page.width:g}pt" if page.name == "fit" else f"page '{page.name}'"
    message = (
        f"too large for {what}: {which}, shown at {scale:.0%}; its smallest text is {shown}, readable from {least} on"
    )
    return f"{message}\n  help: {'; '.join(offers)}" if offers else message


def notice_of_parts(page: Page, scales: Sequence[float], offers: Sequence[str]) -> str:
    """Say which of several figures do not fit, and what would help."""
    small = [number for number, scale in enumerate(scales, 1) if page.too_small(scale)]
    named = ", ".join(map(str, small[:_MOST_NAMED])) + ", …" * (len(small) > _MOST_NAMED)
    which = f"{'figure' if len(small) == 1 else 'figures'} {named} of {len(scales)}"
    smallest = min(scales)
    which += f", at worst figure {scales.index(smallest) + 1}" * (len(small) > 1)
    return notice(page, smallest, which, offers)


def fewer(quotes: str) -> tuple[str, ...]:
    """Give the ways to show fewer quotes, the one that shows most first."""
    return QUOTES[QUOTES.index(quotes) + 1 :]


def offers(dossier: Dossier, page: Page, settings: Settings) -> list[str]:
    """Say which options would make a map fit: fewer quotes where that is enough, the largest page, several figures."""
    said = ["--split draws several figures that refer to each other"]
    for quotes in fewer(settings.quotes):
        if _fits(plot(dossier, quotes), page, settings):
            said.append(f"with --quotes {quotes} it fits")
            break
    poster = PAGES["poster"]
    if page.name != poster.name and _fits(plot(dossier, settings.quotes), poster, settings):
        said.append("it fits --page poster")
    return said


def _fits(figure: Figure, page: Page, settings: Settings) -> bool:
    """Whether a figure can be read on a page: foretold first, as drawing takes long, then as it is drawn."""
    page = page.of(figure)
    if page.too_small(Choice(figure, page, below(figure)).foretold_scale()):
        return False
    return not page.too_small(draw(figure, page, settings._replace(tell=unheard)).scale)
