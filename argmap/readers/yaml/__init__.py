"""Maps as YAML (`.yaml`, `.yml`): argmap's own format."""

import re
from collections.abc import Iterator
from itertools import islice

from argmap.diagnostic import Finding
from argmap.model import Span
from argmap.readers.yaml.build import Builder
from argmap.readers.yaml.nodes import compose
from argmap.readers.yaml.scalars import within
from argmap.registry import Reader, Reading
from argmap.text import TextFile

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_MOST_CONTROLS = 20


def read(file: TextFile) -> Reading:
    """The map of a YAML text, with every fault that the format can tell."""
    controls = tuple(islice(_control_findings(file), _MOST_CONTROLS))
    if controls:
        return Reading(None, controls)
    composition = compose(file)
    if composition.root is None and composition.findings:
        return Reading(None, tuple(composition.findings))
    builder = Builder(file)
    argument_map = builder.argument_map(composition.root)
    return Reading(argument_map, (*composition.findings, *builder.findings))


def _control_findings(file: TextFile) -> Iterator[tuple[str, Finding]]:
    for match in _CONTROL.finditer(file.content):
        span = Span(file.name, match.start(), match.end())
        message = f"control character U+{ord(match[0]):04X}"
        yield "control-character", Finding(span, message, "remove it; no text needs it")


READER = Reader("yaml", (".yaml", ".yml"), read, within)
