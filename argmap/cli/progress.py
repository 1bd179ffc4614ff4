"""How far a long run has come: one line on a terminal's standard error, gone when it ends."""

import sys
import time

_PATIENCE = 0.5
_PAUSE = 0.1
_CELLS = 20


class Progress:
    """Shows nothing in a pipe, for a single map, or before half a second has passed."""

    def __init__(self, total: int, done: str = "maps checked") -> None:
        self._total, self._what = total, done
        self._due = time.monotonic() + _PATIENCE if total > 1 and sys.stderr.isatty() else None
        self._width = 0

    def show(self, done: int) -> None:
        """Say how many are done."""
        if self._due is None or time.monotonic() < self._due or done == self._total:
            return
        self._due = time.monotonic() + _PAUSE
        filled = _CELLS * done // self._total
        text = f"[{'#' * filled}{'.' * (_CELLS - filled)}] {done} of {self._total} {self._what}"
        sys.stderr.write(f"\r{text}")
        sys.stderr.flush()
        self._width = len(text)

    def clear(self) -> None:
        """Leave the line as it was before."""
        if self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
            self._width = 0


class FiguresDrawn:
    """Shows how many figures of a map in parts are drawn."""

    def __init__(self) -> None:
        self._progress: Progress | None = None

    def __call__(self, done: int, total: int) -> None:
        """Say how many of how many are drawn."""
        self._progress = self._progress or Progress(total, "figures drawn")
        self._progress.show(done)
        if done == total:
            self._progress.clear()
