"""What all tests share: golden files, which `pytest --golden` rewrites, maps checked from real files, and a browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import chromium
import pytest

from argmap.check import Checker, Verdict

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

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


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chrome"]:
    """A headless Chromium that reaches no host. Without one the test is skipped, unless ARGMAP_BROWSER=required."""
    chrome = chromium.start(tmp_path_factory.mktemp("browser"))
    if chrome is None:
        if os.environ.get("ARGMAP_BROWSER") == "required":
            pytest.fail("no chromium and chromedriver on the PATH")
        pytest.skip("no chromium and chromedriver on the PATH")
    yield chrome
    chrome.quit()
