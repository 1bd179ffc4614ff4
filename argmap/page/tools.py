"""The bar above the page: search, filters, folding, print and colours, which all need the script."""

from argmap.page.facts import choices
from argmap.page.markup import Html, element
from argmap.page.references import References


def button(id: str, text: str, name: str = "", **more: str) -> Html:
    """Give a button with its name for those who do not see its sign."""
    return element("button", text, id=id, type="button", aria_label=name, title=name, **more)


def bar(references: References) -> Html:
    """The bar with what only works with the script."""
    field = element(
        "input",
        id="search",
        type="search",
        aria_label="search in claims and quotes",
        placeholder='Search: words, "a phrase"',
    )
    hits = element("output", id="hits", for_="search")
    steps = [button("previous", "↑", "previous match"), button("next", "↓", "next match")]
    search = element("div", field, hits, *steps, class_="search", role="search")
    clear = button("clear", "Clear")
    filters = element("details", element("summary", "Filter"), element("div", choices(references), clear), id="filters")
    printing = element("details", element("summary", "Print"), element("div", *_printing()), id="printing")
    folds = [button("fold", "Fold"), button("unfold", "Unfold")]
    theme = button("theme", "◐", "colours: as the system")
    beside = button("open", "Figure", aria_controls="beside")
    parts = [search, filters, *folds, printing, theme, beside]
    return element("div", *parts, class_="bar scripted", role="region", aria_label="Tools")


def _printing() -> list[Html]:
    boxes = [("print-sources", "with the sources", True), ("print-figure", "with the figure", False)]
    labels = [
        element("label", element("input", id=id, type="checkbox", checked=checked), f" {text}")
        for id, text, checked in boxes
    ]
    return [*labels, button("print", "Print …")]
