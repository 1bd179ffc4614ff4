"""Take the stacks of a figure apart, for columns so narrow that a stack would be one column and could not be broken."""

from argmap.drawing.figure import Edge, Figure, Node, Part


def unstacked(figure: Figure) -> Figure:
    """Give the figure with a node and a line for each card."""
    if all(len(node.cards) < 2 for node in figure.nodes):
        return figure
    nodes: list[Node] = []
    places: list[list[int]] = []
    for node in figure.nodes:
        singles = [(card,) for card in node.cards] if len(node.cards) > 1 else [node.cards]
        parent = None if node.parent is None else places[node.parent][0]
        places.append([len(nodes) + number for number in range(len(singles))])
        for cards in singles:
            id = cards[0].id if len(singles) > 1 else node.id
            nodes.append(node._replace(number=len(nodes), id=id, parent=parent, cards=cards))
    parts = dict(figure.parts)
    edges: list[Edge] = []
    for edge in figure.edges:
        heads = places[edge.head]
        for number, head in enumerate(heads, 1):
            id = edge.id if len(heads) == 1 else f"{edge.id}-{number}"
            parts[id] = Part(edge.look.word, edge.look.word)
            edges.append(edge._replace(id=id, tail=places[edge.tail][0], head=head))
    return figure._replace(nodes=tuple(nodes), edges=tuple(edges), parts=parts)
