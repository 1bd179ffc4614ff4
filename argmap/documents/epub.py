"""Books (`.epub`): the parts of their spine in reading order, each read as a web page."""

import posixpath
from collections.abc import Callable
from urllib.parse import unquote

from argmap.documents.archive import Archive
from argmap.documents.html import extract as extract_html
from argmap.documents.xml import Attributes, read_xml
from argmap.files import Unreadable
from argmap.registry import Document, Extract

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_MOST_SECTIONS = 10_000


def extract(data: bytes, _: str = "") -> Extract:
    """The text of a book with its sections. Raises Unreadable."""
    archive = Archive(data, "an EPUB")
    protected = archive.read(_ENCRYPTION).decode(errors="replace") if _ENCRYPTION in archive.names else ""
    parts, starts, length = [], [], 0
    for name in _spine(archive):
        if f'"{name}"' in protected:
            raise Unreadable("it is encrypted (DRM)", "name a copy without it")
        text = extract_html(archive.read(name)).text
        starts.append(length)
        parts.append(text + "\n")
        length += len(text) + 1
    text = "".join(parts)
    if not text.strip():
        raise Unreadable("it holds no text", "save its text")
    return Extract(text, tuple(starts), "section")


def _spine(archive: Archive) -> list[str]:
    """The names of the book's pages in reading order."""
    roots: list[str] = []
    read_xml(archive.read(_CONTAINER), _CONTAINER, _gather("rootfile", "full-path", roots))
    if not roots:
        raise Unreadable("it lacks its list of contents", "save it anew")
    items: dict[str, str] = {}
    order: list[str] = []
    take = _gather("itemref", "idref", order)

    def start(element: str, attributes: Attributes) -> None:
        take(element, attributes)
        if element.rpartition(" ")[2] == "item":
            items[attributes.get("id", "")] = attributes.get("href", "")

    read_xml(archive.read(roots[0]), roots[0], start)
    if not order or len(order) > _MOST_SECTIONS or not all(id in items for id in order):
        raise Unreadable("its reading order is broken", "save it anew")
    folder = posixpath.dirname(roots[0])
    return [posixpath.normpath(posixpath.join(folder, unquote(items[id].partition("#")[0]))) for id in order]


def _gather(name: str, key: str, into: list[str]) -> Callable[[str, Attributes], None]:
    def start(element: str, attributes: Attributes) -> None:
        if element.rpartition(" ")[2] == name and key in attributes:
            into.append(attributes[key])

    return start


DOCUMENT = Document("epub", (".epub",), extract)
