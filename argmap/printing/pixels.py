"""Turn a page of a PDF into pixels, strip by strip, so that a large picture never stands in memory as a whole."""

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

_STRIP = 16 << 20  # bytes
_WHITE = 0xFFFFFFFF


def strips(pdf: bytes, width: int, height: int) -> Iterator[bytes]:
    """Give the first page at this size, from the top down, each pixel as red, green and blue."""
    document = PdfDocument(pdf)
    page = document[0]
    high = max(1, _STRIP // (3 * width))
    try:
        for top in range(0, height, high):
            yield _strip(page.raw, top, min(high, height - top), (width, height))
    finally:
        page.close()
        document.close()


def _strip(page: pdfium.FPDF_PAGE, top: int, high: int, size: tuple[int, int]) -> bytes:
    width, height = size
    pixels = (ctypes.c_ubyte * (3 * width * high))()
    bitmap = pdfium.FPDFBitmap_CreateEx(width, high, pdfium.FPDFBitmap_BGR, pixels, 3 * width)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, high, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, pdfium.FPDF_REVERSE_BYTE_ORDER)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return bytes(pixels)
