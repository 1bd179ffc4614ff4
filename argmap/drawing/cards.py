"""Cards and stacks as SVG."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from argmap.drawing.card import BORDER, GAP, PADDING, QUOTE_PADDING, WHITE, Block, Sheet, evidence_height
from argmap.drawing.extents import STACK_GAP
from argmap.drawing.figure import Node, Part
from argmap.drawing.shapes import box, group, number, path, text
from argmap.style import QUOTE

RADIUS = 4.0

_STACK_RADIUS = 6.0
_EDGE = 1.2
_BAR = "#c4b583"
_RULE = "#e4dcc0"
_DASHES = "5 3"

Parts = Mapping[str, Part]


class Ground(NamedTuple):
    """Where a stack stands."""

    x: float
    y: float
    width: float
    height: float


def card(sheet: Sheet, x: float, y: float, parts: Parts) -> str:
    """Give a card whose upper left corner stands there."""
    return group(sheet.card.id, parts[sheet.card.id], chain(_grounds(sheet, x, y), _contents(sheet, x, y, parts)))


def stack(node: Node, sheets: Sequence[Sheet], columns: Sequence[Sequence[int]], ground: Ground, parts: Parts) -> str:
    """Give cards below each other, column by column, on a common ground."""
    drawn = [box(*ground, radius=_STACK_RADIUS, fill=node.look.tint, stroke=node.look.ink, stroke_width=0.8)]
    left = ground.x + STACK_GAP
    for column in columns:
        top = ground.y + STACK_GAP
        for index in column:
            drawn.append(card(sheets[index], left, top, parts))
            top += sheets[index].height + STACK_GAP
        left += sheets[0].width + STACK_GAP
    return group(node.id, parts[node.id], drawn)


def _grounds(sheet: Sheet, x: float, y: float) -> Iterator[str]:
    """The colours below the texts and the border around: one rounded shape, so that no corner of them shows."""
    look, width = sheet.card.look, sheet.width
    header = BORDER + sum(row[0].height for row in sheet.header)
    texts = sum(block.height for block in sheet.texts)
    yield box(x, y, width, sheet.height, radius=RADIUS, fill=QUOTE.tint if sheet.evidence else WHITE)
    if sheet.evidence:
        yield box(x, y + header, width, texts, fill=WHITE)
    yield path(_top(x, y, width, header), fill=sheet.card.ground)
    yield box(
        x,
        y,
        width,
        sheet.height,
        radius=RADIUS,
        fill="none",
        stroke=look.ink,
        stroke_width=_EDGE,
        stroke_dasharray=_DASHES * sheet.card.assumed,
    )


def _top(x: float, y: float, width: float, height: float) -> str:
    """The outline of a header strip: its upper corners are the card's."""
    corner = number(RADIUS)
    return (
        f"M{number(x)} {number(y + height)}v{number(RADIUS - height)}a{corner} {corner} 0 0 1 {corner} -{corner}"
        f"h{number(width - 2 * RADIUS)}a{corner} {corner} 0 0 1 {corner} {corner}v{number(height - RADIUS)}z"
    )


def _contents(sheet: Sheet, x: float, y: float, parts: Parts) -> Iterator[str]:
    y += BORDER
    for row in sheet.header:
        left = x
        for block in row:
            inset = PADDING - block.padding
            yield text(block, left - inset if block.right else left + inset, y)
            left += block.width
        y += row[0].height
    for place, block in enumerate(sheet.texts):
        if place:
            yield _rule(x + PADDING, y, sheet.width - 2 * PADDING, sheet.card.look.tint)
        yield text(block, x, y)
        y += block.height
    for evidence, statements in zip(sheet.card.evidence, sheet.evidence, strict=True):
        high = evidence_height(statements)
        yield group(evidence.id, parts[evidence.id], _quote(statements, x, y, sheet.width, high))
        y += high


def _quote(statements: Sequence[Block], x: float, y: float, width: float, height: float) -> Iterator[str]:
    """A quote below a thin rule, with a bar at its side."""
    yield _rule(x + _EDGE, y, width - 2 * _EDGE, _RULE)
    top = f"M{number(x + PADDING / 2)} {number(y + QUOTE_PADDING)}"
    yield path(f"{top}v{number(height - 2 * QUOTE_PADDING)}", stroke=_BAR, stroke_width=1.5)
    y += QUOTE_PADDING + GAP
    for block in statements:
        yield text(block, x + PADDING, y)
        y += block.height + GAP


def _rule(x: float, y: float, width: float, ink: str) -> str:
    return path(f"M{number(x)} {number(y)}h{number(width)}", stroke=ink, stroke_width=0.8)
