"""The evidence that a card shows: the words of a quote, who said them where, and whether they were found."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from argmap.dossier import Dossier
from argmap.model import Quote, Source, Speaker, Text
from argmap.visible import one_line

_LINKABLE = frozenset({"http", "https"})
_KEPT = "!#$%&'()*+,-./:;=?@[]_~"


class Evidence(NamedTuple):
    """A quote in words fit to draw; `link` is empty where the source has no safe address.

    Without words it only says how many quotes there are.
    """

    id: str
    words: str
    credit: str
    link: str
    verified: bool


class Witness:
    """Describes the quotes of one map."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._sources = {source.id.value: source for source in reversed(dossier.map.sources)}
        self._speakers = {speaker.id.value: speaker for speaker in reversed(dossier.map.speakers)}

    def evidence(self, quote: Quote, id: str) -> Evidence:
        """Describe a quote."""
        source = self._sources.get(quote.source.value)
        places = self._dossier.places(quote)
        link = safe_link(source.url.value) if source and source.url else ""
        return Evidence(id, one_line(quote.text.value), self._credit(quote, source), link, bool(places))

    def tally(self, quotes: Sequence[Quote], id: str, *, more: bool) -> Evidence:
        """Say how many quotes there are (more than are shown), and how many of them were not found."""
        missing = sum(not self._dossier.places(quote) for quote in quotes)
        noun = "quote" if len(quotes) == 1 else "quotes"
        counted = f"{len(quotes)} {'more ' * more}{noun}"
        if missing:
            found = f"{missing} of {counted} not found" if len(quotes) > 1 else f"{counted}, not found"
        else:
            found = f"{counted}, {'all ' * (len(quotes) > 1)}found"
        return Evidence(id, "", f"{found} in {'its source' if len(quotes) == 1 else 'their sources'}", "", not missing)

    def _credit(self, quote: Quote, source: Source | None) -> str:
        """Who said it, where it is printed, when, and on which line it stands."""
        places = self._dossier.places(quote)
        line = f"line\xa0{places[0].line}" if places else ""
        parts = [self._voice(quote, source), *_printed(quote, source), _when(quote, source), line]
        return ", ".join(part for part in parts if part)

    def _voice(self, quote: Quote, source: Source | None) -> str:
        if quote.speaker:
            speaker = self._speakers.get(quote.speaker.value)
            return _introduced(speaker) if speaker else one_line(quote.speaker.value)
        return _shown(source.author) if source else ""


def _introduced(speaker: Speaker) -> str:
    role = _shown(speaker.role)
    return f"{_shown(speaker.name)} ({role})" if role else _shown(speaker.name)


def _printed(quote: Quote, source: Source | None) -> list[str]:
    """The source's title and publisher; without either, the name it has in the map."""
    named = [_shown(source.title), _shown(source.publisher)] if source else []
    return named if any(named) else [one_line(quote.source.value)]


def _when(quote: Quote, source: Source | None) -> str:
    return _shown(quote.date) or (_shown(source.date) if source else "")


def _shown(text: Text | None) -> str:
    return one_line(text.value) if text else ""


def safe_link(address: str) -> str:
    """Give an address that can do no harm in a figure: http, https or relative, percent-encoded; else nothing."""
    if re.search(r"[\x00-\x20\x7f-\x9f]", address):
        address = "".join(address.split())
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _LINKABLE and (parts.scheme or ":" in address.split("/")[0]):
        return ""
    if parts.scheme and not parts.netloc:
        return ""
    return percent_encoded(address, safe=_KEPT, errors="replace")
