"""Every mistake that curators make is reported at its place and in plain words: one file per mistake.

A file dropped into tests/cases/readers/ is a case; its report stands beside it.
"""

from pathlib import Path

import pytest

from argmap.check import Checker
from argmap.terminal.paint import paint
from argmap.terminal.report import report_lines

CASES = Path(__file__).parents[1] / "cases" / "readers"
SOURCE = "Traffic injures two people every week. The mayor said so.\n"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_mistake_is_reported_in_plain_words(path, tmp_path, monkeypatch, golden):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "survey.txt").write_text(SOURCE)
    (tmp_path / path.name).write_bytes(path.read_bytes())
    verdict = Checker().check(Path(path.name))
    assert verdict.diagnostics
    reports = [paint(report_lines(found, verdict.files, 80), colour=False) for found in verdict.diagnostics]
    golden(path.with_suffix(".out"), "\n\n".join(reports) + "\n")


def test_every_report_belongs_to_a_case():
    assert {path.stem for path in CASES.glob("*.out")} == {path.stem for path in CASES.glob("*.yaml")}
