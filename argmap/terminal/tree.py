"""A map as a tree: each claim with how it bears on the one above, its quotes with their places."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from argmap import style
from argmap.dossier import Dossier, Passage
from argmap.model import Answer, ArgumentMap, Claim, Node, Quote, Relation, See, Source, Text, Together, branches
from argmap.quotes.speech import Speech
from argmap.style import look_of
from argmap.terminal.counts import counted
from argmap.terminal.paint import Line, Segment
from argmap.terminal.signs import BLANK, Signs
from argmap.visible import one_line, visible, wrap

_Placed = tuple[str, int, bool, Relation | None, Node | str]

_CUT_GUIDES = "too deep for the width: from here on each claim bears the number of its level"
_LEAST_TEXT = 10
_LEAST_GUIDES = 8
_LABEL = 5
_ABOVE = {
    ArgumentMap: "the question",
    Answer: "this answer",
    Claim: "this claim",
    See: "this reference",
    Together: "these premises",
}


class View(NamedTuple):
    """How to show a map: in how many columns, with which signs, with quotes or not."""

    width: int
    signs: Signs
    quotes: bool = True


class _Paragraph(NamedTuple):
    """A word and a text to wrap behind a sign; further lines are indented by the sign's width."""

    sign: Segment
    text: str
    style: str = ""
    word: str = ""
    tail: str = ""


