"""How a command that writes files ends when it is killed politely."""

import signal
import sys


def end_in_order() -> None:
    """Let a polite kill unwind the stack, so that no temporary file is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda number, _: sys.exit(128 + number))
