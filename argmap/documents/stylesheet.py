"""Which elements the style sheets inside a page hide or strike out.

A selector that some other rule shows again, as pages do for narrow and wide screens, hides nothing here; nor does a
rule for one medium only. Sheets in files of their own are not read.
"""

import re
from collections.abc import Iterator
from typing import Any

HIDING = re.compile(
    r"\b(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|text-decoration(?:-line)?\s*:[^;{}]{0,60}line-through)\b",
    re.IGNORECASE,
)

_SHOWING = re.compile(r"(?<![\w-])(?:display|visibility)\s*:", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_PIECE = re.compile(r"([^{}]*)([{}]|\Z)")
_PLAIN_SELECTOR = re.compile(r"[\w.#>* -]+")
_ROOTS = frozenset(("html", "body"))
_MOST = 200
_LONGEST = 1 << 20


def hidden(page: Any) -> frozenset[int]:
    """The `mem_id` of each element that is hidden; never the page as a whole, which scripts show in the end."""
    sheets = "\n".join(node.text(deep=True) for node in page.css("style"))
    if not HIDING.search(sheets) or len(sheets) > _LONGEST:
        return frozenset()
    hiding, showing = dict[str, None](), set[str]()
    for selectors, declarations, outermost in _rules(_COMMENT.sub(" ", sheets)):
        hides = HIDING.search(declarations) is not None
        for selector in (" ".join(each.split()) for each in selectors.split(",")):
            if hides and outermost:
                hiding[selector] = None
            elif not hides and _SHOWING.search(declarations):
                showing.add(selector)
    chosen = [each for each in hiding if each not in showing and _PLAIN_SELECTOR.fullmatch(each)][:_MOST]
    return frozenset(node.mem_id for each in chosen for node in _matched(page, each) if node.tag not in _ROOTS)


def _matched(page: Any, selector: str) -> list[Any]:
    try:
        return [*page.css(selector)]
    except Exception:  # noqa: BLE001 - a selector that the parser does not take hides nothing
        return []


def _rules(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """Each rule's selectors and declarations, and whether it stands in no other, such as `@media`."""
    openings: list[str] = []
    for match in _PIECE.finditer(sheet):
        text, sign = match[1], match[2]
        if sign == "{":
            openings.append(text.rpartition(";")[2].strip())
        elif openings:
            selectors = openings.pop()
            if not selectors.startswith("@"):
                yield selectors, text, not openings
