"""Words that a quote leaves out: an interruption such as "he said", or a stretch to mark with an ellipsis."""

from typing import NamedTuple

from argmap.quotes.difference import Difference
from argmap.quotes.fold import Folded, fold
from argmap.quotes.locate import locate
from argmap.quotes.places import Place, is_whole

_MOST_SAID = 15
_MOST_LEFT_OUT = 600
_MARKS = "\"'"


class Gap(NamedTuple):
    """What a quote leaves out, and its parts before, between and after."""

    said: str
    parts: tuple[str, ...]


def gaps(words: str, source: Folded, changes: list[Difference], near: Place) -> Gap | None:
    """The quote in parts, if all it does is to leave words out; `said` is who interrupts it, if somebody does.

    `near` is the stretch of the folded source that the changes are of.
    """
    changes = _joined(words, source, changes)
    if not changes or any(not change.theirs or not _lacks(change) for change in changes):
        return None
    parts, at = [], 0
    for change in changes:
        cut = change.start if change.words.endswith("before this") else change.end
        last = change.start + len(change.ours) if change.ours else cut
        parts.append(words[at : change.start if change.ours else cut])
        at = last
    parts = [part.strip(" ,;") for part in (*parts, words[at:])]
    if not all(len(part.split()) > 1 and _stands(part, source, near) for part in parts):
        return None
    told = [_said(change.theirs) for change in changes]
    return Gap(", ".join(filter(None, told)) if all(told) else "", tuple(parts))


def _stands(words: str, source: Folded, near: Place) -> bool:
    """Whether words stand in a source: nearly always within a stretch that is known, and that is searched at once."""
    needle = fold(words)
    at = source.text.find(needle, max(0, near[0] - _MOST_LEFT_OUT), near[1] + _MOST_LEFT_OUT)
    return (at >= 0 and is_whole(source, at, at + len(needle))) or bool(locate(words, source))


def _joined(words: str, source: Folded, changes: list[Difference]) -> list[Difference]:
    """The changes, those with nothing but marks between them in the quote as one.

    `quickly. We` has two of them, around the full stop, where the source has `quickly,” she said. “We`.
    """
    found: list[Difference] = []
    for change in changes:
        before = found[-1] if found and found[-1].theirs and change.theirs else None
        if before and not any(sign.isalnum() for sign in words[before.start + len(before.ours) : change.start]):
            ours = fold(words[before.start : change.start + len(change.ours)]).strip()
            theirs = fold(source.content[before.raw_start : change.raw_end])
            found[-1] = before._replace(end=change.end, raw_end=change.raw_end, ours=ours, theirs=theirs)
        else:
            found.append(change)
    return found


def _lacks(change: Difference) -> bool:
    """Whether the source has words where the quote has none, or a mark at most."""
    return not any(sign.isalnum() for sign in change.ours) and len(change.theirs) <= _MOST_LEFT_OUT


def _said(theirs: str) -> str:
    """The words between a closing and an opening quotation mark: he said."""
    text = theirs.strip(" ,.;:-!?")
    if text[:1] not in _MARKS or text[-1:] not in _MARKS or len(text.split()) > _MOST_SAID:
        return ""
    inner = text[1:-1].strip(" ,.;:-")
    return inner if inner and not any(mark in inner for mark in '"') else ""
