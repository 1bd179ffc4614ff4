"""The legend and the caption below a figure: only what occurs in it."""

from collections.abc import Iterator

from argmap import style
from argmap.drawing.figure import Figure
from argmap.drawing.markup import Block, cell, table
from argmap.drawing.metrics import width
from argmap.style import Look

_SIZE = 9.0
_TEXT = "#333333"
_SAMPLE = 36.0
_GAP = 12
_HEADS = {"normal": "◄", "tee": "|", "odot": "○"}
_LINES = {"solid": "——", "dashed": "– –", "dotted": "· · ·"}
_MEANINGS = (
    (style.SUPPORTS, "raises confidence in what it points at"),
    (style.OPPOSES, "lowers confidence in what it points at"),
    (style.UNDERCUTS, "denies that a reason counts, not that it is true"),
)
_NOTES = (
    ("joint", "&", "together: claims that count only jointly"),
    ("see", "see", "a claim stated elsewhere in the map, used here too"),
    ("assumed", "dashed", "assumed: a premise that nobody states"),
    ("unverified", "x", "a quote whose words do not stand in its source"),
)


def legend(figure: Figure) -> str:
    """Give legend and caption as a Graphviz table."""
    entries = list(_entries(figure))
    widest = max([width(figure.caption, _SIZE) - _SAMPLE, *(width(meaning, _SIZE) for _, meaning, _ in entries)])
    rows = [_row([(sample, _SAMPLE), (meaning, widest)], look.ink) for sample, meaning, look in entries]
    gap = cell("", height=_GAP)
    return table([gap, *rows, _row([(figure.caption, _SAMPLE + widest)], _TEXT)], cellspacing=2)


def _row(texts: list[tuple[str, float]], ink: str) -> str:
    return cell(table(["".join(Block([text], _SIZE, ink, wide).cell() for text, wide in texts)]))


def _entries(figure: Figure) -> Iterator[tuple[str, str, Look]]:
    classes = {name for part in figure.parts.values() for name in part.classes.split()}
    for look, meaning in _MEANINGS:
        if look.word in classes:
            yield f"{_HEADS[look.arrow]}{_LINES[look.line]}", f"{look.sign} {look.word}: {meaning}", look
    for name, sign, meaning in _NOTES:
        if name in classes:
            yield sign, meaning, style.TOGETHER
