"""Styled lines as text, with or without colour.

Texts of maps and sources are data: they reach a terminal as segments that were made visible,
never as markup. rich is imported only when there is something to colour.
"""

from collections.abc import Iterable

Segment = tuple[str, str]
Line = list[Segment]

_STYLES = {
    "bold": "bold",
    "dim": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold blue",
    "help": "bold cyan",
    "found": "green",
    "question": "bold blue",
    "answer": "bold blue",
    "supports": "bold green",
    "opposes": "bold red",
    "undercuts": "bold magenta",
    "together": "bold",
    "italic": "italic",
}


def paint(lines: Iterable[Line], *, colour: bool) -> str:
    """The lines as one text, trailing blanks cut; the styles as ANSI codes if `colour`."""
    if colour:
        return "\n".join(map(_coloured, lines))
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)


def _coloured(line: Line) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    return "".join(
        Style.parse(_STYLES[style]).render(text, color_system=ColorSystem.STANDARD) if style else text
        for text, style in line
    )
