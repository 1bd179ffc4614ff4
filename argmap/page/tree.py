"""The tree of a map as nested lists; without its script the page shows all of it.

Browsers give up on elements that are nested very deeply, so from a depth on claims stand side by side, each with its
level.
"""

from collections.abc import Iterator

from argmap.model import Answer, ArgumentMap, Claim, Node, See, Together
from argmap.page.citing import quote_item, remark_lines
from argmap.page.facts import facts
from argmap.page.markup import Html, element, joined, start, words
from argmap.page.outline import Entry
from argmap.page.references import References
from argmap.portion import LEFT_OUT, left_out

_DEEPEST = 200
_NUMBERED = 8
_UNCHALLENGED = "unchallenged"
LABELS = "how the reasons of this map bear on each other, not what is true"
_END = Html("</ul></li>")


def tree(references: References) -> Html:
    """Give the whole tree."""
    return Html("\n".join(_parts(references)))


def _parts(references: References) -> Iterator[str]:
    yield start("ul", id="debate-tree", class_="tree", aria_labelledby="debate-title", aria_describedby="keys")
    stack: list[Entry | Html] = [*references.roots[::-1]]
    while stack:
        entry = stack.pop()
        if isinstance(entry, Html):
            yield entry
            continue
        yield start("li", id=entry.id, class_=_classes(entry), data_facts=" ".join(facts(references, entry)))
        yield _own(references, entry)
        quotes = [*_quotes(references, entry)]
        if entry.level >= _DEEPEST:
            yield joined([Html("<ul>"), *quotes, _END]) if quotes else "</li>"
        elif quotes or entry.below:
            yield "<ul>"
            yield from quotes
            stack.append(_END)
        else:
            yield "</li>"
        stack += entry.below[::-1]
    yield "</ul>"


def _classes(entry: Entry) -> str:
    deep = "deepest" if entry.level > 2 * _NUMBERED else "deep" if entry.level > _NUMBERED else ""
    return " ".join(part for part in (entry.look.word, deep) if part)


def _own(references: References, entry: Entry) -> Html:
    """What a claim shows beside its quotes and what hangs from it."""
    node = entry.node
    side = element("b", f"{entry.look.sign.replace('-', '−')} {entry.look.word}", class_="side")
    level = element("small", f"level {entry.level}", class_="level") if entry.level > _NUMBERED else Html()
    assumed = element("i", "assumed", class_="assumed") if isinstance(node, Claim) and node.assumed else Html()
    label = _standing(references, node)
    anchor = element("a", _label(entry), class_="anchor", href=f"#{entry.id}", title="link to this")
    head = joined([level, side, _words(references, entry), assumed, label, anchor], " ")
    remarks = remark_lines(references.of(node)) if isinstance(node, Claim | Answer) else Html()
    note = element("p", words(node.note), class_="note", dir="auto") if node.note else Html()
    more = _sum(entry)
    fold = element("span", class_="fold", aria_hidden="true") if more else Html()
    parts = [element("p", head, class_="head"), note, remarks, omitted(references, node), more]
    return element("div", fold, joined(parts, "\n"), class_="own")


def _standing(references: References, node: Node) -> Html:
    """How a claim stands, where something was brought against it or what it rests on fell."""
    label = references.labels.get(node.span, _UNCHALLENGED)
    return element("small", label, class_="label", title=LABELS) if label != _UNCHALLENGED else Html()


def omitted(references: References, member: Node | ArgumentMap) -> Html:
    """How much of the map is left out right under a member."""
    more = left_out(references.dossier, member)
    return element("p", f"… {more}", class_="omitted") if more else Html()


def _label(entry: Entry) -> str:
    """What the link to a part says; the sign alone is drawn by the style sheet, as nobody wants to hear it."""
    node = entry.node
    return f"#{words(node.id)}" if isinstance(node, Claim | Answer) and node.id else ""


def _words(references: References, entry: Entry) -> Html:
    node = entry.node
    if isinstance(node, Together):
        return element("span", f"these {len(node.premises)} premises together", class_="words")
    if not isinstance(node, See):
        return element("span", words(node.text), class_="words", dir="auto")
    target = references.stated.get(node.target.value)
    if target is None or not isinstance(target.node, Claim | Answer):
        absent = references.absent.get(node.target.value)
        said = f"→ {words(absent.text)} ({LEFT_OUT})" if absent else f"no such claim: {words(node.target)}"
        return element("span", said, class_="words", dir="auto" if absent else "")
    return element("a", f"→ {words(target.node.text)}", class_="words see", href=f"#{target.id}", dir="auto")


def _sum(entry: Entry) -> Html:
    """What is to be seen when a claim is unfolded."""
    claims = f"{counted(entry.claims_below, 'claim')} below" if entry.claims_below else ""
    parts = [part for part in (counted(len(entry.quotes), "quote") if entry.quotes else "", claims) if part]
    return element("p", ", ".join(parts), class_="sum") if parts else Html()


def _quotes(references: References, entry: Entry) -> Iterator[Html]:
    if isinstance(entry.node, Claim | Answer):
        for quote, name in zip(entry.node.quotes, entry.quotes, strict=True):
            yield quote_item(references, quote, name, facts(references, entry))


def counted(count: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
