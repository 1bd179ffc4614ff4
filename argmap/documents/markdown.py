"""Markdown (`.md`, `.markdown`): the words as they are rendered, on the lines where they stand in the file."""

import re
from typing import Any

from argmap.documents.missing import needs
from argmap.encoding import decode
from argmap.files import Unreadable
from argmap.registry import Document, Extract

_MOST = 8 << 20
_DEEPEST = 100
_MOST_BRACKETS = 5000  # the parser's time grows with the square of them
_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_BLANK_LINES = re.compile(r"\n{2,}")


def extract(data: bytes, stated: str = "") -> Extract:
    """The text of a document. Raises Unreadable."""
    if len(data) > _MOST:
        raise Unreadable(f"it is Markdown of more than {_MOST >> 20} MB", "split it into smaller files")
    decoded = decode(data, stated)
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        raise needs("Markdown") from None
    reader = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    if max(block.count("[") for block in _BLANK_LINE.split(decoded.text)) > _MOST_BRACKETS:
        raise Unreadable("a paragraph of it has too many brackets", "save its text")
    lines = _Lines()
    for token in reader.parse(decoded.text.removeprefix("\ufeff")):
        _take(token, lines)
    return Extract(lines.whole(), encoding=decoded.encoding, detected=decoded.detected)


class _Lines:
    """Words put on the lines that they came from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._line = 0

    def put(self, words: str, line: int) -> None:
        """Put words on a line, or where the last words ended if that is further on."""
        gap = "\n" * max(0, line - self._line) if line > self._line else "\t" if self._parts else ""
        self._parts.append(gap + words)
        self._line = max(line, self._line) + words.count("\n")

    def whole(self) -> str:
        return "".join(self._parts).rstrip("\n") + "\n"


def _take(token: Any, lines: _Lines) -> None:
    line = token.map[0] if token.map else 0
    if token.type == "inline":
        lines.put(_inline(token.children), line)
    elif token.type == "fence":
        lines.put(token.content.rstrip("\n"), line + 1)
    elif token.type == "code_block":
        lines.put(token.content.rstrip("\n"), line)
    elif token.type == "html_block":
        from argmap.documents.html import text_of

        if words := _BLANK_LINES.sub("\n", text_of(token.content).strip("\n")):
            lines.put(words, line)


def _inline(tokens: list[Any]) -> str:
    words, struck = [], 0
    for token in tokens:
        struck += (token.type == "s_open") - (token.type == "s_close")
        words.append("" if struck else _word(token))
    return "".join(words)


def _word(token: Any) -> str:
    if token.type in _BREAKS:
        return _BREAKS[token.type]
    if token.type == "html_inline":
        return " " if _BREAK_TAG.match(token.content) else ""
    return token.content if token.type in ("text", "code_inline") else ""


DOCUMENT = Document("markdown", (".md", ".markdown"), extract)
