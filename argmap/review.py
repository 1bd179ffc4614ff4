"""A map with all that follows from it: labels, gaps, voices, linchpins and the matrix, for people and as JSON."""

from collections.abc import Collection
from functools import cached_property
from typing import Any

from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Quote
from argmap.portion import Share
from argmap.reasoning.account import account, undercuts
from argmap.reasoning.bearing import Side, positions
from argmap.reasoning.framework import Statement
from argmap.reasoning.gaps import Gap, gaps
from argmap.reasoning.hindsight import unfounded
from argmap.reasoning.labels import Labels, labels
from argmap.reasoning.linchpins import Linchpin, linchpins
from argmap.reasoning.matrix import Fit, Matrix, matrix
from argmap.reasoning.voices import Voice, voices

FORMAT = 1


class Review:
    """Each part is worked out when first asked for; `without` names claims and answers that are taken away."""

    def __init__(self, dossier: Dossier, without: Collection[str] = (), chosen: Collection[int] | None = None) -> None:
        """`chosen` are the claims and answers to tell of, by identity; labels always follow from the whole map."""
        self.dossier = dossier
        self._chosen = chosen
        self.without = tuple(without)
        whole = dossier.origin
        self._unfounded = unfounded(dossier.map, whole.map) if whole else frozenset[int]()
        self.labels = labels(dossier.map, self.holds, without, self._unfounded)

    def holds(self, quote: Quote) -> bool:
        """Whether a quote was found in its source."""
        return bool(self.dossier.places(quote))

    def tells_of(self, statement: Statement) -> bool:
        """Whether a statement is among those to tell of."""
        return self._chosen is None or isinstance(statement, ArgumentMap) or id(statement) in self._chosen

    @property
    def part(self) -> Share | None:
        """How much of the map is told of; None where all is."""
        whole = self.dossier.origin or self.dossier
        if self._chosen is None and whole is self.dossier:
            return None
        claims = sum(isinstance(each, Claim) for each in self.statements)
        of_claims = sum(isinstance(each, Claim) for each in whole.nodes)
        quotes = sum(len(each.quotes) for each in self.statements)
        return Share(claims, of_claims, quotes, len(whole.quotes))

    @cached_property
    def before(self) -> Labels:
        """The labels of the whole map."""
        return labels(self.dossier.map, self.holds, (), self._unfounded) if self.without else self.labels

    @cached_property
    def statements(self) -> tuple[Claim | Answer, ...]:
        """The claims and answers to tell of, in reading order."""
        nodes = (node for node in self.dossier.nodes if isinstance(node, Claim | Answer))
        return tuple(filter(self.tells_of, nodes))

    @cached_property
    def positions(self) -> tuple[Statement, ...]:
        """The answers; of a map without answers the map, for its thesis or *yes*."""
        found = (self.labels.frame.statement(number) for number in positions(self.labels.frame))
        return tuple(filter(self.tells_of, found))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Where the map is weak."""
        return tuple(gap for gap in gaps(self.labels, self.dossier.map) if self.tells_of(gap.statement))

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Who is quoted."""
        found = voices(self.labels.frame, self.dossier.map)
        told = (
            each._replace(utterances=tuple(said for said in each.utterances if self.tells_of(said.node)))
            for each in found
        )
        return tuple(voice for voice in told if voice.utterances)

    @cached_property
    def linchpins(self) -> tuple[Linchpin, ...]:
        """What the labels of the answers hang on."""
        return tuple(pin for pin in linchpins(self.labels, self.holds) if self.tells_of(pin.claim))

    @cached_property
    def matrix(self) -> Matrix:
        """Evidence against rival answers."""
        found = matrix(self.labels.frame, self.dossier.map)
        return found._replace(rows=tuple(row for row in found.rows if self.tells_of(row.claim)))

    def line(self, statement: Statement) -> int:
        """The line of the map's file on which a statement stands."""
        text = statement.question if isinstance(statement, ArgumentMap) else statement.text
        return self.dossier.file.place(text.span.start)[0]


def document(review: Review) -> dict[str, Any]:
    """Everything as one value for JSON: statements by number in reading order, 0 for the map itself."""
    told: tuple[Statement, ...] = (review.dossier.map, *review.statements)
    whole = (review.dossier.map, *(node for node in review.dossier.nodes if isinstance(node, Claim | Answer)))
    numbers = {id(statement): number for number, statement in enumerate(whole)}
    columns = [numbers[id(answer)] for answer in review.matrix.answers]

    def sides(of: tuple[Side, ...]) -> list[dict[str, Any]]:
        return [{"statement": numbers[id(side.answer)], "for": side.speaks_for} for side in of]

    return {
        "format": FORMAT,
        "map": review.dossier.file.name,
        "about": "labels say how the reasons of the map bear on each other, not what is true",
        "without": list(review.without),
        **({"part": review.part._asdict()} if review.part else {}),
        "statements": [{"statement": numbers[id(each)], **_statement(review, each)} for each in told],
        "answers": [numbers[id(statement)] for statement in review.positions],
        "gaps": [
            {
                "kind": gap.kind.name.lower().replace("_", "-"),
                "statement": numbers[id(gap.statement)],
                "words": gap.words,
            }
            for gap in review.gaps
        ],
        "voices": [_voice(review, voice, numbers, sides) for voice in review.voices],
        "linchpins": [
            {
                "statement": numbers[id(pin.claim)],
                **({"quote": pin.quote.text.value} if pin.quote else {}),
                "changes": [{"statement": numbers[id(answer)], "label": to.value} for answer, to in pin.changes],
            }
            for pin in review.linchpins
        ],
        "matrix": {
            "answers": columns,
            "inconsistencies": list(review.matrix.inconsistencies()),
            "rows": [
                {"statement": numbers[id(row.claim)], "fits": [_FITS[fit] for fit in row.fits], "tells": row.tells}
                for row in review.matrix.rows
            ],
        },
    }


_FITS = {Fit.CONSISTENT: "consistent", Fit.INCONSISTENT: "inconsistent", Fit.BOTH: "both", Fit.SILENT: "silent"}


def _statement(review: Review, statement: Statement) -> dict[str, Any]:
    if isinstance(statement, ArgumentMap):
        head = {"thesis": (statement.thesis or statement.question).value}
    else:
        head = {"answer" if isinstance(statement, Answer) else "claim": statement.text.value}
        head |= {"id": statement.id.value} if statement.id else {}
    return {
        **head,
        "line": review.line(statement),
        "label": review.labels.word(statement),
        **({"before": review.before.word(statement)} if review.without else {}),
        "because": [{"depth": step.depth, "words": step.words} for step in account(review.labels, statement)],
        "undercut": [*undercuts(review.labels, statement)],
    }


def _voice(review: Review, voice: Voice, numbers: dict[int, int], sides: Any) -> dict[str, Any]:
    speaker = voice.speaker
    return {
        **({"id": speaker.id.value} if speaker else {}),
        "name": voice.name,
        **({"role": speaker.role.value} if speaker and speaker.role else {}),
        "party": bool(speaker and speaker.party),
        "on_both_sides": voice.on_both_sides,
        "quotes": [
            {
                "quote": said.quote.text.value,
                "source": said.quote.source.value,
                **({"date": said.quote.date.value} if said.quote.date else {}),
                **({"published": said.published.value} if said.published else {}),
                "verified": review.holds(said.quote),
                "statement": numbers[id(said.node)],
                "sides": sides(said.sides),
            }
            for said in voice.utterances
        ],
    }
