"""Which files a check depends on, and whether they changed: by looking, which works on every file system."""

import os
from collections.abc import Iterator

from argmap.files import StrPath, Unreadable, find_seeds, inside
from argmap.tally import Tally

Stamp = tuple[int, int, int] | None


def files_of(tally: Tally, seeds: StrPath | None) -> Iterator[str]:
    """What was read, the map's folder of sources, and each source in it whether it is there or not."""
    yield from tally.files
    seeds = seeds or find_seeds(tally.name)
    if seeds is None or not tally.read:
        return
    yield str(seeds)
    for name in tally.named:
        try:
            yield inside(seeds, name)
        except Unreadable:
            continue


def stamp(path: str) -> Stamp:
    """What can be told of a file without reading it; None for one that is not there."""
    try:
        found = os.stat(path)  # noqa: PTH116 - pathlib takes 4 ms to import
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
