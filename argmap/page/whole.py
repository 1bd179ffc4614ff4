"""The page as one file: a head whose policy lets only its own script run, the tree, and what stands beside it."""

from importlib import resources

from argmap import __version__
from argmap.dossier import Dossier
from argmap.page.checks import checks, proof
from argmap.page.facts import choices
from argmap.page.figure import figure
from argmap.page.markup import Html, element, words
from argmap.page.palette import palette
from argmap.page.references import References
from argmap.page.sources import sources
from argmap.page.tree import tree
from argmap.registry import Settings
from argmap.style import QUESTION

_DOCTYPE = Html("<!DOCTYPE html>\n")


def page(dossier: Dossier, settings: Settings) -> str:
    """Give a map as a page; raises CannotWrite where no layout engine can draw its figure."""
    references = References(dossier, settings.sources)
    drawn = figure(dossier, settings)
    style = Html(palette(drawn.night) + _own("app.css"))
    script = _own("app.js")
    head = element("head", *_head(dossier, style, script))
    main = element("main", _header(references), _debate(references), checks(references), _footer(), id="main")
    body = element(
        "body",
        _skip(),
        _bar(references),
        element("div", main, _beside(references, drawn.svg), class_="columns"),
    )
    return f"{_DOCTYPE}{element('html', head, body, lang='en')}\n"


def _own(name: str) -> Html:
    return Html((resources.files("argmap.page") / name).read_text("utf-8"))


def _head(dossier: Dossier, style: Html, script: Html) -> list[Html]:
    return [
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content=f"argmap {__version__}"),
        element("title", words(dossier.map.question)),
        element("style", style),
        element("script", script),
    ]


def _policy(style: str, script: str) -> str:
    """What a browser may do with this page: run this script and this style, and nothing else.

    A policy in a page cannot say who may frame it (`frame-ancestors`); that is for the server's headers.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _skip() -> Html:
    return element("a", "Skip to the debate", class_="skip", href="#debate")


def _header(references: References) -> Html:
    argument_map = references.dossier.map
    eyebrow = element("p", "Argument map", class_="eyebrow")
    question = element("h1", words(argument_map.question), dir="auto")
    thesis = element("p", element("b", "Thesis: "), words(argument_map.thesis), class_="thesis", dir="auto")
    note = element("p", words(argument_map.note), class_="note", dir="auto")
    parts = [eyebrow, question, thesis if argument_map.thesis else "", note if argument_map.note else ""]
    return element("header", *parts, proof(references), class_=f"top {QUESTION.word}")


def _debate(references: References) -> Html:
    heading = element("h2", "The debate", id="debate-title", class_="unseen")
    keys = element("p", _KEYS, id="keys", class_="keys scripted")
    return element(
        "section", heading, tree(references), keys, id="debate", tabindex="-1", aria_labelledby="debate-title"
    )


_KEYS = (
    "In the tree: arrows move, fold and unfold; Enter shows a quote in its source; * unfolds all on the level; letters "
    "lead to the next claim that begins so. In the figure: arrows move, + and − zoom, 0 shows all."
)


def _button(id: str, text: str, name: str = "", **more: str) -> Html:
    return element("button", text, id=id, type="button", aria_label=name, title=name, **more)


def _bar(references: References) -> Html:
    """The bar with what only works with the script."""
    field = element("input", id="search", type="search", aria_label="search in claims and quotes", placeholder="Search")
    hits = element("output", id="hits", for_="search")
    steps = [_button("previous", "↑", "previous match"), _button("next", "↓", "next match")]
    search = element("div", field, hits, *steps, class_="search", role="search")
    clear = _button("clear", "Clear")
    filters = element("details", element("summary", "Filter"), element("div", choices(references), clear), id="filters")
    printing = element("details", element("summary", "Print"), element("div", *_printing()), id="printing")
    folds = [_button("fold", "Fold"), _button("unfold", "Unfold")]
    theme = _button("theme", "◐", "colours: as the system")
    beside = _button("open", "Figure", aria_controls="beside")
    parts = [search, filters, *folds, printing, theme, beside]
    return element("div", *parts, class_="bar scripted", role="region", aria_label="Tools")


def _printing() -> list[Html]:
    boxes = [("print-sources", "with the sources", True), ("print-figure", "with the figure", False)]
    labels = [
        element("label", element("input", id=id, type="checkbox", checked=checked), f" {text}")
        for id, text, checked in boxes
    ]
    return [*labels, _button("print", "Print …")]


def _beside(references: References, drawing: Html) -> Html:
    """The figure and the sources; without the script they follow below."""
    titles = [words(source.title or source.id) for source in references.dossier.map.sources]
    options = [element("option", title, value=f"source-{number}") for number, title in enumerate(titles)]
    picked = element(
        "select", element("option", "Figure", value="figure"), *options, id="pick", aria_label="show beside the debate"
    )
    steps = [_button("back", "↑", "previous quote of this source"), _button("on", "↓", "next quote of this source")]
    place = element("output", id="place")
    ends = [_button("wide", "⇔", "full width"), _button("close", "×", "close")]
    bar = element("div", picked, element("span", *steps, place, class_="steps"), *ends, class_="bar scripted")
    zoom = [
        _button("zoom-in", "+", "zoom in"),
        _button("zoom-out", "−", "zoom out"),
        _button("zoom-fit", "Fit", "show all"),
    ]
    canvas = element(
        "div",
        drawing,
        class_="canvas",
        id="canvas",
        role="group",
        tabindex="0",
        aria_label="Figure of the debate; the tree holds all that it says",
    )
    drawn = element(
        "section",
        element("h2", "Figure", id="figure-heading", class_="unscripted"),
        element("div", *zoom, class_="zoom scripted"),
        canvas,
        id="figure",
        aria_labelledby="figure-heading",
    )
    heading = element("h2", "Sources", class_="unscripted") if titles else Html()
    shelf = element("div", drawn, heading, sources(references), class_="shelf")
    return element("aside", bar, shelf, id="beside", aria_label="Figure and sources")


def _footer() -> Html:
    return element("footer", f"Made with argmap {__version__}.")
