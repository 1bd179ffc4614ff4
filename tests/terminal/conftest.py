"""Maps and sources as texts, checked from real files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.check import Checker, Verdict

Check = Callable[..., Verdict]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """The verdict on a map; `seeds` are the texts of its sources by file name."""
    monkeypatch.chdir(tmp_path)

    def verdict(text: str, **seeds: str) -> Verdict:
        Path("seeds").mkdir(exist_ok=True)
        for name, content in seeds.items():
            Path(f"seeds/{name}.txt").write_bytes(content.encode())
        Path("map.yaml").write_bytes(text.encode())
        return Checker().check(Path("map.yaml"))

    return verdict


@pytest.fixture
def cases() -> Path:
    return Path(__file__).parent.parent / "cases/terminal"
