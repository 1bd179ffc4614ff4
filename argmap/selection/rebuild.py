"""A map made anew with some of its nodes changed or left out, and a count of what is left out."""

from collections.abc import Callable, Mapping
from typing import Any

from argmap.model import ArgumentMap, Node, Together, branches

_LISTS = ("answers", "premises", "supporting", "opposing", "undercutting")


def rebuilt(
    argument_map: ArgumentMap, change: Callable[[Node, bool], Node | None], before: Mapping[int, int]
) -> tuple[ArgumentMap, dict[int, int]]:
    """A map with each node in place of what `change` gives for it, told whether anything below it stays.

    None leaves a node out with all below it. Besides, how many items are left out right under each that stays, those
    that were left out `before` as well.
    """
    made: dict[int, Node | None] = {}
    sizes: dict[int, int] = {}
    omitted: dict[int, int] = {}

    def filled(node: Any, template: Any) -> Any:
        """The template with what stays of the lists of a node."""
        below = [each for _, each in branches(node)]
        lists = {
            name: tuple(kept for each in getattr(node, name) if (kept := made[id(each)]) is not None)
            for name in _LISTS
            if getattr(node, name, ())
        }
        whole = template._replace(**lists)
        count = before.get(id(node), 0) + sum(sizes[id(each)] for each in below if made[id(each)] is None)
        if count:
            omitted[id(whole)] = count
        return whole

    nodes = [*argument_map.walk()]
    for node in reversed(nodes):
        below = [each for _, each in branches(node)]
        own = before.get(id(node), 0) + (not isinstance(node, Together))
        sizes[id(node)] = own + sum(sizes[id(each)] for each in below)
        changed = change(node, any(made[id(each)] is not None for each in below))
        made[id(node)] = None if changed is None else filled(node, changed)
    return filled(argument_map, argument_map), omitted
