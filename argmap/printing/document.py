"""Make a PDF of figures: a page for each, with links, texts that can be searched, and no clock."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap import __version__
from argmap.printing.canvas import Box, Canvas, Names
from argmap.printing.embedding import embed
from argmap.printing.fonts import Fonts
from argmap.printing.objects import Objects, byte_string, number, numbers, text_string
from argmap.printing.reading import Sheet

_LONGEST_SIDE = 14_400.0  # of a page in its own units, which are then larger than a point


class _Page(NamedTuple):
    """A page: its object, its figure, how many points one of its units is, and how many units one of the figure's."""

    place: int
    sheet: Sheet
    canvas: Canvas
    unit: float
    scale: float

    @property
    def size(self) -> tuple[float, float]:
        return self.sheet.width * self.scale, self.sheet.height * self.scale

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point of the figure on the page, which is measured from its lower left corner."""
        return (x - self.sheet.x) * self.scale, (self.sheet.height - (y - self.sheet.y)) * self.scale

    def place_of(self, box: Box | None = None) -> str:
        """Where a reader is led who wants to see a part; the top without one."""
        left, top = self.at(box.left, box.top) if box else (0.0, self.size[1])
        return f"[{self.place} 0 R /XYZ {numbers(max(left, 0), top)} null]"


def document(sheets: Mapping[str, Sheet], fonts: Fonts) -> bytes:
    """Give figures as one PDF, each by the name by which others link to it; what has no glyph is in `fonts.missing`."""
    return _Document(sheets, fonts).file()


class _Document:
    def __init__(self, sheets: Mapping[str, Sheet], fonts: Fonts) -> None:
        self._objects, self._names = Objects(), Names()
        self._root, self._tree, self._resources = (self._objects.take() for _ in range(3))
        self._pages = {name: self._page(sheet, fonts) for name, sheet in sheets.items()}

    def _page(self, sheet: Sheet, fonts: Fonts) -> _Page:
        unit = max(1.0, max(sheet.width, sheet.height) * sheet.scale / _LONGEST_SIDE)
        return _Page(self._objects.take(), sheet, Canvas(sheet, fonts, self._names), unit, sheet.scale / unit)

    def file(self) -> bytes:
        pages = list(self._pages.values())
        for page in pages:
            self._write(page)
        kids = " ".join(f"{page.place} 0 R" for page in pages)
        self._objects.put(self._tree, f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
        self._write_resources()
        first = pages[0].sheet
        language = f" /Lang {text_string(first.language)}" if first.language else ""
        self._objects.put(
            self._root,
            f"<< /Type /Catalog /Pages {self._tree} 0 R /ViewerPreferences << /DisplayDocTitle true >>"
            f"{self._contents()}{self._destinations()}{language} >>",
        )
        return self._objects.file(self._root, self._objects.add(_information(first)))

    def _write(self, page: _Page) -> None:
        scale, (width, height) = page.scale, page.size
        turned = numbers(scale, 0, 0, -scale, -page.sheet.x * scale, height + page.sheet.y * scale)
        content = self._objects.add_stream(f"{turned} cm\n{page.canvas.content}\n".encode("ascii"))
        links = [self._link(page, address, box) for address, box in page.canvas.links]
        annotations = " ".join(f"{self._objects.add(link)} 0 R" for link in links if link)
        unit = f" /UserUnit {number(page.unit)}" if page.unit > 1 else ""
        self._objects.put(
            page.place,
            f"<< /Type /Page /Parent {self._tree} 0 R /MediaBox [0 0 {numbers(width, height)}]{unit}"
            f" /Resources {self._resources} 0 R /Contents {content} 0 R /Annots [{annotations}] >>",
        )

    def _link(self, page: _Page, address: str, box: Box) -> str:
        """A link to a place in the document or to an address; nothing for a place that is not there."""
        rectangle = numbers(*page.at(box.left, box.bottom), *page.at(box.right, box.top))
        start = f"<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [{rectangle}]"
        before, _, name = address.partition("#")
        if before and before not in self._pages:
            return f"{start} /A << /Type /Action /S /URI /URI {byte_string(address)} >> >>"
        there = self._pages.get(before, page)
        if before or name in there.canvas.parts:
            return f"{start} /Dest {there.place_of(there.canvas.parts.get(name))} >>"
        return ""

    def _destinations(self) -> str:
        """The parts of the figures by name, so that `file.pdf#claim-id` opens at one."""
        found: dict[str, str] = {}
        for page in self._pages.values():
            for name, box in page.canvas.parts.items():
                found.setdefault(name, page.place_of(box))
        if not found:
            return ""
        named = " ".join(f"{byte_string(name)} {place}" for name, place in sorted(found.items()))
        return f" /Names << /Dests {self._objects.add(f'<< /Names [{named}] >>')} 0 R >>"

    def _contents(self) -> str:
        """The table of contents, where there are several pages."""
        pages = list(self._pages.values())
        if len(pages) == 1:
            return ""
        tree, items = self._objects.take(), [self._objects.take() for _ in pages]
        for place, page in enumerate(pages):
            near = f" /Prev {items[place - 1]} 0 R" if place else ""
            near += f" /Next {items[place + 1]} 0 R" if place + 1 < len(items) else ""
            title = f"/Title {text_string(page.sheet.title)} /Dest {page.place_of()}"
            self._objects.put(items[place], f"<< {title} /Parent {tree} 0 R{near} >>")
        ends = f"/First {items[0]} 0 R /Last {items[-1]} 0 R /Count {len(items)}"
        self._objects.put(tree, f"<< /Type /Outlines {ends} >>")
        return f" /Outlines {tree} 0 R /PageMode /UseOutlines"

    def _write_resources(self) -> None:
        faces = [f"/{name} {embed(face, self._objects)} 0 R" for name, face in self._names.faces.items()]
        opacities = [
            f"/{name} << /ca {number(fill)} /CA {number(stroke)} >>"
            for (fill, stroke), name in self._names.opacities.items()
        ]
        self._objects.put(
            self._resources, f"<< /Font << {' '.join(faces)} >> /ExtGState << {' '.join(opacities)} >> >>"
        )


def _information(sheet: Sheet) -> str:
    made = text_string(f"argmap {__version__}")
    said = f"/Title {text_string(sheet.title)} /Subject {text_string(sheet.description)}"
    return f"<< {said} /Creator {made} /Producer {made} >>"
