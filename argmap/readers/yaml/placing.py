"""Where a line belongs that stands in a wrong column: advice that was tried on the map before it is given."""

from collections.abc import Iterator
from itertools import chain, islice, pairwise
from typing import NamedTuple

from argmap.diagnostic import Finding
from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.excerpt import Excerpt, Place
from argmap.readers.yaml.format import ITEM_SHAPES, KEYS, Kind
from argmap.readers.yaml.halt import Halt
from argmap.readers.yaml.outline import Level, Line, Outline, line_of, outline_of, takes_item

_SAME_COLUMN = "keys of one claim, and items of one list, start in the same column"
_HEADS = (*ITEM_SHAPES, "quote", "answer")
_TABLES = (Kind.SOURCES, Kind.SPEAKERS)
_STEP = 2
_MOST_SIGNS = 500_000
_MOST_TRIALS = 120
_FEW_TRIALS = 8


class Mend(NamedTuple):
    """A change that may mend a map: the lines after it, the fault that it mends, and the last line it concerns."""

    lines: list[str]
    finding: Finding
    last: int


def misplaced(halt: Halt, at: int, message: str) -> Finding:
    """The fault of a line whose first sign stands at an offset, and the column it belongs to."""
    excerpt = Excerpt(halt.file, halt.file.place(at)[0])
    outline = outline_of(excerpt.lines[: excerpt.at])
    line = line_of(excerpt.lines[excerpt.at])
    mends = chain(
        _dashes_above(halt, excerpt, outline),
        _moves(halt, excerpt, outline, message),
        _moves_above(halt, excerpt, outline),
    )
    affordable = _MOST_SIGNS // (1 + sum(map(len, excerpt.lines)))
    best = _best(excerpt, islice(mends, min(_MOST_TRIALS, max(_FEW_TRIALS, affordable))))
    return best or halt.finding(at, at + _width(line), message, _SAME_COLUMN)


def _best(excerpt: Excerpt, mends: Iterator[Mend]) -> Finding | None:
    """What mends the map with the fewest doubts; None where all raise more than the line itself can bring."""
    best: tuple[tuple[int, int, int], Finding] | None = None
    for mend in mends:
        end = excerpt.reads(mend.lines)
        if end <= mend.last:
            continue
        rank = (0, *excerpt.doubts(mend.lines)) if end == len(mend.lines) else (1, -end, 0)
        if best is None or rank < best[0]:
            best = rank, mend.finding
        if rank == (0, 0, 0):
            break
    if best is None or best[0][:2] == (0, 0):
        return best[1] if best else None
    without = excerpt.without()
    is_whole = excerpt.reads(without) == len(without)
    return None if is_whole and best[0][:2] > (0, excerpt.doubts(without)[0]) else best[1]


def running_text(halt: Halt, start: int) -> str:
    """What to do with a line that should go on with the text above it."""
    excerpt = Excerpt(halt.file, halt.file.place(start)[0])
    column, last, key = outline_of(excerpt.lines[: excerpt.at]).text
    place = Place(column + _STEP if last is None or last <= column else last)
    ends = {0: 0}
    for reach in dict.fromkeys((0, excerpt.below(siblings=True))):
        lines = excerpt.moved(place, reach)
        ends[reach] = excerpt.reads(lines) if lines else 0
    reach = max(ends, key=lambda each: (ends[each], -each))
    if ends[reach] > excerpt.at + reach:
        goes_on = f"if it goes on with the text of '{key}'" if key else "if it goes on with the text above"
        return f"{goes_on}, begin it in column {place.column + 1}{_further(reach)}"
    return f"indent it further than the key whose text it goes on with, or write 'key: …'; {_SAME_COLUMN}"


def _dashes_above(halt: Halt, excerpt: Excerpt, outline: Outline) -> Iterator[Mend]:
    """The '- ' that is missing or too many in a line above, whence the line has no place."""
    for level in reversed(outline.levels):
        if not level.owner or level.in_list or not (level.is_list or level.values):
            continue
        text, key = excerpt.lines[level.line], line_of(excerpt.lines[level.line]).key or "id"
        start = halt.file.bounds(excerpt.first + level.line)[0] + level.column
        if level.is_list and level.kind in _TABLES:
            without = text[: level.column] + text[level.column + 1 :].lstrip(" ")
            message, help = f"'{level.owner}:' holds no list", f"write '{key}:' without '- '"
            finding = halt.finding(start, start + 1, message, help)
            yield Mend(excerpt.changed(level.line, without), finding, excerpt.at)
        if not level.is_list and level.kind not in (None, *_TABLES):
            for column in (level.column, level.column - _STEP):
                dashed = " " * column + "- " + text[level.column :]
                message = f"'{key}:' under '{level.owner}:' without '- '"
                finding = halt.finding(start, start + len(key), message, _dash_help(key, column, level.column))
                yield Mend(excerpt.changed(level.line, dashed), finding, excerpt.at)


