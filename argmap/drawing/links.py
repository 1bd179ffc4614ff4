"""Addresses that a figure may link to, and text fragments that lead to a quote's words on a page.

A fragment (https://wicg.github.io/scroll-to-text-fragment/) is `#:~:text=[prefix-,]start[,end][,-suffix]`: words in
full where they are few, else how they start and end; the words around them where the same words come again.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from argmap.visible import visible

_LINKABLE = frozenset({"http", "https"})
_KEPT = "!#$%&'()*+,-./:;=?@[]_~"
_DIRECTIVE = ":~:"
_MOST_EXACT = 200
_AT_EITHER_END = 6
_AROUND = 4
_REACH = 200
_LINE_END = re.compile("[\r\n]")
_CLEAR = 40


def safe_link(address: str) -> str:
    """Give an address that can do no harm in a figure: http, https or relative, percent-encoded; else nothing.

    What browsers read otherwise than people do is refused: backslashes, `//host`, `user@host`, invisible characters.
    """
    address = address.strip(" \t\r\n")
    if re.search(r"[\\\x00-\x1f\x7f-\x9f]|^//", address) or visible(address) != address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _LINKABLE and (parts.scheme or ":" in address.split("/")[0]):
        return ""
    if (parts.scheme and not parts.netloc) or "@" in parts.netloc:
        return ""
    return percent_encoded(address, safe=_KEPT, errors="replace")


def with_fragment(link: str, content: str, parts: Sequence[tuple[int, int]], *, again: bool) -> str:
    """Lead a link to stretches of a text, given as offsets; a link that has a directive or no page stays as it is.

    `again` tells that the words stand in the text more than once.
    """
    page, _, place = link.partition("#")
    if not page or _DIRECTIVE in place:
        return link
    directives = []
    for start, end in parts:
        unclear = again or (len(parts) > 1 and end - start < _CLEAR)
        directives.append(f"text={_found(content, start, end, unclear=unclear)}")
    return f"{page}#{place}{_DIRECTIVE}{'&'.join(directives)}"


def _found(content: str, start: int, end: int, *, unclear: bool) -> str:
    """How one stretch of a text is found on its page: by the words around it too, where its own do not tell."""
    lines = content[start:end].strip().splitlines()
    if len(lines) == 1 and end - start <= _MOST_EXACT:
        written = _encoded(lines[0].split())
    else:
        first, last = lines[0].split(), lines[-1].split()
        most = _AT_EITHER_END if len(lines) > 1 else min(_AT_EITHER_END, len(first) // 2)
        written = f"{_encoded(first[:most])},{_encoded(last[-most:])}" if most else _encoded(first)
    if unclear:
        prefix = _LINE_END.split(content[max(0, start - _REACH) : start])[-1].split()[-_AROUND:]
        suffix = _LINE_END.split(content[end : end + _REACH])[0].split()[:_AROUND]
        written = f"{_encoded(prefix)}-," * bool(prefix) + written + f",-{_encoded(suffix)}" * bool(suffix)
    return written


def _encoded(words: Sequence[str]) -> str:
    """Words as a part of a directive, in which `-`, `,` and `&` have a meaning of their own."""
    return percent_encoded(" ".join(words), safe="", errors="replace").replace("-", "%2D")
