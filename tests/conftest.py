"""What all tests share: golden files, which `pytest --golden` rewrites, and maps checked from real files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.check import Checker, Verdict

Golden = Callable[[Path, str], None]
Check = Callable[..., Verdict]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the golden files; read the diff before committing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with a golden file, or rewrites the file under --golden."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text, f"{path} differs: run pytest --golden and read the diff"

    return compare


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
