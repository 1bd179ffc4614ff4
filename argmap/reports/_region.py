"""Where a problem lies, as formats for programs say it."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.model import Span
from argmap.text import TextFile


class Region(NamedTuple):
    """A stretch of a file as editors count: from 1, in code points, the end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(files: Mapping[str, TextFile], span: Span) -> Region | None:
    """Where a span lies; None in a file that could not be read."""
    file = files.get(span.file)
    return Region(*file.place(span.start), *file.place(span.end)) if file else None
