"""Write what a command made to a file or to standard output, whole or not at all."""

import contextlib
import sys
from collections.abc import Iterable
from pathlib import Path

import click

STDOUT = Path("-")


def beside(output: Path, part: str) -> Path:
    """Name the file for a part of what is written: map.svg becomes map-part.svg."""
    return output.with_stem(f"{output.stem}-{part}") if part else output


def refuse_read(outputs: Iterable[Path], read: Iterable[str]) -> None:
    """A map and its sources are never the file to write, by whatever name. Raises UsageError."""
    names = list(read)
    for output in outputs:
        for name in names:
            with contextlib.suppress(OSError):
                if output.samefile(name):
                    raise click.UsageError(f"'{output}' is read for this export: write to another file")


def holds(output: Path, data: bytes) -> bool:
    """Whether a file holds just these bytes already, so that its date may stay."""
    with contextlib.suppress(OSError):
        return output.is_file() and output.stat().st_size == len(data) and output.read_bytes() == data
    return False


def deliver(output: Path, data: bytes, *, new: bool = False) -> None:
    """Replace the file, if it need not be `new`, or write to standard output for `-`. Raises ClickException."""
    from argmap.cli.ending import end_in_order
    from argmap.files import reason_of, shown
    from argmap.saving import write_atomically, write_new

    if output == STDOUT:
        sys.stdout.buffer.write(data)
        return
    end_in_order()
    try:
        (write_new if new else write_atomically)(output, data)
    except FileExistsError:
        message = f"'{shown(output)}' exists: choose another name, or replace it with --force"
        raise click.UsageError(message) from None
    except FileNotFoundError:
        raise click.ClickException(f"cannot write '{shown(output)}': its folder does not exist") from None
    except (OSError, ValueError) as error:
        raise click.ClickException(f"cannot write '{shown(output)}': {reason_of(error)}") from None
