"""Check again whenever a map or a source changes: by looking, twice a second, which works on every file system."""

import contextlib
import gc
import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from argmap.cli.checking import Request, check_once
from argmap.cli.inputs import chosen_maps
from argmap.cli.output import Output

if TYPE_CHECKING:
    from argmap.tally import Tally
    from argmap.watched import Stamp

_PAUSE = 0.5
_SETTLING = 0.1
_MOST_SETTLING = 20

_State = dict[str, "Stamp"]


def keep_checking(request: Request) -> "list[Tally]":
    """Check until Ctrl-C, or until the reader of the output has left; the last tallies."""
    before = _state(request, [])
    tallies = check_once(request)
    while True:
        # what was seen before the check, so that a change during it is no less a change
        state = {path: before.get(path, stamp) for path, stamp in _state(request, tallies).items()}
        _say(request, len(state))
        while (now := _state(request, tallies)) == state:
            time.sleep(_PAUSE)
            if _is_left():
                return tallies
        before = _settle(request, tallies, now)
        gc.collect()
        click.clear()
        try:
            tallies = check_once(request)
        except click.ClickException as error:
            Output(request.color, error=True).text(f"Error: {error.format_message()}")


def _say(request: Request, count: int) -> None:
    sys.stdout.flush()
    what = "1 file or folder" if count == 1 else f"{count} files and folders"
    Output(request.color, error=True).text(f"watching {what}; Ctrl-C ends")


def _settle(request: Request, tallies: "list[Tally]", state: _State) -> _State:
    """Wait until whoever writes has finished, but not for ever; what the files then are."""
    for _ in range(_MOST_SETTLING):
        time.sleep(_SETTLING)
        before, state = state, _state(request, tallies)
        if state == before:
            break
    return state


def _is_left() -> bool:
    return getattr(getattr(sys.stdout, "buffer", None), "failure", None) is not None


def _state(request: Request, tallies: "list[Tally]") -> _State:
    """What can be told of every watched file without reading it; None for one that is not there."""
    from argmap.watched import stamp

    return {path: stamp(path) for path in _watched(request, tallies)}


def _watched(request: Request, tallies: "list[Tally]") -> Iterable[str]:
    from argmap.watched import files_of

    names = dict.fromkeys(map(str, request.maps or ("maps",)))
    with contextlib.suppress(click.ClickException):
        names |= dict.fromkeys(chosen_maps(request.maps))
    for tally in tallies:
        names |= dict.fromkeys(files_of(tally, request.seeds))
    return names
