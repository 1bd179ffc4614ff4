"""What stands beside the tree: the figure or a source; without the script they follow below it."""

from argmap.page.markup import Html, element, words
from argmap.page.references import References
from argmap.page.sources import sources
from argmap.page.tools import button


def beside(references: References, drawing: Html) -> Html:
    """Give the figure and the sources with the bar to choose among them."""
    titles = [words(source.title or source.id) for source in references.dossier.map.sources]
    heading = element("h2", "Sources", class_="unscripted") if titles else Html()
    shelf = element("div", _figure(drawing), heading, sources(references), class_="shelf")
    return element("aside", _bar(titles), shelf, id="beside", aria_label="Figure and sources")


def _bar(titles: list[str]) -> Html:
    options = [element("option", title, value=f"source-{number}") for number, title in enumerate(titles)]
    first = element("option", "Figure", value="figure")
    picked = element("select", first, *options, id="pick", aria_label="show beside the debate")
    steps = [button("back", "↑", "previous quote of this source"), button("on", "↓", "next quote of this source")]
    place = element("output", id="place")
    ends = [button("wide", "⇔", "full width"), button("close", "×", "close")]
    return element("div", picked, element("span", *steps, place, class_="steps"), *ends, class_="bar scripted")


def _figure(drawing: Html) -> Html:
    heading = element("h2", "Figure", id="figure-heading", class_="unscripted")
    scales = [("zoom-in", "+", "zoom in"), ("zoom-out", "−", "zoom out"), ("zoom-fit", "Fit", "show all")]
    zoom = element("div", *(button(*scale) for scale in scales), class_="zoom scripted")
    label = "Figure of the debate; the tree holds all that it says"
    canvas = element("div", drawing, class_="canvas", id="canvas", role="group", tabindex="0", aria_label=label)
    return element("section", heading, zoom, canvas, id="figure", aria_labelledby="figure-heading")
