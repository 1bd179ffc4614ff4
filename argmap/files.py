"""Read and write files safely: names come from strangers' maps, and a reader trusts what is written."""

import contextlib
import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from argmap.suggest import did_you_mean, suggest

MAP_LIMIT = 32 << 20
SOURCE_LIMIT = 256 << 20

_CHUNK = 1 << 20
_TEMPORARY = re.compile(r"\.argmap-[0-9a-f]{16}\.tmp")
_ABANDONED = 86_400
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Unreadable(Exception):
    """Why a file cannot be read, in words; `help` says what to do."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.help = help


def read_text(path: Path, limit: int) -> str:
    """The UTF-8 text of a regular file of at most `limit` bytes; a byte order mark is kept.

    Raises Unreadable.
    """
    return _decoded(read_bytes(path, limit))


def read_standard_input(path: Path, limit: int) -> str:
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


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes. Raises Unreadable."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():
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


def _reason(path: Path, error: OSError | ValueError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "there is no such file", did_you_mean(path.name, _names(path.parent))
    return reason_of(error), ""


def exists(path: Path) -> bool:
    """Whether there is a file or link of that name, or the system does not tell: reading it will say why."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def missing(folder: Path, name: str) -> Unreadable:
    """Why a folder has no file of a name that a map gives, and which of its files was probably meant."""
    inner = name.removeprefix("./")
    if ".." not in inner:
        inner = inner.removeprefix(f"{folder.name}/")
    place = folder / inner
    names = _names(place.parent)
    same_stem = next((each for each in names if Path(each).stem == place.name), None)
    meant = place.name if place.name in names else same_stem or suggest(place.name, names)
    if meant:
        help = f"did you mean '{(Path(inner).parent / meant).as_posix()}'?"
    else:
        help = f"save its text into {shown(folder)}/"
    return Unreadable(f"there is no such file in {shown(folder)}/", help)


def reason_of(error: OSError | ValueError) -> str:
    """Why the system refused a file, in the words of our messages."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "its name cannot be used"


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except (OSError, ValueError):
        return []


def find_seeds(map_path: Path) -> Path | None:
    """The seeds folder of the nearest parent of a map that has one, be it a link that leads nowhere."""
    parents = Path(os.path.abspath(map_path)).parents
    return next((seeds for seeds in (parent / "seeds" for parent in parents) if _is_folder_or_link(seeds)), None)


def _is_folder_or_link(path: Path) -> bool:
    return os.path.isdir(path) or os.path.islink(path)


def files_below(folder: Path) -> list[Path]:
    """Every file below a folder, sorted; links to folders are followed, hidden files and folders left out.

    Raises Unreadable for a folder that cannot be listed: its files must not be passed over.
    """

    def refuse(error: OSError) -> None:
        raise Unreadable(f"cannot list the folder '{shown(Path(error.filename))}'", "name the maps to check")

    found: list[Path] = []
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, onerror=refuse, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        found += (Path(place, name) for name in names if not name.startswith("."))
    return sorted(found)


def inside(folder: Path, name: str) -> Path:
    """The path of a file that a map names, which must not lead out of the folder.

    Raises Unreadable for an absolute name, `..`, or a link that leads outside.
    """
    if "\0" in name:
        raise Unreadable("its name cannot be used", f"name a file in {folder.name}/")
    if "\\" in name:
        raise Unreadable("its name has a backslash", "write '/' between folders")
    if os.path.isabs(name) or (len(name) > 1 and name[1] == ":"):
        raise Unreadable("its name is absolute", f"name a file in {folder.name}/")
    try:
        base, full = os.path.realpath(folder), os.path.realpath(folder / name)
    except (OSError, ValueError):
        raise Unreadable("its name cannot be used") from None
    if full != base and not full.startswith(base.rstrip(os.sep) + os.sep):
        raise Unreadable(f"it leads out of {folder.name}/", f"copy the document into {folder.name}/")
    return folder / name


def shown(path: Path) -> str:
    """A path as messages name it: from the working folder where it lies below, else whole."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # pragma: no cover - Windows, on another drive
        return absolute
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return (absolute if outside else relative).replace(os.sep, "/")


def write_atomically(path: Path, data: bytes, expected: bytes | None = None) -> None:
    """Replace a file's content whole or not at all; a link is followed, permissions and owner are kept.

    Where `expected` is given, only a file that may be written and still holds just that is replaced. Raises OSError,
    with the old file as it was.
    """
    target = Path(os.path.realpath(path))
    if expected is not None:
        _refuse_read_only(target)
    elif target.exists() and not target.is_file():
        _write_in_place(target, data)
        return
    # named before it is made: an interruption finds it whatever the moment
    temporary = target.parent / f".argmap-{os.urandom(8).hex()}.tmp"
    try:
        with _new(temporary, _private) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(temporary, target)
        os.chmod(temporary, _mode(target))
        if expected is not None:
            _refuse_changed(target, expected)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _settle(target.parent)
    _sweep(target.parent)


def _new(path: Path, opener: Callable[[str, int], int] | None = None) -> BinaryIO:
    try:
        return open(path, "xb", opener=opener)
    except PermissionError:
        raise PermissionError(errno.EACCES, "its folder is read-only") from None


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, nor a link of its name. Raises OSError, and leaves no part of it."""
    with _new(path) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(path)
            raise
    _settle(path.parent)


def _refuse_read_only(target: Path) -> None:
    """Replacing asks only the folder for leave; the superuser is asked by nobody."""
    if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")


def _refuse_changed(target: Path, expected: bytes) -> None:
    if target.read_bytes() != expected:
        raise OSError(errno.EBUSY, "it was changed by another program meanwhile")


def _keep_owner(temporary: Path, target: Path) -> None:
    with contextlib.suppress(OSError, AttributeError):
        old = target.stat()
        os.chown(temporary, old.st_uid, old.st_gid)


def _settle(folder: Path) -> None:
    """Have the new name survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove what runs that were killed left behind: nobody writes for a day."""
    for name in filter(_TEMPORARY.fullmatch, _names(folder)):
        with contextlib.suppress(OSError):
            if time.time() - os.lstat(folder / name).st_mtime > _ABANDONED:
                os.unlink(folder / name)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write_in_place(target: Path, data: bytes) -> None:
    """For what cannot be replaced, such as /dev/stdout."""
    with target.open("wb") as file:
        file.write(data)


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
