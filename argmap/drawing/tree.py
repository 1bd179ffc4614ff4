"""The layered tree of a figure: the engine orders the cards of each level."""

from argmap.drawing.arrangement import Arrangement, node_size
from argmap.drawing.card import measure
from argmap.drawing.engine import lay_out
from argmap.drawing.figure import Figure
from argmap.drawing.laid import Laid
from argmap.drawing.layout import extent, place
from argmap.drawing.skeleton import skeleton, source


def lay_out_tree(figure: Figure, arrangement: Arrangement, engine: str) -> Laid:
    """Lay a figure out; raises CannotWrite where no engine can."""
    sheets = [[measure(card, arrangement.text_width) for card in node.cards] for node in figure.nodes]
    sizes = [node_size(node, of_node, arrangement.columns) for node, of_node in zip(figure.nodes, sheets, strict=True)]
    across = arrangement.across
    extents = [extent(node.kind, size, across=across) for node, size in zip(figure.nodes, sizes, strict=True)]
    bones = skeleton(figure, extents)
    centres = lay_out(source(figure, bones), engine, len(bones.extents))
    layout = place(figure, sizes, bones, centres, across=across)
    return Laid(figure, layout, sheets, [arrangement.stack(node) for node in figure.nodes])
