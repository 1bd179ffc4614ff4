"""Maps to draw, from YAML text or from the cases."""

from pathlib import Path

import pytest

from argmap.check import Checker

CASES = Path(__file__).parent.parent / "cases" / "drawing"


@pytest.fixture
def everything():
    return Checker(seeds=CASES / "seeds").check(CASES / "everything.yaml").dossier


@pytest.fixture
def dossier_of(tmp_path):
    def read(text):
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / "seeds" / "survey.txt").write_text("The street is dangerous for children.\n")
        path = tmp_path / "map.yaml"
        path.write_text(text, encoding="utf-8")
        dossier = Checker().check(path).dossier
        assert dossier is not None
        return dossier

    return read
