"""The outline of a map: every part with its level, its name in the page, its side in the debate and how much is below.

Names are those of the figure, so that an address works for both.
"""

from argmap.dossier import Dossier
from argmap.drawing.names import Names
from argmap.model import Answer, ArgumentMap, Claim, Node, Relation, Span, Together, branches
from argmap.style import Look, look_of

_AGAINST = (Relation.OPPOSES, Relation.UNDERCUTS)


class Entry:
    """A part of a map in its place. `pro` says whether it speaks for its answer or the thesis, None where neither.

    `answer` is the number of the rival answer that it stands under, from 0; `quotes` are the names of its quotes, and
    `claims_below` counts what can be unfolded: groups of premises are no claims, a claim used again is one.
    `is_unanswered` says of an objection that nothing opposes or undercuts it, in all of the map.
    """

    __slots__ = (
        "answer",
        "below",
        "claims_below",
        "id",
        "is_unanswered",
        "level",
        "look",
        "node",
        "path",
        "pro",
        "quotes",
        "relation",
    )

    def __init__(self, node: Node, relation: Relation | None, above: "Entry | None", number: int) -> None:
        first = number - 1 if isinstance(node, Answer) else None
        self.node = node
        self.relation = relation
        self.look: Look = look_of(relation, node)
        self.path: str = f"{above.path}-{number}" if above else str(number)
        self.level: int = above.level + 1 if above else 1
        self.answer: int | None = above.answer if above else first
        self.pro: bool | None = _side(relation, above)
        self.id = ""
        self.quotes: tuple[str, ...] = ()
        self.below: list[Entry] = []
        self.claims_below = 0
        self.is_unanswered = False


def outline(dossier: Dossier) -> tuple[list[Entry], list[Entry]]:
    """Give the parts directly under the question, each with all below it, and all parts in reading order."""
    names = Names()
    answered = _answered(dossier.origin or dossier)
    roots = _entries(dossier.map, None)
    stack, found = roots[::-1], []
    while stack:
        entry = stack.pop()
        _name(entry, names)
        found.append(entry)
        entry.below = _entries(entry.node, entry)
        entry.is_unanswered = entry.relation in _AGAINST and entry.node.span not in answered
        stack += reversed(entry.below)
    for entry in reversed(found):
        groups = sum(isinstance(below.node, Together) for below in entry.below)
        entry.claims_below = sum(below.claims_below + 1 for below in entry.below) - groups
    return roots, found


def _answered(whole: Dossier) -> set[Span]:
    """Where the parts stand that something opposes or undercuts."""
    return {node.span for node in whole.nodes if any(relation in _AGAINST for relation, _ in branches(node))}


def _entries(member: Node | ArgumentMap, above: Entry | None) -> list[Entry]:
    return [Entry(node, relation, above, number) for number, (relation, node) in enumerate(branches(member), 1)]


def _name(entry: Entry, names: Names) -> None:
    node = entry.node
    if isinstance(node, Claim | Answer):
        kind = "answer" if isinstance(node, Answer) else "claim"
        entry.id = names.of_part(kind, node.id.value if node.id else "", entry.path)
        entry.quotes = tuple(names.take(f"{entry.id}-quote-{number}") for number in range(1, len(node.quotes) + 1))
    else:
        entry.id = names.take(f"part-{entry.path}")


def _side(relation: Relation | None, above: Entry | None) -> bool | None:
    """For what stands at the top; a premise is on the side of its group, an objection on the other side."""
    if above is None or isinstance(above.node, Answer):
        return None if relation is None else relation is Relation.SUPPORTS
    if relation is None and isinstance(above.node, Together):
        return above.pro
    return above.pro is (relation is Relation.SUPPORTS)
