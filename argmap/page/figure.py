"""The figure inside the page: a picture to look around in; all that it says stands in the tree, its links as well."""

import re
from typing import NamedTuple

from argmap.dossier import Dossier
from argmap.drawing.drawings import drawings
from argmap.page.markup import Html
from argmap.registry import Settings

_PROLOGUE = re.compile(r"^<\?xml[^>]*\?>\s*")
_LINK = re.compile(r"</?a\b[^>]*>")
_STYLE = re.compile(r"<style>(?:@media \(prefers-color-scheme:dark\)\{(.*?)\})?</style>\s*", re.DOTALL)
_ID = re.compile(r'(?<=[ "(])(id="|href="#|url\(#)')
_LABELLED = re.compile(r'(aria-(?:labelledby|describedby)=")([^"]*)"')
_PLAIN, _FOLLOWING = "light", "auto"
_ROOT = re.compile(r"<svg\b[^>]*>")


class Inlined(NamedTuple):
    """A drawing as part of a page, and the style rules for its night."""

    svg: Html
    night: str


def figure(dossier: Dossier, settings: Settings) -> Inlined:
    """Give the drawing of a map as part of a page; raises CannotWrite where no layout engine can draw it.

    Its names get a prefix, as the tree has them too; its links go, as a picture has none; its style moves to the page.
    """
    theme = _FOLLOWING if settings.theme == _PLAIN else settings.theme
    svg = drawings(dossier, settings._replace(split=False, theme=theme))[0].svg
    night = "".join(match[1] or "" for match in _STYLE.finditer(svg))
    svg = _STYLE.sub("", _LINK.sub("", _PROLOGUE.sub("", svg)))
    svg = _LABELLED.sub(lambda match: f'{match[1]}{_prefixed(match[2])}"', _ID.sub(r"\1figure-", svg))
    root = _ROOT.match(svg)
    opening = root[0] if root else ""
    content = svg[len(opening) :].rstrip().removesuffix("</svg>")
    return Inlined(Html(f'{opening}<g class="view">{content}</g></svg>'), night)


def _prefixed(names: str) -> str:
    return " ".join(f"figure-{name}" for name in names.split())
