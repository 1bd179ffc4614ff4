"""How far a long check has come: one line on a terminal's standard error, gone when it ends."""

import sys
import time

_PATIENCE = 0.5
_PAUSE = 0.1


class Progress:
    """Shows nothing in a pipe, for a single map, or before half a second has passed."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._due = time.monotonic() + _PATIENCE if total > 1 and sys.stderr.isatty() else None
        self._width = 0

    def show(self, done: int) -> None:
        """Say how many are done."""
        if self._due is None or time.monotonic() < self._due or done == self._total:
            return
        self._due = time.monotonic() + _PAUSE
        text = f"{done} of {self._total} maps checked"
        sys.stderr.write(f"\r{text}")
        sys.stderr.flush()
        self._width = len(text)

    def clear(self) -> None:
        """Leave the line as it was before."""
        if self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
            self._width = 0
