"""Write an arranged figure as DOT.

Nodes have numbers for names and tables for labels, so no word of a map is ever read as DOT.
"""

from itertools import pairwise

import graphviz

from argmap.drawing.arrangement import RANK_GAP, SIBLING_GAP, STACK_GAP, Arrangement
from argmap.drawing.card import card_width, draw, height
from argmap.drawing.figure import Edge, Figure, Kind, Node
from argmap.drawing.legend import legend
from argmap.drawing.markup import cell, table

_INCH = 72
_JOINT_SIZE = 9.0


def source(figure: Figure, arrangement: Arrangement) -> str:
    """Give the figure as DOT text."""
    ranks = sorted({node.rank for node in figure.nodes})
    step = 2 if any(rank % 2 for rank in ranks) and any(node.kind is not Kind.CARDS for node in figure.nodes) else 1
    graph = graphviz.Digraph(
        "argmap",
        graph_attr={
            "rankdir": "LR" if arrangement.across else "TB",
            "ordering": "out",
            "outputorder": "edgesfirst",
            "nodesep": f"{SIBLING_GAP / _INCH:.3f}",
            "ranksep": f"{(RANK_GAP if step == 1 else 2 * RANK_GAP / 3) / _INCH:.3f}",
            "bgcolor": "white",
            "pad": "0.3",
            "fontname": "Arial",
            "label": f"<{legend(figure)}>",
            "labelloc": "b",
            "labeljust": "l",
        },
        node_attr={"shape": "plain", "fontname": "Arial", "fontsize": "11"},
        edge_attr={"dir": "back", "fontname": "Arial", "arrowsize": "0.8", "penwidth": "1.5"},
    )
    for node in figure.nodes:
        _add_node(graph, figure, node, arrangement)
    for edge in figure.edges:
        _add_edge(graph, figure, edge, arrangement)
    return str(graph.source)


def _name(number: int) -> str:
    return f"n{number + 1}"


def _add_node(graph: graphviz.Digraph, figure: Figure, node: Node, arrangement: Arrangement) -> None:
    common = {"id": node.id, "class": figure.parts[node.id].classes}
    if node.kind is Kind.CROSSING:
        graph.node(_name(node.number), shape="point", width="0.07", color=node.look.ink, **common)
    elif node.kind is Kind.JOINT:
        style = {"shape": "circle", "fixedsize": "true", "width": "0.25", "color": node.look.ink, "fillcolor": "white", "style": "filled"}
        graph.node(_name(node.number), f"<{_joint(node)}>", **style, **common)
    else:
        graph.node(_name(node.number), f"<{_cards(node, arrangement)}>", **common)


def _joint(node: Node) -> str:
    return f'<FONT COLOR="{node.look.ink}" POINT-SIZE="{_JOINT_SIZE:g}"><B>&amp;</B></FONT>'


def _cards(node: Node, arrangement: Arrangement) -> str:
    if len(node.cards) == 1:
        return draw(node.cards[0], arrangement.text_width)
    columns = []
    for column in arrangement.stack(node):
        cards = [node.cards[number] for number in column]
        rows = [cell(draw(card, arrangement.text_width), id=card.id, title="claim", port=f"p{number}") for number, card in zip(column, cards, strict=True)]
        high = sum(height(card, arrangement.text_width) + STACK_GAP for card in cards) + STACK_GAP
        wide = card_width(arrangement.text_width) + 2 + 2 * STACK_GAP
        fixed = {"fixedsize": "true", "width": f"{wide:.0f}", "height": f"{high:.0f}"}
        columns.append(cell(table(rows, cellspacing=STACK_GAP, **fixed), align="left", valign="top"))
    return table(["".join(columns)], border=1, color=node.look.ink, bgcolor=node.look.tint)


def _add_edge(graph: graphviz.Digraph, figure: Figure, edge: Edge, arrangement: Arrangement) -> None:
    tail, head = figure.nodes[edge.tail], figure.nodes[edge.head]
    port = ":w" if arrangement.across else ":n"
    attributes = {
        "id": edge.id,
        "class": figure.parts[edge.id].classes,
        "color": edge.look.ink,
        "style": edge.look.line,
        "arrowtail": edge.look.arrow if edge.pointed else "none",
    }
    if edge.light:
        attributes |= {"constraint": "false", "penwidth": "0.8", "arrowsize": "0.6"}
    else:
        length = head.rank - tail.rank
        attributes |= {"minlen": str(length)} if length != 1 else {}
        attributes |= {"weight": "10"} if tail.kind is Kind.CROSSING else {}
    if edge.look.line == "dotted":
        attributes["penwidth"] = "2"
    at = port if head.kind is Kind.CARDS and not edge.light else ""
    graph.edge(_name(tail.number), _name(head.number) + at, **attributes)
