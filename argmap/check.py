"""Check maps: read a map and its sources, let every rule look at them, gather what they say.

The only module that reads maps and sources.
"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import argmap.readers
import argmap.rules
import argmap.rules.differing
import argmap.rules.reported
from argmap.allowances import Allowed, apply_allowances
from argmap.diagnostic import Diagnostic, Finding, Severity
from argmap.dossier import Dossier, Judgement, SourceText
from argmap.files import (
    MAP_LIMIT,
    StrPath,
    Unreadable,
    exists,
    find_seeds,
    inside,
    missing,
    read_text,
    shown,
    suffix_of,
)
from argmap.model import ArgumentMap, Source, Span
from argmap.reading import read_source
from argmap.registry import Reader, Reading, Rulebook, discover
from argmap.shelf import Shelf
from argmap.text import TextFile

if TYPE_CHECKING:
    from pathlib import Path


class Verdict(NamedTuple):
    """What a check of one map found.

    `dossier` is None where no map could be read; `files` holds every text that was read, by
    the name under which diagnostics speak of it; `readable` is false where the map's file
    could not be read at all; `allowed` are the diagnostics that the map lets pass, each with its reason.
    """

    name: str
    dossier: Dossier | None
    diagnostics: tuple[Diagnostic, ...]
    files: Mapping[str, TextFile]
    readable: bool = True
    allowed: tuple[Allowed, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many diagnostics have a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


@cache
def rules() -> Rulebook:
    """Every rule by name."""
    return Rulebook(argmap.rules, argmap.rules.differing, argmap.rules.reported)


@cache
def checks(*, word_for_word: bool = False) -> Rulebook:
    """The rules that look at a map themselves; fewer where every quote stands word for word in its source."""
    return Rulebook(argmap.rules) if word_for_word else Rulebook(argmap.rules, argmap.rules.differing)


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader of a map format."""
    return tuple(discover(argmap.readers, Reader))


