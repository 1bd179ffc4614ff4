"""What the layout engine gets of a figure, and what it gives: boxes without a word, and their places.

The engine only decides where along its rank each box stands, so every figure is laid out as one that runs down, with
boxes of no height. Where an edge passes a rank, a narrow box keeps room for it: lines never meet a card.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import graphviz

from argmap.drawing.figure import Edge, Figure, Kind

_INCH = 72
_GAP = 24.0
_PASSAGE = 4.0
_STRAIGHT = "10"
_BOX = re.compile(rb'<title>n(\d+)</title>\s*<polygon [^>]*points="(-?[\d.]+),\S+ (-?[\d.]+),')


class Skeleton(NamedTuple):
    """How much room each box takes along its rank, and the boxes that each edge leads through, both ends included.

    The first boxes are the figure's nodes, by number; the others keep room for edges.
    """

    extents: list[float]
    routes: list[tuple[int, ...]]


def skeleton(figure: Figure, extents: Sequence[float]) -> Skeleton:
    """Give the skeleton of a figure whose nodes take so much room along their ranks."""
    boxes, routes = list(extents), []
    for edge in figure.edges:
        passed = figure.nodes[edge.head].rank - figure.nodes[edge.tail].rank - 1
        routes.append((edge.tail, *range(len(boxes), len(boxes) + passed), edge.head))
        boxes += [_PASSAGE] * passed
    return Skeleton(boxes, routes)


def source(figure: Figure, bones: Skeleton) -> str:
    """Give the skeleton as DOT text."""
    graph = graphviz.Digraph(graph_attr={"nodesep": f"{_GAP / _INCH:.4f}", "ordering": "out", "splines": "none"})
    graph.attr("node", shape="box", fixedsize="true", label="", height="0.1")
    graph.attr("edge", style="invis")
    for number, extent in enumerate(bones.extents):
        graph.node(f"n{number}", width=f"{extent / _INCH:.4f}")
    for edge, route in zip(figure.edges, bones.routes, strict=True):
        weight = _first_weight(figure, edge)
        for tail, head in pairwise(route):
            graph.edge(f"n{tail}", f"n{head}", weight=weight)
            weight = _STRAIGHT
    return str(graph.source)


def _first_weight(figure: Figure, edge: Edge) -> str:
    """How straight a line leaves its tail; that of a claim runs straight through the point where it is undercut."""
    return _STRAIGHT if figure.nodes[edge.tail].kind is Kind.CROSSING and not edge.pointed else "1"


def centres(drawing: bytes) -> dict[int, float]:
    """Read from an engine's SVG where the middle of each box stands along its rank, in points."""
    return {int(number): (float(one) + float(other)) / 2 for number, one, other in _BOX.findall(drawing)}
