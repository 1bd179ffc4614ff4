"""Mappings, lists and texts of a map, read by the format's table."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from argmap.diagnostic import Label
from argmap.model import Allowance, Span, Text
from argmap.quotes.fold import INVISIBLE
from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.faults import Faults
from argmap.readers.yaml.format import ITEM_SHAPES, Kind, Shape
from argmap.readers.yaml.nodes import Mapping, Node, Scalar, Sequence
from argmap.readers.yaml.values import FORMAT_VERSION, fault_of, line_range
from argmap.suggest import suggest
from argmap.text import TextFile, cited

_MARKS = ("'", '"', "|", ">")

_NEVER_EMPTY = (Kind.PREMISES, Kind.ANSWERS)
_ITEM_BELOW = r"[\n\r][ \t]*-(?=\s)"
_KEYS_BELOW = tuple(
    f"{key}:"
    for key in "claim answer quote quotes source supporting opposing undercutting together see assumed".split()
)
_KEY_BELOW = rf"[\n\r][ \t]*(?:- )?({'|'.join(_KEYS_BELOW)})(?=\s|$)"
_SWALLOWED_ITEM = "a list item that is read as part of the text above it"
_SWALLOWED_HELP = "list what bears on a claim under 'supporting:' or 'opposing:'; or put the text in quotes"
_KEY_HELP = "if it is to be a key, begin it in the column of the key above; if not, reword or rewrap the text"

_HEADS = {"claim": shapes.CLAIM, "answer": shapes.ANSWER}
_DUPLICATE_HEADS = {
    key: f"begin another item with '- {key}: …', or keep one of them" for key in (*ITEM_SHAPES, "answer", "quote")
}

Convert = Callable[[Node, str], Any]


class Records(Faults):
    """Reads what every part of a map is made of; `converters` reads the kinds that are more than one text."""

    def __init__(self, file: TextFile) -> None:
        super().__init__(file)
        self.converters: dict[Kind, Convert] = {
            Kind.LINES: self._lines,
            Kind.ALLOWANCES: self._allowances,
            Kind.TAGS: self._tags,
        }
        self.source_ids: frozenset[str] = frozenset()

    def _record(self, node: Mapping, shape: Shape) -> dict[str, Any]:
        """The converted values of a mapping; unknown, duplicate and missing keys are reported.

        What stands under a mistyped key is read as what was probably meant, so that its faults are found too.
        """
        values: dict[str, Any] = {}
        meant: set[str] = set()
        pairs = [*self._pairs(node)]
        instead = False
        for key, value in pairs:
            name = key.value
            if name not in shape.keys:
                written = {key.value for key, _ in pairs}
                likely = [known for known in self._unknown_key(key, value, shape) if known not in written]
                meant.update(likely)
                instead = instead or (not likely and key is node.items[0])
                if len(likely) != 1 or likely[0] not in shape.keys or likely[0] in values:
                    continue
                name = likely[0]
            values[name] = self._value(value, name, shape.keys[name])
        for key_name in shape.required:
            if key_name in values or key_name in meant:
                continue
            if instead and shape is not shapes.MAP:
                instead = False  # the unknown key that stands first in its place says enough
            else:
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
                    _DUPLICATE_HEADS.get(key.value, "keep one of them, or join their lists"),
                    (first,),
                )
            else:
                seen[key.value] = key
                yield key, value

    def _value(self, node: Node, key: str, kind: Kind) -> Any:
        if kind is Kind.TEXT:
            return self._text(node, f"'{key}'")
        convert = self.converters.get(kind)
        if convert is not None:
            return convert(node, key)
        text = self._text(node, f"'{key}'", kind)
        if text is None or (_is_blank(text.value) and kind is not Kind.FLAG):
            return text
        if _is_blank(text.value):
            return False
        fault = fault_of(kind, text.value)
        if fault is not None:
            self._report("wrong-value", text.span, *fault)
        if kind is Kind.FLAG:
            return text.value == "true"
        return None if fault is not None and kind is not Kind.ID else text

    def _text(self, node: Node, what: str, kind: Kind = Kind.TEXT) -> Text | None:
        if not isinstance(node, Scalar):
            self._wrong_type(node, what, kind.value, self._list_for_text(node, what))
            return None
        text = Text(node.value, self._span(node))
        if _is_blank(node.value):
            self._empty(node, what)
        else:
            self._note_comment(node)
            if kind is Kind.TEXT:
                self._note_swallowed(node)
        return text

    def _note_swallowed(self, node: Scalar) -> None:
        """Report what looks like a list item or a key of the map but was read as part of a text."""
        raw = self.file.content[node.start : node.end]
        if "\n" not in raw and "\r" not in raw:
            return
        if self._swallows_item(node, _SWALLOWED_HELP) or ":" not in raw:
            return
        if any(key in raw for key in _KEYS_BELOW) and (key := re.search(_KEY_BELOW, raw)):
            place = Span(self.file.name, node.start + key.start(1), node.start + key.end(1))
            self._report("key-in-text", place, f"{cited(key[1])} is read as part of the text above it", _KEY_HELP)

    def _swallows_item(self, node: Scalar, help: str) -> bool:
        """Whether a list item below a plain text was read as part of it; it is reported."""
        raw = self.file.content[node.start : node.end]
        item = None if raw[:1] in _MARKS else re.search(_ITEM_BELOW, raw)
        if item:
            place = node.start + item.end() - 1
            self._report("wrong-type", Span(self.file.name, place, place + 1), _SWALLOWED_ITEM, help)
        return item is not None

    def _empty(self, node: Scalar, what: str) -> None:
        content, (start, end) = self.file.content, (node.end, self.file.bounds(self.file.place(node.end)[0])[1])
        behind = content[start:end].lstrip(" \t")
        if node.start == node.end and behind.startswith("#"):
            place = Span(self.file.name, end - len(behind), end)
            help = "put the text in quotes if '#' belongs to it; if not, write the text before it"
            self._report("empty-text", place, f"{what} is empty: '#' begins a comment", help)
        else:
            self._report("empty-text", self._span(node), f"{what} is empty", "write its text, or remove it")

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

    def _tags(self, node: Node, key: str) -> tuple[Text, ...]:
        return self._list(node, key, Kind.TAGS, lambda item: self._text(item, "a tag"))

    def _allowances(self, node: Node, key: str) -> tuple[Allowance, ...]:
        found = []
        for rule, value in self._table(node, key, Kind.ALLOWANCES):
            reason = self._text(value, f"the reason to allow '{rule.value}'")
            if reason is not None:
                found.append(Allowance(Text(rule.value, self._span(rule)), reason))
        return tuple(found)

    def _unknown_key(self, key: Scalar, value: Node, shape: Shape) -> tuple[str, ...]:
        """Report a key; the known keys that it probably stands for."""
        if key.value in ITEM_SHAPES and shape in ITEM_SHAPES.values():
            return ()
        head = _HEADS.get(key.value)
        if head in (shapes.ANSWER, shapes.CLAIM) and shape in (shapes.ANSWER, shapes.CLAIM):
            (begins,) = shape.required
            self._report(
                "unknown-key",
                self._span(key),
                f"unknown key {cited(key.value)}",
                f"{shape.name} begins with '{begins}:'",
            )
            return (begins,)
        meant = suggest(key.value, shape.keys)
        help = f"did you mean '{meant}'?" if meant else f"{shape.name} has {_list_of(shape.keys)}"
        if meant is None and value.start == value.end and self.file.content[value.end : value.end + 1] in (",", "}"):
            help = "inside {…} a comma begins a new key: put a text with a comma in quotes"
        if shape is shapes.QUOTE and key.value in self.source_ids:
            help = f"beside other keys, write the words as 'quote: …' and 'source: {key.value}'"
        span, message = self._span(key), f"unknown key {cited(key.value)}"
        if key.value != key.value.strip():
            from argmap.readers.yaml.spaces import space_name

            meant = key.value.strip()
            at = 0 if key.value[0].isspace() else len(key.value.rstrip())
            span = Span(span.file, key.start + at, key.start + at + 1)
            message = f"{space_name(key.value[at])} beside the key '{meant}'"
            help = "indent with plain spaces" if at == 0 else "remove it"
        self._report("unknown-key", span, message, help)
        if shape is shapes.QUOTE and key.value in self.source_ids:
            return "quote", "source"
        return (meant,) if meant else ()


def _is_blank(text: str) -> bool:
    """Whether nothing of a text is seen."""
    return not text[:1].isalnum() and all(character.isspace() or character in INVISIBLE for character in text)


def _list_of(names: dict[str, Kind]) -> str:
    *most, last = (f"'{name}'" for name in names)
    return f"{', '.join(most)} and {last}"
