"""Give texts of a map other values in its YAML: only the characters that change are touched.

The scalar keeps its style, its line breaks and its indentation. Where the new text cannot
stand so, more of the scalar is written anew, and in the end all of it in double quotes.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.model import Span, Text
from argmap.readers.yaml.proof import CannotEdit, Meant, Proof
from argmap.readers.yaml.scalars import BLANKS, BREAKS, offsets
from argmap.readers.yaml.spelling import double, escaped, line_break, plain_is_legal, printable
from argmap.text import TextFile, cited

_TOKEN = re.compile(r"\s+|\S+")
_MOST_PAIRS = 1_000_000
_HEADER = re.compile(r"[|>]([-+1-9]*)[^\r\n]*(?:\r\n|\r|\n)")
_CODES = {"x": 4, "u": 6, "U": 10}


class Change(NamedTuple):
    """A text of a map, and the value that it shall have."""

    text: Text
    value: str


class _Edit(NamedTuple):
    """A stretch of the file and what to write in its place."""

    start: int
    end: int
    raw: str


def replaced(file: TextFile, changes: Sequence[Change]) -> str:
    """The file's content with the texts changed, proved by reading it again.

    The texts must come from reading `file`, each at most once. Raises CannotEdit where a change cannot be proved.
    """
    proof = Proof(file)
    chosen = [*changes]
    ways = [_ways(file.content, change) for change in changes]
    edits = [next(way) for way in ways]
    everything = range(len(chosen))
    if not _proves(proof, chosen, edits, everything):
        for at in [*_unproved(proof, chosen, edits, everything)]:
            edits[at] = _first_proved(proof, chosen[at], ways[at])
        if not _proves(proof, chosen, edits, everything):
            raise CannotEdit("the changes do not go together: change them one by one")
    return _applied(file.content, [edit for way in edits for edit in way])


def _unproved(proof: Proof, changes: list[Change], edits: list[list[_Edit]], which: range) -> Iterator[int]:
    """Which changes do not prove out, by halves: nearly always none."""
    if _proves(proof, changes, edits, which):
        return
    if len(which) == 1:
        yield which[0]
        return
    middle = len(which) // 2
    yield from _unproved(proof, changes, edits, which[:middle])
    yield from _unproved(proof, changes, edits, which[middle:])


def _first_proved(proof: Proof, change: Change, ways: Iterator[list[_Edit]]) -> list[_Edit]:
    for way in ways:
        if _proves(proof, [change], [way], range(1)):
            return way
    raise CannotEdit(f"{cited(change.text.value)} cannot be changed in any way that reads as meant: change it by hand")


def _proves(proof: Proof, changes: list[Change], edits: list[list[_Edit]], which: range) -> bool:
    content = _applied(proof.file.content, [edit for at in which for edit in edits[at]])
    meant: Meant = {(Text, changes[at].text.span): Text(changes[at].value, changes[at].text.span) for at in which}
    return proof.holds(content, meant)


def _applied(content: str, edits: list[_Edit]) -> str:
    parts, at = [], 0
    for start, end, raw in sorted(edits):
        parts += [content[at:start], raw]
        at = end
    return "".join([*parts, content[at:]])


def _ways(content: str, change: Change) -> Iterator[list[_Edit]]:
    """The ways to write the new value into the file, the least first; each reads as meant by itself."""
    text, value = change
    style = content[text.span.start : text.span.start + 1]
    if style not in ("'", '"', "|", ">"):
        style = ""
    for way, new_style in ((_least(content, change, style), style), *_written_anew(content, change, style)):
        if way is not None and _reads(content, text, way, value, new_style):
            yield way
    yield [_Edit(text.span.start, text.span.end, double(value))]


def _reads(content: str, text: Text, way: list[_Edit], value: str, style: str) -> bool:
    """Whether the scalar alone, so changed, has the new value."""
    start, end = text.span.start, max(text.span.end, max((edit.end for edit in way), default=0))
    reach = end
    while style in ("|", ">") and content[reach : reach + 1].isspace():
        reach += 1
    shifted = [_Edit(edit.start - start, edit.end - start, edit.raw) for edit in way]
    raw = _applied(content[start:reach], shifted)
    changed = Text(value, Span(text.span.file, 0, len(raw)))
    return (style != "" or plain_is_legal(raw)) and offsets(raw, changed) is not None


def _least(content: str, change: Change, style: str) -> list[_Edit] | None:
    """Only the stretches that differ; None where the way back to the file is unknown."""
    text, value = change
    places = offsets(content, text)
    if places is None or not text.value or not (printable(value) or style == '"'):
        return None
    breaks = [content[place] in BREAKS for place in places[:-1]]
    ends = [place + _length(content, place, style) for place in places[:-1]]
    indent = _indent(content, text.span, style)
    edits = []
    for start, end, new_start, new_end in _stretches(text.value, value):
        first = ends[start - 1] if start and not breaks[start - 1] else places[start]
        last = first if end == start else places[end] if breaks[end - 1] else ends[end - 1]
        if end > start and not breaks[start]:
            first = places[start]
        edits.append(_Edit(first, last, _encoded(value[new_start:new_end], style, indent)))
    beyond = style in ("|", ">") and any(edit.end > text.span.end for edit in edits)
    return None if beyond else edits


def _length(content: str, place: int, style: str) -> int:
    """How long the spelling of one character of a scalar is."""
    if style == '"' and content[place] == "\\":
        return _CODES.get(content[place + 1], 2)
    return 2 if content.startswith("\r\n", place) or (style == "'" and content[place] == "'") else 1


def _encoded(text: str, style: str, indent: str) -> str:
    if style == '"':
        return escaped(text)
    if style == "'":
        text = text.replace("'", "''")
    return text.replace("\n", indent if style == "|" else indent.rstrip(BLANKS) + indent)


def _indent(content: str, span: Span, style: str) -> str:
    """The line end and indentation of a further line of the scalar."""
    shown = re.search(r"[\r\n]([ \t]*)[^\s]", content[span.start : span.end])
    if shown:
        return line_break(content, span.start) + shown[1]
    line = max(content.rfind("\n", 0, span.start), content.rfind("\r", 0, span.start)) + 1
    return line_break(content, span.start) + " " * (span.start - line + (style in ("|", ">")))


def _stretches(old: str, new: str) -> Iterator[tuple[int, int, int, int]]:
    """Where two texts differ: start and end in the one, start and end in the other."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(ours) == len(theirs):
        pairs = [(at, at + 1, at, at + 1) for at in range(len(ours))]
    elif len(ours) * len(theirs) > _MOST_PAIRS:
        pairs = [(0, len(ours), 0, len(theirs))]
    else:
        from difflib import SequenceMatcher

        codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        pairs = [(first, last, other, end) for kind, first, last, other, end in codes if kind != "equal"]
    our_ends, their_ends = _ends(ours), _ends(theirs)
    for first, last, other, end in pairs:
        trimmed = _trimmed(old, new, (our_ends[first], our_ends[last], their_ends[other], their_ends[end]))
        if trimmed[0] < trimmed[1] or trimmed[2] < trimmed[3]:
            yield trimmed


