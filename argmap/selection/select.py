"""Take the part of a map that was asked for."""

from collections.abc import Iterable

from argmap.dossier import Dossier, Omitted
from argmap.model import Answer, ArgumentMap, Claim, Node, Quote, Text, Together
from argmap.reasoning.evidence import Evidence, period
from argmap.selection.criteria import SIDES, Selection
from argmap.selection.part import Part
from argmap.selection.rebuild import rebuilt
from argmap.suggest import did_you_mean, listed


class UnknownName(Exception):
    """An id that the map does not have, or not yet at a date; its message names those that it has."""

    def __init__(self, what: str, name: str, known: Iterable[str], as_of: str = "") -> None:
        self.what, self.name, self.known = what, name, tuple(known)
        if as_of:
            super().__init__(f"as of {as_of} this map has no {what} '{name}': all evidence for it is later")
            return
        none = f"it has no {what} with an id" if what != "tag" else "it has no tags"
        help = did_you_mean(name, self.known, f"it has {listed(self.known)}" if self.known else none)
        super().__init__(f"this map has no {what} '{name}': {help}")


def select(dossier: Dossier, selection: Selection) -> Dossier:
    """The part of a map that was asked for; raises UnknownName."""
    if selection == Selection():
        return dossier
    known = known_by(dossier, selection)
    return Part(known, selection).narrowed()


def known_by(dossier: Dossier, selection: Selection) -> Dossier:
    """The map with the evidence of the date that was asked for; raises UnknownName."""
    _refuse_unknown(dossier, selection)
    if not selection.as_of:
        return dossier
    known = dossier.narrowed(*_known_by(dossier, selection.as_of))
    known.known = known
    named = [node.id.value for node in known.nodes if isinstance(node, Claim | Answer) and node.id]
    if selection.focus and selection.focus not in named:
        raise UnknownName("claim", selection.focus, named, selection.as_of)
    return known


def _refuse_unknown(dossier: Dossier, selection: Selection) -> None:
    nodes = [node for node in dossier.nodes if isinstance(node, Claim | Answer)]
    tags = [tag.value for node in nodes for tag in node.tags]
    known = {
        "claim": (selection.focus, [node.id.value for node in nodes if node.id]),
        "answer": (
            "" if selection.side in SIDES else selection.side,
            [*SIDES, *(answer.id.value for answer in dossier.map.answers if answer.id)],
        ),
        "source": (selection.source, [source.id.value for source in dossier.map.sources]),
        "speaker": (selection.speaker, [speaker.id.value for speaker in dossier.map.speakers]),
        "tag": (selection.tag, list(dict.fromkeys(tags))),
    }
    for what, (name, names) in known.items():
        if name and name not in names:
            raise UnknownName(what, name, names)


def _known_by(dossier: Dossier, date: str) -> tuple[ArgumentMap, dict[int, Omitted]]:
    """The map without what was published later, or may have been, and without claims that are left with no evidence.

    A quote of a source without a date stays: nothing says that it is later.
    """
    evidence, asked = Evidence(dossier.map), period(Text(date, dossier.map.span))

    def is_known(quote: Quote) -> bool:
        source = evidence.sources.get(quote.source.value)
        published = period(source.date if source and source.date else quote.date)
        return published is None or asked is None or published.last <= asked.last

    def known(node: Node, has_more: bool) -> Node | None:  # noqa: FBT001 - as `rebuilt` calls it
        if isinstance(node, Together) and not has_more:
            return None
        if not isinstance(node, Claim | Answer):
            return node
        quotes = tuple(filter(is_known, node.quotes))
        lost = isinstance(node, Claim) and bool(node.quotes) and not quotes and not has_more
        return None if lost else node._replace(quotes=quotes)

    return rebuilt(dossier.map, known, dossier.omitted)
