"""Graphviz's table markup; every text from a map goes through `lines`, every attribute through `escape`."""

from collections.abc import Iterable
from html import escape


def table(rows: Iterable[str], **attributes: str | float) -> str:
    """A table of rows without lines or gaps, unless the attributes say otherwise."""
    plain: dict[str, str | float] = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 0}
    return _element("TABLE", "".join(f"<TR>{row}</TR>" for row in rows), plain | attributes)


def cell(content: str, **attributes: str | float) -> str:
    """A table cell whose content stands left, unless the attributes say otherwise."""
    plain: dict[str, str | float] = {"align": "left", "balign": "left"}
    return _element("TD", content, plain | attributes)


def lines(texts: Iterable[str], size: float, ink: str, *, bold: bool = False) -> str:
    """Lines of text, each starting at the left."""
    text = "".join(f'{escape(line)}<BR ALIGN="LEFT"/>' for line in texts)
    return _element("FONT", f"<B>{text}</B>" if bold else text, {"color": ink, "point-size": f"{size:g}"})


def _element(name: str, content: str, attributes: dict[str, str | float]) -> str:
    written = "".join(f' {key.upper()}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"