class Checker:
    """Checks maps one after another; a source that they share is read once. `seeds` replaces the folder looked for.

    Of the rules in `ignore`, and with `only` of all others, nothing is reported, but for what was not read. With
    `errors_first` warnings and notes are looked for only where there is an error: half of the time is theirs.
    """

    def __init__(
        self,
        seeds: StrPath | None = None,
        *,
        ignore: Collection[str] = (),
        only: Collection[str] = (),
        errors_first: bool = False,
    ) -> None:
        self._seeds = seeds
        self._ignore, self._only = ignore, only
        self._errors_first = errors_first
        self._shelf = Shelf()

    def check(self, path: StrPath, read: Callable[[StrPath, int], str] = read_text) -> Verdict:
        """Check one map, its text gotten by `read`. Whatever is wrong with it stands in the verdict."""
        name = shown(path)
        try:
            file = TextFile(name, read(path, MAP_LIMIT).removeprefix("\ufeff"))
        except Unreadable as error:
            return unread(name, error)
        reader = reader_for(path)
        reading = reader.read(file)
        if reading.map is None:
            return Verdict(name, None, _signed(reading.findings), {name: file})
        dossier = self._dossier(path, file, reading.map, reader, whole=_is_whole(reading))
        files = {name: file} | {text.file.name: text.file for text in dossier.texts.values()}
        if self._errors_first and not any(map(_is_error, _judged(dossier, reading, errors_only=True)[0])):
            return Verdict(name, dossier, (), files)
        diagnostics, allowed = _judged(dossier, reading)
        chosen = self._chosen(diagnostics)
        dossier.judgement = Judgement(chosen, allowed)
        return Verdict(name, dossier, chosen, files, allowed=allowed)

    def _chosen(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        if not self._ignore and not self._only:
            return diagnostics
        return tuple(
            diagnostic
            for diagnostic in diagnostics
            if rules()[diagnostic.rule].must_show
            or (diagnostic.rule not in self._ignore and (not self._only or diagnostic.rule in self._only))
        )

    def below(self, folder: "Path") -> "Iterator[tuple[Path, SourceText | Unreadable]]":
        """Every file below a folder of sources, read one after another. Raises Unreadable where it cannot be listed."""
        from argmap.files import files_below

        for path in files_below(folder):
            try:
                inside(folder, path.relative_to(folder).as_posix())
            except Unreadable as error:
                yield path, error
                continue
            yield path, self._shelf.get((str(path), "")) or _read_source(path, "")

    def _dossier(
        self, path: StrPath, file: TextFile, argument_map: ArgumentMap, reader: Reader, *, whole: bool
    ) -> Dossier:
        seeds, own = self._seeds or find_seeds(path), os.path.realpath(path)
        texts: dict[str, SourceText] = {}
        unreadable: dict[str, Unreadable] = {}
        for source in argument_map.sources:
            if not source.file.value.strip():
                continue
            text = self._source(seeds, source, own)
            if isinstance(text, SourceText):
                texts[source.id.value] = text
            else:
                unreadable[source.id.value] = text
        self._shelf.let_go(spared=len(texts) + len(unreadable))
        reasons = {id: (error.reason, error.help) for id, error in unreadable.items()}
        return Dossier(argument_map, file, texts, reasons, reader.within, whole=whole)

    def _source(self, seeds: StrPath | None, source: Source, own: str) -> SourceText | Unreadable:
        if seeds is None:
            return Unreadable(
                "there is no seeds/ folder",
                "put the sources into a folder seeds/ beside or above the map, or use --seeds DIR",
            )
        try:
            path = inside(seeds, source.file.value)
        except Unreadable as error:
            return error
        if os.path.realpath(path) == own:
            return Unreadable("it is the map itself", "name the document that is quoted")
        key = path, source.encoding.value if source.encoding else ""
        known = self._shelf.get(key)
        if known is None:
            known = _read_source(*key) if exists(path) else missing(seeds, source.file.value)
            self._shelf.put(key, known)
        return known


def unread(name: str, error: Unreadable) -> Verdict:
    """Say that nothing is known of a map, and why."""
    finding = Finding(Span(name, 0, 0), error.reason, error.help)
    return Verdict(name, None, _signed([("unreadable-map", finding)]), {}, readable=False)


def _read_source(path: StrPath, encoding: str) -> SourceText | Unreadable:
    try:
        return read_source(path, encoding)
    except Unreadable as error:
        return error


def _is_whole(reading: Reading) -> bool:
    """Whether the reader passed over nothing."""
    return all(rules()[name].severity is not Severity.ERROR for name, _ in reading.findings)


def reader_for(path: StrPath) -> Reader:
    """The reader of the path's suffix; argmap's own format for any other."""
    suffix = suffix_of(path)
    fitting = (reader for reader in readers() if suffix in reader.suffixes)
    return next(fitting, readers()[0])


def _judged(
    dossier: Dossier, reading: Reading, *, errors_only: bool = False
) -> tuple[tuple[Diagnostic, ...], tuple[Allowed, ...]]:
    """What the reader and the rules, or those of errors, have to say, and what of it is allowed."""
    findings = [*reading.findings, *_apply_rules(dossier, errors_only=errors_only)]
    remaining, allowed, faults = apply_allowances(dossier, _signed(findings), rules())
    return _ordered([*remaining, *_signed(faults)]), tuple(allowed)


def _is_error(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is Severity.ERROR


def _apply_rules(dossier: Dossier, *, errors_only: bool) -> Iterator[tuple[str, Finding]]:
    for name, rule in checks(word_for_word=dossier.is_word_for_word).items():
        if rule.check is not None and (rule.severity is Severity.ERROR or not errors_only):
            for finding in rule.check(dossier):
                yield name, finding


def _signed(
    findings: "Iterator[tuple[str, Finding]] | list[tuple[str, Finding]] | tuple[tuple[str, Finding], ...]",
) -> tuple[Diagnostic, ...]:
    """Findings as diagnostics in the order of their places."""
    return _ordered([Diagnostic(name, rules()[name].severity, finding) for name, finding in findings])


def _ordered(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda each: (each.finding.span, each.rule, each.finding.message)))
