"""The page as one file: a head whose policy lets only its own script run, the tree, and what stands beside it."""

from importlib import resources

from argmap import __version__
from argmap.dossier import Dossier
from argmap.drawing.words import title
from argmap.page.beside import beside
from argmap.page.checks import checks, proof
from argmap.page.figure import figure
from argmap.page.markup import Html, element, words
from argmap.page.palette import palette
from argmap.page.references import References
from argmap.page.tools import bar
from argmap.page.tree import omitted, tree
from argmap.portion import share
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
        bar(references),
        element("div", main, beside(references, drawn.svg), class_="columns"),
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
        element("title", title(dossier)),
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
    date = element("bdi", f" · {words(argument_map.date)}") if argument_map.date else ""
    eyebrow = element("p", "Argument map", date, class_="eyebrow")
    question = element("h1", words(argument_map.question), dir="auto")
    thesis = element("p", element("b", "Thesis: "), words(argument_map.thesis), class_="thesis", dir="auto")
    note = element("p", words(argument_map.note), class_="note", dir="auto")
    parts = [eyebrow, question, thesis if argument_map.thesis else "", note if argument_map.note else ""]
    portion = share(references.dossier)
    part = element("p", element("b", "Part: "), str(portion), class_="part") if portion else ""
    return element("header", *parts, part, proof(references), class_=f"top {QUESTION.word}")


def _debate(references: References) -> Html:
    heading = element("h2", "The debate", id="debate-title", class_="unseen")
    keys = element("p", _KEYS, id="keys", class_="keys scripted")
    more = omitted(references, references.dossier.map)
    return element(
        "section", heading, tree(references), more, keys, id="debate", tabindex="-1", aria_labelledby="debate-title"
    )


_KEYS = (
    "In the tree: arrows move, fold and unfold; Enter shows a quote in its source; * unfolds all on the level; letters "
    "lead to the next claim that begins so. In the figure: arrows move, + and − zoom, 0 shows all."
)


def _footer() -> Html:
    return element("footer", f"Made with argmap {__version__}.")
