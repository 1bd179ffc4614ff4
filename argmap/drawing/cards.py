"""Cards and stacks as SVG."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from argmap.drawing.card import BORDER, GAP, PADDING, QUOTE_PADDING, Block, Card, Sheet, evidence_height
from argmap.drawing.extents import STACK_GAP
from argmap.drawing.figure import Node, Part
from argmap.drawing.shapes import box, group, linked, number, path, text
from argmap.drawing.signs import MARK, badge, mark
from argmap.drawing.strokes import DASHES
from argmap.drawing.theme import Theme

_ASSUMED = "5 3"
_BAR = 1.5
_HAIR = 0.6

Parts = Mapping[str, Part]


class Ground(NamedTuple):
    """Where a stack stands."""

    x: float
    y: float
    width: float
    height: float


def card(sheet: Sheet, x: float, y: float, parts: Parts, theme: Theme) -> str:
    """Give a card whose upper left corner stands there."""
    painted = chain(_grounds(sheet, x, y, theme), _header(sheet, x, y, theme), _contents(sheet, x, y, parts, theme))
    return group(sheet.card.id, parts[sheet.card.id], painted)


def stack(
    node: Node, sheets: Sequence[Sheet], columns: Sequence[Sequence[int]], ground: Ground, parts: Parts, theme: Theme
) -> str:
    """Give cards below each other, column by column, on a common ground."""
    tint, ink = theme.of(node.look, "tint"), theme.of(node.look, "ink")
    radius = theme.strokes.radius and theme.strokes.radius + 2
    drawn = [box("stack-ground", *ground, radius=radius, fill=tint, stroke=ink, stroke_width=theme.strokes.border)]
    left = ground.x + STACK_GAP
    for column in columns:
        top = ground.y + STACK_GAP
        for index in column:
            drawn.append(card(sheets[index], left, top, parts, theme))
            top += sheets[index].height + STACK_GAP
        left += sheets[0].width + STACK_GAP
    return group(node.id, parts[node.id], drawn)


def _grounds(sheet: Sheet, x: float, y: float, theme: Theme) -> Iterator[str]:
    """The colours below the texts and the border around: one rounded shape, so that no corner of them shows."""
    strokes, whole = theme.strokes, (x, y, sheet.width, sheet.height)
    ink = theme.of(sheet.card.look, "ink")
    header = BORDER + sum(row[0].height for row in sheet.header)
    texts = sum(block.height for block in sheet.texts)
    if sheet.evidence:
        yield box("evidence", *whole, radius=strokes.radius, fill=theme.colours["quote.ground"])
        yield box("card", x, y + header, sheet.width, texts, fill=theme.colours["card.ground"])
    else:
        yield box("card", *whole, radius=strokes.radius, fill=theme.colours["card.ground"])
    strip = "strip hollow" if sheet.card.hollow else "strip"
    yield path(strip, _top(*whole[:3], header, strokes.radius), fill=theme.colours[sheet.card.ground])
    if strokes.edge and theme.colours[sheet.card.ground] != ink:
        dashes = DASHES[sheet.card.look.line]
        yield _rule("edge", x, y + header, sheet.width, ink, strokes.border, dashes)
    border: dict[str, Any] = {
        "stroke": ink,
        "stroke_width": strokes.border,
        "stroke_dasharray": _ASSUMED * sheet.card.assumed,
    }
    yield box("border", *whole, radius=strokes.radius, fill="none", **border)


def _top(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The outline of a header strip: its upper corners are the card's."""
    corner = number(radius)
    return (
        f"M{number(x)} {number(y + height)}v{number(radius - height)}a{corner} {corner} 0 0 1 {corner} -{corner}"
        f"h{number(width - 2 * radius)}a{corner} {corner} 0 0 1 {corner} {corner}v{number(height - radius)}z"
    )


def _header(sheet: Sheet, x: float, y: float, theme: Theme) -> Iterator[str]:
    """Sign, word and label, which link to the card itself."""
    written: list[str] = []
    y += BORDER
    for row in sheet.header:
        left = x
        for block in row:
            inset = PADDING - block.padding
            written += _block(block, left - inset if block.right else left + inset, y, sheet.card, theme)
            left += block.width
        y += row[0].height
    yield linked(f"#{sheet.card.id}", "".join(written))


def _contents(sheet: Sheet, x: float, y: float, parts: Parts, theme: Theme) -> Iterator[str]:
    y += BORDER + sum(row[0].height for row in sheet.header)
    for place, block in enumerate(sheet.texts):
        if place:
            yield _rule("rule", x + PADDING, y, sheet.width - 2 * PADDING, theme.colours["card.rule"])
        yield linked(block.link, "".join(_block(block, x, y, sheet.card, theme)))
        y += block.height
    for evidence, statements in zip(sheet.card.evidence, sheet.evidence, strict=True):
        high = evidence_height(statements)
        bounds = Ground(x, y, sheet.width, high)
        quote = linked(evidence.link, "".join(_quote(statements, bounds, sheet.card, theme)))
        yield group(evidence.id, parts[evidence.id], [quote])
        y += high


def _quote(statements: Sequence[Block], ground: Ground, card: Card, theme: Theme) -> Iterator[str]:
    """A quote below a thin rule, with a bar at its side."""
    x, y, width, height = ground
    border = theme.strokes.border
    yield _rule("quote-rule", x + border, y, width - 2 * border, theme.colours["quote.rule"])
    beside = width - PADDING / 2 if statements[0].leftward else PADDING / 2
    top = f"M{number(x + beside)} {number(y + QUOTE_PADDING)}"
    yield path(
        "bar", f"{top}v{number(height - 2 * QUOTE_PADDING)}", stroke=theme.colours["quote.bar"], stroke_width=_BAR
    )
    y += QUOTE_PADDING + GAP
    for block in statements:
        yield from _block(block, x + PADDING, y, card, theme)
        y += block.height + GAP


def _block(block: Block, x: float, y: float, card: Card, theme: Theme) -> Iterator[str]:
    """Lines with the mark or the sign before them."""
    ink, left = theme.colours[block.ink], x + block.padding
    if block.sign:
        yield badge(block.sign, left, block.middle(y), ink, theme.colours[card.ground], hollow=card.hollow)
    if block.mark:
        at = x + block.width - block.padding - MARK if block.leftward else left
        yield mark(block.mark, at, block.middle(y), ink)
    yield text(block, x, y, ink)


def _rule(role: str, x: float, y: float, width: float, ink: str, thick: float = _HAIR, dashes: str = "") -> str:
    steps = f"M{number(x)} {number(y)}h{number(width)}"
    return path(role, steps, stroke=ink, stroke_width=thick, stroke_dasharray=dashes)
