"""What is left of a map's verdict when the map and its sources have been let go: counts and names.

A folder may hold more maps than memory does, and a process that checked some of them sends no more than this.
"""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.check import Verdict
from argmap.diagnostic import Severity
from argmap.model import Claim


class Tally(NamedTuple):
    """What a check of one map came to.

    `read` says whether there is a map at all, `whole` whether all of it was read, and `readable` whether its file was.
    `texts` are the sources that were read and `named` the files that the map asks for; `files` are all that were read.
    """

    name: str
    readable: bool
    read: bool
    whole: bool
    severities: Mapping[Severity, int]
    allowed: int
    claims: int
    quotes: int
    found: int
    texts: tuple[str, ...]
    named: tuple[str, ...]
    files: tuple[str, ...]


def tally(verdict: Verdict) -> Tally:
    """Count what a verdict says."""
    dossier = verdict.dossier
    return Tally(
        name=verdict.name,
        readable=verdict.readable,
        read=dossier is not None,
        whole=dossier is not None and dossier.whole,
        severities={severity: verdict.count(severity) for severity in Severity},
        allowed=len(verdict.allowed),
        claims=sum(isinstance(node, Claim) for node in dossier.nodes) if dossier else 0,
        quotes=len(dossier.quotes) if dossier else 0,
        found=sum(bool(dossier.places(quote)) for _, quote in dossier.quotes) if dossier else 0,
        texts=tuple(text.file.name for text in dossier.texts.values()) if dossier else (),
        named=tuple(source.file.value for source in dossier.map.sources) if dossier else (),
        files=tuple(verdict.files),
    )
