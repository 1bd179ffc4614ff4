"""The colours of the page: those of the figure's themes, by day and by night, and a few of its own."""

from argmap.drawing.theme import SIDES
from argmap.drawing.theming import theme
from argmap.page.markup import Html

_DAY = {
    "ground": "#fdfcf9",
    "raised": "#ffffff",
    "ink": "#1d1b18",
    "muted": "#5c574f",
    "rule": "#ddd7cb",
    "mark": "#fbf0c4",
    "mark-on": "#ffd84a",
    "mark-ink": "#1d1b18",
    "doubt": "#7a4a00",
}
_NIGHT = {
    "ground": "#14161a",
    "raised": "#1e2127",
    "ink": "#e9e7e2",
    "muted": "#a9adb5",
    "rule": "#353a43",
    "mark": "#45401f",
    "mark-on": "#8a6d00",
    "mark-ink": "#f6f2e4",
    "doubt": "#e6b566",
}


_OF_THEMES = {
    "sheet": "sheet.ground",
    "missing": "quote.missing",
    "quote-bar": "quote.bar",
    "link": "question.ink",
    "focus": "question.ink",
    **{look.word: f"{look.word}.ink" for look in SIDES},
    **{f"{look.word}-tint": f"{look.word}.tint" for look in SIDES},
}


def palette(figure_by_night: str) -> Html:
    """Give the colours as custom properties: the reader's system chooses, unless the page's own button does.

    The figure's rules for the night go along.
    """
    day, night = _written(_DAY, "light"), f"color-scheme:dark;{_written(_NIGHT, 'dark')}{figure_by_night}"
    return Html(
        f":root{{color-scheme:light;{day}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{night}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{night}}}}}\n"
    )


def _written(own: dict[str, str], name: str) -> str:
    """The colours of the page's own and those of a theme as custom properties."""
    colours = theme(name).colours
    found = own | {part: colours[key] for part, key in _OF_THEMES.items()}
    return "".join(f"--{part}:{colour};" for part, colour in found.items())
