"""Mend a map's file: propose, edit, prove, write."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from argmap.check import Verdict
from argmap.files import MAP_LIMIT, Unreadable, read_text
from argmap.saving import write_atomically
from argmap.text import TextFile

_MARK = "\ufeff"


class Mended(NamedTuple):
    """A map's file before and after; `number` says how many quotes or sources were mended.

    `unsought` says for how many quotes there was no time to look for the nearest passage.
    """

    name: str
    number: int
    before: str
    after: str
    unsought: int = 0

    def write(self, path: Path) -> None:
        """Replace the file. Raises OSError where it cannot be written or no longer holds what was read."""
        write_atomically(path, self.after.encode(), expected=self.before.encode())

    def diff(self) -> Iterator[str]:
        """The change as a unified diff, line by line, each with its own line end."""
        from difflib import unified_diff

        before, after = (_lines(text) for text in (self.before, self.after))
        for line in unified_diff(before, after, _heading(f"a/{self.name}"), _heading(f"b/{self.name}")):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def mended(path: Path, verdict: Verdict, *, unsafe: bool) -> Mended | None:
    """A checked map's file with its quotes mended; None where nothing is to be said of it, or the map was not read.

    Raises CannotEdit where a change cannot be proved.
    """
    from argmap.repair.proposals import repairs

    dossier = verdict.dossier
    found = [*repairs(dossier, unsafe=unsafe)] if dossier is not None else []
    if dossier is None or not found:
        return None
    from argmap.readers.yaml.edit import replaced

    after = replaced(dossier.file, [change for repair in found for change in repair.changes])
    number = sum(bool(repair.changes) for repair in found)
    return as_written(path, dossier.file, after, number)._replace(unsought=len(found) - number)


def as_written(path: Path, file: TextFile, after: str, count: int) -> Mended:
    """The change with the byte order mark that the file has on disk."""
    try:
        mark = _MARK if read_text(path, MAP_LIMIT).startswith(_MARK) else ""
    except Unreadable:
        mark = ""  # gone meanwhile: writing will find out
    return Mended(file.name, count, mark + file.content, mark + after)


def _heading(name: str) -> str:
    """A name as `patch` and `git apply` read it: with a tab behind one with blanks, else quoted as git does."""
    plain = name.isprintable() and not {'"', "\\"} & {*name}
    if plain:
        return f"{name}\t" if " " in name else name
    return f'"{"".join(_octal(sign) for sign in name)}"'


def _octal(sign: str) -> str:
    if sign.isprintable():
        return f"\\{sign}" if sign in '"\\' else sign
    return "".join(f"\\{byte:03o}" for byte in sign.encode("utf-8", "surrogateescape"))


def _lines(text: str) -> list[str]:
    return [line for line in text.replace("\n", "\n\0").split("\0") if line]
