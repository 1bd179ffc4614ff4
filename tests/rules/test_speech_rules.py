"""The rules on whose words a quote is, against texts whose quotes were labelled by hand."""

from pathlib import Path

import pytest

from argmap.check import Checker

CASES = Path(__file__).parents[1] / "cases" / "speech"
ROOT = Path(__file__).parents[2]
RULES = {
    "speaker-not-near",
    "not-speakers-words",
    "speaker-missing",
    "quote-in-headline",
    "quote-in-caption",
    "quote-like-boilerplate",
}
ROWS = [line.split("\t") for line in (CASES / "harbour.tsv").read_text(encoding="utf-8").splitlines()]
NAMES = sorted({speaker for _, speaker, *_ in ROWS} - {"-"})


@pytest.fixture(scope="module")
def verdict(tmp_path_factory):
    """One map of every labelled quote, a claim for each."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "harbour.txt").write_text((CASES / "harbour.txt").read_text(encoding="utf-8"), encoding="utf-8")
    lines = ["argmap: 1", "question: Should the harbour be leased?", "sources: {harbour: harbour.txt}", "speakers:"]
    lines += [f"  s{at}: {{name: {name}}}" for at, name in enumerate(NAMES)]
    lines.append("supporting:")
    for at, (words, speaker, *_) in enumerate(ROWS):
        doubled = words.replace("'", "''")
        lines += [f"  - claim: Claim {at}.", "    quotes:", f"      - quote: '{doubled}'", "        source: harbour"]
        if speaker != "-":
            lines.append(f"        speaker: s{NAMES.index(speaker)}")
    (folder / "map.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Checker().check(folder / "map.yaml")


def test_every_labelled_quote_is_direct_mixed_or_indirect_as_labelled(verdict):
    quotes = [quote for _, quote in verdict.dossier.quotes]
    found = [(quote.text.value, verdict.dossier.speech(quote).value) for quote in quotes]
    assert found == [(words, kind) for words, _, kind, _ in ROWS]


def test_the_rules_find_what_is_labelled_and_nothing_else(verdict):
    spans = [(quote.span.start, quote.span.end) for _, quote in verdict.dossier.quotes]
    found = [set() for _ in ROWS]
    for rule, _, finding in verdict.diagnostics:
        at = next((at for at, (start, end) in enumerate(spans) if start <= finding.span.start < end), None)
        if rule in RULES and at is not None:
            found[at].add(rule)
    rows = [(*row[:2], rules) for row, rules in zip(ROWS, found, strict=True)]
    assert rows == [(*row[:2], set(row[3].split())) for row in ROWS]