def _moves(halt: Halt, excerpt: Excerpt, outline: Outline, message: str) -> Iterator[Mend]:
    """The line in another column, alone or with those below it."""
    line = line_of(excerpt.lines[excerpt.at])
    at = halt.file.bounds(excerpt.first + excerpt.at)[0] + line.column
    block = excerpt.below(siblings=False)
    for place in _places(outline, line):
        for reach in excerpt.reaches():
            lines = excerpt.moved(place, reach)
            if lines:
                yield Mend(lines, _advice(halt, at, line, place, reach, message), excerpt.at + max(reach, block))


def _moves_above(halt: Halt, excerpt: Excerpt, outline: Outline) -> Iterator[Mend]:
    """One of the lines above in another column, so that the line has a place where it is."""
    before = next((number for number in reversed(range(excerpt.at)) if excerpt.lines[number].strip()), 0)
    numbers = [before, *(level.line for level in reversed(outline.levels)), *outline.levels[-1].values.values()]
    step = _step(outline.levels)
    columns = {level.column + further for level in outline.levels for further in (0, step, _STEP)}
    wanted = line_of(excerpt.lines[excerpt.at]).column
    for number in dict.fromkeys(numbers):
        line = line_of(excerpt.lines[number])
        if number == 0 or not (line.dashes or line.key):
            continue
        noun = "a list item" if line.dashes else f"'{line.key}:'"
        message = f"{noun} in column {line.column + 1}, where line {excerpt.first + excerpt.at} does not fit below it"
        start = halt.file.bounds(excerpt.first + number)[0] + line.column
        fitting = {wanted, wanted + line.column - line.start} - {line.column}
        for column in sorted(columns | fitting - {-1, -2}, key=lambda each: abs(each - line.column)):
            moved = excerpt.changed(number, " " * column + excerpt.lines[number].lstrip(" "))
            finding = halt.finding(start, start + _width(line), message, f"begin it in column {column + 1}")
            if column != line.column:
                yield Mend(moved, finding, excerpt.at)


def _places(outline: Outline, line: Line) -> Iterator[Place]:
    """Where a line may belong, the likeliest place first."""
    name = line.meant
    lists = [level for level in outline.levels if level.is_list and takes_item(level.owner, line)]
    columns = [(level.column, f", below the other items of '{level.owner}:'") for level in lists]
    if outline.waiting and takes_item(outline.waiting[1], line):
        column, owner = outline.waiting
        columns.insert(0, (column + _step(outline.levels), f", under '{owner}:'"))
    nearest = sorted(columns, key=lambda found: abs(found[0] - line.column))
    items = [Place(column, "" if line.dashes else "- ", reason) for column, reason in nearest]
    if line.dashes or name is None:
        yield from items
        return
    mappings = [level for level in outline.levels if level.takes_key(name)]
    mappings.sort(key=lambda level: abs(level.column - line.column))
    for level in mappings:
        first = next(iter(level.values), None)
        yield Place(level.column, "", f", below '{first}:'" if first else "")
    if name in _HEADS or name not in (*KEYS, *shapes.QUOTE.keys):
        yield from items


def _step(levels: list[Level]) -> int:
    """How far this curator indents a list."""
    for above, level in pairwise(levels):
        if level.is_list:
            return level.column - above.column
    return _STEP


def _advice(halt: Halt, at: int, line: Line, place: Place, reach: int, message: str) -> Finding:
    if place.dash:
        message = f"'{line.key}:' without '- '"
        help = _dash_help(line.key or "", place.column, line.column)
    else:
        help = f"begin it in column {place.column + 1}{place.reason}"
    return halt.finding(at, at + _width(line), message, help + _further(reach))


def _dash_help(key: str, column: int, now: int) -> str:
    return f"write '- {key}: …'" + (f", with the '-' in column {column + 1}" if column != now else "")


def _further(reach: int) -> str:
    if not reach:
        return ""
    return f"; move the next {reach} lines as far" if reach > 1 else "; move the next line as far"


def _width(line: Line) -> int:
    return 1 if line.dashes or not line.key else len(line.key)
