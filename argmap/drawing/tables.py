"""Cards, stacks and the legend as Graphviz's tables, for those who lay a map out with their own Graphviz."""

from collections.abc import Sequence

from argmap.drawing.arrangement import Arrangement
from argmap.drawing.card import GAP, QUOTE_PADDING, SMALL, WHITE, Block, Sheet, measure
from argmap.drawing.extents import STACK_GAP
from argmap.drawing.figure import Figure, Node
from argmap.drawing.legend import TEXT, entries
from argmap.drawing.markup import block_cell, cell, table
from argmap.drawing.metrics import width
from argmap.drawing.wrapping import Line
from argmap.style import QUOTE

_SAMPLE = 36.0
_LEGEND_GAP = 12
_SAMPLES = {
    "supports": "◄——",
    "opposes": "|– –",
    "undercuts": "○· · ·",
    "joint": "&",
    "see": "see",
    "assumed": "dashed",
    "unverified": "x",
}


def label(node: Node, arrangement: Arrangement) -> str:
    """Give the table of a node's cards: one card, or several in one frame."""
    sheets = [measure(card, arrangement.text_width) for card in node.cards]
    return _card(sheets[0]) if len(sheets) == 1 else _stack(node, sheets, arrangement)


def _card(sheet: Sheet) -> str:
    look, ground = sheet.card.look, sheet.card.ground
    header = [cell(table(["".join(map(block_cell, row))]), bgcolor=ground) for row in sheet.header]
    texts = [cell(table([block_cell(block)]), bgcolor=WHITE) for block in sheet.texts]
    quotes = [
        _quote(evidence.id, statements)
        for evidence, statements in zip(sheet.card.evidence, sheet.evidence, strict=True)
    ]
    style = {"style": "dashed"} if sheet.card.assumed else {}
    return table([*header, *texts, *quotes], border=1, color=look.ink, bgcolor=ground, **style)


def _quote(id: str, statements: Sequence[Block]) -> str:
    inner = table(map(block_cell, statements), cellspacing=GAP)
    return cell(inner, id=id, title="quote", bgcolor=QUOTE.tint, cellpadding=QUOTE_PADDING)


def _stack(node: Node, sheets: Sequence[Sheet], arrangement: Arrangement) -> str:
    """Cards below each other in one table or, for some, in several columns of one height."""
    columns = arrangement.stack(node)
    heights = [sum(sheets[number].height + STACK_GAP for number in column) for column in columns]
    drawn = []
    for column, high in zip(columns, heights, strict=True):
        rows = [_stacked(sheets[number], number) for number in column]
        missing = max(heights) - high - STACK_GAP
        if missing > 0:
            rows.append(cell("", fixedsize="true", width=sheets[0].width, height=missing))
        drawn.append(cell(table(rows, cellspacing=STACK_GAP)))
    return table(["".join(drawn)], border=1, color=node.look.ink, bgcolor=node.look.tint)


def _stacked(sheet: Sheet, number: int) -> str:
    return cell(_card(sheet), id=sheet.card.id, title="claim", port=f"p{number + 1}")


def legend(figure: Figure) -> str:
    """Give legend and caption as a table; its samples are letters, as tables cannot hold lines."""
    explained = [(_SAMPLES[entry.name], entry) for entry in entries(figure) if entry.name in _SAMPLES]
    widest = max([width(figure.caption, SMALL) - _SAMPLE, *(width(entry.words, SMALL) for _, entry in explained)])
    rows = [_row([(sample, _SAMPLE), (entry.words, widest)], entry.look.ink) for sample, entry in explained]
    caption = _row([(figure.caption, _SAMPLE + widest)], TEXT)
    return table([cell("", height=_LEGEND_GAP), *rows, caption], cellspacing=2)


def _row(texts: list[tuple[str, float]], ink: str) -> str:
    blocks = [Block("legend", [Line(text, wide)], SMALL, ink, wide) for text, wide in texts]
    return cell(table(["".join(map(block_cell, blocks))]))
