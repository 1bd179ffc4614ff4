"""What hangs from a part of a map, in reading order: each item with its place and its look."""

from collections import Counter
from typing import NamedTuple

from argmap import style
from argmap.model import Answer, ArgumentMap, Claim, Item, Node, Together, branches
from argmap.style import Look

_STACKED = 3


class Hanging(NamedTuple):
    """An item with its place in the map (`2-1` is the first under the second), its look and that of its line."""

    path: str
    item: Item
    look: Look
    line: Look


def bearing(member: Node | ArgumentMap, path: str) -> list[Hanging]:
    """What supports and opposes a member, but not what undercuts it: that hangs from its line."""
    return [hanging for hanging in _hanging(member, path) if hanging.look is not style.UNDERCUTS]


def undercutting(member: Node, path: str) -> list[Hanging]:
    """What denies that a member bears on what it hangs from."""
    return [hanging for hanging in _hanging(member, path) if hanging.look is style.UNDERCUTS]


def premises(together: Together, path: str, line: Look) -> list[Hanging]:
    """The claims that count jointly; their lines end in a joint, which alone has the arrow."""
    plain = line._replace(arrow="none")
    return [
        Hanging(f"{path}-{number}", item, style.TOGETHER, plain) for number, item in enumerate(together.premises, 1)
    ]


def _hanging(member: Node | ArgumentMap, path: str) -> list[Hanging]:
    before = f"{path}-" if path else ""
    numbered = enumerate(branches(member), 1)
    known = [
        (number, style.BY_RELATION[relation], item) for number, (relation, item) in numbered if relation is not None
    ]
    return [
        Hanging(f"{before}{number}", item, look, look) for number, look, item in known if not isinstance(item, Answer)
    ]


def grouped(hangings: list[Hanging]) -> list[list[Hanging]]:
    """Put plain claims of one look together where there are at least three; each other item stands alone.

    Plain is what has nothing under it, so that no line leads to it alone.
    """
    plain = {hanging.path for hanging in hangings if _is_plain(hanging.item)}
    count = Counter(hanging.look for hanging in hangings if hanging.path in plain)
    groups: dict[str, list[Hanging]] = {}
    for hanging in hangings:
        stacked = hanging.path in plain and count[hanging.look] >= _STACKED
        groups.setdefault(hanging.look.word if stacked else hanging.path, []).append(hanging)
    return list(groups.values())


def _is_plain(item: Item) -> bool:
    return isinstance(item, Claim) and not branches(item)
