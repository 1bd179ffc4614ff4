"""Write what a command made to a file or to standard output, whole or not at all."""

import signal
import sys
from pathlib import Path

import click

STDOUT = Path("-")


def deliver(output: Path, data: bytes) -> None:
    """Replace the file, or write to standard output for `-`. Raises ClickException."""
    from argmap.files import reason_of, shown, write_atomically

    if output == STDOUT:
        sys.stdout.buffer.write(data)
        return
    _end_in_order()
    try:
        write_atomically(output, data)
    except FileNotFoundError:
        raise click.ClickException(f"cannot write '{shown(output)}': its folder does not exist") from None
    except (OSError, ValueError) as error:
        raise click.ClickException(f"cannot write '{shown(output)}': {reason_of(error)}") from None


def _end_in_order() -> None:
    """Let a polite kill unwind the stack, so that no temporary file is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda number, _: sys.exit(128 + number))
