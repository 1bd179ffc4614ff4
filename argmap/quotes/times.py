"""Which opening of a sentence limits it to a time that is over, where it or the next one goes on with *now* or *today*.

"The wells were clean" is less than "before 1990 the wells were clean; today they are not".
"""

from argmap.quotes.sentences import listed

_REACH, _LONGEST, _TURN = 80, 40, 12
_OPENERS = ("Before ", "In ", "At ", "During ", "Originally", "Formerly", "Initially", "Once ", "Back ")
_BARE = (
    *("originally", "formerly", "initially", "once", "in those days", "in the old days", "at the time", "at first"),
    "back then",
)
_SPANS = listed("days years times past century war")
_NOW = ("now ", "today ", "today,", "now,", "nowadays ", "these days ")
_JOINING = ("and ", "but ", "yet ")


def former_time(content: str, opens: int, quoted: tuple[int, int], paragraph_end: int) -> tuple[int, int] | None:
    """The bounds of such an opening before the quoted words, where these leave it out and the turn as well."""
    start, end = quoted
    if not content.startswith(_OPENERS, opens):
        return None
    closes = _opening(content[opens:start])
    turns = closes is not None and _turns(content[end : min(paragraph_end, end + _REACH)])
    return (opens, opens + closes) if closes and turns else None


def _opening(text: str) -> int | None:
    """How long the opening is: before 1990; in those days."""
    small = text.lower()
    bare = next((one for one in _BARE if small.startswith((f"{one} ", f"{one},"))), None)
    if bare is not None:
        return len(bare)
    phrase, comma, _ = text.partition(",")
    dated = any(word in _SPANS or (word[:4].isdigit() and len(word) > 3) for word in phrase.split())
    return len(phrase) if comma and dated and len(phrase) <= _LONGEST else None


def _turns(text: str) -> bool:
    """Whether a clause or sentence in a text begins with *now* or the like."""
    for at, mark in enumerate(text):
        if mark in ".;,:—–!?":
            following = text[at + 1 : at + 1 + 2 * _TURN].lstrip("\"'”’ \n\r").lower()
            if following.startswith(_JOINING):
                following = following[4:]
            if following.startswith(_NOW):
                return True
    return False
