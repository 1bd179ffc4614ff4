"""Styled lines as text, with or without colour.

Texts of maps and sources are data: they reach a terminal as segments that were made visible,
never as markup. rich is imported only when there is something to colour.
"""

from collections.abc import Iterable
from functools import cache

Segment = tuple[str, str]
Line = list[Segment]

LINK = "link:"

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


def paint(lines: Iterable[Line], *, colour: bool, links: bool = False) -> str:
    """The lines as one text, trailing blanks cut; the styles as ANSI codes if `colour`.

    A style `link:FILE` makes of a text a hyperlink to a file (OSC 8) if `links`.
    """
    if colour or links:
        return "\n".join(_painted(line, colour=colour, links=links) for line in lines)
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)


def _painted(line: Line, *, colour: bool, links: bool) -> str:
    pieces = []
    for text, style in line:
        piece = _coloured(text, style) if colour and style else text
        pieces.append(f"\x1b]8;;{_address(style)}\x1b\\{piece}\x1b]8;;\x1b\\" if links and _is_link(style) else piece)
    return "".join(pieces) if colour else "".join(pieces).rstrip()


def definition(style: str) -> str:
    """What rich calls a style."""
    return "dim" if _is_link(style) else _STYLES[style]


def _is_link(style: str) -> bool:
    return style.startswith(LINK)


@cache
def _address(style: str) -> str:
    """The file's address: its path percent-encoded, so that nothing in a name steers the terminal."""
    from pathlib import Path

    return Path(style.removeprefix(LINK)).absolute().as_uri()


def _coloured(text: str, style: str) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(definition(style)).render(text, color_system=ColorSystem.STANDARD)
