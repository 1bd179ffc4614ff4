"""Whether a changed file says what the old one said, but for the changes that were meant.

Every edit is read again with the reader before anybody may write it: a map that says one
thing more, less or otherwise than was meant is never given back.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.diagnostic import Finding
from argmap.model import Span
from argmap.text import TextFile

Meant = Mapping[tuple[type, Span], Any]


class CannotEdit(Exception):
    """Why a map cannot be changed as it should be, in words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Proof:
    """Proves new contents of one file against the map that the file holds."""

    def __init__(self, file: TextFile) -> None:
        from argmap.readers.yaml import read

        self.file = file
        self._old = read(file)

    def holds(self, content: str, meant: Meant) -> bool:
        """Whether a content reads as the old map with the parts changed that `meant` gives, by their class and span.

        No finding may be new, and none may be gone but those of the changed parts.
        """
        from argmap.readers.yaml import read

        new = read(TextFile(self.file.name, content))
        if new.map is None or self._old.map is None:
            return False
        if [*_spoken(self._old.map, meant)] != [*_spoken(new.map, {})]:
            return False
        now = _counted(new.findings)
        spans = [span for _, span in meant]
        kept = [signed for signed in self._old.findings if not _of_any(signed[1].span, spans)]
        return now <= _counted(self._old.findings) and _counted(kept) <= now


def _spoken(value: Any, meant: Meant) -> Iterator[Any]:
    """What a value says, part by part and without places; a map may be nested deeper than Python likes to call."""
    stack = [value]
    while stack:
        part = stack.pop()
        if isinstance(part, Span):
            continue
        span = getattr(part, "span", None)
        if span is not None:
            part = meant.get((type(part), span), part)
        if isinstance(part, tuple):
            yield type(part), len(part)
            stack.extend(reversed(part))
        else:
            yield part


def _counted(findings: Iterable[tuple[str, Finding]]) -> Counter[tuple[str, str]]:
    return Counter((rule, finding.message) for rule, finding in findings)


def _of_any(span: Span, spans: list[Span]) -> bool:
    """Whether a finding is about one of the parts: in it, or a comment so close that it may belong to it."""
    return any(one.start <= span.start <= one.end + 1 for one in spans)
