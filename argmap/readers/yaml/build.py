"""From YAML nodes to the values of the model: every fault is collected, nothing is passed over."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from argmap.diagnostic import Finding, Label
from argmap.model import Answer, ArgumentMap, Claim, Item, Quote, See, Source, Span, Speaker, Text, Together
from argmap.quotes.fold import INVISIBLE
from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.format import Kind, Shape
from argmap.readers.yaml.nodes import Mapping, Node, Scalar, Sequence
from argmap.readers.yaml.values import FORMAT_VERSION, fault_of, line_range
from argmap.suggest import suggest
from argmap.text import TextFile, cited

_ITEM_SHAPES = {"claim": shapes.CLAIM, "together": shapes.TOGETHER, "see": shapes.SEE}
_ITEM_KEYS = {key: None for shape in _ITEM_SHAPES.values() for key in shape.keys}
_ITEM_HELP = "an item is a text, or has 'claim:', 'see:' or 'together:'"
_TYPE_HELP = {
    Kind.ITEMS.value: "list claims under it, or remove the key",
    Kind.QUOTES.value: "list quotes under it, or remove the key",
    Kind.TEXT.value: "if this is text, put it in quotes, or on the next lines after '>-'",
    Kind.DATE.value: "write 2023-04-12, 2023-04 or 2023",
    Kind.LINES.value: "write [7], or [1, 48-52] for more",
    Kind.SOURCES.value: "write 'id: file' below it, each on a line of its own",
    Kind.SPEAKERS.value: "write 'id: name' below it, each on a line of its own",
}
_NEVER_EMPTY = (Kind.PREMISES, Kind.ANSWERS)
_BLANK = re.compile(rf"[\s{INVISIBLE}]*")
_MARKS = ("'", '"', "|", ">")
_TIGHT_KEY = re.compile(r"(\w+):(?=[^\s/])")
_ITEM_BELOW = re.compile(r"[\n\r]\s*-(?=\s)")
_BULLETS = ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2022", "*", "\u00b7")
_EXCLUSIVE = (("answers", "supporting"), ("answers", "opposing"), ("answers", "thesis"))


class Builder:
    """Builds one map; `findings` holds the faults met so far, each under its rule."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.findings: list[tuple[str, Finding]] = []
        self._source_ids: frozenset[str] = frozenset()
        self._convert: dict[Kind, Callable[[Node, str], Any]] = {
            Kind.LINES: self._lines,
            Kind.SOURCES: self._sources,
            Kind.SPEAKERS: self._speakers,
            Kind.QUOTES: lambda node, key: self._list(node, key, Kind.QUOTES, self._quote),
            Kind.ITEMS: lambda node, key: self._list(node, key, Kind.ITEMS, self._item),
            Kind.PREMISES: lambda node, key: self._list(node, key, Kind.PREMISES, self._premise),
            Kind.ANSWERS: lambda node, key: self._list(node, key, Kind.ANSWERS, self._answer),
        }

    def argument_map(self, root: Node | None) -> ArgumentMap | None:
        """The whole map; None where the file is empty or not a mapping."""
        if root is None:
            help = "a map begins with 'argmap: 1' and 'question: …'"
            self._report("missing-key", Span(self.file.name, 0, 1), "the file is empty", help)
            return None
        if not isinstance(root, Mapping):
            self._wrong_type(root, "the file", "a mapping that begins with 'argmap: 1'")
            return None
        self._source_ids = frozenset(_keys_below(root, "sources"))
        values = self._record(root, shapes.MAP)
        for one, other in _EXCLUSIVE:
            self._refuse_both(root, one, other)
        values.pop("argmap", None)
        return ArgumentMap(question=values.pop("question", self._nothing(root)), span=self._span(root), **values)

    def _record(self, node: Mapping, shape: Shape) -> dict[str, Any]:
        """The converted values of a mapping; unknown, duplicate and missing keys are reported."""
        values: dict[str, Any] = {}
        meant: set[str] = set()
        for key, value in self._pairs(node):
            kind = shape.keys.get(key.value)
            if kind is None:
                meant.update(self._unknown_key(key, value, shape))
            else:
                values[key.value] = self._value(value, key.value, kind)
        for key_name in shape.required:
            if key_name not in values and key_name not in meant:
                self._missing_key(
                    node,
                    shape.name,
                    f"'{key_name}'",
                    f"add '{key_name}: {FORMAT_VERSION if key_name == 'argmap' else '…'}'",
                )
        return {key: value for key, value in values.items() if value is not None}

    def _pairs(self, node: Mapping) -> Iterator[tuple[Scalar, Node]]:
        """The keys and values of a mapping; of equal keys only the first."""
        seen: dict[str, Scalar] = {}
        items = iter(node.items)
        for key, value in zip(items, items, strict=True):
            if not isinstance(key, Scalar):
                self._wrong_type(key, "a key", "text")
            elif key.value in seen:
                first = Label(self._span(seen[key.value]), "first written here")
                self._report(
                    "duplicate-key",
                    self._span(key),
                    f"duplicate key {cited(key.value)}",
                    "keep one of them, or join their lists",
                    (first,),
                )
            else:
                seen[key.value] = key
                yield key, value

    def _value(self, node: Node, key: str, kind: Kind) -> Any:
        convert = self._convert.get(kind)
        if convert is not None:
            return convert(node, key)
        text = self._text(node, f"'{key}'", kind)
        if text is None or kind is Kind.TEXT or (_BLANK.fullmatch(text.value) and kind is not Kind.FLAG):
            return text
        if _BLANK.fullmatch(text.value):
            return False
        fault = fault_of(kind, text.value)
        if fault is not None:
            self._report("wrong-value", text.span, *fault)
        if kind is Kind.FLAG:
            return text.value == "true"
        return None if fault is not None and kind is not Kind.ID else text

    def _text(self, node: Node, what: str, kind: Kind = Kind.TEXT) -> Text | None:
        if not isinstance(node, Scalar):
            self._wrong_type(node, what, kind.value)
            return None
        text = Text(node.value, self._span(node))
        if _BLANK.fullmatch(node.value):
            self._report("empty-text", text.span, f"{what} is empty", "write its text, or remove it")
        elif kind is Kind.TEXT:
            self._note_comment(node)
        return text

    def _note_comment(self, node: Scalar) -> None:
        """Report a comment that is so close that it may be part of the text."""
        content, end = self.file.content, node.end
        if content.startswith(" #", end) and not content[end - 1].isspace() and content[node.start] not in _MARKS:
            _, line_end = self.file.bounds(self.file.place(end)[0])
            help = "put the text in quotes if '#' belongs to it; set a comment off with two spaces"
            self._report(
                "comment-after-text", Span(self.file.name, end + 1, line_end), "the text ends before '#'", help
            )

    def _list(self, node: Node, key: str, kind: Kind, convert: Callable[[Node], Any]) -> tuple[Any, ...]:
        if not isinstance(node, Sequence) or isinstance(node, Mapping):
            self._wrong_type(node, f"'{key}'", kind.value)
            return ()
        if not node.items and kind in _NEVER_EMPTY:
            self._report(
                "wrong-value", self._span(node), f"'{key}' lists nothing", "list what belongs there, or remove the key"
            )
        return tuple(value for value in map(convert, node.items) if value is not None)

    def _item(self, node: Node) -> Item | None:
        if isinstance(node, Scalar):
            return self._plain_claim(node)
        if not isinstance(node, Mapping):
            self._wrong_type(node, "an item of this list", "a claim", _ITEM_HELP)
            return None
        if self._is_text_with_colon(node):
            return None
        shape = self._item_shape(node)
        values = self._record(node, shape)
        span = self._span(node)
        if shape is shapes.TOGETHER:
            return Together(premises=values.pop("together", ()), span=span, **values)
        if shape is shapes.SEE:
            return See(target=values.pop("see", self._nothing(node)), span=span, **values)
        return Claim(text=values.pop("claim", self._nothing(node)), span=span, **values)

    def _plain_claim(self, node: Scalar) -> Claim:
        """A claim that is nothing but its text; keys and lists that were read as part of the text are reported."""
        text = Text(node.value, self._span(node))
        raw = self.file.content[text.span.start : text.span.end]
        key = _TIGHT_KEY.match(raw)
        below = None if raw[:1] in _MARKS else _ITEM_BELOW.search(raw)
        if key and key[1] in shapes.KEYS:
            place = text.span.start + key.end(1)
            self._report(
                "wrong-value",
                Span(self.file.name, place, place + 1),
                f"no space after '{key[1]}:'",
                f"write '{key[1]}: …'",
            )
        elif below:
            place = text.span.start + below.end() - 1
            self._report(
                "wrong-type",
                Span(self.file.name, place, place + 1),
                "a list item that is read as part of the text above it",
                "write '- claim: …' above, and list what bears on it under 'supporting:'; or put the text in quotes",
            )
        else:
            self._text(node, "a claim")
        return Claim(text, text.span)

    def _is_text_with_colon(self, node: Mapping) -> bool:
        """Whether an item is a text in which `: ` makes the first words a key; it is reported."""
        key = node.items[0] if len(node.items) == 2 else None
        if not isinstance(key, Scalar) or " " not in key.value or suggest(key.value, _ITEM_KEYS):
            return False
        help = "if this is a text, put it in quotes because of its ': '; if not, begin with 'claim:'"
        self._report("unknown-key", self._span(key), f"unknown key {cited(key.value)}", help)
        return True

    def _item_shape(self, node: Mapping) -> Shape:
        names = [key.value for key in node.items[::2] if isinstance(key, Scalar)]
        heads = [name for name in names if name in _ITEM_SHAPES]
        for one, other in pairwise(heads):
            if one != other:
                self._refuse_both(node, one, other)
        if heads:
            return _ITEM_SHAPES[heads[0]]
        meant = [suggest(name, _ITEM_SHAPES) for name in names if name not in _ITEM_KEYS]
        return _ITEM_SHAPES[next((name for name in meant if name), "claim")]

    def _premise(self, node: Node) -> Claim | See | None:
        item = self._item(node)
        if isinstance(item, Together):
            self._report(
                "wrong-type", item.span, "co-premises inside co-premises", "list all of them under one 'together'"
            )
            return None
        return item

    def _answer(self, node: Node) -> Answer | None:
        if not isinstance(node, Mapping):
            self._wrong_type(node, "an item of 'answers'", "a mapping that begins with 'answer: …'")
            return None
        values = self._record(node, shapes.ANSWER)
        return Answer(text=values.pop("answer", self._nothing(node)), span=self._span(node), **values)

    def _quote(self, node: Node) -> Quote | None:
        if not isinstance(node, Mapping):
            self._wrong_type(
                node,
                "a quote",
                "'source-id: exact words'",
                "write '- source-id: exact words', or 'quote:' and 'source:'",
            )
            return None
        if self._is_short(node):
            (key, value), *_ = [*self._pairs(node)]
            words = self._text(value, "a quote")
            return None if words is None else Quote(words, Text(key.value, self._span(key)), self._span(node))
        values = self._record(node, shapes.QUOTE)
        words, source = values.pop("quote", self._nothing(node)), values.pop("source", self._nothing(node))
        return Quote(words, source, self._span(node), **values)

    def _is_short(self, node: Mapping) -> bool:
        """`source: words`: one key, which is no key of the long form or is mistyped beyond doubt."""
        if len(node.items) != 2 or not isinstance(node.items[0], Scalar):
            return False
        key = node.items[0].value
        return key not in shapes.QUOTE.keys and (key in self._source_ids or suggest(key, ("quote",)) is None)

    def _sources(self, node: Node, key: str) -> tuple[Source, ...]:
        return tuple(self._source(*pair) for pair in self._table(node, key, Kind.SOURCES))

    def _source(self, key: Scalar, node: Node) -> Source:
        id = self._id(key)
        if id.value in shapes.QUOTE.keys:
            self._report(
                "wrong-value",
                id.span,
                f"a source cannot have the id '{id.value}'",
                "it is a key of a quote: choose another id",
            )
        if isinstance(node, Scalar):
            file = self._text(node, f"the file of '{id.value}'")
            return Source(id, file or self._nothing(node), self._span(node))
        if not isinstance(node, Mapping):
            self._wrong_type(node, f"the source '{id.value}'", "a file name or a mapping with 'file: …'")
            return Source(id, self._nothing(node), self._span(node))
        values = self._record(node, shapes.SOURCE)
        lines, lines_span = values.pop("boilerplate", ((), None))
        file = values.pop("file", self._nothing(node))
        return Source(id, file, self._span(node), boilerplate=lines, boilerplate_span=lines_span, **values)

    def _speakers(self, node: Node, key: str) -> tuple[Speaker, ...]:
        return tuple(self._speaker(*pair) for pair in self._table(node, key, Kind.SPEAKERS))

    def _speaker(self, key: Scalar, node: Node) -> Speaker:
        id = self._id(key)
        if isinstance(node, Scalar):
            name = self._text(node, f"the name of '{id.value}'")
            return Speaker(id, name or self._nothing(node), self._span(node))
        if not isinstance(node, Mapping):
            self._wrong_type(node, f"the speaker '{id.value}'", "a name or a mapping with 'name: …'")
            return Speaker(id, self._nothing(node), self._span(node))
        values = self._record(node, shapes.SPEAKER)
        return Speaker(id, values.pop("name", self._nothing(node)), self._span(node), **values)

    def _table(self, node: Node, key: str, kind: Kind) -> list[tuple[Scalar, Node]]:
        if not isinstance(node, Mapping):
            self._wrong_type(node, f"'{key}'", kind.value)
            return []
        return list(self._pairs(node))

    def _id(self, key: Scalar) -> Text:
        text = Text(key.value, self._span(key))
        fault = fault_of(Kind.ID, key.value)
        if fault is not None:
            self._report("wrong-value", text.span, *fault)
        return text

    def _lines(self, node: Node, key: str) -> tuple[tuple[tuple[int, int], ...], Span]:
        found = []
        for text in self._list(node, key, Kind.LINES, lambda item: self._text(item, "a line number", Kind.LINES)):
            lines = line_range(text.value)
            if lines is None:
                self._report(
                    "wrong-value",
                    text.span,
                    f"{cited(text.value)} names no lines",
                    "write a line number as 7, or first and last as 48-52",
                )
            else:
                found.append(lines)
        return tuple(found), self._span(node)

    def _unknown_key(self, key: Scalar, value: Node, shape: Shape) -> tuple[str, ...]:
        """Report a key; the known keys that it probably stands for."""
        if key.value in _ITEM_SHAPES and shape in _ITEM_SHAPES.values():
            return ()
        meant = suggest(key.value, shape.keys)
        help = f"did you mean '{meant}'?" if meant else f"{shape.name} has {_list_of(shape.keys)}"
        if meant is None and value.start == value.end and self.file.content[value.end : value.end + 1] in (",", "}"):
            help = "inside {…} a comma begins a new key: put a text with a comma in quotes"
        if shape is shapes.QUOTE and key.value in self._source_ids:
            help = f"beside other keys, write the words as 'quote: …' and 'source: {key.value}'"
        if key.value != key.value.strip():
            meant = key.value.strip()
            help = f"a character that is no plain space stands beside '{meant}': indent with plain spaces"
        self._report("unknown-key", self._span(key), f"unknown key {cited(key.value)}", help)
        if shape is shapes.QUOTE and key.value in self._source_ids:
            return "quote", "source"
        return (meant,) if meant else ()

    def _missing_key(self, node: Node, noun: str, what: str, help: str) -> None:
        first = node.items[0] if isinstance(node, Sequence) and node.items else node
        self._report("missing-key", self._span(first), f"{noun} without {what}", help)

    def _refuse_both(self, node: Mapping, one: str, other: str) -> None:
        keys = {key.value: key for key in node.items[::2] if isinstance(key, Scalar)}
        if one in keys and other in keys:
            first, second = sorted((keys[one], keys[other]), key=lambda key: key.start)
            help = (
                "with rival answers, 'supporting' and 'opposing' stand under each answer, and there is no thesis"
                if one == "answers"
                else _ITEM_HELP
            )
            related = (Label(self._span(first), f"'{first.value}' stands here"),)
            self._report(
                "conflicting-keys", self._span(second), f"both '{first.value}' and '{second.value}'", help, related
            )

    def _wrong_type(self, node: Node, what: str, expected: str, help: str = "") -> None:
        found = (
            "a mapping"
            if isinstance(node, Mapping)
            else "a list"
            if isinstance(node, Sequence)
            else cited(node.value)
            if node.value
            else "nothing"
        )
        self._report(
            "wrong-type",
            self._span(node),
            f"{what}: expected {expected}, found {found}",
            _bullet_help(node) or help or _type_help(expected),
        )

    def _nothing(self, node: Node) -> Text:
        """Stands in for a text that is missing, which has been reported."""
        return Text("", self._span(node))

    def _span(self, node: Node) -> Span:
        """The node's place, without the white space that libyaml counts to a block's end."""
        content, start, end = self.file.content, node.start, node.end
        if end > start + 1 and content[end - 1].isspace():
            end = start + max(1, len(content[start:end].rstrip()))
        return Span(self.file.name, start, end)

    def _report(self, rule: str, span: Span, message: str, help: str = "", related: tuple[Label, ...] = ()) -> None:
        self.findings.append((rule, Finding(span, message, help, related=related)))


def _bullet_help(node: Node) -> str:
    """What to do where a list was meant, but its bullets are no list items."""
    key = node.items[0] if isinstance(node, Mapping) and node.items else None
    if not isinstance(key, Scalar) or not key.value.startswith(_BULLETS):
        return ""
    return f"begin each item with '- ', a hyphen and a space: {cited('- ' + key.value[1:].lstrip() + ': …')}"


def _keys_below(root: Mapping, name: str) -> list[str]:
    """The keys of the mapping that stands under a key of the root."""
    for key, value in zip(root.items[::2], root.items[1::2], strict=True):
        if isinstance(key, Scalar) and key.value == name and isinstance(value, Mapping):
            return [below.value for below in value.items[::2] if isinstance(below, Scalar)]
    return []


def _list_of(names: dict[str, Kind]) -> str:
    *most, last = (f"'{name}'" for name in names)
    return f"{', '.join(most)} and {last}"


def _type_help(expected: str) -> str:
    if expected in _TYPE_HELP:
        return _TYPE_HELP[expected]
    if expected.startswith("a list"):
        return "begin each item with '- ' on a line of its own"
    return f"write {expected}"