def _ends(tokens: list[str]) -> list[int]:
    """Where each token starts, and where the last ends."""
    ends = [0]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return ends


def _trimmed(old: str, new: str, stretch: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """A stretch without what both texts begin and end with."""
    start, end, other, other_end = stretch
    while start < end and other < other_end and old[start] == new[other]:
        start, other = start + 1, other + 1
    while start < end and other < other_end and old[end - 1] == new[other_end - 1]:
        end, other_end = end - 1, other_end - 1
    return start, end, other, other_end


def _written_anew(content: str, change: Change, style: str) -> Iterator[tuple[list[_Edit] | None, str]]:
    """The whole scalar, with its new style: a plain one in marks with its lines kept, any in its own from scratch."""
    text, value = change
    start, end = text.span.start, text.span.end
    if style in ("|", ">"):
        yield _block(content, change), style
        return
    if style == "":
        least = _least(content, change, style)
        shifted = [_Edit(edit.start - start, edit.end - start, edit.raw) for edit in least or ()]
        raw = _applied(content[start:end], shifted)
        if least and '"' not in raw and "\\" not in raw:
            yield [_Edit(start, end, f'"{raw}"')], '"'
        elif least:
            yield [_Edit(start, end, "'" + raw.replace("'", "''") + "'")], "'"
    if style != '"' and "\n" not in value and printable(value):
        yield [_Edit(start, end, value if style == "" else "'" + value.replace("'", "''") + "'")], style


def _block(content: str, change: Change) -> list[_Edit] | None:
    """A block scalar from scratch, with the chomping that its new end needs."""
    (start, end), value = change.text.span[1:], change.value
    header = _HEADER.match(content, start, end)
    lines = value.split("\n")
    blanks = len(lines) - len(value.rstrip("\n").split("\n"))
    if header is None or blanks > 1 or not lines[0] or lines[0][0] in BLANKS or not printable(value):
        return None
    indent = _indent(content, change.text.span, content[start])
    digits = header[1].strip("+-")
    head = content[start] + digits + ("" if blanks else "-") + header[0][1 + len(header[1]) :]
    joint = indent if content[start] == "|" else indent.rstrip(BLANKS) + indent
    column = indent.lstrip("\r\n")
    return [_Edit(start, end, head + column + joint.join(value.rstrip("\n").split("\n")))]
