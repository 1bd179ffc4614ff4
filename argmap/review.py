"""A map with all that follows from it: labels, gaps, voices, linchpins and the matrix, for people and as JSON."""

from collections.abc import Collection
from functools import cached_property
from typing import Any

from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, Quote
from argmap.reasoning.account import account
from argmap.reasoning.bearing import Side, positions
from argmap.reasoning.framework import Statement
from argmap.reasoning.gaps import Gap, gaps
from argmap.reasoning.labels import Labels, labels
from argmap.reasoning.linchpins import Linchpin, linchpins
from argmap.reasoning.matrix import Fit, Matrix, matrix
from argmap.reasoning.voices import Voice, voices

FORMAT = 1


class Review:
    """Each part is worked out when first asked for; `without` names claims and answers that are taken away."""

    def __init__(self, dossier: Dossier, without: Collection[str] = ()) -> None:
        self.dossier = dossier
        self.without = tuple(without)
        self.labels = labels(dossier.map, self.holds, without)

    def holds(self, quote: Quote) -> bool:
        """Whether a quote was found in its source."""
        return bool(self.dossier.places(quote))

    @cached_property
    def before(self) -> Labels:
        """The labels of the whole map."""
        return labels(self.dossier.map, self.holds) if self.without else self.labels

    @cached_property
    def statements(self) -> tuple[Claim | Answer, ...]:
        """The claims and answers in reading order."""
        return tuple(node for node in self.dossier.nodes if isinstance(node, Claim | Answer))

    @cached_property
    def positions(self) -> tuple[Statement, ...]:
        """The answers; of a map without answers the map, for its thesis or *yes*."""
        return tuple(self.labels.frame.statement(number) for number in positions(self.labels.frame))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Where the map is weak."""
        return tuple(gaps(self.labels, self.dossier.map))

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Who is quoted."""
        return tuple(voices(self.labels.frame, self.dossier.map))

    @cached_property
    def linchpins(self) -> tuple[Linchpin, ...]:
        """What the labels of the answers hang on."""
        return tuple(linchpins(self.labels, self.holds))

    @cached_property
    def matrix(self) -> Matrix:
        """Evidence against rival answers."""
        return matrix(self.labels.frame, self.dossier.map)

    def line(self, statement: Statement) -> int:
        """The line of the map's file on which a statement stands."""
        text = statement.question if isinstance(statement, ArgumentMap) else statement.text
        return self.dossier.file.place(text.span.start)[0]


def document(review: Review) -> dict[str, Any]:
    """Everything as one value for JSON: statements by their place in `statements`, 0 for the map itself."""
    whole: tuple[Statement, ...] = (review.dossier.map, *review.statements)
    numbers = {id(statement): number for number, statement in enumerate(whole)}
    columns = [numbers[id(answer)] for answer in review.matrix.answers]

    def sides(of: tuple[Side, ...]) -> list[dict[str, Any]]:
        return [{"statement": numbers[id(side.answer)], "for": side.speaks_for} for side in of]

    return {
        "format": FORMAT,
        "map": review.dossier.file.name,
        "about": "labels say how the reasons of the map bear on each other, not what is true",
        "without": list(review.without),
        "statements": [_statement(review, statement) for statement in whole],
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
                "verified": review.holds(said.quote),
                "statement": numbers[id(said.node)],
                "sides": sides(said.sides),
            }
            for said in voice.utterances
        ],
    }
