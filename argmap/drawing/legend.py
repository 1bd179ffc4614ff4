"""The legend and the caption below a figure: only what occurs in it."""

from collections.abc import Iterator

from argmap import style
from argmap.drawing.figure import Figure, Kind
from argmap.drawing.markup import cell, lines, table
from argmap.style import Look

_SIZE = 9.0
_TEXT = "#333333"
_HEADS = {"normal": "◄", "tee": "|", "odot": "○"}
_MEANINGS = (
    (style.SUPPORTS, "raises confidence in what it points at"),
    (style.OPPOSES, "lowers confidence in what it points at"),
    (style.UNDERCUTS, "denies that a reason counts, not that it is true"),
)


def legend(figure: Figure) -> str:
    """Give legend and caption as a Graphviz table."""
    rows = [*_entries(figure)]
    caption = cell(lines([figure.caption], _SIZE, _TEXT), colspan=2) if rows else cell(lines([figure.caption], _SIZE, _TEXT))
    return table([*rows, caption], cellpadding=3)


def _entries(figure: Figure) -> Iterator[str]:
    words = {word for part in figure.parts.values() for word in part.classes.split()}
    for look, meaning in _MEANINGS:
        if look.word in words:
            yield cell(_sample(look)) + cell(_named(look, meaning))
    if any(node.kind is Kind.JOINT for node in figure.nodes):
        yield cell("") + cell(_named(style.TOGETHER, "claims that count only jointly"))
    if "see" in words:
        yield cell("") + cell(_named(style.SEE, "thin line: a claim stated elsewhere in the map, used here too"))
    if "assumed" in words:
        yield cell("") + cell(lines(["assumed: a premise that nobody states"], _SIZE, _TEXT))


def _named(look: Look, meaning: str) -> str:
    return lines([f"{look.sign} {look.word}: {meaning}"], _SIZE, look.ink)


def _sample(look: Look) -> str:
    return lines([f"{_HEADS[look.arrow]}"], _SIZE, look.ink)
