"""Word documents (`.docx`): paragraphs, tables by rows, then the notes, as a reader of the accepted text sees them.

Read with the standard library: python-docx leaves out footnotes, text boxes and tracked insertions. Deleted, struck and
hidden text, headers, footers, comments and the numbers that Word puts before list items are no part of the text; a
formula or symbol stands as U+FFFD, lest what surrounds it read as one.
"""

from argmap.documents.archive import Archive
from argmap.documents.scripts import lowered, raised
from argmap.documents.xml import Attributes, read_xml
from argmap.files import Unreadable
from argmap.registry import Document, Extract

_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "sym": "\ufffd"}
_UNSEEN = frozenset(("moveFrom", "del", "rt", "pPrChange", "rPrChange", "Fallback"))
_FORMULAS = frozenset(("oMath", "oMathPara"))
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_OFF = frozenset(("0", "false", "off"))


class _Text:
    """Gathers the blocks of one part."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self._outer: list[list[str]] = []  # the blocks around the cell that is being read
        self._rows: list[list[str]] = []
        self._tables: list[list[str]] = []
        self._paragraphs: list[list[str]] = []
        self._unseen = 0
        self._in_text = False
        self._hidden = False
        self._set = ""

    def start(self, element: str, attributes: Attributes) -> None:
        name = _local(element)
        if self._unseen or name in _UNSEEN or name in _FORMULAS or _is_separator(name, attributes):
            if not self._unseen and name in _FORMULAS:
                self._add("\ufffd")
            self._unseen += 1
        elif not element.startswith(_W):
            return
        elif name == "p":
            self._paragraphs.append([])
        elif name == "tbl":
            self._tables.append([])
        elif name == "tr":
            self._rows.append([])
        elif name == "tc":
            self._outer.append(self.blocks)
            self.blocks = []
        elif name == "r":
            self._hidden, self._set = False, ""
        elif name in ("vanish", "strike", "dstrike", "vertAlign"):
            self._property(name, next((value for key, value in attributes.items() if _local(key) == "val"), ""))
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        self._in_text = name == "t" and not self._unseen

    def _property(self, name: str, value: str) -> None:
        if name == "vertAlign":
            self._set = value
        else:
            self._hidden = self._hidden or value not in _OFF

    def words(self, words: str) -> None:
        if self._in_text:
            move = {"superscript": raised, "subscript": lowered}.get(self._set)
            self._add(move(words) if move else words)

    def _add(self, words: str) -> None:
        if self._paragraphs and not self._hidden:
            self._paragraphs[-1].append(words)

    def end(self, element: str) -> None:
        name = _local(element)
        self._in_text = False
        if self._unseen:
            self._unseen -= 1
        elif not element.startswith(_W):
            return
        elif name == "p":
            self._keep("".join(self._paragraphs.pop()))
        elif name == "tc" and self._outer:
            cell, self.blocks = " ".join(self.blocks), self._outer.pop()
            if self._rows:
                self._rows[-1].append(cell)
        elif name == "tr":
            row = "\t".join(self._rows.pop())
            if self._tables and row.strip():
                self._tables[-1].append(row)
        elif name == "tbl":
            self._keep("\n".join(self._tables.pop()))

    def _keep(self, block: str) -> None:
        if block.strip():
            self.blocks.append(block)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_separator(name: str, attributes: Attributes) -> bool:
    """Whether a note is none but the line that Word draws above them."""
    return name in ("footnote", "endnote") and any(_local(key) == "type" for key in attributes)


def extract(data: bytes, _: str = "") -> Extract:
    """The text of a document. Raises Unreadable."""
    if data.startswith(_OLD_WORD):
        raise Unreadable("it is encrypted, or of an old Word", "save it as .docx without a password")
    archive = Archive(data, "a Word document")
    blocks: list[str] = []
    for part in ("word/document.xml", *(note for note in _NOTES if note in archive.names)):
        text = _Text()
        read_xml(archive.read(part), part, text.start, text.end, text.words)
        blocks += text.blocks
    return Extract("\n\n".join(blocks) + "\n")


DOCUMENT = Document("docx", (".docx",), extract)
