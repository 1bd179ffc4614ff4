"""From YAML nodes to the values of the model: every fault is collected, nothing is passed over."""

import re
from itertools import pairwise

from argmap.model import Answer, ArgumentMap, Claim, Item, Quote, See, Source, Span, Speaker, Text, Together
from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.faults import ITEM_HELP
from argmap.readers.yaml.format import ITEM_SHAPES, Kind, Shape
from argmap.readers.yaml.nodes import Mapping, Node, Scalar, Sequence
from argmap.readers.yaml.records import Records
from argmap.suggest import suggest
from argmap.text import TextFile, cited

_ITEM_KEYS = {key: None for shape in ITEM_SHAPES.values() for key in shape.keys}
_LIST_BELOW_HELP = "write '- claim: …' above, and list what bears on it under 'supporting:'; or put the text in quotes"
_TIGHT_KEY = r"(\w+):(?=[^\s/]|[\u00a0\u2007\u202f\u3000])"


class Builder(Records):
    """Builds one map."""

    def __init__(self, file: TextFile) -> None:
        super().__init__(file)
        self.converters |= {
            Kind.SOURCES: self._sources,
            Kind.SPEAKERS: self._speakers,
            Kind.QUOTES: lambda node, key: self._list(node, key, Kind.QUOTES, self._quote),
            Kind.ITEMS: lambda node, key: self._list(node, key, Kind.ITEMS, self._item),
            Kind.PREMISES: self._premises,
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
        self.source_ids = frozenset(_keys_below(root, "sources"))
        values = self._record(root, shapes.MAP)
        for one, other in shapes.EXCLUSIVE:
            self._refuse_both(root, one, other)
        values.pop("argmap", None)
        return ArgumentMap(question=self._taken(values, "question", root), span=self._span(root), **values)

    def _item(self, node: Node) -> Item | None:
        if isinstance(node, Scalar):
            return self._plain_claim(node)
        if not isinstance(node, Mapping):
            self._wrong_type(node, "an item of this list", "a claim", ITEM_HELP)
            return None
        if self._is_text_with_colon(node):
            return None
        shape = self._item_shape(node)
        values = self._record(node, shape)
        span = self._span(node)
        if shape is shapes.TOGETHER:
            return Together(premises=values.pop("together", ()), span=span, **values)
        if shape is shapes.SEE:
            return See(target=self._taken(values, "see", node), span=span, **values)
        return Claim(text=self._taken(values, "claim", node), span=span, **values)

    def _plain_claim(self, node: Scalar) -> Claim:
        """A claim that is nothing but its text; keys and lists that were read as part of the text are reported."""
        text = Text(node.value, self._span(node))
        raw = self.file.content[text.span.start : text.span.end]
        key = re.match(_TIGHT_KEY, raw) if ":" in raw else None
        if key and key[1] in shapes.KEYS:
            from argmap.readers.yaml.spaces import space_name

            odd = raw[key.end() : key.end() + 1]
            place = text.span.start + key.end(1) + odd.isspace()
            self._report(
                "wrong-value",
                Span(self.file.name, place, place + 1),
                f"{space_name(odd)} after '{key[1]}:'" if odd.isspace() else f"no space after '{key[1]}:'",
                "write a plain space" if odd.isspace() else f"write '{key[1]}: …'",
            )
        elif not self._swallows_item(node, _LIST_BELOW_HELP):
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
        heads = [name for name in names if name in ITEM_SHAPES]
        for one, other in pairwise(heads):
            if one != other:
                self._refuse_both(node, one, other)
        if heads:
            return ITEM_SHAPES[heads[0]]
        meant = [suggest(name, ITEM_SHAPES) for name in names if name not in _ITEM_KEYS]
        return ITEM_SHAPES[next((name for name in meant if name), "claim")]

    def _premises(self, node: Node, key: str) -> tuple[Claim | See, ...]:
        premises = self._list(node, key, Kind.PREMISES, self._premise)
        if len(premises) == 1 and isinstance(node, Sequence) and len(node.items) == 1:
            message, help = "co-premises of which there is only one", "one premise alone is no group: list it directly"
            self._report("wrong-value", self._span(node.items[0]), message, help)
        return premises

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
        return Answer(text=self._taken(values, "answer", node), span=self._span(node), **values)

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
        words, source = self._taken(values, "quote", node), self._taken(values, "source", node)
        return Quote(words, source, self._span(node), **values)

    def _is_short(self, node: Mapping) -> bool:
        """`source: words`: one key, which is no key of the long form or is mistyped beyond doubt."""
        if len(node.items) != 2 or not isinstance(node.items[0], Scalar):
            return False
        key = node.items[0].value
        return key not in shapes.QUOTE.keys and (key in self.source_ids or suggest(key, ("quote",)) is None)

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
        file = self._taken(values, "file", node)
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
        return Speaker(id, self._taken(values, "name", node), self._span(node), **values)


def _keys_below(root: Mapping, name: str) -> list[str]:
    """The keys of the mapping that stands under a key of the root."""
    for key, value in zip(root.items[::2], root.items[1::2], strict=True):
        if (
            isinstance(key, Scalar)
            and isinstance(value, Mapping)
            and name in (key.value, suggest(key.value, shapes.MAP.keys))
        ):
            return [below.value for below in value.items[::2] if isinstance(below, Scalar)]
    return []
