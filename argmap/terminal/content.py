"""What a tree says of a node and its quotes: paragraphs of styled words, before they are laid out."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.dossier import Dossier, Passage
from argmap.model import Answer, Claim, Node, Quote, Relation, See, Text, Together
from argmap.portion import LEFT_OUT, absent
from argmap.quotes.speech import Speech
from argmap.style import look_of
from argmap.terminal.counts import counted
from argmap.terminal.paint import LINK, Segment
from argmap.terminal.signs import Signs
from argmap.visible import one_line, visible


class Paragraph(NamedTuple):
    """Words to wrap behind a sign; further lines are indented by the sign's width."""

    sign: Segment
    parts: tuple[Segment, ...]


class Content:
    """Tells of the nodes of one map. A speaker's role and stake are told where they are first met."""

    def __init__(self, dossier: Dossier, signs: Signs) -> None:
        self._dossier = dossier
        self._signs = signs
        self._introduced: set[str] = set()
        argument_map = dossier.map
        self._sources = {source.id.value: source for source in argument_map.sources}
        self._speakers = {speaker.id.value: speaker for speaker in argument_map.speakers}
        whole = dossier.origin or dossier
        self._named = {node.id.value: node for node in whole.nodes if isinstance(node, Claim | Answer) and node.id}
        self._absent = absent(dossier) if dossier.origin else {}

    def of_node(self, relation: Relation | None, node: Node, number: str, *, quotes: bool) -> Iterator[Paragraph]:
        """How a node bears on what is above it, its words, its note and its quotes."""
        look = look_of(relation, node)
        sign, words = (f"{look.sign} ", look.word), (f"{number} {look.word}:".lstrip(), look.word)
        if isinstance(node, Together):
            yield Paragraph(sign, (words, ("these premises together", "bold")))
        elif isinstance(node, See):
            reference = (f"{self._signs.arrow} {self.reference(node)}", "")
            yield Paragraph(sign, (words, reference, (f"(see #{visible(node.target.value)})", "dim")))
        else:
            weight = "bold" if isinstance(node, Answer) else ""
            yield Paragraph(sign, (words, (one_line(node.text.value), weight), (tail(node), "dim")))
        if node.note:
            yield remark("  ", "note:", node.note)
        if quotes and isinstance(node, Claim | Answer):
            for quote in node.quotes:
                yield from self.of_quote(quote)

    def reference(self, see: See) -> str:
        """The words of the claim that a reference names, and whether it is left out of what is shown."""
        target = self._named.get(see.target.value)
        left_out = f" ({LEFT_OUT})" if see.target.value in self._absent else ""
        return f"{one_line(target.text.value)}{left_out}" if target else "no such claim"

    def of_quote(self, quote: Quote) -> Iterator[Paragraph]:
        """The words of a quote, whether they were found, and whose they are."""
        places = self._dossier.places(quote)
        words = (self._signs.quoted(one_line(quote.text.value)), "italic")
        if places:
            yield Paragraph((f"  {self._signs.found} ", "found"), (words,))
        else:
            unread = quote.source.value not in self._dossier.texts
            word = "not checked:" if unread else "not found:"
            yield Paragraph((f"  {self._signs.missing} ", "error"), ((word, "error"), words))
        yield Paragraph((f"    {self._signs.dash} ", "dim"), self.attribution(quote))
        if quote.note:
            yield remark("    ", "note:", quote.note)

    def attribution(self, quote: Quote) -> tuple[Segment, ...]:
        """Who said it, in which source and where, how, when, and who published it first."""
        places = self._dossier.places(quote)
        source = self._sources.get(quote.source.value)
        more = f"and {counted(len(places) - 1, 'more place')}" if len(places) > 1 else ""
        when = quote.date or (source.date if source else None)
        who, how = self._who(quote.speaker), self._how(quote)
        via = quote.via or (source.via if source else None)
        behind = [how, one_line(when.value) if when else "", f"via {one_line(via.value)}" if via else ""]
        after = ", ".join(part for part in behind if part)
        where, link = self._where(quote, places)
        return (
            (f"{who}," if who else "", "dim"),
            (where + ("," if after and not more else ""), link),
            (more + ("," if after and more else ""), "dim"),
            (after, "dim"),
        )

    def _where(self, quote: Quote, places: tuple[Passage, ...]) -> Segment:
        """The source and the place in it, which links to the source's file."""
        source = one_line(quote.source.value)
        if not places:
            return source, "dim"
        file = self._dossier.texts[quote.source.value].file
        page = file.paged(places[0].span.start)
        where = f"{source} {page or f'line {places[0].line}:{places[0].column}'}"
        return where, LINK + file.name

    def _how(self, quote: Quote) -> str:
        """How the words stand to quotation marks; nothing where they are the author's own."""
        speech = self._dossier.speech(quote)
        return speech.value if speech and (quote.speaker or speech is not Speech.INDIRECT) else ""

    def _who(self, id: Text | None) -> str:
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


def remark(indent: str, word: str, text: Text) -> Paragraph:
    """A text that is no part of the argument, under its name."""
    return Paragraph((indent, "dim"), ((word, "dim"), (one_line(text.value), "dim")))


def tail(node: Answer | Claim) -> str:
    """What is told of a claim behind its words: that it is assumed, and its id."""
    assumed = ["(assumed)"] if isinstance(node, Claim) and node.assumed else []
    return " ".join([*assumed, *([f"#{visible(node.id.value)}"] if node.id else [])])
