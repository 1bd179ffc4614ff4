"""Paint a figure as SVG: a white sheet with its lines, its cards and, below them, its legend."""

from collections.abc import Iterator, Sequence

from argmap.drawing.arrangement import Arrangement, arrange, node_size
from argmap.drawing.card import Sheet, measure
from argmap.drawing.cards import Ground, card, stack
from argmap.drawing.engine import lay_out
from argmap.drawing.escape import escaped
from argmap.drawing.figure import Figure, Kind, Node
from argmap.drawing.geometry import CROSSING, JOINT, Layout
from argmap.drawing.key import Key
from argmap.drawing.layout import extent, place
from argmap.drawing.shapes import box, group
from argmap.drawing.skeleton import skeleton, source
from argmap.drawing.strokes import crossing, drawn, joint
from argmap.drawing.stylesheet import stylesheet
from argmap.drawing.theme import Theme

_MARGIN = 24.0
_ABOVE_KEY = 30.0
_SAID = 'role="img" aria-labelledby="figure-title" aria-describedby="figure-description"'
_NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def paint(figure: Figure, engine: str, theme: Theme) -> str:
    """Give a figure as the text of an SVG file; raises CannotWrite where no engine can lay it out."""
    arrangement = arrange(figure)
    sheets = [[measure(card, arrangement.text_width) for card in node.cards] for node in figure.nodes]
    sizes = [node_size(node, of_node, arrangement.columns) for node, of_node in zip(figure.nodes, sheets, strict=True)]
    across = arrangement.across
    extents = [extent(node.kind, size, across=across) for node, size in zip(figure.nodes, sizes, strict=True)]
    bones = skeleton(figure, extents)
    centres = lay_out(source(figure, bones), engine, len(bones.extents))
    layout = place(figure, sizes, bones, centres, across=across)
    content = [*_lines(figure, layout, theme), *_nodes(figure, arrangement, layout, sheets, theme)]
    return _sheet(figure, layout, content, theme)


def _sheet(figure: Figure, layout: Layout, content: Sequence[str], theme: Theme) -> str:
    size = layout.turned(layout.depth, layout.spread)
    key = Key(figure, theme, size[0])
    width = round(max(size[0], key.width) + 2 * _MARGIN)
    below = size[1] + _ABOVE_KEY
    height = round(below + key.height + 2 * _MARGIN)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg {_NAMES} width="{width}pt" height="{height}pt" viewBox="{-_MARGIN:g} {-_MARGIN:g} {width} {height}"'
        f' class="argmap" {_SAID} font-family="{theme.font}">\n'
        f'<title id="figure-title">{escaped(figure.title)}</title>\n'
        f'<desc id="figure-description">{escaped(figure.description)}</desc>\n'
        f"{stylesheet(theme)}"
        f"{box('sheet', -_MARGIN, -_MARGIN, width, height, fill=theme.colours['sheet.ground'])}"
        f"{''.join(content)}{key.draw(0, below)}</svg>\n"
    )


def _lines(figure: Figure, layout: Layout, theme: Theme) -> Iterator[str]:
    for edge, track in zip(figure.edges, layout.tracks, strict=True):
        line = drawn(track, edge.look, theme, pointed=edge.pointed, across=layout.across)
        yield group(edge.id, figure.parts[edge.id], [line])


def _nodes(
    figure: Figure, arrangement: Arrangement, layout: Layout, sheets: Sequence[Sequence[Sheet]], theme: Theme
) -> Iterator[str]:
    for node, where, of_node in zip(figure.nodes, layout.boxes, sheets, strict=True):
        corner = layout.turned(*where.start)
        if node.kind is not Kind.CARDS:
            yield group(node.id, figure.parts[node.id], [_point(node, layout, theme)])
        elif len(of_node) == 1:
            yield card(of_node[0], *corner, figure.parts, theme)
        else:
            ground = Ground(*corner, *layout.turned(where.depth, where.spread))
            yield stack(node, of_node, arrangement.stack(node), ground, figure.parts, theme)


def _point(node: Node, layout: Layout, theme: Theme) -> str:
    draw, radius = (joint, JOINT) if node.kind is Kind.JOINT else (crossing, CROSSING)
    where = layout.boxes[node.number]
    return draw(*layout.turned(where.end - radius, where.middle), node.look, theme)
