"""A map made anew with some of its nodes changed or left out, and a count of what is left out."""

from collections.abc import Callable, Mapping
from typing import Any

from argmap.dossier import Omitted
from argmap.model import Answer, ArgumentMap, Claim, Node, See, branches

_NONE = Omitted()
_KINDS = {Claim: Omitted(claims=1), Answer: Omitted(answers=1), See: Omitted(references=1)}
_LISTS = ("answers", "premises", "supporting", "opposing", "undercutting")


def rebuilt(
    argument_map: ArgumentMap, change: Callable[[Node, bool], Node | None], before: Mapping[int, Omitted]
) -> tuple[ArgumentMap, dict[int, Omitted]]:
    """A map with each node in place of what `change` gives for it, told whether anything below it stays.

    None leaves a node out with all below it. Besides, how many items are left out right under each that stays, those
    that were left out `before` as well.
    """
    made: dict[int, Node | None] = {}
    sizes: dict[int, Omitted] = {}
    omitted: dict[int, Omitted] = {}

    def filled(node: Any, template: Any) -> Any:
        """The template with what stays of the lists of a node."""
        below = [each for _, each in branches(node)]
        lists = {
            name: tuple(kept for each in getattr(node, name) if (kept := made[id(each)]) is not None)
            for name in _LISTS
            if getattr(node, name, ())
        }
        whole = template._replace(**lists)
        gone = [sizes[id(each)] for each in below if made[id(each)] is None]
        gone += [before.get(id(node), _NONE), Omitted(quotes=_quotes(node) - _quotes(template))]
        if any(map(any, gone)):
            omitted[id(whole)] = Omitted.total(gone)
        return whole

    nodes = [*argument_map.walk()]
    for node in reversed(nodes):
        below = [each for _, each in branches(node)]
        own = [_KINDS.get(type(node), _NONE), before.get(id(node), _NONE)._replace(quotes=0)]
        sizes[id(node)] = Omitted.total([*own, *(sizes[id(each)] for each in below)])
        changed = change(node, any(made[id(each)] is not None for each in below))
        made[id(node)] = None if changed is None else filled(node, changed)
    return filled(argument_map, argument_map), omitted


def _quotes(node: Node | ArgumentMap) -> int:
    return len(node.quotes) if isinstance(node, Claim | Answer) else 0
