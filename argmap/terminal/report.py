"""Diagnostics as a person reads them: what and where, the lines themselves with the place underlined, what to do."""

from collections.abc import Iterator, Mapping

from argmap.diagnostic import Diagnostic, Finding, Label
from argmap.terminal.frame import Mark, frame_lines
from argmap.terminal.paint import Line
from argmap.text import TextFile
from argmap.visible import cells, one_line, visible, wrap

_MOST_TEXT = 1000


def report_lines(diagnostic: Diagnostic, files: Mapping[str, TextFile], width: int) -> Iterator[Line]:
    """The lines of one diagnostic."""
    finding = diagnostic.finding
    style = diagnostic.severity.value
    yield from _header(diagnostic, width)
    marks = _marks_by_file(finding, style)
    gutter = max((_digits(files[name], name_marks) for name, name_marks in marks.items() if name in files), default=1)
    for name, name_marks in marks.items():
        arrow = "-->" if name == finding.span.file else ":::"
        start = finding.span.start if name == finding.span.file else name_marks[0].start
        file = files.get(name)
        yield [(" " * gutter + arrow, "note"), (f" {visible(name)}{_place(file, start)}", "")]
        if file is not None:
            yield from frame_lines(file, name_marks, gutter, width)
    if finding.help:
        yield from _help(finding.help, gutter, width)


def concise_line(diagnostic: Diagnostic, files: Mapping[str, TextFile]) -> str:
    """The diagnostic on one line: `file:line:column: error[rule]: message`."""
    span = diagnostic.finding.span
    head = f"{visible(span.file)}{_place(files.get(span.file), span.start)}"
    return f"{head}: {diagnostic.severity.value}[{diagnostic.rule}]: {_shortened(visible(diagnostic.finding.message))}"


def allowed_line(diagnostic: Diagnostic, reason: str, files: Mapping[str, TextFile]) -> str:
    """A diagnostic that its map lets pass, on one line with the reason."""
    return f"{concise_line(diagnostic, files)} (allowed: {_shortened(one_line(reason))})"


def _shortened(text: str) -> str:
    """A message may repeat the curator's words, and those may be a megabyte."""
    return text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]}…"


def _header(diagnostic: Diagnostic, width: int) -> Iterator[Line]:
    title = f"{diagnostic.severity.value}[{diagnostic.rule}]"
    text = f"{title}: {_shortened(visible(diagnostic.finding.message))}"
    first, *rest = [text] if cells(text) <= width else wrap(text, width - 2)
    yield [(first[: len(title)], diagnostic.severity.value), (first[len(title) :], "bold")]
    for line in rest:
        yield [(f"  {line}", "bold")]


def _marks_by_file(finding: Finding, style: str) -> dict[str, list[Mark]]:
    """What to underline in each file, the finding's own first."""
    own = finding.marks or (Label(finding.span, finding.label),)
    marks: dict[str, list[Mark]] = {finding.span.file: []}
    for label, character, look in [
        *((label, "^", style) for label in own),
        *((label, "-", "note") for label in finding.related),
    ]:
        mark = Mark(label.span.start, label.span.end, _shortened(visible(label.text)), character, look)
        marks.setdefault(label.span.file, []).append(mark)
    return marks


def _digits(file: TextFile, marks: list[Mark]) -> int:
    return len(str(max(file.place(mark.end)[0] for mark in marks)))


def _place(file: TextFile | None, start: int) -> str:
    if file is None:
        return ""
    line, column = file.place(start)
    return f":{line}:{column}"


def _help(help: str, gutter: int, width: int) -> Iterator[Line]:
    lead = f"{' ' * gutter} = help: "
    first, *rest = wrap(_shortened(visible(help)), max(8, width - len(lead)))
    yield [(f"{' ' * gutter} = ", "note"), ("help", "help"), (f": {first}", "")]
    for line in rest:
        yield [(" " * len(lead) + line, "")]
