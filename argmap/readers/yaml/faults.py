"""Faults of form: collected as they are met, each with its place and what to do."""

from typing import Any

from argmap.diagnostic import Finding, Label
from argmap.model import Span, Text
from argmap.readers.yaml.format import Kind
from argmap.readers.yaml.nodes import Mapping, Node, Scalar, Sequence
from argmap.text import TextFile, cited

_TYPE_HELP = {
    Kind.ITEMS.value: "list claims under it, or remove the key",
    Kind.QUOTES.value: "list quotes under it, or remove the key",
    Kind.TEXT.value: "if this is text, put it in quotes, or on the next lines after '>-'",
    Kind.DATE.value: "write 2023-04-12, 2023-04 or 2023",
    Kind.LINES.value: "write [7], or [1, 48-52] for more",
    Kind.ALLOWANCES.value: "write 'rule-name: the reason' below it, each on a line of its own",
    Kind.SOURCES.value: "write 'id: file' below it, each on a line of its own",
    Kind.SPEAKERS.value: "write 'id: name' below it, each on a line of its own",
}
_BULLETS = ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2022", "*", "\u00b7")
ITEM_HELP = "an item is a text, or has 'claim:', 'see:' or 'together:'"
_LIST_HELP = {
    "'speaker'": "a quote has one speaker: write a quote for each",
    "'source'": "a quote has one source: write a quote for each",
    "'quote'": "a quote is one text: write an item for each, or put a text that begins with '[' in quotes",
    "a quote": "a quote is one text: write an item for each, or put a text that begins with '[' in quotes",
}
_EXCLUSIVE_HELP = "with rival answers, 'supporting' and 'opposing' stand under each answer, and there is no thesis"


class Faults:
    """The faults of one file; `findings` holds them in the order they were met, each under its rule."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.findings: list[tuple[str, Finding]] = []

    def _missing_key(self, node: Node, noun: str, what: str, help: str) -> None:
        first = node.items[0] if isinstance(node, Sequence) and node.items else node
        self._report("missing-key", self._span(first), f"{noun} without {what}", help)

    def _refuse_both(self, node: Mapping, one: str, other: str) -> None:
        keys = {key.value: key for key in node.items[::2] if isinstance(key, Scalar)}
        if one in keys and other in keys:
            first, second = sorted((keys[one], keys[other]), key=lambda key: key.start)
            help = _EXCLUSIVE_HELP if one == "answers" else ITEM_HELP
            related = (Label(self._span(first), f"'{first.value}' stands here"),)
            self._report(
                "conflicting-keys", self._span(second), f"both '{first.value}' and '{second.value}'", help, related
            )

    def _wrong_type(self, node: Node, what: str, expected: str, help: str = "") -> None:
        if isinstance(node, Sequence):
            found = "a mapping" if isinstance(node, Mapping) else "a list"
        else:
            found = cited(node.value) if node.value else "nothing"
        self._report(
            "wrong-type",
            self._span(node),
            f"{what}: expected {expected}, found {found}",
            _bullet_help(node) or help or _dashless_help(node, expected) or _type_help(expected),
        )

    def _list_for_text(self, node: Node, what: str) -> str:
        """What to do where one text belongs and a list was written to give several."""
        if isinstance(node, Mapping) or not isinstance(node, Sequence):
            return ""
        if what == "'see'" and all(isinstance(item, Scalar) for item in node.items):
            each = ", ".join(f"'- see: {item.value}'" for item in node.items[:3] if isinstance(item, Scalar))
            return f"write an item for each: {each}"
        return _LIST_HELP.get(what, "")

    def _taken(self, values: dict[str, Any], key: str, node: Node) -> Text:
        """A text that a node must have, taken out of its values."""
        text: Text = values.pop(key) if key in values else self._nothing(node)
        return text

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


def _dashless_help(node: Node, expected: str) -> str:
    """What to do where the items of a list lack their '- ', or a table's ids have one."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else None
    if isinstance(node, Mapping) and isinstance(first, Scalar) and expected.startswith("a list of"):
        return f"begin each item with '- ': {cited(f'- {first.value}: …')}"
    if isinstance(first, Mapping) and first.items and expected.startswith("a mapping of"):
        key = first.items[0]
        return f"write {cited(f'{key.value}: …')} without '- '" if isinstance(key, Scalar) else ""
    return ""


def _type_help(expected: str) -> str:
    if expected in _TYPE_HELP:
        return _TYPE_HELP[expected]
    if expected.startswith("a list"):
        return "begin each item with '- ' on a line of its own"
    return f"write {expected}"
