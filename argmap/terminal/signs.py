"""The lines and marks of the terminal output, for terminals with and without Unicode."""

from typing import NamedTuple

from argmap.text import in_marks


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

    def quoted(self, words: str) -> str:
        """Give the words of a quote in quotation marks."""
        return in_marks(words, self.opening, self.closing)


UNICODE = Signs("├─ ", "└─ ", "│  ", "✓", "✗", "—", "…", "→", "“", "”")
ASCII = Signs("|- ", "`- ", "|  ", "ok", "x", "--", "...", "->", '"', '"')
BLANK = "   "
