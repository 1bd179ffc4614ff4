"""Styled words, filled into lines of a width."""

from collections.abc import Iterator
from itertools import accumulate

from argmap.terminal.paint import Line, Segment
from argmap.visible import wrap


def styled(parts: tuple[Segment, ...], room: int) -> Iterator[Line]:
    """The parts, joined by spaces and wrapped, each keeping its style."""
    filled = [(f"{text} ", look) for text, look in parts if text] or [(" ", "")]
    ends = [*accumulate(len(text) for text, _ in filled)]
    joined = "".join(text for text, _ in filled).rstrip(" ")
    end = part = 0
    for text in wrap(joined, room):
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
