"""What a check has to say: a finding with its places, signed with the rule that made it."""

from enum import Enum
from typing import NamedTuple

from argmap.model import Span


class Severity(Enum):
    """How much a finding matters: an error fails the check, a warning only under `--strict`, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Label(NamedTuple):
    """A stretch of a file to underline, with words beside it."""

    span: Span
    text: str = ""


class Finding(NamedTuple):
    """A fault at its place: what was found, and under `help` what to do.

    `marks` are underlined in place of `span` where the fault is narrower than what it
    concerns; `related` are other places, of this file or of another, that explain it.
    """

    span: Span
    message: str
    help: str = ""
    label: str = ""
    marks: tuple[Label, ...] = ()
    related: tuple[Label, ...] = ()


class Diagnostic(NamedTuple):
    """A finding under the name and severity of its rule."""

    rule: str
    severity: Severity
    finding: Finding
