"""Web pages (`.html`, `.htm`, `.xhtml`): what a browser would show, block by block, parsed as HTML5.

But for words that are struck out: their author has taken them back.
"""

import re
from typing import Any

from argmap.documents.missing import needs
from argmap.documents.scripts import lowered, raised
from argmap.documents.stylesheet import HIDING, hidden
from argmap.encoding import decode
from argmap.files import Unreadable
from argmap.registry import Document, Extract

_MOST = 32 << 20
_MOST_DEEP = 5000
_UNSEEN = frozenset(
    (
        "head script style template noscript svg iframe object video audio canvas select datalist rt rp map "
        "annotation annotation-xml noframes noembed del s strike"
    ).split()
)
_BLOCKS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul legend "
        "hgroup"
    ).split()
)
_LINES = frozenset(("tr", "br"))
_CELLS = frozenset(("td", "th"))
_EMPTY = frozenset(
    ("area base br col embed hr img input link meta source track wbr p li td th tr dt dd option").split()
)
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_BLANK = re.compile(r"[ \t\n\r\f]+")
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})"""
    rb"""|<\?xml[^>]{0,100}encoding=["']([\w.:-]{1,40})"""
)


class _Flow:
    """Text as it flows: white space collapses, blocks stand apart."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._gap = ""
        self._last = ""

    def text(self, words: str, *, kept: bool = False) -> None:
        if not kept:
            words = _BLANK.sub(" ", words)
            if self._gap or not self._parts or self._last[-1:].isspace():
                words = words.lstrip(" ")
        if words:
            if self._parts:
                self._parts.append(self._gap)
            self._parts.append(words)
            self._gap, self._last = "", words

    def gap(self, gap: str) -> None:
        """At least this gap before what follows; the wider of two counts."""
        if self._gap.count("\n") < gap.count("\n") or not self._gap:
            self._gap = gap

    def whole(self) -> str:
        lines = "".join(self._parts).split("\n")
        return "\n".join(line.rstrip(" ") for line in lines).strip("\n ") + "\n"


def extract(data: bytes, stated: str = "") -> Extract:
    """The text of a page. Raises Unreadable."""
    if len(data) > _MOST:
        raise Unreadable(f"it is a page of more than {_MOST >> 20} MB", "save its text")
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, stated, (declared[1] or declared[2]).decode() if declared else "")
    return Extract(text_of(decoded.text), encoding=decoded.encoding, detected=decoded.detected)


def text_of(content: str) -> str:
    """The text that a browser would show of HTML. Raises Unreadable."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise needs("HTML") from None
    if _depth(content.encode(errors="replace")) > _MOST_DEEP:
        raise Unreadable("its elements are nested too deeply", "save its text")
    flow = _Flow()
    page = LexborHTMLParser(content.removeprefix("\ufeff"))
    if page.body is not None:
        _walk(page.body, flow, hidden(page))
    return flow.whole()


def _depth(data: bytes) -> int:
    """How deep elements may be nested: the parser's time grows with the square of it."""
    deepest = depth = 0
    for slash, name in _TAG.findall(data):
        if name.lower().decode() not in _EMPTY:
            depth = max(0, depth + (-1 if slash else 1))
            deepest = max(deepest, depth)
    return deepest


def _walk(root: Any, flow: _Flow, unseen: frozenset[int]) -> None:
    """In document order without recursion: nesting may be deep."""
    node, pre = root, 0
    while node is not None:
        tag = node.tag
        if tag == "-text":
            flow.text(node.text_content or "", kept=pre > 0)
        elif node.is_element_node and not _is_unseen(node, unseen) and not _is_whole(node, flow):
            _gap(tag, flow)
            pre += tag == "pre"
            if node.first_child is not None:
                node = node.first_child
                continue
            pre -= tag == "pre"
            _gap(tag, flow)
        while node is not None and node.next is None and node.mem_id != root.mem_id:
            node = node.parent
            if node is not None:
                pre -= node.tag == "pre"
                _gap(node.tag, flow)
        if node is None or node.mem_id == root.mem_id:
            return
        node = node.next


def _gap(tag: str, flow: _Flow) -> None:
    if tag in _BLOCKS:
        flow.gap("\n\n")
    elif tag in _LINES:
        flow.gap("\n")
    elif tag in _CELLS:
        flow.gap("\t")


def _is_whole(node: Any, flow: _Flow) -> bool:
    """Whether the element is taken as one piece: raised and lowered text, and formulas."""
    if node.tag == "math":
        flow.text("\ufffd")
    elif node.tag in ("sup", "sub"):
        text = node.text()
        if node.tag == "sub" or not _is_note_mark(node):
            flow.text(raised(text) if node.tag == "sup" else lowered(text))
    else:
        return False
    return True


def _is_note_mark(node: Any) -> bool:
    """Whether a raised text is the mark of a note: it links to a place of the same page."""
    link = node.css_first("a[href]") or (node.parent if node.parent is not None and node.parent.tag == "a" else None)
    return link is not None and (link.attributes.get("href") or "").startswith("#")


def _is_unseen(node: Any, unseen: frozenset[int]) -> bool:
    if node.tag in _UNSEEN or node.mem_id in unseen:
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(HIDING.search(attributes.get("style") or ""))


DOCUMENT = Document("html", (".html", ".htm", ".xhtml"), extract)
