"""What the right side tells of a node: its words in full, problems, quotes, and how it hangs together with others."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from argmap import style
from argmap.browser.facts import Facts
from argmap.browser.outline import Item
from argmap.browser.rows import WARNING, Marks, look_at, quotes_of
from argmap.diagnostic import Severity
from argmap.model import Answer, ArgumentMap, Claim, See, Source, Span, Text
from argmap.style import look_of
from argmap.terminal.content import Content, Paragraph, remark, tail
from argmap.terminal.counts import counted
from argmap.terminal.filling import styled
from argmap.terminal.paint import Line, Segment
from argmap.terminal.signs import Signs
from argmap.visible import cells, one_line, visible

_MOST_STEPS = 12
_LEAST_ROOM = 8
_LABELS = {
    "stands": "stands: what was brought against it fails",
    "unchallenged": "was never challenged",
    "defeated": "is defeated",
    "undecided": "is undecided",
}


class Told(NamedTuple):
    """A line, and the node or quote of the map that it leads to."""

    line: Line
    leads: Span | None = None


class Page:
    """Tells of the nodes of one map, in lines of a width."""

    def __init__(self, facts: Facts, marks: Marks) -> None:
        self._facts = facts
        self._signs = marks.signs
        self._marker = marks.chosen
        self._content = Content(facts.dossier, marks.signs)

    def of(self, item: Item, chosen: Span | None, width: int) -> Iterator[Told]:
        """Everything about a node; `chosen` is the quote that keys act on. Quotes are those of the item."""
        for paragraphs, leads in self._sections(item, chosen):
            for paragraph in paragraphs:
                yield from (Told(line, leads) for line in filled(paragraph, width))

    def _sections(self, item: Item, chosen: Span | None) -> Iterator[tuple[Iterable[Paragraph], Span | None]]:
        yield self._head(item), None
        if isinstance(item.node, ArgumentMap):
            yield self._of_question(item.node), None
        yield self._problems(item), None
        yield from self._quotes(item, chosen)
        yield from self._relations(item)
        yield self._standing(item), None

    def _head(self, item: Item) -> Iterator[Paragraph]:
        node = item.node
        if isinstance(node, ArgumentMap):
            yield Paragraph((f"{style.QUESTION.sign} ", "question"), (("question", "question"),))
            yield Paragraph(("", ""), ((one_line(node.question.value), "bold"),))
            said = (("thesis:", node.thesis), ("date:", node.date), ("note:", node.note))
            yield from (remark("", word, text) for word, text in said if text)
            return
        look = look_of(item.relation, node)
        about = tail(node) if isinstance(node, Claim | Answer) else ""
        yield Paragraph((f"{look.sign} ", look.word), ((look.word, look.word), (item.number, "dim"), (about, "dim")))
        yield Paragraph(("", ""), ((self._words(item), "bold"),))
        if isinstance(node, Claim | Answer) and node.tags:
            yield Paragraph(("", ""), (("tags:", "dim"), (", ".join(one_line(tag.value) for tag in node.tags), "dim")))
        if node.note:
            yield remark("", "note:", node.note)

    def _words(self, item: Item) -> str:
        return words_of(item, self._content, self._signs)

    def _of_question(self, argument_map: ArgumentMap) -> Iterator[Paragraph]:
        if argument_map.sources:
            yield from _heading(counted(len(argument_map.sources), "source"))
        for source in argument_map.sources:
            yield Paragraph(("  ", ""), ((f"{visible(source.id.value)}:", ""), (self._described(source), "dim")))

    def _described(self, source: Source) -> str:
        parts = (source.title, source.author, source.publisher, source.date, source.file, source.url)
        count = counted(len(self._facts.quotes_of(source.id.value)), "quote")
        via = [f"via {one_line(source.via.value)}"] if source.via else []
        return ", ".join([*(one_line(part.value) for part in parts if part), *via, count])

    def _problems(self, item: Item) -> Iterator[Paragraph]:
        problems = self._facts.problems(item)
        if problems:
            yield from _heading(counted(len(problems), "problem"))
        for diagnostic in problems:
            severity, finding = diagnostic.severity.value, diagnostic.finding
            head = f"{severity}[{diagnostic.rule}]:"
            sign = self._signs.missing if diagnostic.severity is Severity.ERROR else WARNING
            yield Paragraph((f"{sign} ", severity), ((head, severity), (one_line(finding.message), "")))
            if finding.help:
                yield Paragraph(("  ", ""), (("help:", "help"), (one_line(finding.help), "")))

    def _quotes(self, item: Item, chosen: Span | None) -> Iterator[tuple[Iterable[Paragraph], Span | None]]:
        quotes, later = quotes_of(item), self._facts.later_quotes(item)
        if quotes or later:
            heading = counted(len(quotes), "quote") + (f", {later} of a later date left out" if later else "")
            yield _heading(heading), None
        for quote in quotes:
            marker = self._marker if quote.span == chosen else " " * len(self._marker)
            first, *rest = self._content.of_quote(quote)
            yield [first._replace(sign=(marker + first.sign[0].lstrip(" "), first.sign[1])), *rest], quote.span

    def _relations(self, item: Item) -> Iterator[tuple[Iterable[Paragraph], Span | None]]:
        """What a node bears on and what bears on it, and the same by reference."""
        whole = self._facts.whole
        at = whole.by_span[item.node.span]
        own = whole.items[at]
        above = [whole.items[own.parent]] if own.parent >= 0 else []
        yield from self._listed("bears on", [(own, other) for other in above])
        below, next_one = [], at + 1
        while next_one < own.end:
            below.append((whole.items[next_one], whole.items[next_one]))
            next_one = whole.items[next_one].end
        yield from self._listed("what bears on it", below)
        if isinstance(own.node, See):
            target = self._facts.target(own.node)
            yield from self._listed("stated at", [(target, target)] if target else [])
        used = [(see, whole.items[see.parent]) for see in self._facts.uses(own)]
        yield from self._listed("used again, where it bears on", used)

    def _listed(
        self, title: str, related: list[tuple[Item, Item]]
    ) -> Iterator[tuple[Iterable[Paragraph], Span | None]]:
        """Each other node behind the sign and the word for how it, or this node, bears on what it stands under."""
        if related:
            yield _heading(title), None
        for how, other in related:
            look = look_at(how)
            sign = (f"{look.sign} ", look.word)
            parts = ((look.word, look.word), (other.number, "dim"), (self._words(other), ""))
            yield [Paragraph(sign, parts)], (how if title.startswith("used") else other).node.span

    def _standing(self, item: Item) -> Iterator[Paragraph]:
        """The label with its reasons, and where the map is weak here."""
        label = self._facts.label(item)
        if label:
            yield from _heading("how it stands in this map")
            yield Paragraph(("", ""), ((_LABELS[label], ""),))
        steps = [*islice(self._facts.reasons(item), _MOST_STEPS + 1)]
        for step in steps[:_MOST_STEPS]:
            yield Paragraph(("  " * min(step.depth + 1, 6), ""), ((one_line(step.words), "dim"),))
        if len(steps) > _MOST_STEPS:
            yield Paragraph(("  ", ""), ((f"{self._signs.more} 'argmap review' tells the rest", "dim"),))
        for words in self._facts.undercuts(item):
            yield Paragraph(("  ", "warning"), ((one_line(words), ""),))
        for gap in self._facts.weaknesses(item):
            yield Paragraph(("weak: ", "warning"), ((gap.kind.value + (":" if gap.words else ""), ""), (gap.words, "")))


def words_of(item: Item, content: Content, signs: Signs) -> str:
    """The words of a node on one line."""
    node = item.node
    if isinstance(node, ArgumentMap):
        return one_line(node.question.value)
    if isinstance(node, See):
        return f"{signs.arrow} {content.reference(node)} (see #{visible(node.target.value)})"
    return one_line(node.text.value) if isinstance(node, Claim | Answer) else "these premises together"


def filled(paragraph: Paragraph, width: int) -> Iterator[Line]:
    """A paragraph in lines of a width, further lines indented by the sign."""
    sign: Segment = paragraph.sign
    indent = min(cells(sign[0]), max(0, width - _LEAST_ROOM))
    for at, line in enumerate(styled(paragraph.parts, max(2, width - indent))):
        yield [(sign[0] if at == 0 else " " * indent, sign[1]), *line]


def _heading(words: str) -> list[Paragraph]:
    return [Paragraph(("", ""), (("", ""),)), Paragraph(("", ""), ((words, "help"),))]


def text_of(text: Text | None) -> str:
    """The words of a text that may be missing."""
    return one_line(text.value) if text else ""
