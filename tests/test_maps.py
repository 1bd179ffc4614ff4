"""The maps of this project are clean, and as large as their subject is."""

from pathlib import Path

import pytest

from argmap.check import Checker
from argmap.model import Claim

ROOT = Path(__file__).parent.parent
MAPS = sorted((ROOT / "maps").glob("*.yaml"))
MOST_WORDS = 20


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_has_no_problem_at_all(path: Path) -> None:
    assert Checker().check(path).diagnostics == ()


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_claim_is_one_short_sentence(path: Path) -> None:
    dossier = Checker().check(path).dossier
    assert dossier is not None

    claims = [node.text.value for node in dossier.nodes if isinstance(node, Claim)]

    assert claims
    assert [claim for claim in claims if len(claim.split()) > MOST_WORDS or claim[-1] != "."] == []


def test_the_belarus_map_covers_its_sources() -> None:
    dossier = Checker().check(ROOT / "maps" / "belarus.yaml").dossier
    assert dossier is not None

    assert sum(isinstance(node, Claim) for node in dossier.nodes) >= 50
    assert len(dossier.quotes) >= 90
    assert {quote.source.value for _, quote in dossier.quotes} == set(dossier.texts)
    assert {text.file.name.rpartition("/")[2] for text in dossier.texts.values()} == {
        path.name for path in (ROOT / "seeds").iterdir()
    }
