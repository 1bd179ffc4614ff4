"""Maps as YAML (`.yaml`, `.yml`): argmap's own format."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from argmap.diagnostic import Finding
from argmap.model import Span, Text
from argmap.readers.yaml.build import Builder
from argmap.readers.yaml.nodes import MAX_DEPTH, compose
from argmap.registry import Reader, Reading
from argmap.text import TextFile

_CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
_MOST_CONTROLS = 20
_CALLS = 10


def read(file: TextFile) -> Reading:
    """The map of a YAML text, with every fault that the format can tell."""
    controls = tuple(islice(_control_findings(file), _MOST_CONTROLS))
    if controls:
        return Reading(None, controls)
    composition = compose(file)
    if composition.root is None and composition.findings:
        return Reading(None, tuple(composition.findings))
    builder = Builder(file)
    with _deep_enough():
        argument_map = builder.argument_map(composition.root)
    return Reading(argument_map, (*composition.findings, *builder.findings))


@contextmanager
def _deep_enough() -> Iterator[None]:
    """Lets the builder call itself as deep as the composer lets a map be nested."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _CALLS * MAX_DEPTH))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _control_findings(file: TextFile) -> Iterator[tuple[str, Finding]]:
    if file.content.replace("\n", "").isprintable():
        return
    for match in re.finditer(_CONTROL, file.content):
        span = Span(file.name, match.start(), match.end())
        message = f"control character U+{ord(match[0]):04X}"
        yield "control-character", Finding(span, message, "remove it; no text needs it")


def within(content: str, text: Text, start: int, end: int) -> Span:
    """The place in the file of a part of a text; what tells it is imported only when it is asked for."""
    from argmap.readers.yaml import scalars

    return scalars.within(content, text, start, end)


READER = Reader("yaml", (".yaml", ".yml"), read, within)
