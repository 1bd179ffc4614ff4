"""Make a PDF of figures: a page for each, with links, texts that can be searched, and no clock."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap import __version__
from argmap.printing.canvas import Box, Canvas, Names
from argmap.printing.embedding import embed
from argmap.printing.fonts import Fonts
from argmap.printing.objects import Objects, byte_string, number, numbers, text_string
from argmap.printing.reading import Sheet

_LONGEST_SIDE = 14_400.0  # of a page in its own units, which are then larger than a point


class _Page(NamedTuple):
    """A page: its object, its figure, and how many of its units a point of the figure takes."""

    place: int
    sheet: Sheet
    canvas: Canvas
    unit: float
    scale: float

    @property
    def size(self) -> tuple[float, float]:
        return self.sheet.width * self.scale, self.sheet.height * self.scale

    def corner(self, x: float, y: float) -> tuple[float, float]:
        """A point of the figure on the page, whose corner is the lower left."""
        sheet = self.sheet
        return (x - sheet.x) * self.scale, (sheet.height - (y - sheet.y)) * self.scale


def document(sheets: Mapping[str, Sheet], fonts: Fonts) -> bytes:
    """Give figures, by the names of their parts, as one PDF; what lacks a glyph then stands in `fonts.missing`."""
    objects, names = Objects(), Names()
    root, tree, resources = objects.take(), objects.take(), objects.take()
    pages = {part: _page(sheet, Canvas(sheet, fonts, names), objects.take()) for part, sheet in sheets.items()}
    targets = {name: (page, box) for page in reversed(pages.values()) for name, box in page.canvas.parts.items()}
    for page in pages.values():
        _write_page(page, pages, targets, objects, tree, resources)
    kids = " ".join(f"{page.place} 0 R" for page in pages.values())
    objects.put(tree, f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.put(resources, _resources(names, objects))
    first = next(iter(sheets.values()))
    entries = [_named(targets, objects), _outlines(list(pages.values()), objects)]
    entries += [f"/Lang {text_string(first.language)}"] if first.language else []
    shown = "/ViewerPreferences << /DisplayDocTitle true >>"
    objects.put(root, f"<< /Type /Catalog /Pages {tree} 0 R {shown} {' '.join(filter(None, entries))} >>")
    return objects.file(root, objects.add(_information(first)))


def _page(sheet: Sheet, canvas: Canvas, place: int) -> _Page:
    unit = max(1.0, max(sheet.width, sheet.height) * sheet.scale / _LONGEST_SIDE)
    return _Page(place, sheet, canvas, unit, sheet.scale / unit)


def _write_page(
    page: _Page,
    pages: Mapping[str, _Page],
    targets: Mapping[str, tuple[_Page, Box]],
    objects: Objects,
    tree: int,
    resources: int,
) -> None:
    scale, (width, height) = page.scale, page.size
    turned = numbers(scale, 0, 0, -scale, -page.sheet.x * scale, height + page.sheet.y * scale)
    content = objects.add_stream(f"{turned} cm\n{page.canvas.content}\n".encode("ascii"))
    links = [_link(page, *link, pages, targets) for link in page.canvas.links]
    annotations = "".join(f" {objects.add(link)} 0 R" for link in links if link)
    objects.put(
        page.place,
        f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {numbers(width, height)}]"
        + (f" /UserUnit {number(page.unit)}" if page.unit > 1 else "")
        + f" /Resources {resources} 0 R /Contents {content} 0 R"
        + (f" /Annots [{annotations.strip()}]" if annotations else "")
        + " >>",
    )


def _link(
    page: _Page, address: str, box: Box, pages: Mapping[str, _Page], targets: Mapping[str, tuple[_Page, Box]]
) -> str:
    """A link to a place in the document or to an address; nothing for a place that is not there."""
    rectangle = numbers(*page.corner(box.left, box.bottom), *page.corner(box.right, box.top))
    start = f"<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [{rectangle}]"
    before, _, name = address.partition("#")
    part = _part(before, pages)
    if name in targets and (part or not before):
        return f"{start} /Dest {_place(*targets[name])} >>"
    if part:
        return f"{start} /Dest {_place(part)} >>"
    if not before:
        return ""
    return f"{start} /A << /Type /Action /S /URI /URI {byte_string(address)} >> >>"


def _part(file: str, pages: Mapping[str, _Page]) -> _Page | None:
    """The page of the part that a link to another figure of the same map means: `map-part.svg`."""
    match = re.fullmatch(r"[^/]*-([^/]+)\.svg", file)
    return pages.get(match[1]) if match else None


def _place(page: _Page, box: Box | None = None) -> str:
    left, top = page.corner(box.left, box.top) if box else (0.0, page.size[1])
    return f"[{page.place} 0 R /XYZ {numbers(max(left, 0), top)} null]"


def _resources(names: Names, objects: Objects) -> str:
    faces = " ".join(f"/{name} {embed(face, objects)} 0 R" for name, face in names.faces.items())
    opacities = " ".join(
        f"/{name} << /ca {number(fill)} /CA {number(stroke)} >>" for (fill, stroke), name in names.opacities.items()
    )
    return f"<< /Font << {faces} >> /ExtGState << {opacities} >> >>"


def _named(targets: Mapping[str, tuple[_Page, Box]], objects: Objects) -> str:
    """The parts of the figures by name, so that `file.pdf#claim-id` opens at one."""
    named = "".join(f" {byte_string(name)} {_place(*found)}" for name, found in sorted(targets.items()))
    return f"/Names << /Dests {objects.add(f'<< /Names [{named.strip()}] >>')} 0 R >>" if named else ""


def _outlines(pages: Sequence[_Page], objects: Objects) -> str:
    """The table of contents, where there are several pages."""
    if len(pages) < 2:
        return ""
    tree, items = objects.take(), [objects.take() for _ in pages]
    for place, page in enumerate(pages):
        near = f" /Prev {items[place - 1]} 0 R" if place else ""
        near += f" /Next {items[place + 1]} 0 R" if place + 1 < len(items) else ""
        title = text_string(page.sheet.title)
        objects.put(items[place], f"<< /Title {title} /Parent {tree} 0 R{near} /Dest {_place(page)} >>")
    objects.put(tree, f"<< /Type /Outlines /First {items[0]} 0 R /Last {items[-1]} 0 R /Count {len(items)} >>")
    return f"/Outlines {tree} 0 R /PageMode /UseOutlines"


def _information(sheet: Sheet) -> str:
    made = text_string(f"argmap {__version__}")
    said = f"/Title {text_string(sheet.title)} /Subject {text_string(sheet.description)}"
    return f"<< {said} /Creator {made} /Producer {made} >>"
