"""Read a drawing's SVG back into what is to be printed.

Our own drawings have few words, and only plain attributes carry looks; what this does not know is a fault of ours and
raises, for a figure that silently lacks something would be worse than none.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree import ElementTree as ET  # what is read was written here, a moment ago

from argmap.drawing.pages import UNITS
from argmap.printing.outlines import Step, Unknown, chain, ellipse, path, rectangle

_SPACE = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_COLOUR = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_TRANSLATE = re.compile(r"translate\(([-\d.e]+)[\s,]+([-\d.e]+)\)")
_NAMED = {"white": "#ffffff", "black": "#000000", "none": "", "transparent": ""}
_SHAPES = {"rect", "path", "circle", "ellipse", "line", "polygon", "polyline"}
_SILENT = {"title", "desc", "style"}
_PLACE = {
    "x", "y", "width", "height", "rx", "ry", "d", "cx", "cy", "r", "x1", "y1", "x2", "y2", "points", "transform",
    "textLength", "lengthAdjust", "viewBox", "id", "href", _HREF, _LANGUAGE,
}  # fmt: skip
_FOR_OTHERS = {"class", "role", "lang", "version", "target", "rel", "tabindex", "font-family", "cursor"}
_LOOKS = {
    "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
    "fill-opacity", "stroke-opacity", "opacity", "font-size", "font-weight", "text-anchor",
}  # fmt: skip
_UNINHERITED = {"opacity"}


class Paint(NamedTuple):
    """How a shape is painted; colours as three numbers from 0 to 1, None for nothing."""

    fill: tuple[float, float, float] | None
    stroke: tuple[float, float, float] | None
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    cap: str = "butt"
    join: str = "miter"
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0


class Outline(NamedTuple):
    """A shape."""

    steps: tuple[Step, ...]
    paint: Paint


class Words(NamedTuple):
    """A line of text; `length` is the width it is to have, 0 where it may have its own."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    anchor: str
    length: float
    paint: Paint


class Begin(NamedTuple):
    """What follows, up to its End, has an id or leads somewhere."""

    id: str
    link: str


class End(NamedTuple):
    """The end of what began last."""


Event = Outline | Words | Begin | End


class Sheet(NamedTuple):
    """One figure: the part of the plane that it shows, how large in points, what it is called and what stands on it."""

    scale: float
    x: float
    y: float
    width: float
    height: float
    title: str
    description: str
    language: str
    events: tuple[Event, ...]


def read(svg: str) -> Sheet:
    """Read a drawing; raises Unknown for what this module does not know."""
    root = ET.fromstring(svg)  # noqa: S314 - see above
    x, y, width, height = (float(number) for number in root.attrib["viewBox"].split())
    scale = _points(root.attrib["width"]) / width
    texts = {name: root.findtext(f"{_SPACE}{name}", "") for name in ("title", "desc")}
    language = root.attrib.get("lang") or root.attrib.get(_LANGUAGE) or ""
    known = {name: value for name, value in root.attrib.items() if name in _LOOKS}
    events = tuple(event for child in root for event in _events(child, known, (0.0, 0.0)))
    return Sheet(scale, x, y, width, height, texts["title"], texts["desc"], language, events)


def _points(length: str) -> float:
    """A length with its unit in points."""
    if length[-2:] not in UNITS:
        raise Unknown(f"the width '{length}'")
    return float(length[:-2]) * UNITS[length[-2:]]


def _events(element: ET.Element, above: Mapping[str, str], shift: tuple[float, float]) -> Iterator[Event]:
    name = element.tag.removeprefix(_SPACE)
    if name in _SILENT:
        return
    looks = _looks(element, above, group=name in {"g", "a"})
    shift = _shifted(element, shift)
    if name == "text":
        yield _words(element, looks, shift)
    elif name in _SHAPES:
        yield Outline(tuple(_moved(_outline(name, element.attrib), shift)), _paint(looks))
    elif name in {"g", "a"}:
        link = element.attrib.get(_HREF) or element.attrib.get("href", "")
        named = element.attrib.get("id", "")
        if named or link:
            yield Begin(named, link)
        for child in element:
            yield from _events(child, looks, shift)
        if named or link:
            yield End()
    else:
        raise Unknown(f"the element '{name}'")


