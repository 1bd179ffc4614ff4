"""The argument map as values: what a curator wrote, each part with its place in the file.

Equality ignores places, so two maps that say the same are equal however they are laid out.
References (a source, a speaker, a `see`) stay strings here: a dangling one is a finding of
a rule, not an exception of the reader.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a file: offsets in code points from its start, the end excluded."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text exactly as its curator typed it (YAML's quoting and folding undone)."""

    value: str
    span: Span = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)


class Relation(Enum):
    """How an item bears on what it stands under; the value is its key in the YAML."""

    SUPPORTS = "supporting"
    OPPOSES = "opposing"
    UNDERCUTS = "undercutting"


@dataclass(frozen=True, slots=True)
class Source:
    """A document in seeds/. `boilerplate` holds ranges of line numbers, both ends included."""

    id: Text
    file: Text
    span: Span = field(compare=False, repr=False)
    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    date: Text | None = None
    url: Text | None = None
    note: Text | None = None
    sha256: Text | None = None
    boilerplate: tuple[tuple[int, int], ...] = ()
    boilerplate_span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody whose words are quoted; a `party` has a stake in the outcome."""

    id: Text
    name: Text
    span: Span = field(compare=False, repr=False)
    role: Text | None = None
    party: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a source; without a speaker they are the author's own."""

    text: Text
    source: Text
    span: Span = field(compare=False, repr=False)
    speaker: Text | None = None
    date: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence that can be true or false, with its evidence and what bears on it."""

    text: Text
    span: Span = field(compare=False, repr=False)
    id: Text | None = None
    assumed: bool = False
    note: Text | None = None
    quotes: tuple[Quote, ...] = ()
    supporting: "tuple[Item, ...]" = ()
    opposing: "tuple[Item, ...]" = ()
    undercutting: "tuple[Item, ...]" = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Co-premises: claims that only count jointly."""

    premises: "tuple[Claim | See, ...]"
    span: Span = field(compare=False, repr=False)
    note: Text | None = None
    undercutting: "tuple[Item, ...]" = ()


@dataclass(frozen=True, slots=True)
class See:
    """A claim stated elsewhere in the map, used here too."""

    target: Text
    span: Span = field(compare=False, repr=False)
    note: Text | None = None
    undercutting: "tuple[Item, ...]" = ()


Item = Claim | Together | See


@dataclass(frozen=True, slots=True)
class Answer:
    """A rival position on the question."""

    text: Text
    span: Span = field(compare=False, repr=False)
    id: Text | None = None
    note: Text | None = None
    quotes: tuple[Quote, ...] = ()
    supporting: tuple[Item, ...] = ()
    opposing: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """A question, the claims for and against, and the sources that are quoted."""

    question: Text
    span: Span = field(compare=False, repr=False)
    thesis: Text | None = None
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
        for node in self.walk():
            if isinstance(node, Claim | Answer):
                for quote in node.quotes:
                    yield node, quote


Node = Item | Answer


def branches(node: "Node | ArgumentMap") -> "list[tuple[Relation | None, Node]]":
    """What stands directly under a node, each with how it bears on it.

    Answers and co-premises have no relation of their own: None.
    """
    if isinstance(node, ArgumentMap) and node.answers:
        return [(None, answer) for answer in node.answers]
    found: list[tuple[Relation | None, Node]] = []
    if isinstance(node, Together):
        found += [(None, premise) for premise in node.premises]
    for relation in Relation:
        items: tuple[Item, ...] = getattr(node, relation.value, ())
        found += [(relation, item) for item in items]
    return found
