"""The colours of the page: those of the figure's themes, by day and by night, and a few of its own."""

from argmap.page.markup import Html

_DAY = {
    "ground": "#fdfcf9",
    "raised": "#ffffff",
    "sheet": "#ffffff",
    "ink": "#1d1b18",
    "muted": "#5c574f",
    "rule": "#ddd7cb",
    "link": "#1f4e8c",
    "mark": "#fbf0c4",
    "mark-on": "#ffd84a",
    "mark-ink": "#1d1b18",
    "focus": "#1f4e8c",
    "question": "#1f4e8c",
    "answer": "#1f4e8c",
    "answer-tint": "#e8f0fb",
    "together": "#4a4a4a",
    "together-tint": "#f2f2f2",
    "supports": "#00796b",
    "supports-tint": "#e6f4f1",
    "opposes": "#b01030",
    "opposes-tint": "#fdecef",
    "undercuts": "#6a3d9a",
    "undercuts-tint": "#f3eefa",
    "missing": "#b01030",
    "doubt": "#7a4a00",
    "quote-bar": "#c9b679",
}
_NIGHT = {
    "ground": "#14161a",
    "raised": "#1e2127",
    "sheet": "#14161a",
    "ink": "#e9e7e2",
    "muted": "#a9adb5",
    "rule": "#353a43",
    "link": "#8ab4f0",
    "mark": "#45401f",
    "mark-on": "#8a6d00",
    "mark-ink": "#f6f2e4",
    "focus": "#8ab4f0",
    "question": "#8ab4f0",
    "answer": "#8ab4f0",
    "answer-tint": "#1b2738",
    "together": "#b4b8bf",
    "together-tint": "#272a30",
    "supports": "#4cc3a5",
    "supports-tint": "#15302a",
    "opposes": "#ff8a9a",
    "opposes-tint": "#381b22",
    "undercuts": "#c3a3ee",
    "undercuts-tint": "#2a2138",
    "missing": "#ff9aa8",
    "doubt": "#e6b566",
    "quote-bar": "#7d7148",
}


def palette(figure_by_night: str) -> Html:
    """Give the colours as custom properties: the reader's system chooses, unless the page's own button does.

    The figure's rules for the night go along.
    """
    day = "".join(f"--{name}:{colour};" for name, colour in _DAY.items())
    night = "color-scheme:dark;" + "".join(f"--{name}:{colour};" for name, colour in _NIGHT.items()) + figure_by_night
    return Html(
        f":root{{color-scheme:light;{day}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{night}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{night}}}}}\n"
    )
