"""Check again whenever a map or a source changes: by looking, twice a second, which works on every file system."""

import contextlib
import gc
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.check import Request, check_once
from argmap.cli.inputs import chosen_maps
from argmap.cli.output import Output

if TYPE_CHECKING:
    from argmap.check import Verdict

_PAUSE = 0.5
_SETTLING = 0.1
_MOST_SETTLING = 20

_State = dict[str, tuple[int, int, int] | None]


def keep_checking(request: Request) -> "list[Verdict]":
    """Check until Ctrl-C, or until the reader of the output has left; the last verdicts."""
    before = _state(request, [])
    verdicts = check_once(request)
    while True:
        # what was seen before the check, so that a change during it is no less a change
        state = {path: before.get(path, stamp) for path, stamp in _state(request, verdicts).items()}
        _say(request, len(state))
        while (now := _state(request, verdicts)) == state:
            time.sleep(_PAUSE)
            if _is_left():
                return verdicts
        before = _settle(request, verdicts, now)
        gc.collect()
        click.clear()
        try:
            verdicts = check_once(request)
        except click.ClickException as error:
            Output(request.color, error=True).text(f"Error: {error.format_message()}")


def _say(request: Request, count: int) -> None:
    sys.stdout.flush()
    Output(request.color, error=True).text(f"watching {count} files and folders; Ctrl-C ends")


def _settle(request: Request, verdicts: "list[Verdict]", state: _State) -> _State:
    """Wait until whoever writes has finished, but not for ever; what the files then are."""
    for _ in range(_MOST_SETTLING):
        time.sleep(_SETTLING)
        before, state = state, _state(request, verdicts)
        if state == before:
            break
    return state


def _is_left() -> bool:
    return getattr(getattr(sys.stdout, "buffer", None), "failure", None) is not None


def _state(request: Request, verdicts: "list[Verdict]") -> _State:
    """What can be told of every watched file without reading it; None for one that is not there."""
    return {path: _stamp(path) for path in _watched(request, verdicts)}


def _watched(request: Request, verdicts: "list[Verdict]") -> Iterable[str]:
    names = dict.fromkeys(map(str, request.maps or ("maps",)))
    with contextlib.suppress(click.ClickException):
        names |= dict.fromkeys(chosen_maps(request.maps))
    for verdict in verdicts:
        names |= dict.fromkeys(_sources(request, verdict))
    return names


def _sources(request: Request, verdict: "Verdict") -> Iterator[str]:
    """The map's folder of sources, and each source in it whether it is there or not."""
    from argmap.files import Unreadable, find_seeds, inside

    yield from verdict.files
    seeds = request.seeds or find_seeds(verdict.name)
    if seeds is None or verdict.dossier is None:
        return
    yield str(seeds)
    for source in verdict.dossier.map.sources:
        try:
            yield inside(seeds, source.file.value)
        except Unreadable:
            continue


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
