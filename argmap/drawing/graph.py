"""Write an arranged figure as DOT, for those who lay it out with their own Graphviz.

Nodes have numbers for names and tables for labels, so no word of a map is ever read as DOT.
"""

import graphviz

from argmap.drawing.arrangement import RANK_GAP, SIBLING_GAP, Arrangement
from argmap.drawing.figure import Edge, Figure, Kind, Node
from argmap.drawing.tables import label, legend
from argmap.drawing.theme import Theme

_INCH = 72
_JOINT_SIZE = 9


def source(figure: Figure, arrangement: Arrangement, theme: Theme) -> str:
    """Give the figure as DOT text."""
    graph = graphviz.Digraph("argmap", graph_attr=_layout(figure, arrangement, theme))
    graph.attr("node", shape="plain", fontname="Arial", fontsize="11")
    graph.attr("edge", dir="back", fontname="Arial", arrowsize="0.8", penwidth="1.5")
    for node in figure.nodes:
        content, attributes = _drawn(node, arrangement, theme)
        graph.node(_name(node), content, **{"id": node.id, "class": figure.parts[node.id].classes} | attributes)
    for edge in figure.edges:
        _add_edge(graph, figure, edge, theme, across=arrangement.across)
    return str(graph.source)


def _layout(figure: Figure, arrangement: Arrangement, theme: Theme) -> dict[str, str]:
    between = any(node.kind is not Kind.CARDS for node in figure.nodes)
    return {
        "rankdir": "LR" if arrangement.across else "TB",
        "ordering": "out",
        "outputorder": "edgesfirst",
        "nodesep": f"{SIBLING_GAP / _INCH:.3f}",
        "ranksep": f"{RANK_GAP * (2 / 3 if between else 1) / _INCH:.3f}",
        "bgcolor": theme.colours["sheet.ground"],
        "pad": "0.3",
        "fontname": "Arial",
        "label": f"<{legend(figure, theme)}>",
        "labelloc": "b",
        "labeljust": "l",
    }


def _name(node: Node) -> str:
    return f"n{node.number + 1}"


def _drawn(node: Node, arrangement: Arrangement, theme: Theme) -> tuple[str, dict[str, str]]:
    """The label and the attributes of a node."""
    ink = theme.of(node.look, "ink")
    if node.kind is Kind.CROSSING:
        return "", {"shape": "point", "width": "0.07", "color": ink}
    if node.kind is Kind.JOINT:
        sign = f'<<FONT COLOR="{ink}" POINT-SIZE="{_JOINT_SIZE}"><B>&amp;</B></FONT>>'
        fill = {"style": "filled", "fillcolor": theme.colours["sheet.ground"], "color": ink}
        return sign, {"shape": "circle", "fixedsize": "true", "width": "0.25"} | fill
    return f"<{label(node, arrangement, theme)}>", {}


def _add_edge(graph: graphviz.Digraph, figure: Figure, edge: Edge, theme: Theme, *, across: bool) -> None:
    tail, head = figure.nodes[edge.tail], figure.nodes[edge.head]
    attributes = {
        "id": edge.id,
        "class": figure.parts[edge.id].classes,
        "color": theme.of(edge.look, "ink"),
        "style": edge.look.line,
        "arrowtail": edge.look.arrow if edge.pointed else "none",
    }
    if edge.look.line == "dotted":
        attributes["penwidth"] = "2"
    if head.rank - tail.rank != 1:
        attributes["minlen"] = str(head.rank - tail.rank)
    if tail.kind is Kind.CROSSING and not edge.pointed:
        attributes["weight"] = "10"
    port = (":w" if across else ":n") if head.kind is Kind.CARDS else ""
    graph.edge(_name(tail), _name(head) + port, **attributes)
