"""Outline numbers: `2.1.3` is the third item under the first under the second, whatever part of a map is shown."""

from argmap.model import ArgumentMap, Node, Span, branches

_MOST_LEVELS = 8


def outline_numbers(argument_map: ArgumentMap) -> dict[Span, str]:
    """The number of each item by where it stands in the file; of deep ones only the last levels, behind `…`."""
    numbers: dict[Span, str] = {}
    stack: list[tuple[ArgumentMap | Node, tuple[int, ...]]] = [(argument_map, ())]
    while stack:
        parent, number = stack.pop()
        for place, (_, node) in enumerate(branches(parent), start=1):
            own = (*number, place)
            shown = ".".join(map(str, own[-_MOST_LEVELS:]))
            numbers[node.span] = f"….{shown}" if len(own) > _MOST_LEVELS else shown
            stack.append((node, own[-_MOST_LEVELS - 1 :]))
    return numbers
