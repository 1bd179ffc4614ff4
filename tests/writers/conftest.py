"""Where the golden files stand."""

from pathlib import Path

import pytest


@pytest.fixture
def cases() -> Path:
    return Path(__file__).parent.parent / "cases/writers"
