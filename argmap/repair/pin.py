"""Pin the sources of a map: write down the digest of each text that the map was checked against.

Only the digest is kept, not where each quote stood: line numbers of a text that has changed
tell a reader nothing, and would have to be kept true in every map.
"""

from pathlib import Path
from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.model import Source
from argmap.readers.yaml import read
from argmap.readers.yaml.insert import with_digest
from argmap.repair.mend import Mended, as_written
from argmap.text import TextFile


class Pinning(NamedTuple):
    """What pinning a map comes to; `changed` sources were pinned to another text, `unread` ones could not be read."""

    mended: Mended | None = None
    changed: tuple[Source, ...] = ()
    unread: tuple[Source, ...] = ()


def pinned(path: Path, dossier: Dossier, *, update: bool) -> Pinning:
    """The map with every readable source pinned; those whose text has changed only if `update`.

    Raises CannotEdit where a digest cannot be added.
    """
    digests = {id: text.sha256 for id, text in dossier.texts.items()}
    sources = [source for source in dossier.map.sources if source.id.value in digests]
    changed = [
        source for source in sources if source.sha256 and source.sha256.value.lower() != digests[source.id.value]
    ]
    due = [source.id.value for source in sources if source.sha256 is None or (update and source in changed)]
    file = dossier.file
    for id in due:
        file = TextFile(file.name, with_digest(file, _source(file, id), digests[id]))
    mended = as_written(path, dossier.file, file.content, len(due)) if due else None
    unread = tuple(source for source in dossier.map.sources if source.id.value not in digests)
    return Pinning(mended, () if update else tuple(changed), unread)


def _source(file: TextFile, id: str) -> Source:
    argument_map = read(file).map
    sources = argument_map.sources if argument_map is not None else ()
    return next(source for source in sources if source.id.value == id)
