"""What a PDF says, as Chrome's engine reads it, and what a PNG shows, decoded with the standard library alone."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import unpack
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from argmap.check import Checker

CASES = Path(__file__).parent.parent / "cases" / "drawing"
MAPS = Path(__file__).parent.parent.parent / "maps"


class Picture(NamedTuple):
    width: int
    height: int
    dots_per_metre: int
    texts: dict[str, str]
    rows: list[bytes]

    def at(self, x: float, y: float) -> tuple[int, ...]:
        column = int(x) * 3
        return tuple(self.rows[int(y)][column : column + 3])

    def ink(self) -> float:
        """The share of pixels that are not white."""
        white = sum(row.count(b"\xff\xff\xff") for row in self.rows)
        return 1 - white / (self.width * self.height)


@pytest.fixture
def case():
    def read(name):
        return Checker(seeds=CASES / "seeds").check(CASES / f"{name}.yaml").dossier

    return read


@pytest.fixture
def map_of():
    def read(name):
        return Checker().check(MAPS / f"{name}.yaml").dossier

    return read


@pytest.fixture
def stating(tmp_path):
    """The dossier of a map whose claims say these texts."""

    def read(*texts):
        path = tmp_path / "map.yaml"
        quoted = "".join("  - '" + text.replace("'", "''") + "'\n" for text in texts)
        path.write_text(f"argmap: 1\nquestion: Is it so?\nsupporting:\n{quoted}", encoding="utf-8")
        return Checker().check(path).dossier

    return read


@pytest.fixture
def opened():
    @contextmanager
    def call(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
        document = pypdfium2.PdfDocument(data)
        yield document
        document.close()

    return call


@pytest.fixture
def said(opened):
    """The text of each page."""

    def call(data):
        with opened(data) as document:
            return [page.get_textpage().get_text_range() for page in document]

    return call


@pytest.fixture
def links(opened):
    """Of each link on the first page its box and the address, or the page and the point that it leads to."""

    def call(data):
        with opened(data) as document:
            page = document[0]
            found, place, link = [], pdfium.c_int(0), pdfium.FPDF_LINK()
            while pdfium.FPDFLink_Enumerate(page.raw, place, link):
                found.append(_led(document.raw, link))
            return found

    return call


def _led(document, link):
    box = pdfium.FS_RECTF()
    assert pdfium.FPDFLink_GetAnnotRect(link, box)
    edges = (box.left, box.bottom, box.right, box.top)
    destination = pdfium.FPDFLink_GetDest(document, link)
    if destination:
        return edges, pdfium.FPDFDest_GetDestPageIndex(document, destination)
    action = pdfium.FPDFLink_GetAction(link)
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = (pdfium.c_char * size)()
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return edges, buffer.value.decode()


@pytest.fixture
def picture():
    """A PNG as it is decoded."""

    def decode(data):
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        chunks, at = [], 8
        while at < len(data):
            (size,) = unpack(">I", data[at : at + 4])
            kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
            assert unpack(">I", data[at + 8 + size : at + 12 + size]) == (zlib.crc32(kind + body),)
            chunks.append((kind, body))
            at += 12 + size
        assert [chunks[0][0], chunks[-1]] == [b"IHDR", (b"IEND", b"")]
        width, height, *form = unpack(">IIBBBBB", chunks[0][1])
        assert form == [8, 2, 0, 0, 0]
        raw = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
        stride = 3 * width + 1
        assert len(raw) == stride * height
        assert not any(raw[::stride])
        across, down, unit = unpack(">IIB", dict(chunks)[b"pHYs"])
        assert (across, unit) == (down, 1)
        texts = dict(_said(body) for kind, body in chunks if kind == b"iTXt")
        rows = [raw[start + 1 : start + stride] for start in range(0, len(raw), stride)]
        return Picture(width, height, across, texts, rows)

    return decode


def _said(body):
    name, text = body.split(b"\0\0\0\0\0")
    return name.decode(), text.decode()
