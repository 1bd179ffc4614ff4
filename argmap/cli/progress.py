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
        self._width = _write(text)

    def clear(self) -> None:
        """Leave the line as it was before."""
        self._width = _wipe(self._width)


def _write(text: str) -> int:
    sys.stderr.write(f"\r{text}")
    sys.stderr.flush()
    return len(text)


def _wipe(width: int) -> int:
    if width:
        sys.stderr.write(f"\r{' ' * width}\r")
        sys.stderr.flush()
    return 0


class FiguresDrawn:
    """Shows how many figures of a map in parts are drawn."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._width = 0

    def long(self, cards: int) -> None:
        """Say that a tree will take long, and what would not."""
        if sys.stderr.isatty():
            self._width = _write(f"a tree of {cards:,} cards takes long; faster: --layout outline, --split")

    def clear(self) -> None:
        """Leave the line as it was before."""
        self._width = _wipe(self._width)

    def __call__(self, done: int, total: int) -> None:
        """Say how many of how many are drawn."""
        self.clear()
        self._progress = self._progress or Progress(total, "figures drawn")
        self._progress.show(done)
        if done == total:
            self._progress.clear()
