"""Rules, readers and writers, and how they are found: each is one file in its package."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import NamedTuple, TypeVar

from argmap.diagnostic import Finding, Severity
from argmap.dossier import Dossier, Within
from argmap.model import ArgumentMap
from argmap.text import TextFile


class Rule(NamedTuple):
    """A check with its manual page. `check` is None for the faults that readers report.

    `unsettling` says that what it finds leaves a file untrusted: no option may hide that.
    """

    name: str
    severity: Severity
    doc: str
    check: Callable[[Dossier], Iterable[Finding]] | None = None
    unsettling: bool = False

    @property
    def must_show(self) -> bool:
        """Whether `--ignore` and `--only` leave it alone: something was not read, or read in part, or not checked."""
        return self.unsettling or (self.check is None and self.severity is Severity.ERROR)


class Reading(NamedTuple):
    """A map as far as it could be read, and the reader's findings by rule."""

    map: ArgumentMap | None
    findings: tuple[tuple[str, Finding], ...] = ()


class Reader(NamedTuple):
    """Reads one input format; `within` places a part of a text in its file."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[TextFile], Reading]
    within: Within


class Extract(NamedTuple):
    """What a source says as text, and how it was read.

    `starts` holds the offset of each page, or section, as `unit` names it; `unread` the numbers of pages that hold
    pictures and no text; `plain` is true where the text is the file itself.
    """

    text: str
    starts: tuple[int, ...] = ()
    unit: str = "page"
    unread: tuple[int, ...] = ()
    encoding: str = "utf-8"
    detected: bool = False
    plain: bool = False


class Document(NamedTuple):
    """Reads one document format; `extract` takes the bytes and the encoding that their curator states."""

    name: str
    suffixes: tuple[str, ...]
    extract: Callable[[bytes, str], Extract]


def unheard(message: str | int) -> None:
    """Tell nobody."""


def unseen(done: int, total: int) -> None:
    """Show nobody how far it has come."""


class Settings(NamedTuple):
    """What a user may choose about an export; "" and None leave the choice to argmap.

    `page` names a size of paper or screen, `fit` is a width in points, `quotes` says how much of the evidence is shown,
    `split` asks for several drawings, `scale` and `dpi` are for pixels, `layout` asks for a tree or an outline. `file`
    is the name of what is written, for links to what is written beside it; `tell` takes what a user should know and
    `drawn` how many figures of how many are drawn, `long` the cards of a tree that takes long, before it is drawn.
    `fonts` are files with letters that argmap's own font lacks; `boxes` lets a box stand for a letter that no font has.
    `sources` says how much of them a page holds.
    """

    engine: str = "auto"
    theme: str = "light"
    page: str = ""
    fit: float | None = None
    quotes: str = "full"
    split: bool = False
    scale: float = 1.0
    dpi: float | None = None
    layout: str = "auto"
    file: str = ""
    tell: Callable[[str], object] = unheard
    drawn: Callable[[int, int], object] = unseen
    long: Callable[[int], object] = unheard
    fonts: tuple[str, ...] = ()
    boxes: bool = False
    sources: str = "passages"


class Output(NamedTuple):
    """The bytes of one file; `part` is "" for the file that was asked for, or names what stands beside it."""

    data: bytes
    part: str = ""


class CannotWrite(Exception):
    """Why a format cannot be written here, in words; `help` says what to do instead."""

    def __init__(self, reason: str, help: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.help = help


class Writer(NamedTuple):
    """Writes one output format; `write` gives one file or several, the main one first, or raises CannotWrite.

    `binary` says that it is nothing to print on a terminal.
    `judged` says that it tells what the rules say, so that all of them must have looked.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Dossier, Settings], tuple[Output, ...]]
    binary: bool = False
    judged: bool = False


_Kind = TypeVar("_Kind")


class Rulebook(Mapping[str, Rule]):
    """The rules of some packages by name; the file of a rule is opened when the rule is asked for."""

    def __init__(self, *packages: ModuleType) -> None:
        self._modules = {
            file[:-3].replace("_", "-"): f"{package.__name__}.{file[:-3]}"
            for package in packages
            for file in _files(package)
            if file.endswith(".py") and not file.startswith("_")
        }

    def __getitem__(self, name: str) -> Rule:
        rule: Rule = import_module(self._modules[name]).RULE
        return rule

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._modules))

    def __len__(self) -> int:
        return len(self._modules)


def discover(package: ModuleType, kind: type[_Kind]) -> Iterator[_Kind]:
    """The one value of a kind in each module of a package, by module name."""
    modules = {file.partition(".")[0] for file in _files(package)}
    for name in sorted(module for module in modules if module.isidentifier() and not module.startswith("__")):
        module = import_module(f"{package.__name__}.{name}")
        yield from (value for value in vars(module).values() if isinstance(value, kind))


def _files(package: ModuleType) -> list[str]:
    return os.listdir(package.__path__[0])  # noqa: PTH208 - pathlib is 3 ms that a check can do without
