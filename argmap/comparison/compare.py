"""Compare two maps: what was said, how it bears on what, what backs it, and which labels follow."""

from collections.abc import Iterator, Sequence

from argmap.comparison.changes import Change, Kind
from argmap.comparison.claims import Claims
from argmap.comparison.pairs import Pairs, Statement, paired
from argmap.comparison.quotes import Quotes
from argmap.comparison.words import fields, line_of, rewritten, value_of
from argmap.dossier import Dossier
from argmap.model import ArgumentMap, Source, Speaker
from argmap.reasoning.labels import Labels, labels
from argmap.reasoning.naming import described


def compare(old: Dossier, new: Dossier) -> list[Change]:
    """Every change, by topic and in reading order; none where the maps say the same."""
    pairs = paired(old.map, new.map)
    return [
        *_heads(old, new),
        *Claims(old, new, pairs).changes(),
        *Quotes(old, new, pairs).changes(),
        *_records(old, new),
        *_flipped(old, new, pairs),
    ]


def _heads(old: Dossier, new: Dossier) -> Iterator[Change]:
    for name in ("question", "thesis", "date", "note"):
        ours, theirs = getattr(old.map, name), getattr(new.map, name)
        if value_of(ours) != value_of(theirs):
            yield rewritten("map", f"the {name}", (old, ours), (new, theirs))


def _records(old: Dossier, new: Dossier) -> Iterator[Change]:
    """Sources and speakers by id."""
    source = ("file", "title", "author", "publisher", "date", "url", "via", "note", "encoding", "boilerplate", "sha256")
    yield from _of_table("sources", (old, old.map.sources), (new, new.map.sources), source)
    yield from _of_table("speakers", (old, old.map.speakers), (new, new.map.speakers), ("name", "role", "party"))


_Record = Source | Speaker


def _of_table(
    topic: str, old: tuple[Dossier, Sequence[_Record]], new: tuple[Dossier, Sequence[_Record]], names: tuple[str, ...]
) -> Iterator[Change]:
    ours, theirs = ({each.id.value: each for each in reversed(records)} for _, records in (old, new))
    for id, one in reversed(ours.items()):
        if id not in theirs:
            yield Change(Kind.REMOVED, topic, f"'{id}'", lines=(line_of(old[0], one.id), None))
    for id, other in reversed(theirs.items()):
        line = line_of(new[0], other.id)
        if id not in ours:
            yield Change(Kind.ADDED, topic, f"'{id}'", lines=(None, line))
            continue
        for words in fields(ours[id], other, names):
            yield Change(Kind.CHANGED, topic, f"'{id}'", words, lines=(line_of(old[0], ours[id].id), line))


def _flipped(old: Dossier, new: Dossier, pairs: Pairs) -> Iterator[Change]:
    before, after = _labels(old), _labels(new)
    both: list[tuple[Statement | ArgumentMap, Statement | ArgumentMap]] = [*pairs.both]
    if not old.map.answers and not new.map.answers:
        both.insert(0, (old.map, new.map))
    for one, other in both:
        was, now = before.of(one), after.of(other)
        if was is not now:
            text = other.question if isinstance(other, ArgumentMap) else other.text
            line = line_of(new, text)
            yield Change(Kind.FLIPPED, "labels", described(other), f"{was.value}, now {now.value}", lines=(None, line))


def _labels(dossier: Dossier) -> Labels:
    return labels(dossier.map, lambda quote: bool(dossier.places(quote)))
