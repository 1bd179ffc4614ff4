"""Graphviz's table markup; every text from a map goes through `lines`, every attribute through `escape`.

Cells with text have fixed sizes, measured here: engines guess the width of letters outside ASCII byte by byte, and
take the line height of whatever font they find.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

_LINE = 1.2


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one look in a cell `width` points wide, the padding on both sides included."""

    lines: Sequence[str]
    size: float
    ink: str
    width: float
    padding: int = 0
    bold: bool = False
    fill: str = ""
    link: str = ""
    right: bool = False

    @property
    def height(self) -> int:
        """The height of the cell in points."""
        return ceil(len(self.lines) * self.size * _LINE) + 2 * self.padding

    def cell(self) -> str:
        """Give the block as a table cell."""
        side = "right" if self.right else "left"
        attributes: dict[str, str | float] = {
            "fixedsize": "true",
            "width": ceil(self.width),
            "height": self.height,
            "cellpadding": self.padding,
        }
        attributes |= {"bgcolor": self.fill} if self.fill else {}
        attributes |= {"href": self.link, "title": "source"} if self.link else {}
        text = "".join(f'{_escaped(line)}<BR ALIGN="{side.upper()}"/>' for line in self.lines)
        text = f"<B>{text}</B>" if self.bold else text
        font = _element("FONT", text, {"color": self.ink, "point-size": f"{self.size:g}"})
        return cell(font, align=side, balign=side, **attributes)


def _escaped(text: str) -> str:
    r"""Escape a text; a backslash is doubled, because labels know `\N` and the like."""
    return escape(text).replace("\\", "&#92;&#92;")


def table(rows: Iterable[str], **attributes: str | float) -> str:
    """Give a table of rows, without lines or gaps unless the attributes say otherwise."""
    plain: dict[str, str | float] = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 0}
    return _element("TABLE", "".join(f"<TR>{row}</TR>" for row in rows), plain | attributes)


def cell(content: str, **attributes: str | float) -> str:
    """Give a table cell."""
    return _element("TD", content, attributes)


def _element(name: str, content: str, attributes: dict[str, str | float]) -> str:
    written = "".join(f' {key.upper()}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"
