"""A figure that is laid out and measured: all that painting needs to know."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.drawing.card import Sheet
from argmap.drawing.figure import Figure
from argmap.drawing.geometry import Layout, Point, Track
from argmap.style import Look


class Again(NamedTuple):
    """A card that names again, at the top of a column, what the rest hangs from; a crossing has its line as well."""

    sheet: Sheet
    corner: Point
    line: Track | None = None
    crossing: Point | None = None
    look: Look | None = None


class Laid(NamedTuple):
    """The sheets of each node by its number, the columns of stacks, and the cards that stand twice."""

    figure: Figure
    layout: Layout
    sheets: list[list[Sheet]]
    columns: Sequence[Sequence[Sequence[int]]]
    again: tuple[Again, ...] = ()
