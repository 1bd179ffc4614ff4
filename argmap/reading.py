"""Read a source: its file, its format, its encoding. The one place that knows what a suffix and first bytes mean."""

from contextlib import suppress
from functools import cache

from argmap.dossier import SourceText
from argmap.files import SOURCE_LIMIT, StrPath, Unreadable, read_bytes, shown, suffix_of
from argmap.registry import Document, Extract, discover
from argmap.text import Pages

_MAY_TELL = (b"\0", b"\x1b", b"~{")
_PLAIN = frozenset(("", ".txt", ".text"))
_FOREIGN = (
    (b"%PDF-", "it is a PDF", "name it '….pdf'"),
    (b"PK\x03\x04", "it is a zip archive, as .docx and .epub are", "name it by what it is, or save its text"),
    (b"\xd0\xcf\x11\xe0", "it is of an old Word or Office", "save it as .docx or as text"),
    (b"{\\rtf", "it is RTF", "save it as .docx or as text"),
)
_WITHOUT_ENCODING = frozenset(("pdf", "docx", "epub"))


@cache
def documents() -> tuple[Document, ...]:
    """Every document format."""
    import argmap.documents

    return tuple(discover(argmap.documents, Document))


def read_source(path: StrPath, encoding: str = "") -> SourceText:
    """The text of a source; `encoding` is what its curator says of it. Raises Unreadable."""
    data = read_bytes(path, SOURCE_LIMIT)
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise Unreadable("it is empty", "save the document's text into it")
    extract = _extract(suffix_of(path), data, encoding)
    if "\0" in extract.text:
        raise Unreadable("it holds NUL bytes, so it is no text", "save the document as plain text")
    if not extract.text.strip("\ufeff \t\r\n"):
        raise Unreadable("it holds no text", "save the document's text into it")
    digest = "" if extract.encoding == "utf-8" and extract.plain else _digest(data)
    pages = Pages(extract.unit, extract.starts) if extract.starts else None
    text = SourceText(shown(path), extract.text, digest, pages)
    text.encoding = "" if extract.encoding == "utf-8" or not extract.detected else extract.encoding
    text.unread = extract.unread
    return text


def _extract(suffix: str, data: bytes, encoding: str) -> Extract:
    document = None if suffix in _PLAIN else next((each for each in documents() if suffix in each.suffixes), None)
    if document is not None:
        if encoding and document.name in _WITHOUT_ENCODING:
            raise Unreadable(f"a {suffix} says its encoding itself", f"remove 'encoding: {encoding}'")
        return document.extract(data, encoding)
    for magic, reason, help in _FOREIGN:
        if data.startswith(magic):
            raise Unreadable(reason, help)
    return _decoded(data, encoding)


def _decoded(data: bytes, stated: str) -> Extract:
    """The text of a plain file; what tells encodings is imported only where it is not simply UTF-8."""
    if not stated and not any(sign in data for sign in _MAY_TELL):
        with suppress(UnicodeDecodeError):
            return Extract(data.decode(), plain=True)
    from argmap.encoding import decode

    decoded = decode(data, stated)
    return Extract(decoded.text, encoding=decoded.encoding, detected=decoded.detected, plain=True)


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
