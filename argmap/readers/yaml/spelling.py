"""How a text is spelled as a YAML scalar, in each style, so that it reads as itself."""

import re

from argmap.model import Quote, Text
from argmap.scalar import item
from argmap.text import line_ends

_NOT_PLAIN = re.compile(
    r"""\A(?:$|[\s,\[\]{}\#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)  # how a plain text may not begin
    |:(?:\s|$)|\s\#|[\s:]\Z                                        # what would end it as a key, a comment or a blank
    """,
    re.VERBOSE,
)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def plain_is_legal(raw: str) -> bool:
    """Whether a text stands as a plain scalar outside `[…]` and `{…}`, for every YAML reader: not all take tabs."""
    return _NOT_PLAIN.search(raw) is None and "\t" not in raw and printable(raw)


def printable(text: str) -> bool:
    """Whether a text may stand in a file unescaped."""
    return _UNPRINTABLE.search(text) is None


def double(text: str) -> str:
    """The text in double quotes; always legal."""
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """The text as it stands within double quotes."""
    return "".join(_ESCAPED.get(character) or _code(character) for character in text)


def line_break(content: str, near: int = 0) -> str:
    """The line end that a file uses at a place."""
    following = next((end for end in line_ends(content[near:])), 0)
    if following:
        return "\r\n" if content[: near + following].endswith("\r\n") else content[near + following - 1]
    return line_break(content) if near else "\n"


def quote_lines(quote: Quote, indent: int = 0) -> list[str]:
    """The lines of a quote as an item of a list, from the column of its `- `; in the short form where that says all."""
    parts = quote_parts(quote)
    return item([(quote.source.value, quote.text.value)] if len(parts) == 2 else parts, indent)


def quote_parts(quote: Quote) -> list[tuple[str, str]]:
    """The keys of a quote in the long form, with their texts."""
    named = zip(quote._fields, quote, strict=True)
    return [("quote" if key == "text" else key, part.value) for key, part in named if isinstance(part, Text)]


def _code(character: str) -> str:
    if printable(character):
        return character
    return f"\\u{ord(character):04X}"  # never \\x: JSON does not have it
