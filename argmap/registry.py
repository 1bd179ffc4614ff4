"""Rules, readers and writers, and how they are found: each is one file in its package."""

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier, Within
from argmap.model import ArgumentMap
from argmap.text import TextFile


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its manual page. `check` is None for the faults that readers report."""

    name: str
    severity: Severity
    doc: str
    check: Callable[[Dossier], Iterable[Finding]] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A map as far as it could be read, and the reader's findings by rule."""

    map: ArgumentMap | None
    findings: tuple[tuple[str, Finding], ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one input format; `within` places a part of a text in its file."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[TextFile], Reading]
    within: Within


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose about an export."""

    engine: str = "auto"


class CannotWrite(Exception):
    """Why a format cannot be written here, in words; `help` says what to do instead."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.help = help


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes one output format; `write` returns the file's bytes or raises CannotWrite."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Dossier, Settings], bytes]


_Kind = TypeVar("_Kind")


def discover(package: ModuleType, kind: type[_Kind]) -> Iterator[_Kind]:
    """The one value of a kind in each module of a package, by module name."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    for name in names:
        module = import_module(f"{package.__name__}.{name}")
        yield from (value for value in vars(module).values() if isinstance(value, kind))
