"""Find and read files safely: names come from strangers' maps.

Paths are taken as they come and handled by `os`: pathlib takes 4 ms to import.
"""

import errno
import os
import stat
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from argmap.suggest import suggest

if TYPE_CHECKING:
    from pathlib import Path

StrPath = str | os.PathLike[str]

MAP_LIMIT = 32 << 20
SOURCE_LIMIT = 256 << 20

_CHUNK = 1 << 16
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Unreadable(Exception):
    """Why a file cannot be read, in words; `help` says what to do."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.help = help


def read_text(path: StrPath, limit: int) -> str:
    """The UTF-8 text of a regular file of at most `limit` bytes; a byte order mark is kept.

    Raises Unreadable.
    """
    return _decoded(read_bytes(path, limit))


def read_standard_input(path: StrPath, limit: int) -> str:
    """The UTF-8 text that comes on standard input, in place of the file `path`. Raises Unreadable."""
    del path
    if sys.stdin is None:
        raise Unreadable("standard input is closed", "name a file, or pipe the map in")
    try:
        return _decoded(_read_all(sys.stdin.buffer, limit))
    except (OSError, ValueError) as error:
        raise Unreadable(f"standard input: {reason_of(error)}", "name a file, or pipe the map in") from None


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF16):
        raise Unreadable("it is encoded as UTF-16", "save it as UTF-8")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = len(data[: error.start + 1].splitlines())
        reason = f"it is not UTF-8: byte 0x{data[error.start]:02X} in line {line}"
        raise Unreadable(reason, "save it as UTF-8") from None


def read_bytes(path: StrPath, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes. Raises Unreadable."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        if os.path.isdir(path):
            raise Unreadable("it is a folder", "name a file")
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise Unreadable(*_reason(path, error)) from None
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("it is not a regular file", "name a text file")
        if status.st_size > limit:
            raise too_large(limit)
        try:
            return _read_all(file, limit)
        except OSError as error:
            raise Unreadable(*_reason(path, error)) from None


def too_large(limit: int) -> Unreadable:
    """Why a file of more than `limit` bytes is not read."""
    return Unreadable(f"it is larger than {limit >> 20} MB", "split it into smaller files")


def _read_all(file: BinaryIO, limit: int) -> bytes:
    chunks, size = [], 0  # the size told before may be untrue: 0 in /proc, or the file grows
    while chunk := file.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise too_large(limit)
    return b"".join(chunks)


def _reason(path: StrPath, error: OSError | ValueError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        folder, name = os.path.split(path)
        if os.path.islink(path):
            return "it is a link to a file that is not there", "mend the link, or name the file itself"
        meant = _meant(name, listed(folder or os.curdir))
        return "there is no such file", f"did you mean '{meant}'?" if meant else ""
    helps = {errno.ELOOP: "mend the link", errno.EACCES: "give yourself the right to read it"}
    return reason_of(error), helps.get(error.errno or 0, "") if isinstance(error, OSError) else ""


def _meant(name: str, names: Sequence[str]) -> str | None:
    """The file that was meant by a name that no file has: endings, which most share, make no name near."""
    stem, ending = os.path.splitext(name)
    same = {root: each for each in names for root, other in [os.path.splitext(each)] if other.lower() == ending.lower()}
    near = suggest(stem, same)
    return same[near] if near else suggest(name, [each for each in names if not each.lower().endswith(ending.lower())])


def exists(path: StrPath) -> bool:
    """Whether there is a file or link of that name, or the system does not tell: reading it will say why."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def missing(folder: StrPath, name: str) -> Unreadable:
    """Why a folder has no file of a name that a map gives, and which of its files was probably meant."""
    inner = name.removeprefix("./")
    if ".." not in inner:
        inner = inner.removeprefix(f"{os.path.basename(folder)}/")
    parent, last = os.path.split(os.path.normpath(inner))
    names = listed(os.path.join(folder, parent))
    same_stem = next((each for each in names if os.path.splitext(each)[0] == last), None)
    meant = last if last in names else same_stem or _meant(last, names)
    if meant:
        help = f"did you mean '{os.path.join(parent, meant).replace(os.sep, '/')}'?"
    else:
        help = f"save its text into {shown(folder)}/"
    return Unreadable(f"there is no such file in {shown(folder)}/", help)


def reason_of(error: OSError | ValueError) -> str:
    """Why the system refused a file, in the words of our messages."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "its name cannot be used"


def listed(folder: StrPath) -> list[str]:
    """The names in a folder, sorted; none where they are not told."""
    try:
        return sorted(os.listdir(folder))
    except (OSError, ValueError):
        return []


def find_seeds(map_path: StrPath) -> str | None:
    """The seeds folder of the nearest parent of a map that has one, be it a link that leads nowhere."""
    folder = os.path.abspath(map_path)
    while (parent := os.path.dirname(folder)) != folder:
        seeds, folder = os.path.join(parent, "seeds"), parent
        if os.path.isdir(seeds) or os.path.islink(seeds):
            return seeds
    return None


def identity_of(map_path: StrPath) -> tuple[str, str]:
    """The file that a map's name leads to, and the folder of its sources: by another name it may have others."""
    return os.path.realpath(map_path), os.path.realpath(find_seeds(map_path) or "")


def files_below(folder: StrPath) -> "list[Path]":
    """Every file below a folder, sorted; links to folders are followed, hidden files and folders left out.

    What links lead to also without them is named without them.

    Raises Unreadable for a folder that cannot be listed: its files must not be passed over.
    """
    from pathlib import Path

    def refuse(error: OSError) -> None:
        raise Unreadable(f"cannot list the folder '{shown(error.filename)}'", "name the maps to check")

    found: list[Path] = []
    seen: set[tuple[str, str]] = set()
    tops = [os.fspath(folder)]
    for top in tops:  # grows by the links that are found
        for place, folders, names in os.walk(top, onerror=refuse):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            identity = identity_of(os.path.join(place, "file"))
            if identity in seen:
                folders.clear()
                continue
            seen.add(identity)
            tops += filter(os.path.islink, (os.path.join(place, name) for name in folders))
            found += (Path(place, name) for name in names if not name.startswith("."))
    return sorted(found)


def inside(folder: StrPath, name: str) -> str:
    """The path of a file that a map names, which must not lead out of the folder.

    Raises Unreadable for an absolute name, `..`, or a link that leads outside.
    """
    own = os.path.basename(folder)
    if "\0" in name:
        raise Unreadable("its name cannot be used", f"name a file in {own}/")
    if "\\" in name:
        raise Unreadable("its name has a backslash", "write '/' between folders")
    if os.path.isabs(name) or (len(name) > 1 and name[1] == ":"):
        raise Unreadable("its name is absolute", f"name a file in {own}/")
    path = os.path.join(folder, name)
    try:
        base, full = os.path.realpath(folder), os.path.realpath(path)
    except (OSError, ValueError):
        raise Unreadable("its name cannot be used") from None
    if full != base and not full.startswith(base.rstrip(os.sep) + os.sep):
        raise Unreadable(f"it leads out of {own}/", f"copy the document into {own}/")
    return path


def suffix_of(path: StrPath) -> str:
    """The ending of a file's name, in small letters: `.yaml`."""
    return os.path.splitext(path)[1].lower()


def shown(path: StrPath) -> str:
    """A path as messages name it: from the working folder where it lies below, else whole."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # pragma: no cover - Windows, on another drive
        return absolute
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return (absolute if outside else relative).replace(os.sep, "/")
