"""Paint a figure as SVG: a white sheet with its lines, its cards and, below them, its legend."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.drawing.card import WHITE
from argmap.drawing.cards import Ground, card, stack
from argmap.drawing.choice import scale
from argmap.drawing.escape import escaped
from argmap.drawing.figure import Figure, Kind, Node, Part
from argmap.drawing.geometry import CROSSING, JOINT
from argmap.drawing.key import Key
from argmap.drawing.laid import Again, Laid
from argmap.drawing.pages import Page
from argmap.drawing.shapes import box, group, number
from argmap.drawing.strokes import crossing, drawn, joint

_ABOVE_KEY = 30.0
_FONTS = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif"
_NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


class Painted(NamedTuple):
    """A figure as the text of an SVG file, and how large it is shown."""

    svg: str
    scale: float


class _Sheet(NamedTuple):
    """The sheet in the figure's own points, and its width and height as written."""

    left: float
    top: float
    width: float
    height: float
    size: tuple[str, str]


def below(figure: Figure) -> float:
    """How much height the legend takes below a figure."""
    return _ABOVE_KEY + Key(figure).height


def paint(laid: Laid, page: Page) -> Painted:
    """Give a figure as the text of an SVG file of the page's size."""
    figure, key = laid.figure, Key(laid.figure)
    size = laid.layout.turned(laid.layout.depth, laid.layout.spread)
    x, y = _legend_corner(laid, key)
    shown, sheet = _sheet(page, max(size[0], x + key.width), max(size[1], y + key.height))
    content = [*_lines(laid), *_nodes(laid), *map(_again, laid.again)]
    return Painted(_written(figure, sheet, [*content, key.draw(x, y)]), shown)


def _legend_corner(laid: Laid, key: Key) -> tuple[float, float]:
    """Where the legend stands: at the foot of the last column where it has room for it, else below everything."""
    layout, free = laid.layout, laid.layout.free
    if free and free.spread >= key.width and free.depth >= key.height + _ABOVE_KEY:
        return free.start.spread, free.end - key.height
    return 0.0, layout.turned(layout.depth, layout.spread)[1] + _ABOVE_KEY


def _sheet(page: Page, width: float, height: float) -> tuple[float, _Sheet]:
    """Place a figure in the middle of its page, at the page's upper edge unless that is a screen."""
    by = scale(page, width, height)
    margin = page.margin
    if not page.name:
        high, wide = round(height + 2 * margin), round(width + 2 * margin)
        return 1.0, _Sheet(-margin, -margin, wide, high, (f"{wide}pt", f"{high}pt"))
    way = max(page.ways, key=lambda way: scale(way._replace(turns=False), width, height))
    tall = way.height if way.height is not None else (height + 2 * margin) * by
    written = page.written(way.width), page.written(tall)
    left = (width - way.width / by) / 2
    top = (height - tall / by) / 2 if page.name == "slide" else -margin
    return by, _Sheet(left, top, way.width / by, tall / by, written)


def _written(figure: Figure, sheet: _Sheet, content: Sequence[str]) -> str:
    left, top, width, height = map(number, sheet[:4])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg {_NAMES} width="{sheet.size[0]}" height="{sheet.size[1]}" viewBox="{left} {top} {width} {height}"'
        f' class="argmap" role="img" aria-labelledby="figure-title figure-description" font-family="{_FONTS}">\n'
        f'<title id="figure-title">{escaped(figure.title)}</title>\n'
        f'<desc id="figure-description">{escaped(figure.description)}</desc>\n'
        f"{box(sheet.left, sheet.top, sheet.width, sheet.height, fill=WHITE)}"
        f"{''.join(content)}</svg>\n"
    )


def _lines(laid: Laid) -> Iterator[str]:
    figure, layout = laid.figure, laid.layout
    for edge, track in zip(figure.edges, layout.tracks, strict=True):
        line = drawn(track, edge.look, pointed=edge.pointed, across=layout.across)
        yield group(edge.id, figure.parts[edge.id], [line])


def _nodes(laid: Laid) -> Iterator[str]:
    figure, layout = laid.figure, laid.layout
    for node, where in zip(figure.nodes, layout.boxes, strict=True):
        corner = layout.turned(*where.start)
        of_node = laid.sheets[node.number]
        if node.kind is not Kind.CARDS:
            yield group(node.id, figure.parts[node.id], [_point(node, laid)])
        elif len(of_node) == 1:
            yield card(of_node[0], *corner, figure.parts)
        else:
            ground = Ground(*corner, *layout.turned(where.depth, where.spread))
            yield stack(node, of_node, laid.columns[node.number], ground, figure.parts)


def _again(again: Again) -> str:
    """A card that names a node again; it has no id of its own, as the node has it."""
    id = again.sheet.card.id
    part = Part("again", f"continued: {again.sheet.card.text}")
    named = card(again.sheet, again.corner.spread, again.corner.depth, {id: part})
    named = named.replace(f' id="{escaped(id)}"', "", 1)
    if again.line is None or again.crossing is None or again.look is None:
        return named
    line = drawn(again.line, again.look, pointed=False, across=False)
    return line + crossing(again.crossing.spread, again.crossing.depth, again.look.ink) + named


def _point(node: Node, laid: Laid) -> str:
    draw, radius = (joint, JOINT) if node.kind is Kind.JOINT else (crossing, CROSSING)
    where = laid.layout.boxes[node.number]
    return draw(*laid.layout.turned(where.end - radius, where.middle), node.look.ink)
