"""Styled words, filled into lines of a width."""

from collections.abc import Iterator
from itertools import accumulate

from argmap.terminal.paint import Line, Segment
from argmap.visible import wrap


def styled(parts: tuple[Segment, ...], room: int) -> Iterator[Line]:
    """The parts, joined by spaces and wrapped, each keeping its style."""
    filled = [(f"{text} ", look) for text, look in parts if text] or [(" ", "")]
    joined = "".join([text for text, _ in filled]).rstrip(" ")
    lines = wrap(joined, room)
    if len(lines) == 1:
        *before, (text, look) = filled
        return iter([[*before, (text.rstrip(" "), look)]])
    if len(filled) == 1:
        return ([(line, filled[0][1])] for line in lines)
    return _divided(filled, joined, lines)


def _divided(filled: list[Segment], joined: str, lines: list[str]) -> Iterator[Line]:
    """Each line of what was joined, divided where the style changes."""
    ends = [*accumulate(len(text) for text, _ in filled)]
    end = part = 0
    for text in lines:
        start = joined.index(text, end)
        end = start + len(text)
        line: Line = []
        while ends[part] < end:
            if start < ends[part]:
                line.append((joined[start : ends[part]], filled[part][1]))
                start = ends[part]
            part += 1
        line.append((joined[start:end], filled[part][1]))
        yield line
