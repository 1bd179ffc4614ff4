"""A review of a map as a person reads it: labels with their reasons, gaps, voices, linchpins, the matrix."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from argmap.model import Answer, ArgumentMap, Claim, Quote
from argmap.reasoning.account import account, undercuts
from argmap.reasoning.bearing import Side
from argmap.reasoning.framework import Statement
from argmap.reasoning.labels import Label, Labels
from argmap.reasoning.matrix import Fit, Row
from argmap.reasoning.voices import Utterance, Voice
from argmap.review import Review
from argmap.terminal.counts import counted
from argmap.terminal.paint import Line
from argmap.terminal.signs import Signs
from argmap.visible import one_line, wrap

_DISCLAIMER = "A label says how the reasons of this map bear on each other, not what is true."
_WORDS = {
    "stands": "stands",
    "unchallenged": "was never challenged",
    "defeated": "is defeated",
    "undecided": "is undecided",
}
_STYLES = {"stands": "found", "unchallenged": "found", "defeated": "error", "undecided": "warning"}
_FIT_STYLES = {Fit.CONSISTENT: "supports", Fit.INCONSISTENT: "opposes", Fit.BOTH: "undercuts", Fit.SILENT: ""}


class Page:
    """Lays out the parts of one review for a width."""

    def __init__(self, review: Review, width: int, signs: Signs) -> None:
        self._review = review
        self._width = width
        self._signs = signs

    def head(self) -> Iterator[Line]:
        """The question, and what labels do not say."""
        yield from self._text(f"? {one_line(self._review.dossier.map.question.value)}", "", "question")
        yield from self._text(_DISCLAIMER, "", "dim")
        if self._review.part:
            rest = "the whole map" if self._review.dossier.origin is None else "what was known by then"
            yield from self._text(f"part: {self._review.part}; labels follow from {rest}", "", "warning")
        if self._review.without:
            names = ", ".join(f"#{one_line(id)}" for id in self._review.without)
            yield from self._text(f"without {names}: what does not hold, as if it had been refuted", "", "warning")

    def answers(self) -> Iterator[Line]:
        """The answers, each with its label and the reasons for it."""
        for statement in self._review.positions:
            yield []
            yield from self.explained(statement)

    def summary(self) -> Iterator[Line]:
        """How many claims have which label, and how many gaps there are of which kind."""
        yield []
        yield from self._text(self._counts(), "")
        if not self._review.gaps:
            yield from self._text("no gaps", "", "found")
            return
        yield from self._text(f"gaps: {len(self._review.gaps)}, listed below", "", "bold")
        for kind, count in Counter(gap.kind for gap in self._review.gaps).items():
            yield from self._text(f"{kind.value}: {count}", "  ", "", "    ")

    def claims(self, *, every: bool) -> Iterator[Line]:
        """The claims that somebody challenged or undercut, each with its label and the reasons for it.

        With `every` all claims; of a map without something, also those whose label has changed.
        """
        review = self._review
        others = [each for each in review.statements if isinstance(each, Claim) and (every or self._tells(each))]
        if others:
            yield []
            heading = "claims" if every else "claims that were challenged, or undercut as reasons"
            yield from self._text(heading, "", "bold")
            for claim in others:
                yield from self.explained(claim)

    def explained(self, statement: Statement) -> Iterator[Line]:
        """A statement with its label and, step by step, why it has it."""
        labels = self._review.labels
        word = labels.word(statement)
        before = self._review.before.word(statement)
        was = f" (before: {_WORDS[before]})" if before != word else ""
        yield from self._text(f"{self._name(statement)} {_WORDS[word]}{was}", "  ", _STYLES[word], "    ")
        for step in account(labels, statement):
            yield from self._text(one_line(step.words), "    " + "  " * min(step.depth, self._width // 8), "dim")
        for words in undercuts(labels, statement):
            yield from self._text(one_line(words), "    ", "warning")

    def gaps(self) -> Iterator[Line]:
        """Where the map is weak, by kind."""
        for kind, found in groupby(self._review.gaps, key=lambda gap: gap.kind):
            listed = list(found)
            yield []
            yield from self._text(f"{kind.value}: {len(listed)}", "", "bold")
            for gap in listed:
                words = f" {one_line(gap.words)}" if gap.words else ""
                where = f", line {self._review.line(gap.statement)}"
                yield from self._text(f"{self._name(gap.statement)}{words}{where}", "  ", "", "    ")

    def voices(self) -> Iterator[Line]:
        """Who speaks: role, stake, what they say, where, when and for which side."""
        for voice in self._review.voices:
            yield []
            yield from self._voice(voice)

    def linchpins(self) -> Iterator[Line]:
        """What the labels of the answers hang on."""
        yield []
        if not self._review.linchpins:
            yield from self._text("no single claim or quote changes the label of an answer", "", "found")
            return
        yield from self._text("what changes the label of an answer when it does not hold", "", "bold")
        for pin in self._review.linchpins:
            what = self._name(pin.claim) if pin.quote is None else f"the quote {self._quoted(pin.quote)}"
            yield from self._text(what, "  ", "", "    ")
            for answer, label in pin.changes:
                word = _WORDS[label.value]
                yield from self._text(f"{self._signs.arrow} {self._short(answer)} {word}", "    ", "warning", "      ")

    def matrix(self) -> Iterator[Line]:
        """Evidence against rival answers: `-` does not fit, `+` fits; what tells nothing is dim."""
        found = self._review.matrix
        yield []
        if not found.answers[1:]:
            yield from self._text("the matrix compares rival answers, and this map has fewer than two", "", "warning")
            return
        for letter, answer in zip(_letters(len(found.answers)), found.answers, strict=True):
            yield from self._text(f"{letter} {self._name(answer)}", "", "answer", "    ")
        yield []
        letters = " ".join(_letters(len(found.answers)))
        both = self._sign(Fit.BOTH)
        legend = (
            f"+ fits, - does not fit, {both} both, blank: bears in no way on it; dim: alike in all, so it tells nothing"
        )
        indent = " " * len(letters)
        for at, line in enumerate(wrap(legend, max(8, self._width - len(indent) - 2))):
            yield [(indent if at else letters, "bold"), (f"  {line}", "dim")]
        for row in found.rows:
            yield from self._row(row)
        counts = ", ".join(
            f"{letter} {count}"
            for letter, count in zip(_letters(len(found.answers)), found.inconsistencies(), strict=True)
        )
        yield []
        yield from self._text(f"pieces of evidence that do not fit: {counts}", "", "bold")
        silent = sum(not row.tells for row in found.rows)
        if silent:
            yield from self._text(f"alike in all answers, so that they tell nothing: {silent}", "", "dim")

    def _row(self, row: Row) -> Iterator[Line]:
        cells = " ".join(self._sign(fit) for fit in row.fits)
        indent = " " * (len(cells) + 2)
        style = "" if row.tells else "dim"
        for at, line in enumerate(wrap(self._name(row.claim), max(8, self._width - len(indent)))):
            if at:
                yield [(indent, ""), (line, style)]
            else:
                signs = [(f"{self._sign(fit)} ", _FIT_STYLES[fit] if row.tells else "dim") for fit in row.fits]
                yield [*signs, (" ", ""), (line, style)]

    def _sign(self, fit: Fit) -> str:
        return "*" if fit is Fit.BOTH and self._signs.dash == "--" else fit.value

    def _voice(self, voice: Voice) -> Iterator[Line]:
        speaker = voice.speaker
        described = [one_line(speaker.role.value)] if speaker and speaker.role else []
        described += ["a party to it"] if speaker and speaker.party else []
        role = f" ({', '.join(described)})" if described else ""
        yield from self._text(f"{self._who(voice)}{role}", "", "bold", "  ")
        sources = Counter(said.quote.source.value for said in voice.utterances)
        listed = ", ".join(f"{one_line(id)} ({count})" for id, count in sources.items())
        yield from self._text(f"{counted(len(voice.utterances), 'quote')} in {listed}", "  ", "dim")
        if voice.on_both_sides:
            yield from self._text("speaks for and against the same answer", "  ", "warning")
        for said in voice.utterances:
            yield from self._utterance(said)

    def _who(self, voice: Voice) -> str:
        return one_line(voice.name) or f"the author of '{one_line(voice.utterances[0].quote.source.value)}', not named"

    def _utterance(self, said: Utterance) -> Iterator[Line]:
        sides = "; ".join(self._side(side) for side in said.sides) or "on no side"
        when = f", {one_line(said.dated)}" if said.dated else ""
        yield from self._text(f"{self._quoted(said.quote)}{when}", "  ", "italic", "    ")
        yield from self._text(sides, "    ", "dim", "      ")

    def _side(self, side: Side) -> str:
        return f"{'for' if side.speaks_for else 'against'} {self._short(side.answer)}"

    def _quoted(self, quote: Quote) -> str:
        sign = self._signs.found if self._review.holds(quote) else f"{self._signs.missing} not found:"
        return f"{sign} {self._signs.quoted(one_line(quote.text.value))}"

    def _tells(self, claim: Claim) -> bool:
        labels, before = self._review.labels, self._review.before
        return (
            labels.challenged(claim)
            or labels.of(claim) is not Label.STANDS
            or labels.of(claim) is not before.of(claim)
            or any(undercuts(labels, claim))
        )

    def _counts(self) -> str:
        labels: Labels = self._review.labels
        claims = [each for each in self._review.statements if isinstance(each, Claim)]
        counts = Counter(labels.word(claim) for claim in claims)
        parts = [f"{counts[word]} {said}" for word, said in _COUNTED.items() if counts[word]]
        undercut = sum(any(undercuts(labels, claim)) for claim in claims)
        besides = f"; undercut as reasons: {undercut}" if undercut else ""
        return f"{counted(len(claims), 'claim')}: {', '.join(parts)}{besides}" if claims else "no claims"

    def _name(self, statement: Statement) -> str:
        if isinstance(statement, ArgumentMap):
            thesis = statement.thesis
            return self._signs.quoted(one_line(thesis.value)) if thesis else "yes"
        id = f"#{one_line(statement.id.value)} " if statement.id else ""
        sign = "= " if isinstance(statement, Answer) else ""
        return f"{sign}{id}{self._signs.quoted(one_line(statement.text.value))}"

    def _short(self, statement: Statement) -> str:
        """The id alone, where there is one."""
        id = None if isinstance(statement, ArgumentMap) else statement.id
        return f"#{one_line(id.value)}" if id else self._name(statement)

    def _text(self, text: str, indent: str, style: str = "", rest: str | None = None) -> Iterator[Line]:
        rest = indent if rest is None else rest
        for at, line in enumerate(wrap(text, max(8, self._width - len(rest)))):
            yield [(rest if at else indent, "dim"), (line, style)]


_COUNTED = {
    "unchallenged": "never challenged",
    "stands": "challenged and standing",
    "defeated": "defeated",
    "undecided": "undecided",
}


def _letters(count: int) -> list[str]:
    """A, B, … for the columns; beyond Z their numbers."""
    return [chr(ord("A") + at) if at < 26 else str(at + 1) for at in range(count)]
