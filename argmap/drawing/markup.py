"""Graphviz's table markup; every text from a map goes through `_escaped`, every attribute through `escaped`.

Cells with text have fixed sizes, measured here: engines guess the width of letters outside ASCII byte by byte, and
take the line height of whatever font they find.
"""

from collections.abc import Iterable
from math import ceil

from argmap.drawing.card import Block
from argmap.drawing.escape import escaped

_MARKS = {"": "", "check": "— ", "dash": "— ", "cross": "x "}


def block_cell(block: Block, ink: str, link: str = "") -> str:
    """Give lines of text as a table cell, which may be a link."""
    side = "right" if block.right else "left"
    attributes: dict[str, str | float] = {
        "fixedsize": "true",
        "width": ceil(block.width),
        "height": block.height,
        "cellpadding": block.padding,
    }
    attributes |= {"href": link, "title": "source"} if link else {}
    lines = [line.text for line in block.lines]
    lines[0] = (f"{block.sign} " if block.sign else _MARKS[block.mark]) + lines[0]
    text = "".join(f'{_escaped(line)}<BR ALIGN="{side.upper()}"/>' for line in lines)
    text = f"<B>{text}</B>" if block.bold else text
    font = _element("FONT", text, {"color": ink, "point-size": f"{block.size:g}"})
    return cell(font, align=side, balign=side, **attributes)


def _escaped(text: str) -> str:
    r"""Escape a text; a backslash is doubled, because labels know `\N` and the like."""
    return escaped(text).replace("\\", "&#92;&#92;")


def table(rows: Iterable[str], **attributes: str | float) -> str:
    """Give a table of rows, without lines or gaps unless the attributes say otherwise."""
    plain: dict[str, str | float] = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 0}
    return _element("TABLE", "".join(f"<TR>{row}</TR>" for row in rows), plain | attributes)


def cell(content: str, **attributes: str | float) -> str:
    """Give a table cell."""
    return _element("TD", content, attributes)


def _element(name: str, content: str, attributes: dict[str, str | float]) -> str:
    written = "".join(f' {key.upper()}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"
