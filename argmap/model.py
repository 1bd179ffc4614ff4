"""The argument map as values: what a curator wrote, each part with its place in the file.

Equality ignores places, so two maps that say the same are equal however they are laid out.
References (a source, a speaker, a `see`) stay strings here: a dangling one is a finding of
a rule, not an exception of the reader.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, NamedTuple, TypeVar

Items = tuple["Item", ...]


class Span(NamedTuple):
    """A stretch of a file: offsets in code points from its start, the end excluded."""

    file: str
    start: int
    end: int


_Value = TypeVar("_Value")


def _wherever_it_stands(value_class: type[_Value]) -> type[_Value]:
    """Leave the places out of a class's equality. Named tuples, as data classes cost ten times their start-up."""

    def spoken(value: Any) -> tuple[Any, ...]:
        return (value_class, *(part for part in value if not isinstance(part, Span)))

    def same(one: Any, other: object) -> bool:
        return isinstance(other, value_class) and spoken(one) == spoken(other)

    methods = {
        "__eq__": same,
        "__ne__": lambda one, other: not same(one, other),
        "__hash__": lambda one: hash(spoken(one)),
    }
    for name, method in methods.items():
        setattr(value_class, name, method)
    return value_class


@_wherever_it_stands
class Text(NamedTuple):
    """A text exactly as its curator typed it (YAML's quoting and folding undone)."""

    value: str
    span: Span

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)


class Relation(Enum):
    """How an item bears on what it stands under; the value is its key in the YAML."""

    SUPPORTS = "supporting"
    OPPOSES = "opposing"
    UNDERCUTS = "undercutting"


@_wherever_it_stands
class Source(NamedTuple):
    """A document in seeds/, which may only report what was published elsewhere (`via`).

    `boilerplate` holds ranges of line numbers, both ends included.
    """

    id: Text
    file: Text
    span: Span
    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    date: Text | None = None
    url: Text | None = None
    note: Text | None = None
    sha256: Text | None = None
    encoding: Text | None = None
    via: Text | None = None
    boilerplate: tuple[tuple[int, int], ...] = ()
    boilerplate_span: Span | None = None


@_wherever_it_stands
class Speaker(NamedTuple):
    """Somebody whose words are quoted; a `party` has a stake in the outcome."""

    id: Text
    name: Text
    span: Span
    role: Text | None = None
    party: bool = False


@_wherever_it_stands
class Allowance(NamedTuple):
    """A rule that a curator lets pass here, and why."""

    rule: Text
    reason: Text


@_wherever_it_stands
class Quote(NamedTuple):
    """Exact words of a source; without a speaker they are the author's own.

    `prefix` and `suffix` are the words right before and behind, where the words stand more than once; `via` is who
    published them first, where the source only reports them.
    """

    text: Text
    source: Text
    span: Span
    speaker: Text | None = None
    date: Text | None = None
    via: Text | None = None
    note: Text | None = None
    prefix: Text | None = None
    suffix: Text | None = None
    allow: tuple[Allowance, ...] = ()


@_wherever_it_stands
class Claim(NamedTuple):
    """One sentence that can be true or false, with its evidence and what bears on it.

    `expect` is the label that it is to have.
    """

    text: Text
    span: Span
    id: Text | None = None
    assumed: bool = False
    tags: tuple[Text, ...] = ()
    expect: Text | None = None
    note: Text | None = None
    quotes: tuple[Quote, ...] = ()
    supporting: Items = ()
    opposing: Items = ()
    undercutting: Items = ()
    allow: tuple[Allowance, ...] = ()


@_wherever_it_stands
class Together(NamedTuple):
    """Co-premises: claims that only count jointly."""

    premises: tuple["Claim | See", ...]
    span: Span
    note: Text | None = None
    undercutting: Items = ()


@_wherever_it_stands
class See(NamedTuple):
    """A claim stated elsewhere in the map, used here too."""

    target: Text
    span: Span
    note: Text | None = None
    undercutting: Items = ()


Item = Claim | Together | See


@_wherever_it_stands
class Answer(NamedTuple):
    """A rival position on the question."""

    text: Text
    span: Span
    id: Text | None = None
    tags: tuple[Text, ...] = ()
    expect: Text | None = None
    note: Text | None = None
    quotes: tuple[Quote, ...] = ()
    supporting: tuple[Item, ...] = ()
    opposing: tuple[Item, ...] = ()
    allow: tuple[Allowance, ...] = ()


@_wherever_it_stands
class ArgumentMap(NamedTuple):
    """A question, the claims for and against, and the sources that are quoted; `date` is when the map was made."""

    question: Text
    span: Span
    thesis: Text | None = None
    date: Text | None = None
    note: Text | None = None
    sources: tuple[Source, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    answers: tuple[Answer, ...] = ()
    supporting: tuple[Item, ...] = ()
    opposing: tuple[Item, ...] = ()

    def walk(self) -> "Iterator[Node]":
        """Every answer, claim, co-premise group and `see`, in reading order."""
        stack: list[Node] = [item for _, item in reversed(branches(self))]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(item for _, item in reversed(branches(node)))

    def quotes(self) -> Iterator[tuple["Claim | Answer", Quote]]:
        """Every quote with the claim or answer that it stands under, in reading order."""
        return quotes_of(self.walk())


Node = Item | Answer
_SUPPORTS, _OPPOSES, _UNDERCUTS = Relation


def quotes_of(nodes: "Iterable[Node]") -> "Iterator[tuple[Claim | Answer, Quote]]":
    """Every quote of nodes, each with the claim or answer that it stands under."""
    return ((node, quote) for node in nodes if isinstance(node, Claim | Answer) for quote in node.quotes)


def branches(node: "Node | ArgumentMap") -> "list[tuple[Relation | None, Node]]":
    """What stands directly under a node, each with how it bears on it.

    Answers and co-premises have no relation of their own: None.
    """
    found: list[tuple[Relation | None, Node]] = []
    if isinstance(node, Together):
        found += [(None, premise) for premise in node.premises]
    elif not isinstance(node, See):
        if isinstance(node, ArgumentMap):
            found += [(None, answer) for answer in node.answers]
        for item in node.supporting:
            found.append((_SUPPORTS, item))
        for item in node.opposing:
            found.append((_OPPOSES, item))
    if not isinstance(node, (ArgumentMap, Answer)):
        for item in node.undercutting:
            found.append((_UNDERCUTS, item))
    return found
