"""The geometry of a figure in two directions, so that it holds whether the figure runs down or across.

`depth` leads away from the question, `spread` along a rank.
"""

from typing import NamedTuple

JOINT = 9.0
CROSSING = 3.0
CORNER = 6.0


class Point(NamedTuple):
    """A place as depth and spread."""

    depth: float
    spread: float


class Box(NamedTuple):
    """A box by the corner where its depth and spread are least, and its extents."""

    start: Point
    depth: float
    spread: float

    @property
    def end(self) -> float:
        """The depth where the box ends."""
        return self.start.depth + self.depth

    @property
    def middle(self) -> float:
        """The spread of its middle."""
        return self.start.spread + self.spread / 2


class Rank(NamedTuple):
    """The depths between which the boxes of a rank stand."""

    start: float
    end: float


class Bend(NamedTuple):
    """The part of a line that crosses the gap between two ranks."""

    start: Point
    end: Point


class Track(NamedTuple):
    """A line from where it leaves what it bears on, through bends, to what bears on it.

    `aside` is 0 for a line that leaves in the direction of depth; otherwise it tells (1 or -1) to which side of a
    crossing it leaves. `room` is the spread that its arrow may take. A line without bends runs along the depth and
    turns once; `joins` says that it begins on the line of a sibling, whose arrow it shares.
    """

    start: Point
    bends: tuple[Bend, ...]
    end: Point
    aside: int = 0
    room: float = 100.0
    joins: bool = False


class Layout(NamedTuple):
    """Boxes by the number of their node, tracks by the place of their edge; all of it within `depth` and `spread`.

    `free` is a part of that where nothing stands, in the corner that is read last.
    """

    across: bool
    boxes: list[Box]
    tracks: list[Track]
    depth: float
    spread: float
    free: Box | None = None

    def turned(self, depth: float, spread: float) -> tuple[float, float]:
        """Give what was reckoned in depth and spread as x and y."""
        return (depth, spread) if self.across else (spread, depth)
