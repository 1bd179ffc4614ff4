"""A text as a YAML value, as plain as is safe: what argmap's own reader makes of it is the text again.

What needs quotation marks is what YAML would take for something else: ` #`, `: `, a sign at the beginning, blanks at
the ends, line breaks. argmap reads every scalar as text, but other readers, as those of editors, make of `no`, `null`
and `2023` a truth value, nothing and a number, so these get marks too.
"""

import re
from collections.abc import Iterable, Iterator

from argmap.visible import visible

_NEVER_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`")
_ENDS_PLAIN = re.compile(r"[ \t]#|:(?=[ \t]|\Z)|[\t\n\r\x85\u2028\u2029]")
_TYPED = re.compile(  # by YAML 1.1 or 1.2
    r"~|=|<<|null|true|false|yes|no|on|off|y|n|[-+]?(?:[0-9._]+(?:e[-+]?[0-9]+)?|0[box][0-9a-f_]+|\.inf|\.nan)"
    r"|[-+]?[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ \tt][0-9: \tz.+-]*)?",
    re.IGNORECASE,
)
_LOOKS_LIKE_KEY = re.compile(
    r"(?:- )?(?:claim|answer|quotes?|source|supporting|opposing|undercutting|together|see|assumed):(?=\s|\Z)"
)
_NAMES = {"\n": "n", "\t": "t", "\r": "r", "\x1b": "e", "\0": "0", '"': '"', "\\": "\\"}
_LEAST_LINE = 20
_WIDTH = 100


def item(parts: Iterable[tuple[str, str]], column: int = 0) -> list[str]:
    """The lines of keys and texts as an item of a list, from the column of its `- ` on."""
    lines = []
    for key, text in parts:
        head = f"{inline(key)}: "
        lines += f"{head}{value(text, indent=2, width=_WIDTH - column - 2, before=len(head))}".split("\n")
    return [("  " if at else "- ") + line for at, line in enumerate(lines)]


def inline(text: str) -> str:
    """The text on one line: as it is where that is safe, else between quotation marks."""
    if _is_plain(text):
        return text
    if "'" not in text and ('"' in text or "\\" in text) and _is_seen(text):
        return f"'{text}'"
    return f'"{"".join(map(_escaped, text))}"'


def value(text: str, *, indent: int, width: int, before: int = 0) -> str:
    """The text behind a key: on its line where it fits there without escapes, else folded (`>-`) below, else `inline`.

    `indent` is the column of the lines below, `before` the columns that the key takes.
    """
    written = inline(text)
    if before + len(written) <= width and ("\\" not in written or _is_plain(text)):
        return written
    lines = [*_folded(text, max(_LEAST_LINE, width - indent))]
    if not _is_foldable(text) or any(map(_LOOKS_LIKE_KEY.match, lines)):
        return written
    return "\n".join([">-", *(" " * indent + line for line in lines)])


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or text[0] in _NEVER_FIRST or not _is_seen(text):
        return False
    return _ENDS_PLAIN.search(text) is None and _TYPED.fullmatch(text) is None


def _is_foldable(text: str) -> bool:
    return bool(text) and text == text.strip() and _is_seen(text)


def _is_seen(text: str) -> bool:
    """Whether every character shows: what cannot be seen is better escaped than passed on unseen."""
    return visible(text) == text


def _folded(text: str, width: int) -> Iterator[str]:
    """The text in lines, broken only where a single space stands: YAML keeps all other blanks."""
    line = ""
    for word in re.split(r"(?<=[^ \t]) (?=[^ \t])", text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _escaped(character: str) -> str:
    if character in _NAMES:
        return f"\\{_NAMES[character]}"
    if visible(character) == character:
        return character
    point = ord(character)
    return f"\\x{point:02X}" if point < 0x100 else f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"
