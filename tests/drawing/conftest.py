"""Maps to draw, from the cases or from YAML text."""

import pytest
from drawing_cases import CASES

from argmap.check import Checker


@pytest.fixture
def case():
    def read(name):
        return Checker(seeds=CASES / "seeds").check(CASES / f"{name}.yaml").dossier

    return read


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
