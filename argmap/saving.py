"""Write files whole or not at all: a reader trusts what is written."""

import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from argmap.files import listed

_TEMPORARY = re.compile(r"\.argmap-[0-9a-f]{16}\.tmp")
_ABANDONED = 86_400


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
    for name in filter(_TEMPORARY.fullmatch, listed(folder)):
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
