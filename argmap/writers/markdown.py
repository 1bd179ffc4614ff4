"""A map as Markdown (CommonMark): headings for answers, nested lists of claims, quotes as block quotes."""

import re
from collections.abc import Iterator

from argmap.dossier import Dossier
from argmap.drawing.links import safe_link
from argmap.model import (
    Answer,
    ArgumentMap,
    Claim,
    Node,
    Quote,
    Relation,
    See,
    Source,
    Speaker,
    Text,
    Together,
    branches,
)
from argmap.portion import LEFT_OUT, absent, left_out, share
from argmap.registry import Output, Settings, Writer
from argmap.style import look_of
from argmap.text import in_marks
from argmap.visible import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~$])")
_LEADING = re.compile(r"^([#+-]|\d+(?=[.)]))")
_TRAILING = re.compile(r"(#+)$")
_EMOJI = re.compile(r":(?=[\w+-]+:)")


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """The whole map as one Markdown text in UTF-8."""
    del settings
    return (Output("\n".join([*_Page(dossier).lines(), ""]).encode("utf-8", "backslashreplace")),)


class _Page:
    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        nodes = dossier.nodes
        self._named = {node.id.value: node for node in nodes if isinstance(node, Claim | Answer) and node.id}
        self._absent = absent(dossier)
        self._sources = {source.id.value: source for source in dossier.map.sources}
        self._speakers = {speaker.id.value: speaker for speaker in dossier.map.speakers}

    def lines(self) -> Iterator[str]:
        argument_map = self._dossier.map
        yield f"# {_escaped(argument_map.question)}"
        for name, text in (("Thesis", argument_map.thesis), ("Date", argument_map.date), ("Note", argument_map.note)):
            if text:
                yield from ("", f"*{name}:* {_escaped(text)}")
        part = share(self._dossier)
        if part:
            yield from ("", f"*Part:* {part}")
        for answer in argument_map.answers:
            yield from ("", f"## {_escaped(answer.text)}{_anchor(answer)}")
            yield from [*self._evidence(answer, "")] or [""]
            yield from self._list(answer)
        if not argument_map.answers:
            yield ""
            yield from self._list(argument_map)
        elif more := left_out(self._dossier, argument_map):
            yield from ("", f"… {more}")
        yield from self._source_list()

    def _list(self, root: Node | ArgumentMap) -> Iterator[str]:
        """Everything under a node as nested list items, without recursion: chains may be long."""
        stack = self._below(root, "")
        while stack:
            indent, relation, node = stack.pop()
            if isinstance(node, str):
                yield f"{indent}- {node}"
                continue
            yield f"{indent}- {self._item(relation, node)}"
            yield from self._evidence(node, f"{indent}  ")
            stack += self._below(node, f"{indent}  ")

    def _below(self, node: Node | ArgumentMap, indent: str) -> list[tuple[str, Relation | None, Node | str]]:
        """What stands right under a node, the last first; before that, what is left out there."""
        more = left_out(self._dossier, node)
        omitted: list[tuple[str, Relation | None, Node | str]] = [(indent, None, f"… {more}")] if more else []
        return [*omitted, *((indent, *pair) for pair in reversed(branches(node)))]

    def _item(self, relation: Relation | None, node: Node) -> str:
        look = look_of(relation, node)
        word = f"**{look.sign} {look.word}:**"
        if isinstance(node, Together):
            return f"{word} these premises together"
        if isinstance(node, See):
            left = self._absent.get(node.target.value)
            target = self._named.get(node.target.value) or left
            stated = _escaped(target.text) if target else "no such claim"
            return f"{word} → {stated} (see `#{_code(node.target)}`{f', {LEFT_OUT}' * bool(left)})"
        assumed = " *(assumed)*" if isinstance(node, Claim) and node.assumed else ""
        return f"{word} {_escaped(node.text)}{assumed}{_anchor(node)}"

    def _evidence(self, node: Node, indent: str) -> Iterator[str]:
        if node.note:
            yield from (indent.rstrip(), f"{indent}*Note:* {_escaped(node.note)}")
        for quote in node.quotes if isinstance(node, Claim | Answer) else ():
            yield indent.rstrip()
            yield from (f"{indent}> {line}" for line in self._quote(quote))
        if isinstance(node, Claim | Answer) and (node.quotes or node.note):
            yield ""

    def _quote(self, quote: Quote) -> Iterator[str]:
        yield f"{in_marks(_escaped(quote.text))}\\"
        where = self._dossier.where(quote)
        read = quote.source.value in self._dossier.texts
        missing = "not found in the source" if read else "not checked, for there is no source to read"
        lines = [f"{where} ✓" if where else f"**✗ {missing}**"]
        speaker = self._speakers.get(quote.speaker.value) if quote.speaker else None
        source = self._sources.get(quote.source.value)
        when = quote.date or (source.date if source else None)
        via = _via(quote.via or (source.via if source else None))
        who = _who(speaker) if speaker else _escaped(quote.speaker)
        title = _title(source) if source else _escaped(quote.source)
        attribution = ", ".join(part for part in (who, title, _escaped(when), via, *lines) if part)
        yield f"— {attribution}" + ("\\" if quote.note else "")
        if quote.note:
            yield f"*Note:* {_escaped(quote.note)}"

    def _source_list(self) -> Iterator[str]:
        if self._sources:
            yield from ("", "## Sources", "")
        for source in self._sources.values():
            printed = map(_escaped, (source.author, source.publisher, source.date))
            parts = (_title(source), *printed, _via(source.via))
            yield f"- `{_code(source.id)}`: {', '.join(part for part in (*parts, f'`{_code(source.file)}`') if part)}"
            if source.note:
                yield from ("", f"  *Note:* {_escaped(source.note)}")


def _via(text: Text | None) -> str:
    return f"via {_escaped(text)}" if text else ""


def _anchor(node: Answer | Claim) -> str:
    return f" `#{_code(node.id)}`" if node.id else ""


def _who(speaker: Speaker) -> str:
    described = [_escaped(speaker.role)] if speaker.role else []
    described += ["a party to it"] if speaker.party else []
    return _escaped(speaker.name) + (f" ({', '.join(described)})" if described else "")


def _title(source: Source) -> str:
    title = _escaped(source.title or source.id)
    link = safe_link(source.url.value) if source.url else ""
    return f"[{title}](<{link.replace('&', '&amp;')}>)" if link else title


def _escaped(text: Text | None) -> str:
    """A text on one line that Markdown takes as it stands."""
    return _punctuated(one_line(text.value)) if text else ""


def _punctuated(text: str) -> str:
    text = _EMOJI.sub(r"\\:", _SPECIAL.sub(r"\\\1", text))
    return _TRAILING.sub(r"\\\1", _LEADING.sub(_escape_leading, text))


def _escape_leading(match: re.Match[str]) -> str:
    return f"{match[1]}\\" if match[1].isdigit() else f"\\{match[1]}"


def _code(text: Text) -> str:
    return one_line(text.value).replace("`", "'") or " "


WRITER = Writer("markdown", (".md", ".markdown"), write)
