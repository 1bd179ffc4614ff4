"""The sources of a map as a person reads them: how much of each is quoted, and where."""

from collections.abc import Iterator

from argmap.coverage import Coverage, Stretch
from argmap.model import Source
from argmap.terminal.counts import counted
from argmap.terminal.paint import Line
from argmap.terminal.passage import passage_lines
from argmap.terminal.signs import Signs
from argmap.visible import one_line, visible, wrap

_MOST_LABEL = 200


def share(quoted: int, whole: int) -> str:
    """`3 of 10 sentences quoted (30 %)`."""
    percent = f" ({100 * quoted / whole:.0f} %)" if whole else ""
    return f"{quoted} of {counted(whole, 'sentence')} quoted{percent}"


def source_lines(source: Source, found: Coverage | None, reason: str, width: int, signs: Signs) -> Iterator[Line]:
    """What is known of a source, and its counts, or why it could not be read."""
    title = signs.quoted(one_line(source.title.value)) if source.title else ""
    date = one_line(source.date.value) if source.date else ""
    head = ", ".join(part for part in (title, date) if part)
    yield from _wrapped(f"{visible(source.id.value)}{': ' if head else ''}{head}", width, "", "bold")
    if found is None:
        file = one_line(source.file.value)
        yield from _wrapped(f"{file}{': ' if file else ''}unreadable: {visible(reason)}", width, "  ", "error")
        return
    lines = counted(found.text.file.line_count, "line")
    yield from _wrapped(f"{visible(found.text.file.name)}, {lines}", width, "  ")
    whole = len(found.sentences)
    text = f"{counted(found.quotes, 'quote')}, {share(whole - len(found.unquoted), whole)}"
    yield from _wrapped(text, width, "  ", "found" if found.quotes else "warning")


def text_lines(found: Coverage, width: int, signs: Signs) -> Iterator[Line]:
    """The whole text with what is quoted underlined, and below each line the claims that quote it from there on."""
    file = found.text.file
    sign = ">" if signs.dash == "--" else "▌"
    labels: dict[int, list[str]] = {}
    marks: dict[int, list[Stretch]] = {}
    for use in found.uses:
        line, column = file.place(use.start)
        id = f"#{use.node.id.value} " if use.node.id else ""
        label = f"{column}: {one_line(id + use.node.text.value)[:_MOST_LABEL]}"
        labels.setdefault(line, []).append(label)
        for touched in range(line, file.place(use.end - 1)[0] + 1):
            marks.setdefault(touched, []).append((use.start, use.end))
    gutter = len(str(file.line_count))
    indent = " " * (gutter + 1) + "= "
    for number in range(1, file.line_count + 1):
        yield from passage_lines(file, file.bounds(number), marks.get(number, ()), width, sign, gutter)
        for words in labels.get(number, ()):
            yield from _wrapped(words, width, indent, "help", " " * (len(indent) + 2))


def unquoted_lines(found: Coverage, width: int) -> Iterator[Line]:
    """The sentences that no claim quotes, each with its place."""
    file = found.text.file
    for start, end in found.unquoted:
        line, column = file.place(start)
        yield from _wrapped(f"{line}:{column} {one_line(file.content[start:end])}", width, "", "", "  ")


def _wrapped(text: str, width: int, indent: str, style: str = "", rest: str | None = None) -> Iterator[Line]:
    rest = indent if rest is None else rest
    for at, line in enumerate(wrap(text, max(8, width - len(rest)))):
        yield [(rest if at else indent, "dim"), (line, style)]
