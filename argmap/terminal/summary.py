"""What a check comes to, in one line."""

from collections.abc import Sequence

from argmap.diagnostic import Severity
from argmap.tally import Tally
from argmap.terminal.counts import counted, severities
from argmap.terminal.paint import Line


def summary(tallies: Sequence[Tally], *, chosen: bool = False) -> list[Line]:
    """`2 maps, 60 claims, 99 of 100 quotes found in 5 sources: 1 error`; what was not read is said first.

    `chosen` says that only some rules were asked for.
    """
    errors, warnings, notes = (sum(tally.severities[severity] for tally in tallies) for severity in Severity)
    allowed = sum(tally.allowed for tally in tallies)
    style = "error" if errors else "warning" if warnings else "found"
    rules = " of the chosen rules" if chosen else ""
    return [[(_counts(tallies), ""), (severities(errors, warnings) + rules, style), (_besides(notes, allowed), "")]]


def _besides(notes: int, allowed: int) -> str:
    """What neither fails nor is passed over in silence."""
    parts = [*([counted(notes, "note")] if notes else []), *([f"{allowed} allowed"] if allowed else [])]
    return f" ({', '.join(parts)}: -v shows them)" if parts else ""


def _counts(tallies: Sequence[Tally]) -> str:
    unread = sum(not tally.read for tally in tallies)
    if unread == len(tallies):
        return f"{counted(unread, 'map')} not read: "
    claims, total, found = (sum(each) for each in zip(*((t.claims, t.quotes, t.found) for t in tallies), strict=True))
    sources = {name for tally in tallies for name in tally.texts}
    partly = sum(tally.read and not tally.whole for tally in tallies)
    gaps = [f"{count} {words}" for count, words in ((unread, "not read"), (partly, "read in part")) if count]
    skipped = f" ({', '.join(gaps)})" if gaps else ""
    quotes = f"{found} of {counted(total, 'quote')} found in {counted(len(sources), 'source')}"
    return f"{counted(len(tallies), 'map')}{skipped}, {counted(claims, 'claim')}, {quotes}: "
