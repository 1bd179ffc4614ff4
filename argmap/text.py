"""The text of a file, and which line and column an offset stands on."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

_CLOSERS = {'"': '"', "“": "”", "„": "“”", "”": "”", "«": "»", "»": "«", "「": "」", "『": "』"}
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE_FEED = re.compile(r"\n")


class Pages(NamedTuple):
    """Where the pages of a document start in its text, and what they are called: page, section."""

    unit: str
    starts: tuple[int, ...]


class TextFile:
    """A file's decoded text under the name that messages show.

    Offsets count code points from 0; lines and columns count from 1, as editors do: only
    LF, CR LF and CR end a line.
    """

    def __init__(self, name: str, content: str, pages: Pages | None = None) -> None:
        self.name = name
        self.content = content
        self.pages = pages
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        if self._starts is None:
            self._starts = [0, *line_ends(self.content)]
        return self._starts

    @property
    def line_count(self) -> int:
        """How many lines an editor shows; a final line end opens no further line."""
        starts = self.starts
        return len(starts) - (len(starts) > 1 and starts[-1] == len(self.content))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def page(self, offset: int) -> tuple[int, int] | None:
        """The page of an offset, and its line on that page, blank ones not counted; None where there are no pages."""
        if self.pages is None:
            return None
        number = bisect_right(self.pages.starts, offset)
        first, line = self.place(self.pages.starts[number - 1])[0], self.place(offset)[0]
        return number, 1 + self._full_lines[line - 1] - self._full_lines[first - 1]

    @cached_property
    def _full_lines(self) -> list[int]:
        """How many lines that are not blank stand above each line."""
        lines = range(1, len(self.starts) + 1)
        return [*accumulate((bool(self.line(line).strip()) for line in lines), initial=0)]

    def paged(self, offset: int) -> str:
        """The page and line of an offset in words: `page 3, line 12`; empty where there are no pages."""
        place = self.page(offset)
        return f"{self.pages.unit} {place[0]}, line {place[1]}" if self.pages and place else ""

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start, end = self.bounds(number)
        return self.content[start:end]

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a line starts and ends, its line end excluded."""
        start = self.starts[number - 1]
        following = self.starts[number] if number < len(self.starts) else len(self.content)
        while following > start and self.content[following - 1] in "\r\n":
            following -= 1
        return start, following


def cited(text: str, most: int = 40) -> str:
    """A text as messages cite it: on one line, in single quotation marks, cut where it is long."""
    words = " ".join(text[: 10 * most].split()) if text.strip() else text[:most]
    return f"'{words}'" if len(words) <= most and len(text) <= 10 * most else f"'{words[:most].rstrip()}…'"


def in_marks(words: str, opening: str = "“", closing: str = "”") -> str:
    """Give words in quotation marks; as they are, where they stand from end to end in a pair of double marks already.

    Marks within stay as they are too: the words of a quote are those of its source, to the character.
    """
    within = words[1:-1]
    closers = _CLOSERS.get(words[:1], "")
    own = within and words[-1] in closers and not any(mark in within for mark in words[0] + closers)
    return words if own else f"{opening}{words}{closing}"


def line_ends(content: str) -> list[int]:
    """The offset just after every line end of a text."""
    pattern = _LINE_END if "\r" in content else _LINE_FEED
    return [*map(re.Match.end, pattern.finditer(content))]
