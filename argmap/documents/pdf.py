"""PDF documents: the lines of their text layer, page by page; a word divided at a line end keeps its hyphen there."""

from typing import Any

from argmap.documents.missing import needs
from argmap.files import Unreadable
from argmap.registry import Document, Extract

_DIVIDED = ("\ufffe", "\x02")  # what PDFium puts where it has joined a line's last word to the next


def extract(data: bytes, _: str = "") -> Extract:
    """The text of a document with its pages. Raises Unreadable."""
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("it is not a PDF", "name it by what it is, or save it anew")
    try:
        import pypdfium2
    except ImportError:
        raise needs("PDF") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("it is encrypted", "save it without a password") from None
        raise Unreadable("it is broken or cut off, so it is not a PDF", "save it anew") from None
    with document:
        return _pages(document)


def _pages(document: Any) -> Extract:
    import pypdfium2
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    count = len(document)
    parts, starts, unread, length = [], [], [], 0
    for number in range(count):
        try:
            page = document[number]
            text = _lines(page.get_textpage().get_text_range())
            bare = not text.strip() and any(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2))
            page.close()
        except pypdfium2.PdfiumError:
            raise Unreadable(f"its page {number + 1} is broken", "save it anew") from None
        if bare:
            unread.append(number + 1)
        starts.append(length)
        parts.append(text)
        length += len(text)
    text = "".join(parts)
    if not text.strip():
        raise Unreadable(
            f"it has no text layer on any of its {count:,} pages", "recognise its text with an OCR program"
        )
    return Extract(text, tuple(starts), "page", tuple(unread))


def _lines(text: str) -> str:
    for sign in _DIVIDED:
        text = text.replace(sign, "-\n")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").rstrip("\n") + "\n"


DOCUMENT = Document("pdf", (".pdf",), extract)
