"""A quote in the tree: its words, who said them where, whether they were found there, and what the rules say of it."""

from collections.abc import Sequence

from argmap.model import Quote, Speaker
from argmap.page.facts import facts_of_quote
from argmap.page.markup import Html, element, joined, words
from argmap.page.references import References, Remark
from argmap.quotes.speech import Speech
from argmap.text import in_marks
from argmap.visible import one_line

_SIGNS = {"error": "✗", "warning": "!", "note": "i", "allowed": "✓"}


def quote_item(references: References, quote: Quote, name: str, of_claim: Sequence[str]) -> Html:
    """Give a quote as an item of the tree; `of_claim` is what holds of its claim."""
    found = bool(references.dossier.places(quote))
    remarks = references.of(quote)
    said = element("blockquote", in_marks(words(quote.text)), class_="words", dir="auto")
    credit = element("p", joined(_credit(references, quote, name), " · "), class_="credit", dir="auto")
    note = element("p", words(quote.note), class_="note", dir="auto") if quote.note else Html()
    own = element("div", joined([said, credit, note, remark_lines(remarks)], "\n"), class_="own")
    holds = " ".join(dict.fromkeys([*of_claim, *facts_of_quote(references, quote)]))
    return element("li", own, id=name, class_=f"quote {'found' if found else 'missing'}", data_facts=holds)


def remark_lines(remarks: Sequence[Remark]) -> Html:
    """Give what the rules say, notes left out: they fail nothing and stand in the list of what was checked."""
    shown = (one for one in remarks if one.kind != "note")
    return joined((element("p", remark_text(one), class_=f"remark {one.kind}") for one in shown), "\n")


def remark_text(remark: Remark) -> Html:
    """Give one remark with the name of its rule, and the reason where it is allowed."""
    kind = element("b", f"{_SIGNS[remark.kind]} {remark.kind}")
    rule = element("code", remark.diagnostic.rule)
    message = f": {one_line(remark.diagnostic.finding.message)}"
    reason = element("span", f" — allowed because {one_line(remark.reason)}") if remark.reason else Html()
    return joined([kind, Html(" "), rule, message, reason])


def place_of(references: References, quote: Quote) -> str:
    """Give where a quote stands in its source: the line, or page and line; empty where it does not."""
    place = references.dossier.stands_at(quote)
    if place is None:
        return ""
    file = references.dossier.texts[quote.source.value].file
    more = len(references.dossier.places(quote)) - 1
    besides = f" and {more} more place{'s' * (more > 1)}" if more else ""
    return (file.paged(place.span.start) or f"line {place.line}") + besides


def _credit(references: References, quote: Quote, name: str) -> list[str]:
    known = references.sources.get(quote.source.value)
    source = known[1] if known else None
    printed = [words(source.title), words(source.publisher)] if source else []
    title = element("cite", ", ".join(part for part in printed if part) or words(quote.source))
    link = references.witness.evidence(quote, name).link
    if link:
        title = element("a", title, href=link, rel="noopener noreferrer", target="_blank")
    who = _who(references, quote) or (words(source.author) if source else "")
    when = words(quote.date) or (words(source.date) if source else "")
    dated = element("span", when, class_="when", dir="ltr") if when else ""
    via = words(quote.via) or (words(source.via) if source else "")
    first = element("span", f"via {via}", class_="via") if via else ""
    return [element("span", who, class_="who") if who else "", title, dated, first, _stands(references, quote, name)]


def _stands(references: References, quote: Quote, name: str) -> Html:
    """The mark of whether a quote was found, which leads to its place."""
    known = references.sources.get(quote.source.value)
    where = place_of(references, quote)
    if where:
        speech = references.dossier.speech(quote)
        how = f", {speech.value} speech" if speech and (quote.speaker or speech is not Speech.INDIRECT) else ""
        to = f"#{name}-source" if references.held != "none" or known is None else f"#source-{known[0]}"
        return element("a", f"✓ {where}{how}", class_="place", href=to, title="show it in its source")
    read = quote.source.value in references.dossier.texts
    missing = "✗ not found in its source" if read else "✗ not checked: its source could not be read"
    if known is None:
        return element("span", missing, class_="place")
    return element("a", missing, class_="place", href=f"#source-{known[0]}")


def _who(references: References, quote: Quote) -> str:
    if quote.speaker is None:
        return ""
    known = references.speakers.get(quote.speaker.value)
    return introduced(known[1]) if known else words(quote.speaker)


def introduced(speaker: Speaker) -> str:
    """Give a speaker's name and role, and whether they are a party to it."""
    parts = [words(speaker.name), words(speaker.role), "a party to it" if speaker.party else ""]
    return ", ".join(part for part in parts if part)
