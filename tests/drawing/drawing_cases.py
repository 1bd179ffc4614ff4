"""Where the maps stand that are drawn in tests."""

from pathlib import Path

CASES = Path(__file__).parent.parent / "cases" / "drawing"
