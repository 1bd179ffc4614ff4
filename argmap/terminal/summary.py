"""What a check comes to, in one line."""

from collections.abc import Sequence

from argmap.check import Verdict
from argmap.diagnostic import Severity
from argmap.model import Claim
from argmap.terminal.counts import counted, severities
from argmap.terminal.paint import Line


def summary(verdicts: Sequence[Verdict]) -> list[Line]:
    """`2 maps, 60 claims, 99 of 100 quotes found in 5 sources: 1 error`; what was not read is said first."""
    errors, warnings, notes = (sum(verdict.count(severity) for verdict in verdicts) for severity in Severity)
    allowed = sum(len(verdict.allowed) for verdict in verdicts)
    style = "error" if errors else "warning" if warnings else "found"
    unread = sum(verdict.dossier is None for verdict in verdicts)
    return [[(_counts(verdicts, unread), ""), (severities(errors, warnings), style), (_besides(notes, allowed), "")]]


def _besides(notes: int, allowed: int) -> str:
    """What neither fails nor is passed over in silence."""
    parts = [*([counted(notes, "note")] if notes else []), *([f"{allowed} allowed"] if allowed else [])]
    return f" ({', '.join(parts)}: -v shows them)" if parts else ""


def _counts(verdicts: Sequence[Verdict], unread: int) -> str:
    dossiers = [verdict.dossier for verdict in verdicts if verdict.dossier is not None]
    if not dossiers:
        return f"{counted(unread, 'map')} not read: "
    claims = sum(isinstance(node, Claim) for dossier in dossiers for node in dossier.nodes)
    places = [dossier.places(quote) for dossier in dossiers for _, quote in dossier.quotes]
    found = sum(1 for passages in places if passages)
    sources = {text.file.name for dossier in dossiers for text in dossier.texts.values()}
    partly = sum(not dossier.whole for dossier in dossiers)
    gaps = [f"{count} {words}" for count, words in ((unread, "not read"), (partly, "read in part")) if count]
    skipped = f" ({', '.join(gaps)})" if gaps else ""
    quotes = f"{found} of {counted(len(places), 'quote')} found in {counted(len(sources), 'source')}"
    return f"{counted(len(verdicts), 'map')}{skipped}, {counted(claims, 'claim')}, {quotes}: "