class Tree:
    """Lays out one map. Where guides would take half of the width, the left ones give way to the level's number."""

    def __init__(self, dossier: Dossier, view: View) -> None:
        self._dossier = dossier
        self._view = view
        self._signs = view.signs
        self._introduced: set[str] = set()
        self._limit = max(_LEAST_GUIDES, view.width // 2 - 3)
        self._has_cut_guides = False
        argument_map = dossier.map
        self._sources = {source.id.value: source for source in argument_map.sources}
        self._speakers = {speaker.id.value: speaker for speaker in argument_map.speakers}
        self._named = {
            node.id.value: node for node in argument_map.walk() if isinstance(node, Claim | Answer) and node.id
        }

    def ids(self) -> list[str]:
        """The ids that a branch can be chosen by."""
        return list(self._named)

    def lines(self, branch: str | None = None) -> Iterator[Line]:
        """The whole tree with its sources, or the branch of one id."""
        if branch is None:
            yield from self._head()
            yield from self._below(self._dossier.map)
            yield from self._source_lines()
            return
        node = self._named[branch]
        relation = next((relation for relation, other in self._all() if other is node), None)
        for paragraph in self._paragraphs(relation, node):
            yield from self._wrapped(paragraph, "")
        yield from self._below(node)

    def _all(self) -> Iterator[tuple[Relation | None, Node]]:
        yield from branches(self._dossier.map)
        for node in self._dossier.nodes:
            yield from branches(node)

    def _head(self) -> Iterator[Line]:
        argument_map = self._dossier.map
        sign = (f"{style.QUESTION.sign} ", "question")
        yield from self._wrapped(_Paragraph(sign, one_line(argument_map.question.value), "bold"), "")
        for word, text in (("thesis:", argument_map.thesis), ("note:", argument_map.note)):
            if text:
                yield from self._wrapped(_remark("  ", word, text), "")
        if self._dossier.origin:
            yield from self._wrapped(_Paragraph(("  ", "warning"), self._share(self._dossier.origin), "", "part:"), "")

    def _share(self, origin: Dossier) -> str:
        """How much of the whole map this part is."""
        shown, whole = (sum(isinstance(node, Claim) for node in each.nodes) for each in (self._dossier, origin))
        quotes = f"{len(self._dossier.quotes)} of {counted(len(origin.quotes), 'quote')}"
        return f"{shown} of {counted(whole, 'claim')}, {quotes}"

    def _below(self, root: "Node | ArgumentMap") -> Iterator[Line]:
        """Everything under a node, depth first, without recursion: chains may be long."""
        stack = self._children(root, "", 1)
        while stack:
            guides, depth, is_last, relation, node = stack.pop()
            if isinstance(node, str):
                yield from self._wrapped(_Paragraph(("", ""), node, "dim"), self._fitted(guides))
                continue
            children = self._children(node, guides + (BLANK if is_last else self._signs.through), depth + 1)
            more = bool(children) and not isinstance(children[-1][-1], str)
            yield from self._node(guides, depth, relation, node, last=is_last, open_below=more)
            stack += children

    def _children(self, node: "Node | ArgumentMap", guides: str, depth: int) -> list[_Placed]:
        """What stands right under a node, the last first; before that, how many claims are left out there."""
        below = branches(node)
        placed: list[_Placed] = [
            (guides, depth, at == len(below) - 1, *pair) for at, pair in reversed([*enumerate(below)])
        ]
        omitted = self._dossier.omitted.get(id(node))
        more = f"{self._signs.more} {omitted} more under {_ABOVE[type(node)]}"
        return [(guides, depth, True, None, more), *placed] if omitted else placed

    def _node(
        self, guides: str, depth: int, relation: Relation | None, node: Node, *, last: bool, open_below: bool
    ) -> Iterator[Line]:
        first = guides + (self._signs.last if last else self._signs.fork)
        rest = self._fitted(guides + (BLANK if last else self._signs.through))
        if len(first) > self._limit and not self._has_cut_guides:
            self._has_cut_guides = True
            yield from self._wrapped(_Paragraph((f"{self._signs.more} ", "dim"), _CUT_GUIDES, "dim"), "")
        first = self._fitted(first, f"{self._signs.more}{depth} ")
        rest = rest.ljust(len(first)) + (self._signs.through if open_below else BLANK)
        for at, paragraph in enumerate(self._paragraphs(relation, node)):
            yield from self._wrapped(paragraph, rest, first if at == 0 else rest)

    def _fitted(self, guides: str, label: str = "") -> str:
        """The guides, their left part replaced by a label where they would take too much room."""
        if len(guides) <= self._limit:
            return guides
        kept = max(3, (self._limit - _LABEL) // 3 * 3)
        return label.ljust(self._limit - kept) + guides[len(guides) - kept :]

    def _wrapped(self, paragraph: _Paragraph, rest: str, first: str | None = None) -> Iterator[Line]:
        sign, sign_style = paragraph.sign
        guides = rest if first is None else first
        left = self._view.width - max(len(guides), len(rest))
        if left - len(sign) < _LEAST_TEXT:
            sign = sign.lstrip()
        indent, room = len(sign), max(2, left - len(sign))
        parts = ((paragraph.word, sign_style), (paragraph.text, paragraph.style), (paragraph.tail, "dim"))
        for at, line in enumerate(_styled(parts, room)):
            yield [(guides, "dim"), (sign, sign_style), *line] if at == 0 else [(rest + " " * indent, "dim"), *line]

    def _paragraphs(self, relation: Relation | None, node: Node) -> Iterator[_Paragraph]:
        look = look_of(relation, node)
        sign, word = (f"{look.sign} ", look.word), f"{look.word}:"
        if isinstance(node, Together):
            yield _Paragraph(sign, "these premises together", "bold", word)
        elif isinstance(node, See):
            yield _Paragraph(sign, self._reference(node), "", word, f"(see #{visible(node.target.value)})")
        else:
            weight = "bold" if isinstance(node, Answer) else ""
            yield _Paragraph(sign, one_line(node.text.value), weight, word, _tail(node))
        if node.note:
            yield _remark("  ", "note:", node.note)
        if self._view.quotes and isinstance(node, Claim | Answer):
            for quote in node.quotes:
                yield from self._quote(quote)

    def _reference(self, see: See) -> str:
        target = self._named.get(see.target.value)
        return f"{self._signs.arrow} {one_line(target.text.value) if target else 'no such claim'}"

    def _quote(self, quote: Quote) -> Iterator[_Paragraph]:
        places = self._dossier.places(quote)
        words = f"{self._signs.opening}{one_line(quote.text.value)}{self._signs.closing}"
        if places:
            yield _Paragraph((f"  {self._signs.found} ", "found"), words, "italic")
        else:
            unread = quote.source.value not in self._dossier.texts
            word = "not checked:" if unread else "not found:"
            yield _Paragraph((f"  {self._signs.missing} ", "error"), words, "italic", word)
        yield _Paragraph((f"    {self._signs.dash} ", "dim"), self._attribution(quote, places), "dim")
        if quote.note:
            yield _remark("    ", "note:", quote.note)

    def _attribution(self, quote: Quote, places: tuple[Passage, ...]) -> str:
        source = self._sources.get(quote.source.value)
        where = one_line(quote.source.value) + (f" {self._stands(quote, places[0])}" if places else "")
        if len(places) > 1:
            where += f" and {counted(len(places) - 1, 'more place')}"
        when = quote.date or (source.date if source else None)
        parts = (self._who(quote.speaker), where, self._how(quote), one_line(when.value) if when else "")
        return ", ".join(part for part in parts if part)

    def _how(self, quote: Quote) -> str:
        """How the words stand to quotation marks; nothing where they are the author's own."""
        speech = self._dossier.speech(quote)
        return speech.value if speech and (quote.speaker or speech is not Speech.INDIRECT) else ""

    def _stands(self, quote: Quote, place: Passage) -> str:
        page = self._dossier.texts[quote.source.value].file.paged(place.span.start)
        return page or f"line {place.line}:{place.column}"

    def _who(self, id: Text | None) -> str:
        """The speaker's name; with role and stake where they are first met."""
        if id is None:
            return ""
        speaker = self._speakers.get(id.value)
        if speaker is None:
            return one_line(id.value)
        name = one_line(speaker.name.value)
        described = [
            *([one_line(speaker.role.value)] if speaker.role else []),
            *(["a party to it"] if speaker.party else []),
        ]
        if id.value in self._introduced or not described:
            return name
        self._introduced.add(id.value)
        return f"{name} ({', '.join(described)})"

    def _source_lines(self) -> Iterator[Line]:
        counts: dict[str, int] = {}
        for _, quote in self._dossier.quotes:
            counts[quote.source.value] = counts.get(quote.source.value, 0) + 1
        if not self._sources or (self._dossier.origin and not counts):
            return
        yield []
        yield [("sources", "bold")]
        for id, source in self._sources.items():
            if self._dossier.origin and not counts.get(id):
                continue
            description = self._description(source, counts.get(id, 0))
            yield from self._wrapped(_Paragraph(("  ", ""), description, "", f"{visible(id)}:"), "  ", "")
            for word, text in (("url:", source.url), ("note:", source.note)):
                if text:
                    yield from self._wrapped(_remark("    ", word, text), "")

    def _description(self, source: Source, count: int) -> str:
        text = self._dossier.texts.get(source.id.value)
        title = f"{self._signs.opening}{one_line(source.title.value)}{self._signs.closing}" if source.title else ""
        parts = [title, *(_words(part) for part in (source.author, source.publisher, source.date))]
        file = visible(text.file.name) if text else f"{one_line(source.file.value)} (unreadable)"
        return ", ".join(part for part in (*parts, file, counted(count, "quote")) if part)


def _remark(indent: str, word: str, text: Text) -> _Paragraph:
    return _Paragraph((indent, "dim"), one_line(text.value), "dim", word)


def _tail(node: Answer | Claim) -> str:
    assumed = ["(assumed)"] if isinstance(node, Claim) and node.assumed else []
    return " ".join([*assumed, *([f"#{visible(node.id.value)}"] if node.id else [])])


def _words(text: Text | None) -> str:
    return one_line(text.value) if text else ""


def _styled(parts: tuple[Segment, ...], room: int) -> Iterator[Line]:
    """The parts, joined by spaces and wrapped, each keeping its style."""
    filled = [(f"{text} ", look) for text, look in parts if text] or [(" ", "")]
    ends = [*accumulate(len(text) for text, _ in filled)]
    joined = "".join(text for text, _ in filled).rstrip(" ")
    end = part = 0
    for text in wrap(joined, room):
        start = joined.index(text, end)
        end = start + len(text)
        line: Line = []
        while ends[part] < end:
            if start < ends[part]:
                line.append((joined[start : ends[part]], filled[part][1]))
                start = ends[part]
            part += 1
        line.append((joined[start:end], filled[part][1]))
        yield line
