"""The lines around a fault of form, to try changes on before they are advised."""

from typing import Any, NamedTuple

from yaml import YAMLError

from argmap.model import Claim
from argmap.readers.yaml.nodes import Loader
from argmap.text import TextFile

_MOST_BEFORE = 5000
_MOST_BEHIND = 100
_MOST_REACHES = 6


class Place(NamedTuple):
    """A column, from 0, for a line's first sign; `dash` is put there before the line where it has to begin an item."""

    column: int
    dash: str = ""
    reason: str = ""


class Excerpt:
    """The lines from the last key at the left edge to some way behind a line, to try changes on."""

    def __init__(self, file: TextFile, number: int) -> None:
        first = number - 1
        while first > max(1, number - _MOST_BEFORE) and not file.line(first)[:1].isalnum():
            first -= 1
        self.first = max(1, first)
        last = min(file.line_count, number + _MOST_BEHIND)
        self.lines = [file.line(each) for each in range(self.first, last + 1)]
        self.at = number - self.first

    def below(self, *, siblings: bool) -> int:
        """How many of the lines below stand further right than the line, or as far as it."""
        column = _indent(self.lines[self.at]) + (not siblings)
        count = 0
        for further, text in enumerate(self.lines[self.at + 1 :], 1):
            if text.strip() and _indent(text) < column:
                break
            count = further if text.strip() else count
        return count

    def reaches(self) -> list[int]:
        """How many of the lines below may belong to the line: none, or up to where the text goes left again."""
        most = self.below(siblings=True)
        lines = self.lines[self.at + 1 : self.at + 2 + most]
        ends = [n for n in range(1, most) if lines[n].strip() and _indent(lines[n]) < _indent(lines[n - 1])]
        return [*dict.fromkeys((0, self.below(siblings=False), most, *ends[:_MOST_REACHES]))]

    def without(self) -> list[str]:
        """The lines without this one and what stands below it."""
        return [*self.lines[: self.at], *self.lines[self.at + 1 + self.below(siblings=False) :]]

    def moved(self, place: Place, reach: int) -> list[str] | None:
        """The lines with this one put in its place and the next ones moved as far; None where there is no room."""
        line = self.lines[self.at]
        by = place.column + len(place.dash) - _indent(line)
        lines = [*self.lines]
        lines[self.at] = " " * place.column + place.dash + line.lstrip(" ")
        for number in range(self.at + 1, self.at + 1 + reach):
            if not lines[number].strip():
                continue
            if _indent(lines[number]) + by < 0:
                return None
            lines[number] = " " * (_indent(lines[number]) + by) + lines[number].lstrip(" ")
        return lines

    def changed(self, number: int, text: str) -> list[str]:
        """The lines with one of them written differently."""
        return [*self.lines[:number], text, *self.lines[number + 1 :]]

    def reads(self, lines: list[str]) -> int:
        """The number of the line at which changed lines stop being YAML; their count where they are YAML."""
        parser: Any = Loader("\n".join(lines) + "\n")
        try:
            while parser.check_event():
                parser.get_event()
        except YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            return min(mark.line, len(lines) - 1) if mark else 0  # YAML counts more kinds of line ends
        finally:
            parser.dispose()
        return len(lines)

    def doubts(self, lines: list[str]) -> tuple[int, int]:
        """How many faults of form changed lines have that are YAML, and how many claims without their evidence."""
        from argmap.readers.yaml import read

        reading = read(TextFile("", "\n".join(lines) + "\n"))
        claims = [node for node in reading.map.walk() if isinstance(node, Claim)] if reading.map else []
        unbacked = sum(bool(claim.quotes or claim.supporting) is claim.assumed for claim in claims)
        return len(reading.findings), unbacked


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
