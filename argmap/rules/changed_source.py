"""A source is not the text that was pinned with `sha256`.

The map was checked against other words. Which of its quotes no longer stand in the text is
shown, and on which lines the others stand now; a digest does not tell where they stood before.
Read the source again, then pin it anew with `argmap pin --update`.

Bad:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey:
        file: survey.txt
        sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
Good:
    # survey.txt: Traffic injures two people every week.
    sources:
      survey:
        file: survey.txt
        sha256: 3858e009b32bdc5f17ca42849b9d88a442c012d6ce148cde6816b52c42af48e8
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: Traffic injures two people every week.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.registry import Rule

_MOST_SHOWN = 6


def check(dossier: Dossier) -> Iterator[Finding]:
    for source in dossier.map.sources:
        text = dossier.texts.get(source.id.value)
        if source.sha256 is None or text is None or text.sha256 == source.sha256.value.lower():
            continue
        quotes = [quote for _, quote in dossier.quotes if quote.source.value == source.id.value]
        lost = [quote for quote in quotes if not dossier.places(quote)]
        yield Finding(
            source.sha256.span,
            f"'{source.file}' has changed since it was pinned{_lost(len(lost), len(quotes))}",
            f"{_standing(dossier, quotes)}read the source again; if the map still holds, run 'argmap pin --update'",
            related=tuple(Label(quote.text.span, "does not stand in it") for quote in lost[:_MOST_SHOWN]),
        )


def _lost(lost: int, count: int) -> str:
    if not count:
        return ""
    if not lost:
        return ": all that is quoted still stands" if count > 1 else ": its one quote still stands"
    return (
        f": {lost} of its {count} quotes {'is' if lost == 1 else 'are'} lost"
        if count > 1
        else ": its one quote is lost"
    )


def _standing(dossier: Dossier, quotes: list[Quote]) -> str:
    """The lines on which the quotes that are left stand now."""
    lines = sorted({places[0].line for quote in quotes if (places := dossier.places(quote))})
    if not lines:
        return ""
    shown = ", ".join(map(str, lines[:_MOST_SHOWN]))
    more = f" and {len(lines) - _MOST_SHOWN} more" if len(lines) > _MOST_SHOWN else ""
    return f"what still stands is now on line{'s' if len(lines) > 1 else ''} {shown}{more}: "


RULE = Rule("changed-source", Severity.ERROR, __doc__, check, unsettling=True)
