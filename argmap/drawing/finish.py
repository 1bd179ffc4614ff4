"""Finish an engine's SVG: safe, readable in any viewer's fonts, and speaking to those who cannot see it.

Engines write their version, names of nodes for titles and one font that a viewer may lack; old ones
let attributes through that could run a script. Nothing leaves here but what is known to be harmless.
"""

from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

from argmap.drawing.evidence import safe_link
from argmap.drawing.figure import Figure, Part
from argmap.drawing.metrics import guessed, width
from argmap.registry import CannotWrite
from argmap.visible import one_line

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINK = "xlink:href"
_STYLE = (
    ".argmap text{font-family:Arial,Helvetica,'Liberation Sans','Noto Sans','DejaVu Sans',sans-serif}"
    ".argmap a:hover text{text-decoration:underline}"
)
_ELEMENTS = frozenset(
    {"svg", "g", "a", "title", "desc", "style", "defs", "path", "polygon", "polyline", "ellipse", "text", "rect"}
)
_ATTRIBUTES = {_LINK, _SPACE} | {
    *("id", "class", "role", "aria-labelledby", "viewBox", "width", "height", "transform", "points", "d"),
    *("x", "y", "cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width", "stroke-dasharray"),
    *("font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust"),
}
_HELP = "try another --engine, or '--to dot'"
_MOST_GUESSED = 0.3
_TABLE_PART = "a_"


def finish(drawing: bytes, figure: Figure) -> bytes:
    """Give the finished SVG of a figure from what an engine drew.

    Raises CannotWrite where the drawing is no XML or holds what a figure has no use for.
    """
    try:
        root = fromstring(drawing)  # noqa: S314 - our own engine wrote it, from names and escaped words
    except ParseError as error:
        raise CannotWrite(f"the engine's drawing is no XML: {error}", _HELP) from None
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    for group in root.iter("g"):
        _name(group, figure.parts)
    for link in list(root.iter("a")):
        _settle(link)
    for text in root.iter("text"):
        _fix_width(text)
    _introduce(root, figure)
    _refuse_unknown(root)
    root.attrib |= {"xmlns": _SVG, "xmlns:xlink": _XLINK}
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _name(group: Element, parts: dict[str, Part]) -> None:
    """Give a group its id, classes and title; a part of a table comes as a group around a link."""
    id = group.get("id", "").removeprefix(_TABLE_PART)
    title = group.find("title")
    if title is not None:
        group.remove(title)
    if id not in parts:
        group.attrib.pop("id", None)
        return
    group.set("id", id)
    group.set("class", parts[id].classes)
    _entitle(group, parts[id].title)


def _entitle(element: Element, words: str, *, tag: str = "title", id: str = "", place: int = 0) -> None:
    title = Element(tag, {"id": id} if id else {})
    title.text, title.tail = words, "\n"
    element.insert(place, title)


def _settle(link: Element) -> None:
    """Make a link of the engine a plain one, and a group of one that leads nowhere."""
    address = safe_link(link.get(f"{{{_XLINK}}}href", ""))
    link.attrib.clear()
    if address:
        link.set(_LINK, address)
    else:
        link.tag = "g"


def _fix_width(text: Element) -> None:
    """Tell a text its width, so that it fits its card in any font; not where the width is mostly a guess."""
    words = (text.text or "").replace("\xa0", " ")
    text.attrib.pop("font-family", None)
    if words.strip() and guessed(words) <= _MOST_GUESSED:
        extent = width(words, float(text.get("font-size", "14")), bold=text.get("font-weight") == "bold")
        text.set("textLength", f"{extent:.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")


def _introduce(root: Element, figure: Figure) -> None:
    """Give the figure its name, its description and its fonts."""
    root.attrib |= {"class": "argmap", "role": "img", "aria-labelledby": "figure-title figure-description"}
    _entitle(root, figure.title, id="figure-title")
    _entitle(root, figure.description, tag="desc", id="figure-description", place=1)
    _entitle(root, _STYLE, tag="style", place=2)


def _refuse_unknown(root: Element) -> None:
    """Refuse what a figure has no use for: it can only come from an engine that lets a map's words through."""
    for element in root.iter():
        if element.tag not in _ELEMENTS:
            raise CannotWrite(f"the engine's drawing has an element <{one_line(element.tag)}>", _HELP)
        for name, value in element.attrib.items():
            if name not in _ATTRIBUTES or "url(" in value:
                raise CannotWrite(f"the engine's drawing has an attribute '{one_line(name)}'", _HELP)
