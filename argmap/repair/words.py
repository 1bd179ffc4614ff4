"""A quote in the source's own characters, on the lines that the quote has."""

import re
import unicodedata
from itertools import accumulate

from argmap.quotes.fold import DASHES, INVISIBLE, fold

_JOINERS = "\u200c\u200d"
_REMOVED = re.compile(
    f"[{''.join(set(INVISIBLE) - set(_JOINERS))}]"
    # in scripts that need them, and in emoji, joiners are part of the writing
    f"|(?<![\u0250-\U0010ffff])[{_JOINERS}]|[{_JOINERS}](?![\u0250-\U0010ffff])"
)
_MARKS = ('"', "'")
_NEAR = 1000  # characters
_EDITED = re.compile(r"…|\.\.\.|\. \. \.|\[")


def own_words(quote: str, written: str) -> str:
    """The passage `written` as a quote: on one line but where `quote` has breaks, divided words joined as there.

    What differs from `quote` only in composed or decomposed accents is `quote` itself.
    """
    words = _words(quote, written)
    inner = quote.strip()
    parts = [part for pair in zip(words, [*_gaps(inner, words), ""], strict=True) for part in pair]
    lead = quote[: len(quote) - len(quote.lstrip())]
    own = lead + "".join(parts) + quote[len(lead) + len(inner) :]
    composed = unicodedata.normalize("NFC", own)
    same = composed == unicodedata.normalize("NFC", quote)
    return quote if same and (own == quote or unicodedata.is_normalized("NFC", quote)) else composed


def _gaps(quote: str, words: list[str]) -> list[str]:
    """What stands between the words: what the quote has behind the same letters, else a space."""
    gaps = re.findall(r"\s+", quote)
    if len(gaps) == len(words) - 1:
        return gaps
    behind, reach = dict[int, str](), 0
    for word, gap in zip(quote.split(), gaps, strict=False):
        reach += len(_letters(word))
        if reach not in behind or "\n" in gap:
            behind[reach] = gap
    return [behind.pop(reach, " ") for reach in accumulate(len(_letters(word)) for word in words[:-1])]


def may_be_edited(quote: str) -> bool:
    """Whether a quote has marks with which an editor leaves words out or puts some in."""
    return _EDITED.search(quote) is not None


def in_pairs(quote: str, own: str) -> str:
    """The source's own characters without a quotation mark at one end that lacks its fellow, where the quote has both.

    It is `quote` itself where there are other marks between, so that they may pair otherwise.
    """
    if _marks_at_ends(quote) != (True, True) or _marks_at_ends(own) in {(True, True), (False, False)}:
        return own
    if '"' in fold(own)[1:-1]:
        return quote
    return own.lstrip()[1:] if _marks_at_ends(own)[0] else own.rstrip()[:-1]


def _marks_at_ends(text: str) -> tuple[bool, bool]:
    folded = fold(text)
    return folded[:1] in _MARKS, folded[-1:] in _MARKS


def with_fellows(quote: str, content: str, start: int, end: int) -> tuple[int, int]:
    """A passage with the quotation mark right beside it that the quote has there, or whose fellow stands within."""
    opening, closing = _marks_at_ends(quote)
    begun, ended = _marks_at_ends(content[start:end])
    pairs = _pairs(content, start, end) if fold(quote).count("'") < fold(content[start:end]).count("'") else []
    opened = any(one == start - 1 and start <= other < end for one, other in pairs)
    closed = any(other == end and start <= one < end for one, other in pairs)
    before, behind = content[max(0, start - 1) : start], content[end : end + 1]
    first = start - (not begun and (opened or _belongs(before, quote, content[start:end], wanted=opening)))
    return first, end + (not ended and (closed or _belongs(behind, quote, content[first:end], wanted=closing)))


def _pairs(content: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the quotation marks that go together, around a passage and in it."""
    from argmap.quotes.marks import marked

    before = content[max(0, start - _NEAR) : start].rpartition("\n\n")[2]
    behind = content[end : end + _NEAR].partition("\n\n")[0]
    first = start - len(before)
    found = marked(before + content[start:end] + behind)
    return [(first + stretch.start - 1, first + stretch.end) for stretch in found if stretch.sure]


def _belongs(mark: str, quote: str, passage: str, *, wanted: bool) -> bool:
    """Whether a character is a quotation mark that is wanted, or without which the passage has a lone one."""
    lone = fold(passage).count('"') % 2 == 1 and fold(quote).count('"') % 2 == 0
    return (wanted and fold(mark) in _MARKS) or (lone and fold(mark) == '"')


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits but for the case of the first."""
    first, second = _letters(one), _letters(other)
    return first[1:] == second[1:] and first[:1].casefold() == second[:1].casefold()


def _words(quote: str, written: str) -> list[str]:
    wanted = {_letters(word).casefold(): word for word in quote.split()}
    first, *rest = re.split(r"(\s+)", _REMOVED.sub("", written).strip())
    words = [first]
    for gap, word in zip(rest[::2], rest[1::2], strict=True):
        joined = _joined(words[-1], word, wanted) if "\n" in gap or "\r" in gap else None
        if joined is None:
            words.append(word)
        else:
            words[-1] = joined
    return words


def _joined(one: str, other: str, wanted: dict[str, str]) -> str | None:
    """Two parts of a word as the quote has it; None where the quote has two words."""
    if not _letters(one) or not _letters(other):
        return None
    meant = wanted.get(_letters(one + other).casefold())
    if meant is None:
        return None
    ways = [one + other, one[:-1] + other] if one[-1] in DASHES else [one + other]
    exact = (way for way in ways if fold(way) == fold(meant))
    return next(exact, ways[0] if "-" in fold(meant) else ways[-1])


def _letters(text: str) -> str:
    return "".join(character for character in fold(text) if unicodedata.category(character)[0] not in "PZC")
