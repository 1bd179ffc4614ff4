"""The files in a zip archive that came from a stranger: nothing is unpacked beyond a bound."""

import io
import zipfile
import zlib

from argmap.files import Unreadable

_MOST = 64 << 20
_MOST_ENTRIES = 20_000
_ENTRY = b"PK\x01\x02"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, LookupError)


class Archive:
    """A zip archive; at most 64 MB are unpacked from it in all."""

    def __init__(self, data: bytes, noun: str) -> None:
        if not data.startswith(b"PK"):
            raise Unreadable(f"it is not {noun}", "name it by what it is, or save it anew")
        if data.count(_ENTRY) > _MOST_ENTRIES:
            raise Unreadable(f"it holds more than {_MOST_ENTRIES:,} files", "save its text")
        self._left = _MOST
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN:
            raise Unreadable(f"it is broken or cut off, so it is not {noun}", "save it anew") from None

    def read(self, name: str) -> bytes:
        """The content of a file. Raises Unreadable."""
        try:
            with self._zip.open(name) as file:
                data = file.read(self._left + 1)
        except KeyError:
            raise Unreadable(f"it lacks its part '{name}'", "save it anew") from None
        except RuntimeError as error:
            if isinstance(error, NotImplementedError):
                raise Unreadable("it is packed in an unknown way", "save it anew") from None
            raise Unreadable("it is encrypted", "save it without a password") from None
        except _BROKEN:
            raise Unreadable(f"its part '{name}' is broken", "save it anew") from None
        self._left -= len(data)
        if self._left < 0:
            raise Unreadable(f"it unpacks to more than {_MOST >> 20} MB", "save its text")
        return data
