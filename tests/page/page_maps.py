"""The maps that the tests make pages of."""

from pathlib import Path

BELARUS, TROOPS = (
    Path(__file__).parent.parent.parent / "maps" / name for name in ("belarus.yaml", "military-value.yaml")
)
