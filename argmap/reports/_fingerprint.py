"""What makes a problem the same problem after an edit elsewhere in the map."""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from argmap.check import Verdict
from argmap.model import Answer, Claim, Span

_MOST_WORDS = 200


def fingerprints(verdict: Verdict) -> Iterator[str]:
    """For each diagnostic, and then each that is allowed, a digest of its rule, the words at its place and their claim.

    The nth of equals says n.
    """
    seen: Counter[str] = Counter()
    owners = _Owners(verdict)
    for diagnostic in (*verdict.diagnostics, *(diagnostic for diagnostic, _ in verdict.allowed)):
        span = diagnostic.finding.span
        parts = (diagnostic.rule, _words(verdict, span), owners.of(span))
        mark = hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
        yield f"{mark}:{seen[mark]}"
        seen[mark] += 1


def _words(verdict: Verdict, span: Span) -> str:
    file = verdict.files.get(span.file)
    return " ".join(file.content[span.start : span.end].split())[:_MOST_WORDS] if file else ""


class _Owners:
    """Finds the claim or answer that a place of the map stands in."""

    def __init__(self, verdict: Verdict) -> None:
        nodes = verdict.dossier.nodes if verdict.dossier else ()
        self._name = verdict.name
        self._nodes = sorted((node for node in nodes if isinstance(node, Claim | Answer)), key=lambda node: node.span)
        self._starts = [node.span.start for node in self._nodes]

    def of(self, span: Span) -> str:
        """The id or the text of the last claim that begins at or before the place and reaches it."""
        at = bisect_right(self._starts, span.start) - 1
        if span.file != self._name or at < 0 or self._nodes[at].span.end < span.start:
            return ""
        node = self._nodes[at]
        return (node.id or node.text).value