def _looks(element: ET.Element, above: Mapping[str, str], *, group: bool) -> dict[str, str]:
    """The looks of an element with those that it has from above."""
    looks = {name: value for name, value in above.items() if name not in _UNINHERITED}
    for name, value in element.attrib.items():
        if name in _LOOKS:
            looks[name] = value
        elif name not in _PLACE and name not in _FOR_OTHERS and not name.startswith(("aria-", "data-")):
            raise Unknown(f"the attribute '{name}'")
    if group and "opacity" in looks:
        raise Unknown("the opacity of a group")
    return looks


def _shifted(element: ET.Element, shift: tuple[float, float]) -> tuple[float, float]:
    transform = element.attrib.get("transform")
    if transform is None:
        return shift
    match = _TRANSLATE.fullmatch(transform)
    if match is None:
        raise Unknown(f"the transform '{transform}'")
    return shift[0] + float(match[1]), shift[1] + float(match[2])


def _moved(steps: list[Step], shift: tuple[float, float]) -> Iterator[Step]:
    if shift == (0.0, 0.0):
        yield from steps
        return
    for operator, points in steps:
        yield Step(operator, tuple(number + shift[place % 2] for place, number in enumerate(points)))


def _outline(name: str, attributes: Mapping[str, str]) -> list[Step]:
    def at(key: str) -> float:
        return float(attributes.get(key, 0))

    if name == "rect":
        return rectangle(at("x"), at("y"), at("width"), at("height"), at("rx"))
    if name == "path":
        return path(attributes["d"])
    if name == "circle":
        return ellipse(at("cx"), at("cy"), at("r"), at("r"))
    if name == "ellipse":
        return ellipse(at("cx"), at("cy"), at("rx"), at("ry"))
    if name == "line":
        return [Step("m", (at("x1"), at("y1"))), Step("l", (at("x2"), at("y2")))]
    return chain(attributes["points"], closed=name == "polygon")


def _words(element: ET.Element, looks: Mapping[str, str], shift: tuple[float, float]) -> Words:
    if len(element):
        raise Unknown(f"the element '{element[0].tag.removeprefix(_SPACE)}' in a text")
    if element.attrib.get("lengthAdjust", "spacingAndGlyphs") != "spacingAndGlyphs":
        raise Unknown(f"the lengthAdjust '{element.attrib['lengthAdjust']}'")
    return Words(
        element.text or "",
        float(element.attrib["x"]) + shift[0],
        float(element.attrib["y"]) + shift[1],
        float(looks["font-size"]),
        looks.get("font-weight", "normal") in {"bold", "700"},
        looks.get("text-anchor", "start"),
        float(element.attrib.get("textLength", 0)),
        _paint(looks),
    )


def _paint(looks: Mapping[str, str]) -> Paint:
    opacity = float(looks.get("opacity", 1))
    dashes = looks.get("stroke-dasharray", "none").replace(",", " ").split()
    return Paint(
        _colour(looks.get("fill", "black")),
        _colour(looks.get("stroke", "none")),
        float(looks.get("stroke-width", 1)),
        () if dashes == ["none"] else tuple(map(float, dashes)),
        looks.get("stroke-linecap", "butt"),
        looks.get("stroke-linejoin", "miter"),
        opacity * float(looks.get("fill-opacity", 1)),
        opacity * float(looks.get("stroke-opacity", 1)),
    )


def _colour(value: str) -> tuple[float, float, float] | None:
    value = _NAMED.get(value, value)
    if not value:
        return None
    match = _COLOUR.fullmatch(value)
    if match is None:
        raise Unknown(f"the colour '{value}'")
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    red, green, blue = bytes.fromhex(digits)
    return red / 255, green / 255, blue / 255
