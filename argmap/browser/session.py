"""A map that is open: the part of it that is shown, and the file that may change meanwhile."""

from pathlib import Path

from argmap.browser.explorer import Explorer
from argmap.browser.facts import Facts
from argmap.browser.outline import Outline
from argmap.check import Checker, Verdict
from argmap.diagnostic import Severity
from argmap.selection.criteria import Selection
from argmap.selection.select import UnknownName, known_by, select
from argmap.tally import tally
from argmap.terminal.report import concise_line
from argmap.watched import Stamp, files_of, stamp


class Session:
    """What is open; `fault` says why the file can no longer be read, while the map stays as it was before."""

    def __init__(self, path: Path, seeds: Path | None, verdict: Verdict, selection: Selection) -> None:
        """Raises UnknownName where the map does not have what is to be shown, ValueError where there is no map."""
        if verdict.dossier is None:
            raise ValueError(f"{path} holds no map")
        self._path, self._seeds = path, seeds
        self._stamps: dict[str, Stamp] = {name: stamp(name) for name in files_of(tally(verdict), seeds)}
        self._unsettled = self._stamps
        self.verdict, self.fault = verdict, ""
        self.dossier = self.part = verdict.dossier
        self.selection = Selection()
        self.facts = Facts(self.dossier, verdict.diagnostics)
        self.explorer = Explorer(Outline(self.dossier))
        if selection != self.selection:
            self.take(selection)

    @property
    def path(self) -> Path:
        """The map's file."""
        return self._path.absolute()

    def take(self, selection: Selection) -> None:
        """Show a part of the map, keeping the cursor and the folds where they are in it. Raises UnknownName."""
        self.part = select(self.dossier, selection)
        self.facts = Facts(known_by(self.dossier, selection), self.verdict.diagnostics)
        self.explorer = self.explorer.moved_to(Outline(self.part))
        self.selection = selection

    def has_changed(self) -> bool:
        """Whether a file is another than the one that was read, and whoever writes it seems to have finished."""
        now = {name: stamp(name) for name in self._stamps}
        settled, self._unsettled = now == self._unsettled, now
        return settled and now != self._stamps

    def reload(self) -> str:
        """Read the files anew; what is to be said of it. A file that holds no map changes nothing but `fault`."""
        before = {name: stamp(name) for name in self._stamps}
        verdict = Checker(self._seeds).check(self._path)
        if verdict.dossier is None:
            self._stamps = before
            errors = [each for each in verdict.diagnostics if each.severity is Severity.ERROR]
            self.fault = concise_line(errors[0], verdict.files)
            return self.fault
        self._stamps = {name: before.get(name, stamp(name)) for name in files_of(tally(verdict), self._seeds)}
        self.verdict, self.dossier, self.fault = verdict, verdict.dossier, ""
        try:
            self.take(self.selection)
        except UnknownName as error:
            self.take(Selection())
            return f"{error}; the whole map is shown"
        return "the files were read again"
