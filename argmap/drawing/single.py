"""Draw one figure: choose its shape for the page, lay it out and paint it."""

from collections.abc import Callable

from argmap.drawing.arrangement import Arrangement
from argmap.drawing.choice import LARGE, Choice
from argmap.drawing.figure import Figure
from argmap.drawing.laid import Laid
from argmap.drawing.outline import Columns
from argmap.drawing.pages import Page
from argmap.drawing.painting import Painted, below, paint
from argmap.drawing.theming import theme
from argmap.drawing.tree import lay_out_tree
from argmap.registry import CannotWrite, Settings


def draw(figure: Figure, page: Page, settings: Settings) -> Painted:
    """Draw one figure for a page; as an outline where a tree turns out too large, although it was foretold to fit."""
    choice, look = Choice(figure, page, below(figure)), theme(settings.theme)
    laid = _laid(choice, settings)
    painted = paint(laid, page, look)
    if settings.layout == "tree" or laid.layout.free or not page.too_small(painted.scale):
        return painted
    return max(painted, paint(choice.outline.lay_out(choice.columns()), page, look), key=lambda one: one.scale)


def _laid(choice: Choice, settings: Settings) -> Laid:
    shapes: dict[str, Callable[[], Arrangement | Columns]]
    shapes = {"tree": choice.tree, "outline": choice.columns, "auto": choice.best}
    shape = shapes[settings.layout]()
    if not isinstance(shape, Arrangement):
        return choice.outline.lay_out(shape)
    if choice.cards > LARGE:
        settings.long(choice.cards)
        settings.tell(
            f"a tree of {choice.cards:,} cards takes longer than their number suggests; "
            "--layout outline does not, and --split draws several figures"
        )
    try:
        return lay_out_tree(choice.figure, shape, settings.engine)
    except CannotWrite as error:
        if settings.layout == "tree" or settings.engine != "auto":
            raise
        settings.tell(f"drawn as an outline, which needs no engine: {error.reason}")
        return choice.outline.lay_out(choice.columns())
