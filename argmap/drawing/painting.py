"""Paint a figure as SVG: a white sheet with its lines, its cards and, below them, its legend."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.drawing.cards import Ground, card, stack
from argmap.drawing.choice import scale
from argmap.drawing.escape import escaped
from argmap.drawing.figure import Figure, Kind, Node, Part
from argmap.drawing.geometry import CROSSING, JOINT
from argmap.drawing.key import LEAST_ROOM, Key
from argmap.drawing.laid import Again, Laid
from argmap.drawing.pages import Page
from argmap.drawing.seeing import see_lines
from argmap.drawing.shapes import box, group, number
from argmap.drawing.strokes import crossing, drawn, joint, see_line
from argmap.drawing.stylesheet import stylesheet
from argmap.drawing.theme import Theme

_ABOVE_KEY = 30.0
_SAID = 'role="img" aria-labelledby="figure-title" aria-describedby="figure-description"'
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


def below(figure: Figure) -> Callable[[float], float]:
    """Tell how much height the legend takes below a figure of a width."""

    @cache
    def height(width: float) -> float:
        return _ABOVE_KEY + Key(figure, width).height

    return height


def paint(laid: Laid, page: Page, theme: Theme) -> Painted:
    """Give a figure as the text of an SVG file of the page's size."""
    size = laid.layout.turned(laid.layout.depth, laid.layout.spread)
    key, x, y = _legend(laid)
    shown, sheet = _sheet(page, max(size[0], x + key.width), max(size[1], y + key.height))
    seen = [see_line(corners, theme, across=laid.layout.across) for corners in see_lines(laid)]
    content = [*seen, *_lines(laid, theme), *_nodes(laid, theme), *(_again(again, theme) for again in laid.again)]
    content.append(key.draw(x, y, theme, seen=bool(seen)))
    return Painted(_written(laid.figure, sheet, content, theme), shown)


def _legend(laid: Laid) -> tuple[Key, float, float]:
    """The legend and where it stands: at the foot of the last column where that has room, else below everything."""
    layout, free = laid.layout, laid.layout.free
    if free and free.spread >= LEAST_ROOM:
        key = Key(laid.figure, free.spread)
        if free.depth >= key.height + _ABOVE_KEY:
            return key, free.start.spread, free.end - key.height
    size = layout.turned(layout.depth, layout.spread)
    return Key(laid.figure, size[0]), 0.0, size[1] + _ABOVE_KEY


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


def _written(figure: Figure, sheet: _Sheet, content: Sequence[str], theme: Theme) -> str:
    left, top, width, height = map(number, sheet[:4])
    ground = box("sheet", sheet.left, sheet.top, sheet.width, sheet.height, fill=theme.colours["sheet.ground"])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg {_NAMES} width="{sheet.size[0]}" height="{sheet.size[1]}" viewBox="{left} {top} {width} {height}"'
        f' class="argmap" {_SAID} font-family="{theme.font}">\n'
        f'<title id="figure-title">{escaped(figure.title)}</title>\n'
        f'<desc id="figure-description">{escaped(figure.description)}</desc>\n'
        f"{stylesheet(theme)}{ground}{''.join(content)}</svg>\n"
    )


def _lines(laid: Laid, theme: Theme) -> Iterator[str]:
    figure, layout = laid.figure, laid.layout
    for edge, track in zip(figure.edges, layout.tracks, strict=True):
        line = drawn(track, edge.look, theme, pointed=edge.pointed, across=layout.across)
        yield group(edge.id, figure.parts[edge.id], [line])


def _nodes(laid: Laid, theme: Theme) -> Iterator[str]:
    figure, layout = laid.figure, laid.layout
    for node, where in zip(figure.nodes, layout.boxes, strict=True):
        corner = layout.turned(*where.start)
        of_node = laid.sheets[node.number]
        if node.kind is not Kind.CARDS:
            yield group(node.id, figure.parts[node.id], [_point(node, laid, theme)])
        elif len(of_node) == 1:
            yield card(of_node[0], *corner, figure.parts, theme)
        else:
            ground = Ground(*corner, *layout.turned(where.depth, where.spread))
            yield stack(node, of_node, laid.columns[node.number], ground, figure.parts, theme)


def _again(again: Again, theme: Theme) -> str:
    """A card that names a node again."""
    card_again = again.sheet.card
    part = Part(f"again {card_again.look.word}", f"continued: {card_again.text}", again=True)
    named = card(again.sheet, again.corner.spread, again.corner.depth, {card_again.id: part}, theme)
    if again.line is None or again.crossing is None or again.look is None:
        return named
    line = drawn(again.line, again.look, theme, pointed=False, across=False)
    line += crossing(again.crossing.spread, again.crossing.depth, again.look, theme)
    return f'<g class="{again.look.word}">\n{line}</g>\n{named}'


def _point(node: Node, laid: Laid, theme: Theme) -> str:
    draw, radius = (joint, JOINT) if node.kind is Kind.JOINT else (crossing, CROSSING)
    where = laid.layout.boxes[node.number]
    return draw(*laid.layout.turned(where.end - radius, where.middle), node.look, theme)
