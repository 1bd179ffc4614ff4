"""Which files a check depends on, and whether they changed: by looking, which works on every file system."""

from collections.abc import Iterator
from pathlib import Path

from argmap.check import Verdict
from argmap.files import Unreadable, find_seeds, inside

Stamp = tuple[int, int, int] | None


def files_of(verdict: Verdict, seeds: Path | None) -> Iterator[str]:
    """What was read, the map's folder of sources, and each source in it whether it is there or not."""
    yield from verdict.files
    seeds = seeds or find_seeds(Path(verdict.name))
    if seeds is None or verdict.dossier is None:
        return
    yield str(seeds)
    for source in verdict.dossier.map.sources:
        try:
            yield str(inside(seeds, source.file.value))
        except Unreadable:
            continue


def stamp(path: str) -> Stamp:
    """What can be told of a file without reading it; None for one that is not there."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
