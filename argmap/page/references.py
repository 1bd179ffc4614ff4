"""What the parts of a page refer to: sources and speakers by number, and what the rules say of each quote and claim."""

from collections import defaultdict
from typing import NamedTuple

from argmap.diagnostic import Diagnostic, Severity
from argmap.dossier import Dossier
from argmap.drawing.evidence import Witness
from argmap.model import Answer, Claim, Quote, Span
from argmap.page.outline import outline
from argmap.portion import absent
from argmap.reasoning.hindsight import unfounded
from argmap.reasoning.labels import labels
from argmap.regions import Regions

Owner = Claim | Answer | Quote


class Remark(NamedTuple):
    """A diagnostic with the reason why it is allowed.

    `about` names the quote or claim and `words` are its own; both are "" where it is about the map as a whole.
    """

    diagnostic: Diagnostic
    reason: str = ""
    about: str = ""
    words: str = ""

    @property
    def kind(self) -> str:
        """The word for how much it matters: allowed, or its severity."""
        return "allowed" if self.reason else self.diagnostic.severity.value


class References:
    """The parts of one map by what refers to them. Where two share an id, the first one counts.

    `elsewhere` is what the rules say of what a part leaves out. `labels` has how each claim and answer stands, by where
    it does: what a part leaves out counts, as it does in the map.
    """

    def __init__(self, dossier: Dossier, held: str) -> None:
        """`held` says how much of the sources the page holds: full, passages or none."""
        self.dossier = dossier
        self.held = held
        self.witness = Witness(dossier)
        self.roots, self.entries = outline(dossier)
        self.sources = {one.id.value: (at, one) for at, one in reversed([*enumerate(dossier.map.sources)])}
        self.speakers = {one.id.value: (at, one) for at, one in reversed([*enumerate(dossier.map.speakers)])}
        self.stated = {
            entry.node.id.value: entry
            for entry in reversed(self.entries)
            if isinstance(entry.node, Claim | Answer) and entry.node.id
        }
        self.absent = absent(dossier)
        self.labels = _labels(dossier.known or dossier.origin or dossier)
        self._of_owner: dict[Span, list[Remark]] = defaultdict(list)
        self.elsewhere: list[Remark] = []
        self.remarks = [*self._remarks()]

    def of(self, owner: Owner) -> list[Remark]:
        """What the rules say of a quote, or of a claim or answer itself."""
        return self._of_owner.get(owner.span, [])

    def _remarks(self) -> list[Remark]:
        names = self._names()
        regions = Regions(self.dossier.origin or self.dossier)
        judgement = self.dossier.judgement
        if judgement is None:
            raise ValueError("a page tells what the rules say, and they have not looked")
        found = [(diagnostic, "") for diagnostic in judgement.diagnostics]
        remarks = []
        for diagnostic, reason in (*found, *judgement.allowed):
            span = diagnostic.finding.span
            owners = regions.at(span.start) if span.file == self.dossier.file.name else []
            if not owners:
                remarks.append(Remark(diagnostic, reason))
                continue
            owner = owners[0]
            name = names.get(owner.span)
            if name is None:
                self.elsewhere.append(Remark(diagnostic, reason))
                continue
            remark = Remark(diagnostic, reason, name, owner.text.value)
            self._of_owner[owner.span].append(remark)
            remarks.append(remark)
        return remarks

    def _names(self) -> dict[Span, str]:
        """The names of claims, answers and quotes by where they stand in the map's file."""
        names = {}
        for entry in self.entries:
            names[entry.node.span] = entry.id
            if isinstance(entry.node, Claim | Answer):
                names |= {quote.span: name for quote, name in zip(entry.node.quotes, entry.quotes, strict=True)}
        return names


def _labels(dossier: Dossier) -> dict[Span, str]:
    """The labels by the places of claims and answers; of a map as of a day, what came later is no ground."""
    later = unfounded(dossier.map, dossier.origin.map) if dossier.origin else ()
    found = labels(dossier.map, lambda quote: bool(dossier.places(quote)), unfounded=later)
    return {node.span: found.word(node) for node in dossier.nodes if isinstance(node, Claim | Answer)}


def is_doubted(remarks: list[Remark]) -> bool:
    """Whether there is a warning among remarks."""
    return any(not remark.reason and remark.diagnostic.severity is Severity.WARNING for remark in remarks)
