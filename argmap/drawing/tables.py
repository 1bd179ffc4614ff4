"""Cards, stacks and the legend as Graphviz's tables, for those who lay a map out with their own Graphviz."""

from collections.abc import Sequence

from argmap.drawing.arrangement import Arrangement
from argmap.drawing.card import GAP, QUOTE_PADDING, SMALL, Block, Sheet, measure
from argmap.drawing.evidence import Evidence
from argmap.drawing.extents import STACK_GAP
from argmap.drawing.figure import Figure, Node
from argmap.drawing.legend import entries, references
from argmap.drawing.markup import block_cell, cell, table
from argmap.drawing.metrics import width
from argmap.drawing.theme import SIDES, Theme
from argmap.drawing.wrapping import Line

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
    "unchecked": "x",
}


def label(node: Node, arrangement: Arrangement, theme: Theme) -> str:
    """Give the table of a node's cards: one card, or several in one frame."""
    sheets = [measure(card, arrangement.text_width) for card in node.cards]
    return _card(sheets[0], theme) if len(sheets) == 1 else _stack(node, sheets, arrangement, theme)


def _card(sheet: Sheet, theme: Theme) -> str:
    card, colours = sheet.card, theme.colours
    header = [
        cell(table(["".join(block_cell(block, colours[block.ink]) for block in row)]), bgcolor=colours[card.ground])
        for row in sheet.header
    ]
    texts = [
        cell(table([block_cell(block, colours[block.ink], block.link)]), bgcolor=colours["card.ground"])
        for block in sheet.texts
    ]
    quotes = [_quote(*quoted, theme) for quoted in zip(card.evidence, sheet.evidence, strict=True)]
    style = {"style": "dashed"} if card.assumed else {}
    ink = theme.of(card.look, "ink")
    return table([*header, *texts, *quotes], border=1, color=ink, bgcolor=colours[card.ground], **style)


def _quote(evidence: Evidence, statements: Sequence[Block], theme: Theme) -> str:
    colours = theme.colours
    inner = table([block_cell(block, colours[block.ink], evidence.link) for block in statements], cellspacing=GAP)
    return cell(inner, id=evidence.id, title="quote", bgcolor=colours["quote.ground"], cellpadding=QUOTE_PADDING)


def _stack(node: Node, sheets: Sequence[Sheet], arrangement: Arrangement, theme: Theme) -> str:
    """Cards below each other in one table or, for some, in several columns of one height."""
    columns = arrangement.stack(node)
    heights = [sum(sheets[number].height + STACK_GAP for number in column) for column in columns]
    drawn = []
    for column, high in zip(columns, heights, strict=True):
        rows = [_stacked(sheets[number], number, theme) for number in column]
        missing = max(heights) - high - STACK_GAP
        if missing > 0:
            rows.append(cell("", fixedsize="true", width=sheets[0].width, height=missing))
        drawn.append(cell(table(rows, cellspacing=STACK_GAP)))
    return table(["".join(drawn)], border=1, color=theme.of(node.look, "ink"), bgcolor=theme.of(node.look, "tint"))


def _stacked(sheet: Sheet, number: int, theme: Theme) -> str:
    return cell(_card(sheet, theme), id=sheet.card.id, title="claim", port=f"p{number + 1}")


def legend(figure: Figure, theme: Theme) -> str:
    """Give legend, sources and caption as a table; its samples are letters, as tables cannot hold lines."""
    text = theme.colours["sheet.text"]
    rows = [
        (_SAMPLES[entry.name], entry.words, theme.of(entry.look, "ink") if entry.look in SIDES else text)
        for entry in entries(figure)
        if entry.name in _SAMPLES
    ]
    rows += [(f"[{reference.number}]", reference.words, text) for reference in references(figure)]
    widest = max([width(figure.caption, SMALL) - _SAMPLE, *(width(words, SMALL) for _, words, _ in rows)])
    caption = _row([(figure.caption, _SAMPLE + widest)], text)
    drawn = [_row([(sample, _SAMPLE), (words, widest)], ink) for sample, words, ink in rows]
    return table([cell("", height=_LEGEND_GAP), *drawn, caption], cellspacing=2)


def _row(texts: list[tuple[str, float]], ink: str) -> str:
    blocks = [Block("legend", [Line(text, wide)], SMALL, "", wide) for text, wide in texts]
    return cell(table(["".join(block_cell(block, ink) for block in blocks)]))
