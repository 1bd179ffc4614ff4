"""The fonts of letters: argmap's own for Latin, Greek, Cyrillic and Hebrew, then what the user names or has.

argmap's own comes first, so that a figure in those letters has the same bytes on every machine.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import uharfbuzz as hb

from argmap.registry import CannotWrite

OWN = Path(__file__).parent / "arimo"
_UNSEEN = frozenset("\u200c\u200d\u200e\u200f\ufe0e\ufe0f")
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_NEVER = ("lastresort", "adobeblank", "tofu")
_PICTURES = frozenset({"CBDT", "sbix"})
_OUTLINES = frozenset({"glyf", "CFF "})
_RESTRICTED = 0x0002
_MOST_FACES = 64


class Face:
    """One face of a font file, and which of its glyphs are used, each with the text that it stands for.

    `heavy` says that it is thickened to pass for bold.
    """

    def __init__(self, face: hb.Face, name: str, *, own: bool = False) -> None:
        self.face, self.name, self.own = face, name, own
        self.font = hb.Font(face)
        self.upem = face.upem
        self.tables = frozenset(face.table_tags)
        self.used: dict[int, str] = {}

    def has(self, text: str) -> bool:
        """Whether it has something to draw for every character, but for those that are never seen by themselves."""
        return all(character in _UNSEEN or self._draws(character) for character in text)

    def _draws(self, character: str) -> bool:
        glyph = self.font.get_nominal_glyph(ord(character))
        if not glyph or self.own or "COLR" not in self.tables or character.isspace():
            return bool(glyph)
        strokes: list[object] = []
        funcs = hb.DrawFuncs()
        funcs.set_move_to_func(lambda *step: strokes.append(step))
        self.font.draw_glyph(glyph, funcs)
        return bool(strokes)  # a letter that is only made of coloured layers has none of its own


class Fonts:
    """Finds a face for every text, and remembers the characters for which there is none."""

    def __init__(self, named: Iterable[str] = ()) -> None:
        """`named` are font files to look into before the machine's own; raises CannotWrite for what is no font."""
        self._own = {bold: _own(bold=bold) for bold in (False, True)}
        self._named = [face for name in named for face in _named(Path(name))]
        self._found: dict[bool, list[Face]] = {}
        self._known: dict[tuple[str, bool], Face] = {}
        self.missing: dict[str, None] = {}

    def face(self, text: str, *, bold: bool) -> Face:
        """Give the face for a character with its marks."""
        own = self._own[bold]
        if own.has(text):
            return own
        if (text, bold) not in self._known:
            self._known[text, bold] = self._search(text, bold=bold) or own
        return self._known[text, bold]

    def _search(self, text: str, *, bold: bool) -> Face | None:
        for faces in (self._named, self._of_machine(bold=bold)):
            for face in faces:
                if face.has(text):
                    return face
        own = self._own[bold]
        self.missing |= dict.fromkeys(character for character in text if not own.has(character))
        return None

    def _of_machine(self, *, bold: bool) -> list[Face]:
        if bold not in self._found:
            self._found[bold] = list(_machine_faces(bold=bold))
        return self._found[bold]


def _own(*, bold: bool) -> Face:
    name = f"Arimo-{'Bold' if bold else 'Regular'}"
    return Face(hb.Face(hb.Blob.from_file_path(str(OWN / f"{name}.ttf"))), name, own=True)


def _named(path: Path) -> list[Face]:
    try:
        faces = list(_faces(path))
    except OSError as error:
        raise CannotWrite(f"cannot read the font '{path}': {(error.strerror or 'no such file').lower()}") from None
    if not faces:
        raise CannotWrite(
            f"'{path}' is no font that can be used", "name a file .ttf, .otf or .ttc with outlines that may be embedded"
        )
    return faces


def _faces(path: Path) -> Iterator[Face]:
    """Every face of a file that has outlines which may be embedded. Raises OSError."""
    path.stat()
    blob = hb.Blob.from_file_path(str(path))
    for index in range(min(hb.Face(blob).count, _MOST_FACES)):
        face = Face(hb.Face(blob, index), f"{path.stem}-{index}" if index else path.stem)
        if face.tables & _OUTLINES and not face.tables & _PICTURES and not _is_restricted(face.face):
            yield face


def _is_restricted(face: hb.Face) -> bool:
    """Whether its maker forbids that it be embedded (fsType of the table OS/2)."""
    table = face.reference_table("OS/2").data if "OS/2" in face.table_tags else b""
    return len(table) > 10 and int.from_bytes(table[8:10], "big") & 0x000F == _RESTRICTED


def _machine_faces(*, bold: bool) -> Iterator[Face]:
    """The machine's faces, those without serifs first; a file that cannot be read is passed over."""
    files = {file for folder in folders_of_fonts() for file in _files_below(folder)}
    for file in sorted(files, key=lambda file: (_rank(file.stem.lower(), bold=bold), file.name, str(file))):
        try:
            yield from _faces(file)
        except (OSError, hb.HarfBuzzError):
            continue


def _rank(name: str, *, bold: bool) -> tuple[int, ...]:
    """How badly a font suits, by its file's name: slanted, of another weight, serifed or made for code."""
    slanted = any(word in name for word in ("italic", "oblique"))
    other = any(word in name for word in ("thin", "light", "black", "heavy", "medium", "condensed", "narrow"))
    unsuited = any(word in name for word in ("serif", "mono", "unifont", "fallback", "display"))
    return slanted, other, ("bold" in name) is not bold, unsuited, "sans" not in name


def folders_of_fonts() -> list[Path]:
    """Where this system keeps the fonts of all, and of this user."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    if sys.platform == "win32":  # pragma: no cover
        local = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
        return [Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts", local]
    if sys.platform == "darwin":  # pragma: no cover
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    data = os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path(data) / "fonts", home / ".fonts"]


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in names:
            if name.lower().endswith(_SUFFIXES) and not name.lower().startswith(_NEVER):
                yield Path(place, name)
