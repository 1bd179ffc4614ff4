"""The process's own streams, which may be closed, full, left by their reader, or too narrow for Unicode.

A command never learns of it: what can no longer be written is dropped, so that `check | head`
still ends with the exit code of the whole check.
"""

import contextlib
import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from typing_extensions import Buffer

_DEFAULT_WIDTH = 80
_MOST_DIGITS = 5
_LEFT = (errno.EPIPE, errno.EINVAL)  # Windows says EINVAL where the reader of a pipe has gone


class _Forgiving(io.BufferedWriter):
    """Takes everything: after a failure it keeps the reason, and what is written goes nowhere.

    The file below stays one of C's: were its `write` in Python, Ctrl-C could make a line come twice.
    """

    failure: OSError | None = None

    def write(self, data: "Buffer") -> int:
        try:
            return super().write(data)
        except OSError as error:
            self._give_up(error)
            return len(memoryview(data))

    def flush(self) -> None:
        try:
            super().flush()
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self.failure = error
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


class Streams:
    """Standard output and standard error, made safe to write to."""

    def __init__(self) -> None:
        self._files: list[_Forgiving] = []
        sys.stdout = self._safe(sys.stdout)
        sys.stderr = self._safe(sys.stderr, line_buffering=True)

    def _safe(self, stream: TextIO | None, *, line_buffering: bool = False) -> TextIO:
        if stream is None:
            return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - pathlib takes 4 ms
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
            return stream
        file = _Forgiving(io.FileIO(stream.fileno(), "w", closefd=False))
        self._files.append(file)
        return io.TextIOWrapper(file, stream.encoding, "backslashreplace", line_buffering=line_buffering)

    def failure(self) -> OSError | None:
        """Why output was lost, unless its reader left."""
        sys.stdout.flush()
        failures = (file.failure for file in self._files)
        return next((error for error in failures if error and error.errno not in _LEFT), None)


def terminal_width() -> int:
    """Columns of the terminal: COLUMNS, or what it says itself, or 80 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and len(given) <= _MOST_DIGITS and int(given):
        return int(given)
    for descriptor in (1, 2):
        with contextlib.suppress(OSError):
            return os.get_terminal_size(descriptor).columns or _DEFAULT_WIDTH
    return _DEFAULT_WIDTH
