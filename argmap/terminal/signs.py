"""The lines and marks of the terminal output, for terminals with and without Unicode."""

from typing import NamedTuple


class Signs(NamedTuple):
    """Guides of the tree are three columns wide, in characters of one column each."""

    fork: str
    last: str
    through: str
    found: str
    missing: str
    dash: str
    more: str
    arrow: str
    opening: str
    closing: str


UNICODE = Signs("├─ ", "└─ ", "│  ", "✓", "✗", "—", "…", "→", "“", "”")
ASCII = Signs("|- ", "`- ", "|  ", "ok", "x", "--", "...", "->", '"', '"')
BLANK = "   "
