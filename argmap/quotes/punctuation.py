"""Quotes that stand but for the punctuation between their words.

Punctuation and dashes between words may differ; a sign that is part of a word or number may not (anti-war, $500), nor
any other symbol, nor what stands between two numbers: `12, 500` is not `12 500`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, tee
from typing import NamedTuple

from argmap.quotes.bare import WORD, Bare
from argmap.quotes.boundary import inside
from argmap.quotes.ends import QUOTATION_MARKS, common_tail, swapped_first, tail_kind
from argmap.quotes.fold import Folded
from argmap.quotes.lines import SPACE_MAY_COME
from argmap.quotes.locate import MOST_PLACES
from argmap.quotes.places import Place, ends_whole, starts_whole
from argmap.quotes.stand import Kind, Match, Remark, Stand
from argmap.suggest import common_beginning

PUNCTUATION = ",.;:!?\"'()[]{}-\u00a1\u00bf\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f "
_AROUND = 8
_BEFORE_HIGH = re.compile(" (?=[;:!?])")


class Part(NamedTuple):
    """A stretch of a folded quote; where it is `open`, a bracket of the curator goes on with its first or last word."""

    quote: Folded
    start: int
    end: int
    open_left: bool = False
    open_right: bool = False
    may_turn: bool = True

    def keys(self, bare: Bare) -> tuple[str, ...]:
        """The words to look for, and with the first letter in the other case if that may be."""
        words = bare.key(self.quote.text[self.start : self.end])
        turned = swapped_first(words) if self.may_turn else ""
        return (words, turned) if turned else (words,) if words else ()


class Standing(NamedTuple):
    """Where a part stands, and what differs there."""

    place: Place
    remarks: tuple[Remark, ...]


def match_punctuation(quotes: Mapping[str, Folded], bare: Bare) -> dict[str, Match]:
    """Of quotes, by their words, those that stand with other punctuation in them, each with all its places."""
    parts = {words: Part(quote, 0, len(quote.text)) for words, quote in quotes.items()}
    keys = {words: part.keys(bare) for words, part in parts.items()}
    places = shared([*keys.values()], bare.places({key for each in keys.values() for key in each}))
    matches = {}
    for (words, part), own in zip(parts.items(), places, strict=True):
        found = (standing for each in own for standing in standings(part, each, bare.source))
        stands = [Stand((standing.place,), standing.remarks) for standing in islice(found, MOST_PLACES)]
        if stands:
            matches[words] = Match(tuple(sorted(stands)))
    return matches


def shared(keys: Sequence[tuple[str, ...]], found: Mapping[str, Iterable[Place]]) -> list[list[Iterator[Place]]]:
    """The places of the keys of each; what has the same words as another walks them one by one itself."""
    times = Counter(key for each in keys for key in each)
    copies = {key: iter(tee(found[key], count)) for key, count in times.items()}
    return [[next(copies[key]) for key in each] for each in keys]


def standings(part: Part, places: Iterable[Place], source: Folded) -> Iterator[Standing]:
    """The places of the words at which nothing but punctuation differs."""
    comparison = Comparison(part, source)
    return (standing for place in places if (standing := comparison.at(place)) is not None)


class Comparison:
    """Compares a part with many places of its words; monotonous texts are refused without being read again."""

    def __init__(self, part: Part, source: Folded) -> None:
        self._part = part
        self._source = source
        self._refused: set[str] = set()
        self._gaps = _gaps(part.quote.text, part.start, part.end)

    def at(self, place: Place) -> Standing | None:
        """How the part stands at a place; None where more than punctuation differs."""
        around = self._source.text[max(0, place[0] - _AROUND) : place[1] + _AROUND]
        if around in self._refused:
            return None
        standing = _standing(self._part, self._gaps, self._source, place)
        if standing is None and "-" not in around:
            self._refused.add(around)
        return standing


def _standing(part: Part, ours: dict[int, Place], source: Folded, place: Place) -> Standing | None:
    place = _words(source.text, *place)
    theirs = _gaps(source.text, *place)
    remarks = [*_first_letter(part, source, place)]
    for letters in sorted({*ours, *theirs}):
        gap, facing = ours.get(letters), theirs.get(letters)
        if facing is None or (gap is None and not _divides(source, *facing)):
            return None
        if gap is None or _same(part.quote, gap, source, facing):
            continue
        stretches = _differing(part.quote, gap, source, facing)
        if stretches is None:
            return None
        remarks.append(Remark(Kind.PUNCTUATION, *stretches[0], *stretches[1]))
    outer = _with_ends(part, source, place)
    if outer is None:
        return None
    return Standing(outer, (*_beginning(part, source, outer), *remarks, *_ending(part, source, outer)))


def _beginning(part: Part, source: Folded, place: Place) -> Iterator[Remark]:
    """What stands before the first word of the part and not before that of the source."""
    first, _ = _words(part.quote.text, part.start, part.end)
    facing, _ = _words(source.text, *place)
    end = first - (facing - place[0])
    extra = part.quote.text[part.start : end]
    if extra.strip():
        kind = Kind.OUTER_MARKS if set(extra) <= QUOTATION_MARKS else Kind.PUNCTUATION
        yield Remark(kind, part.start, end, place[0], place[0])


def _ending(part: Part, source: Folded, place: Place) -> Iterator[Remark]:
    """What follows the last word of the part and not that of the source."""
    _, last = _words(part.quote.text, part.start, part.end)
    _, facing = _words(source.text, *place)
    start = last + common_tail(part.quote.text[last : part.end], source.text[facing : place[1]])[0]
    extra, end = part.quote.text[start : part.end], place[1]
    following = source.text[end : end + 1]
    if extra.strip():
        asks = tail_kind(extra, source.text[end : end + 2])
        kind = Kind.PUNCTUATION if {extra, following} == {"'", '"'} else asks
        yield Remark(kind, start, part.end, end, end + len(following))


def _words(text: str, start: int, end: int) -> Place:
    """From the first word of a stretch to the last."""
    first = WORD.search(text, start, end)
    while first and end > first.start() and not WORD.fullmatch(text, end - 1, end):
        end -= 1
    return first.start() if first else start, end


def _gaps(text: str, start: int, end: int) -> dict[int, Place]:
    """What stands between the words of a stretch, by the number of letters before it."""
    gaps, letters, last = {}, 0, start
    for word in WORD.finditer(text, start, end):
        if letters:
            gaps[letters] = last, word.start()
        letters, last = letters + len(word[0]), word.end()
    return gaps


def _divides(source: Folded, start: int, end: int) -> bool:
    """Whether what stands between two parts of a word is there because a line ends."""
    return source.free.get(start, SPACE_MAY_COME) == source.text[start:end] != SPACE_MAY_COME


def _first_letter(part: Part, source: Folded, place: Place) -> Iterator[Remark]:
    first = WORD.search(part.quote.text, part.start, part.end)
    if first and first[0][0] != source.text[place[0]]:
        yield Remark(Kind.FIRST_LETTER, first.start(), first.start() + 1, place[0], place[0] + 1)


def _same(quote: Folded, gap: Place, source: Folded, facing: Place) -> bool:
    """Whether two gaps are the same, or read so at the end of a line or within `« … »`."""
    has = source.text[slice(*facing)]
    if quote.text[slice(*gap)] == has or _tight(quote, *gap) == _tight(source, *facing):
        return True
    spaced = {
        has[: at - facing[0]] + " " + has[at - facing[0] :] for at in range(*facing) if source.free.get(at) == " "
    }
    return quote.text[slice(*gap)] in spaced


def _tight(folded: Folded, start: int, end: int) -> str:
    """A gap without the spaces of French: before `;`, `:`, `!`, `?` and within `« … »`, as in `dit : « mot » et`."""
    text = folded.text[start:end]
    if '"' not in text:
        return _BEFORE_HIGH.sub("", text)
    spaces = {
        at
        for at, sign in enumerate(text)
        if sign == " "
        and (
            (at > 1 and folded.written(start + at - 1) == "«")
            or (at + 2 < len(text) and folded.written(start + at + 1) == "»")
        )
    }
    return _BEFORE_HIGH.sub("", "".join(sign for at, sign in enumerate(text) if at not in spaces))


def _differing(quote: Folded, gap: Place, source: Folded, facing: Place) -> tuple[Place, Place] | None:
    """The punctuation of two gaps that differ, without the signs that belong to the words; None where more differs."""
    text, other = quote.text, source.text
    if text[gap[0] - 1].isdigit() and text[gap[1]].isdigit():
        return None
    ours, theirs = _loose(quote, *gap), _loose(source, *facing)
    if ours is None or theirs is None:
        return None
    signs = [
        (whole[gap[0] : loose[0]], _symbols(whole[slice(*loose)]), whole[loose[1] : gap[1]])
        for whole, gap, loose in ((text, gap, ours), (other, facing, theirs))
    ]
    return (ours, theirs) if signs[0] == signs[1] else None


def _loose(folded: Folded, start: int, end: int) -> Place | None:
    """What of a gap belongs neither to the word before it nor to the one after; None where all of it holds them."""
    first, last = start, end
    while first <= end and inside(folded, first):
        first += 1
    while last >= first and inside(folded, last):
        last -= 1
    return (first, last) if first <= end else None


def _symbols(text: str) -> str:
    return "".join(sign for sign in text.replace("!=", "\u2260") if sign not in PUNCTUATION)


def _with_ends(part: Part, source: Folded, place: Place) -> Place | None:
    """The place with the marks at its ends that quote and source share; None where a sign or part of a word is cut."""
    text, other = part.quote.text, source.text
    first, last = _words(text, part.start, part.end)
    before = common_beginning(
        text[part.start : first][::-1], other[max(0, place[0] - first + part.start) : place[0]][::-1]
    )
    while before and other[place[0] - before] == " ":
        before -= 1
    behind, facing = common_tail(text[last : part.end], other[place[1] : place[1] + 2 * (part.end - last)])
    start, end = place[0] - before, place[1] + facing
    held, holding = first, last
    while held > part.start and inside(part.quote, held):
        held -= 1
    while holding < part.end and inside(part.quote, holding):
        holding += 1
    if before < first - held or behind < holding - last:
        return None
    if _symbols(text[part.start : first - before] + text[last + behind : part.end]):
        return None
    whole = (part.open_left or starts_whole(source, start)) and (part.open_right or ends_whole(source, end))
    return (start, end) if whole else None
