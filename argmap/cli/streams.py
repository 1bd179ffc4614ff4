"""The process's own streams, which may be closed, full, left by their reader, or too narrow for Unicode.

A command never learns of it: what can no longer be written is dropped, so that `check | head`
still ends with the exit code of the whole check.
"""

import errno
import io
import os
import sys
from typing import TextIO

_LEFT = (errno.EPIPE, errno.EINVAL)  # Windows says EINVAL where the reader of a pipe has gone


class _Forgiving(io.FileIO):
    """A file that takes everything: after a failure it drops what is written, and keeps the reason."""

    failure: OSError | None = None

    def write(self, data: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]
        if self.failure is None:
            try:
                return super().write(data)
            except OSError as error:
                self.failure = error
        return len(data)


class Streams:
    """Standard output and standard error, made safe to write to."""

    def __init__(self) -> None:
        self._files: list[_Forgiving] = []
        sys.stdout = self._safe(sys.stdout)
        sys.stderr = self._safe(sys.stderr, line_buffering=True)

    def _safe(self, stream: TextIO | None, *, line_buffering: bool = False) -> TextIO:
        if stream is None:
            return open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open as long as the process
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
            return stream
        file = _Forgiving(stream.fileno(), "w", closefd=False)
        self._files.append(file)
        buffer = io.BufferedWriter(file)
        return io.TextIOWrapper(buffer, stream.encoding, "backslashreplace", line_buffering=line_buffering)

    def failure(self) -> OSError | None:
        """Why output was lost, unless its reader left."""
        sys.stdout.flush()
        failures = (file.failure for file in self._files)
        return next((error for error in failures if error and error.errno not in _LEFT), None)
