"""A map's drawings as pages: read back, set in type, and refused where a letter would be missing from them."""

import unicodedata
from collections.abc import Mapping, Sequence

from argmap.printing.document import document
from argmap.printing.fonts import Fonts
from argmap.printing.reading import Sheet, read
from argmap.registry import CannotWrite, Settings

_MOST_NAMED = 8
_EMOJI = " (for emoji one with outlines, such as Noto Emoji: in colour they are pictures, which are not drawn)"


def sheets(drawings: Mapping[str, str]) -> dict[str, Sheet]:
    """Read drawings, each by the name of its file."""
    return {part: read(svg) for part, svg in drawings.items()}


def pages(sheets: Mapping[str, Sheet], settings: Settings) -> bytes:
    """Give the PDF; raises CannotWrite where no font has a character, or tells so where boxes may stand for them."""
    fonts = Fonts(settings.fonts)
    pdf = document(sheets, fonts)
    if not fonts.missing:
        return pdf
    reason = f"no font here has {_named(list(fonts.missing))}"
    remedy = f"name one that has with --font FILE{_EMOJI * any(map(_is_emoji, fonts.missing))}"
    if not settings.boxes:
        raise CannotWrite(reason, f"{remedy}; --force draws boxes; svg leaves letters to who opens it")
    settings.tell(f"boxes are drawn: {reason}\n  help: {remedy}")
    return pdf


def _is_emoji(character: str) -> bool:
    return "\U0001f000" <= character <= "\U0001faff"


def _named(characters: Sequence[str]) -> str:
    """Characters with their code points and, as they may not be seen, their names, unless those only count them."""
    said = []
    for character in characters[:_MOST_NAMED]:
        code, name = f"{ord(character):04X}", unicodedata.name(character, "")
        told = f" {name.lower()}" if name and not name.endswith(code) else ""
        said.append(f"{character} (U+{code}{told})")
    more = len(characters) - _MOST_NAMED
    return ", ".join(said) + (f" and {more} more" if more > 0 else "")
