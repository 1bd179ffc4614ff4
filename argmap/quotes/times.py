"""Which opening of a sentence limits it to a time that is over, where it or the next one goes on with *now* or *today*.

"The wells were clean" is less than "before 1990 the wells were clean; today they are not".
"""

import re

from argmap.quotes.sentences import listed

_REACH = 80
_OPENERS = listed("before in at during originally formerly initially once back")
_BARE = re.compile(
    r"(?:Originally|Formerly|Initially|Once|In (?:those|the old) days|At (?:the time|first)|Back then)\b,?"
)
_PHRASE = re.compile(
    r"(?:Before|In|During)\b(?=[^,]*?(?:\d|\b(?:days|years|times|past|century|war)\b))[^,.;:!?]{1,40},"
)
_NOW = re.compile(
    r"[;,:—–]\s+(?:(?:and|but|yet)\s+)?(?:now|today|nowadays|these days)\b"
    r"|[.!?][\"'”’]?\s+(?:But |And )?(?:Now|Today|Nowadays|These days)\b"
)


def former_time(content: str, opens: int, quoted: tuple[int, int], paragraph_end: int) -> tuple[int, int] | None:
    """The bounds of such an opening before the quoted words, where these leave it out and the turn as well."""
    start, end = quoted
    first = content[opens : min(start, opens + 12)].split(None, 1)
    if not first or first[0].strip(",").lower() not in _OPENERS:
        return None
    found = _BARE.match(content, opens, start) or _PHRASE.match(content, opens, start)
    if found is None or not _NOW.search(content, end, min(paragraph_end, end + _REACH)):
        return None
    return opens, found.end() - found[0].endswith(",")
