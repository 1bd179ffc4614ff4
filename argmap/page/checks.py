"""What was checked: by which version, in which texts, which quotes were found, what is doubted, allowed and why."""

from collections import Counter
from collections.abc import Iterator

from argmap import __version__
from argmap.drawing.words import shortened
from argmap.model import Source
from argmap.page.citing import remark_text
from argmap.page.markup import Html, element, joined, words
from argmap.page.references import References, Remark
from argmap.page.tree import LABELS, counted
from argmap.portion import share
from argmap.visible import visible

_KINDS = {
    "error": "Errors",
    "warning": "Warnings: what a reader should look at twice",
    "allowed": "Doubts that the author of the map allows, with the reason",
    "note": "Notes",
}


def proof(references: References) -> Html:
    """Say in one line how many quotes were found, with a link to the rest."""
    total = len(references.dossier.quotes)
    if not total:
        return element("p", "○ No quotes stand in this map.", class_="proof")
    found = _found(references)
    mark = "✓" if found == total else "✗"
    sources = counted(len({quote.source.value for _, quote in references.dossier.quotes}), "source")
    share = f"{mark} {found} of {counted(total, 'quote')} found word for word in {sources}"
    kinds = Counter(remark.kind for remark in references.remarks)
    besides = [counted(kinds[kind], kind) for kind in ("error", "warning") if kinds[kind]]
    link = element("a", ", ".join([share, *besides]), href="#checks")
    return element("p", link, class_=f"proof {'found' if found == total else 'missing'}")


def checks(references: References) -> Html:
    """Give the section that says what this page vouches for."""
    total, found = len(references.dossier.quotes), _found(references)
    texts = counted(len(references.dossier.texts), "source")
    stand = "stands" if found == 1 else "stand"
    looked = f"argmap {__version__} looked in {texts} for {counted(total, 'quote')}"
    intro = f"{looked}; {found} of them {stand} there {_MEANING}"
    lists = [_list(references, kind, title) for kind, title in _KINDS.items()]
    heading = element("h2", "What was checked", id="checks-title")
    return element(
        "section",
        heading,
        element("p", intro),
        element("p", f"{_LABELS} {LABELS}."),
        _elsewhere(references),
        *lists,
        _sheet(references),
        id="checks",
        aria_labelledby="checks-title",
    )


_MEANING = (
    "word for word. That says that these words stand in this document. It does not say that they are true, nor that "
    "the document is."
)
_LABELS = (
    "A claim that was challenged is called standing, defeated or undecided, as follows from this map alone by grounded "
    "semantics (Dung 1995). That says"
)
_HEAD = element(
    "thead",
    element("tr", *(element("th", name, scope="col") for name in ("Source", "Quotes found", "File", "SHA-256"))),
)


def _sheet(references: References) -> Html:
    """The texts that were looked in, each with its fingerprint."""
    if not references.dossier.map.sources:
        return Html()
    table = element("table", _HEAD, element("tbody", *_rows(references)))
    return element("div", table, class_="sheet", tabindex="0", role="group", aria_label="the texts that were checked")


def _found(references: References) -> int:
    return sum(bool(references.dossier.places(quote)) for _, quote in references.dossier.quotes)


def _elsewhere(references: References) -> Html:
    """Say how much is not told here, of what a part leaves out."""
    part = share(references.dossier)
    if part is None:
        return Html()
    kinds = Counter(remark.kind for remark in references.elsewhere)
    rest = ", ".join(counted(kinds[kind], kind) if kind != "allowed" else f"{kinds[kind]} allowed" for kind in kinds)
    said = f"This page holds a part of its map: {part}."
    return element("p", f"{said} What was found in the rest is not told here: {rest}." if rest else said)


def _list(references: References, kind: str, title: str) -> Html:
    remarks = [remark for remark in references.remarks if remark.kind == kind]
    if not remarks:
        return Html()
    items = (element("li", _about(remark), remark_text(remark)) for remark in remarks)
    summary = element("summary", f"{title} ({len(remarks)})")
    return element("details", summary, element("ul", *items), class_=f"remarks {kind}", open=kind != "note")


def _about(remark: Remark) -> Html:
    """The words that a remark is about, which lead to them."""
    if not remark.about:
        return Html()
    return joined([element("a", shortened(remark.words), href=f"#{remark.about}", dir="auto"), Html(" ")])


def _rows(references: References) -> Iterator[Html]:
    for number, source in enumerate(references.dossier.map.sources):
        title = element("a", words(source.title or source.id), href=f"#source-{number}")
        cells = (
            element("td", part)
            for part in (_share(references, source), words(source.file), _digest(references, source))
        )
        yield element("tr", element("th", title, scope="row"), *cells)


def _share(references: References, source: Source) -> str:
    quotes = [quote for _, quote in references.dossier.quotes if quote.source.value == source.id.value]
    return f"{sum(bool(references.dossier.places(quote)) for quote in quotes)} of {len(quotes)}"


def _digest(references: References, source: Source) -> Html:
    text = references.dossier.texts.get(source.id.value)
    if text is None:
        reason, _ = references.dossier.unreadable.get(source.id.value, ("no file is named", ""))
        return joined([f"could not be read: {visible(reason)}"])
    return element("code", text.sha256)
