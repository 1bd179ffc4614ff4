"""Where libyaml stopped, and the lines around it."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.diagnostic import Finding, Label
from argmap.model import Span
from argmap.text import TextFile

_MOST_LINES = 500


class Halt(NamedTuple):
    """Where libyaml stopped, where began what it was reading, and the last node that it had read."""

    file: TextFile
    problem: str
    at: int
    began: int | None
    before: tuple[int, int]

    @property
    def sign(self) -> str:
        """The character that libyaml stopped at; empty at the end of the file."""
        return self.file.content[self.at : self.at + 1]

    @property
    def opening(self) -> str:
        """The character at which began what libyaml was reading."""
        return "" if self.began is None else self.file.content[self.began : self.began + 1]

    @property
    def head(self) -> str:
        """The line as far as libyaml read it."""
        line, _ = self.file.place(self.at)
        return self.file.content[self.file.bounds(line)[0] : self.at]

    @property
    def line(self) -> str:
        """The whole line that libyaml stopped in."""
        return self.file.line(self.file.place(self.at)[0])

    def finding(self, start: int, end: int, message: str, help: str, *related: tuple[int, str]) -> Finding:
        """A finding between two offsets; `related` names single characters elsewhere."""
        content, name = self.file.content, self.file.name
        if start >= len(content):
            start, end = max(0, len(content.rstrip()) - 1), 0
        labels = tuple(Label(Span(name, at, at + 1), words) for at, words in related)
        return Finding(Span(name, start, max(start + 1, end)), message, help, related=labels)

    def here(self, message: str, help: str) -> Finding:
        """A finding at the character that libyaml stopped at."""
        return self.finding(self.at, self.at + 1, message, help)

    def there(self, message: str, help: str) -> Finding:
        """A finding at the character at which began what libyaml was reading."""
        start = self.at if self.began is None else self.began
        return self.finding(start, start + 1, message, help)

    def lines_above(self) -> Iterator[tuple[int, str]]:
        """The lines above that are neither blank nor a comment, each with its start, the nearest first."""
        number, _ = self.file.place(self.at)
        for above in range(number - 1, max(0, number - _MOST_LINES), -1):
            line = self.file.line(above)
            if line.strip() and not line.lstrip().startswith("#"):
                yield self.file.bounds(above)[0], line
