"""What a figure says in words: its description for those who cannot see it, and its caption."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from argmap import __version__
from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Item, Quote, Relation, See, Together
from argmap.portion import left_out, share
from argmap.visible import one_line

_MOST_NAMED = 12
_LONGEST = 160
_BORNE = {Relation.SUPPORTS: "supported", Relation.OPPOSES: "opposed", Relation.UNDERCUTS: "undercut"}
_ENDS = (".", "!", "?", "…", "”")


class Quoted(NamedTuple):
    """A quote as it counts: which source it is from, and whether its words were found there."""

    source: str
    found: bool


def quoted(dossier: Dossier, quotes: Iterable[Quote]) -> tuple[Quoted, ...]:
    """Give quotes as they count."""
    return tuple(Quoted(quote.source.value, bool(dossier.places(quote))) for quote in quotes)


def name(dossier: Dossier) -> str:
    """Name the map that a figure shows, with its date, and how much of it."""
    part, date = share(dossier), dossier.map.date
    named = [PurePath(dossier.file.name).stem, date.value if date else "", f"part: {part}" if part else ""]
    return " · ".join(one_line(each) for each in named if each)


def caption(name: str, quotes: Sequence[Quoted], scope: str = "") -> str:
    """Say which map it is, how much of its evidence was found (within what scope), and by which program.

    No date but the map's own: that of the drawing would make the same map differ from day to day.
    """
    return f"{name} · {scope}{verified(quotes)} · argmap {__version__}"


def title(dossier: Dossier) -> str:
    """Give the question, and say where a figure shows a part of its map."""
    part = share(dossier)
    return one_line(dossier.map.question.value) + f" (part: {part})" * bool(part)


def description(dossier: Dossier) -> str:
    """Say the debate in words: its size, its sides with their main claims, and how much of the evidence was found."""
    argument_map = dossier.map
    claims = sum(isinstance(member, Claim) for member in dossier.nodes)
    stated = _stated(dossier.origin or dossier)
    answers = f"{_counted(len(argument_map.answers), 'rival answer')} and " * bool(argument_map.answers)
    sentences = [f"An argument map of {answers}{_counted(claims, 'claim')}."]
    part = share(dossier)
    if part:
        sentences = [f"A part of an argument map: {part}."]
    if argument_map.thesis:
        sentences.append(_ended(f"Thesis: {shortened(argument_map.thesis.value)}"))
    for number, answer in enumerate(argument_map.answers, 1):
        sentences += [
            _ended(f"Answer {number}: {shortened(answer.text.value)}"),
            *_sides(answer, "this answer", stated),
        ]
    if not argument_map.answers:
        sentences += _sides(argument_map, "the thesis" if argument_map.thesis else "a yes", stated)
    evidence = verified(quoted(dossier, (quote for _, quote in dossier.quotes)))
    more = left_out(dossier, argument_map)
    sentences += [f"Left out: {more}."] if more else []
    return " ".join([*sentences, f"{evidence}.".capitalize()])


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Give a text on one line, cut at a word where it is long; no line begins with the mark of the cut."""
    line = one_line(text)
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + "\xa0…"


def verified(quotes: Sequence[Quoted]) -> str:
    """Say how many quotes were found, and in how many sources."""
    if not quotes:
        return "no quotes"
    found = sum(quote.found for quote in quotes)
    sources = len({quote.source for quote in quotes})
    return f"{found} of {_counted(len(quotes), 'quote')} verified in {_counted(sources, 'source')}"


def _stated(dossier: Dossier) -> dict[str, str]:
    """The words of the claims and answers that may be referred to, by their ids; the first counts."""
    nodes = (node for node in reversed(dossier.nodes) if isinstance(node, Claim | Answer))
    return {node.id.value: node.text.value for node in nodes if node.id}


def _sides(member: ArgumentMap | Answer, position: str, stated: Mapping[str, str]) -> Iterator[str]:
    """Name the claims for and against the question or an answer, and count what bears on each."""
    for items, one, many in ((member.supporting, "supports", "support"), (member.opposing, "opposes", "oppose")):
        said = [_item(item, stated) for item in items]
        if said:
            yield f"{_counted(len(said), 'reason')} {one if len(said) == 1 else many} {position}:"
            yield from (_ended(f"{number}, {words}") for number, words in enumerate(said[:_MOST_NAMED], 1))
        if len(said) > _MOST_NAMED:
            yield f"And {len(said) - _MOST_NAMED} more."


def _item(item: Item, stated: Mapping[str, str]) -> str:
    """The words of a reason, and how many bear on it."""
    counts = {relation: len(getattr(item, relation.value, ())) for relation in Relation}
    borne = ", ".join(f"{_BORNE[relation]} by {count}" for relation, count in counts.items() if count)
    words = " and ".join(shortened(text).removesuffix(".") for text in _texts(item, stated))
    said = ", ".join(filter(None, ["stated elsewhere" * isinstance(item, See), borne]))
    return f"{words} ({said})" if said else words


def _texts(item: Item, stated: Mapping[str, str]) -> list[str]:
    """What a reason says; of a reference what it refers to."""
    parts = item.premises if isinstance(item, Together) else (item,)
    return [
        part.text.value if isinstance(part, Claim) else stated.get(part.target.value, part.target.value)
        for part in parts
        if isinstance(part, Claim | See)
    ]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(_ENDS) else f"{sentence}."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
