"""YAML as a tree of plain nodes with exact places, from libyaml's event stream.

The events are read in a loop of our own: `yaml.load` and `yaml.compose` crash the
interpreter on deep nesting, keep the last of two equal keys without a word and guess types.
Here every scalar is text, and anchors, aliases, tags and further documents are refused.
"""

import gc
from collections.abc import Callable
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)

from argmap.diagnostic import Finding
from argmap.model import Span
from argmap.text import TextFile

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 1000
MAX_REFUSED = 20


class Scalar:
    """A text value or key; `start` and `end` take in its quotation marks or block header."""

    __slots__ = ("end", "start", "value")
    value: str
    start: int
    end: int


class Sequence:
    """A list; `items` are its nodes."""

    __slots__ = ("end", "items", "start")
    items: "list[Node]"
    start: int
    end: int


class Mapping(Sequence):
    """A mapping; `items` holds key, value, key, value… as written, duplicates included."""

    __slots__ = ()


Node = Scalar | Sequence


class Composition:
    """The root node of a file (None where there is none) and what had to be refused."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.root: Node | None = None
        self.findings: list[tuple[str, Finding]] = []

    def refuse(self, rule: str, start: int, end: int, message: str, help: str) -> None:
        """Report a fault between two offsets of the file."""
        span = Span(self.file.name, start, max(end, start + 1))
        self.findings.append((rule, Finding(span, message, help)))


class _Stop(Exception):
    """Reading cannot go on; the reason stands in the findings."""


def compose(file: TextFile) -> Composition:
    """Read a map's YAML into nodes. Faults are collected; after a syntax error the rest is unread."""
    result = Composition(file)
    collecting = gc.isenabled()
    gc.disable()
    try:
        parser = Loader(file.content)
        try:
            result.root = _compose(parser.get_event, result)
        finally:
            parser.dispose()
    except _Stop:
        result.root = None
    finally:
        if collecting:
            gc.enable()
    return result


def _compose(next_event: Callable[[], Any], result: Composition) -> Node | None:
    """The root node. Nodes are filled here, where most of the time goes: calling an `__init__` takes twice as long."""
    top = current = Sequence()
    top.items = []
    parents: list[Sequence] = []
    push = top.items.append
    documents = 0
    event: Any = None
    while True:
        try:
            event = next_event()
        except YAMLError as error:
            _refuse_syntax(error, event, result)
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse_properties(event, result)
            scalar = Scalar()
            scalar.value = event.value
            scalar.start = event.start_mark.index
            scalar.end = event.end_mark.index
            push(scalar)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse_properties(event, result)
            parents.append(current)
            if len(parents) > MAX_DEPTH:
                _refuse_depth(event.start_mark.index, result)
            current = Mapping() if kind is MappingStartEvent else Sequence()
            current.items, current.start = [], event.start_mark.index
            push(current)
            push = current.items.append
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            current.end = event.end_mark.index
            current = parents.pop()
            push = current.items.append
        elif kind is AliasEvent:
            _refuse_alias(event, result)
            push(_alias(event))
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                _refuse_document(event, result)
        elif kind is StreamEndEvent:
            return top.items[0] if top.items else None


def _refuse_syntax(error: YAMLError, last: Any, result: Composition) -> None:
    before = (last.start_mark.index, last.end_mark.index) if last is not None else (0, 0)
    if "maximum nesting depth" in str(error):
        _refuse_depth(error.problem_mark.index, result)  # type: ignore[attr-defined]
    from argmap.readers.yaml.syntax import syntax_finding

    finding = syntax_finding(result.file, error, before)
    if finding is not None:
        result.findings.append(("yaml-syntax", finding))
    raise _Stop


def _refuse_properties(event: Any, result: Composition) -> None:
    start = event.start_mark.index
    word = result.file.content[start : event.end_mark.index].split(maxsplit=1)[0]
    if event.anchor is not None:
        message = f"anchor '&{event.anchor}'"
        help = "write the text out, or use 'see' for a claim stated elsewhere; a text that begins with '&' needs quotes"
    else:
        message, help = f"tag '{word}'", "every value is text as written; a text that begins with '!' needs quotes"
    _refuse(result, start, start + len(word), message, help)


def _alias(event: Any) -> Scalar:
    """What stands in for an alias, which was refused: its own words."""
    scalar = Scalar()
    scalar.value, scalar.start, scalar.end = f"*{event.anchor}", event.start_mark.index, event.end_mark.index
    return scalar


def _refuse_alias(event: Any, result: Composition) -> None:
    help = "write the text out, or use 'see' for a claim stated elsewhere; a text that begins with '*' needs quotes"
    _refuse(result, event.start_mark.index, event.end_mark.index, f"alias '*{event.anchor}'", help)


def _refuse_document(event: Any, result: Composition) -> None:
    start = event.start_mark.index
    _refuse(result, start, start + 3, "a second document begins here", "write one map per file")
    raise _Stop


def _refuse_depth(start: int, result: Composition) -> None:
    _refuse(
        result, start, start + 1, f"nested deeper than {MAX_DEPTH} levels", "state the claim higher up, and use 'see'"
    )
    raise _Stop


def _refuse(result: Composition, start: int, end: int, message: str, help: str) -> None:
    result.refuse("unsupported-yaml", start, end, message, help)
    if len(result.findings) >= MAX_REFUSED:
        raise _Stop
