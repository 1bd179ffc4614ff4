"""YAML's syntax errors in plain words, each with what to do about it."""

from yaml import MarkedYAMLError, YAMLError

from argmap.diagnostic import Finding, Label
from argmap.model import Span
from argmap.text import TextFile

_INDENT = "items of one list, and keys of one claim, start in the same column"
_QUOTED = "put the whole text in quotes, or on the next lines after '>-'"
_PLAIN: tuple[tuple[str, str, str], ...] = (
    ("found character '\\t'", "a tab stands where YAML wants spaces", "indent with spaces"),
    ("found a tab character", "a tab stands where YAML wants spaces", "indent with spaces"),
    (
        "mapping values are not allowed",
        "': ' inside a text that is not quoted, or a key that is indented too far",
        _QUOTED,
    ),
    (
        "did not find expected key",
        "this does not fit what stands above it",
        f"{_INDENT}; a text that begins with a quotation mark must end with one",
    ),
    (
        "did not find expected '-' indicator",
        "this does not fit the list above it",
        f"{_INDENT}; each item begins with '- '",
    ),
    ("could not find expected ':'", "a key without ': '", f"write 'key: value'; if this is text, {_QUOTED}"),
    ("found unexpected end of stream", "a quotation mark is never closed", "close it, and double a ' inside '…'"),
    ("found unexpected document indicator", "a quotation mark is never closed", "close it, and double a ' inside '…'"),
    (
        "did not find expected ',' or ']'",
        "a '[' is never closed",
        "close it, or put a text that begins with '[' in quotes",
    ),
    (
        "did not find expected ',' or '}'",
        "a '{' is never closed",
        "close it, or put a text that begins with '{' in quotes",
    ),
    ("found character that cannot start any token", "a text cannot begin with this character", _QUOTED),
    (
        "found unknown escape character",
        "an unknown '\\' escape inside double quotes",
        "double the '\\', or use single quotes",
    ),
    ("did not find expected alphabetic or numeric character", "a text cannot begin with '*' or '&'", _QUOTED),
    ("did not find expected whitespace or line break", "a text cannot begin with '!'", _QUOTED),
    ("did not find expected tag URI", "a text cannot begin with '!'", _QUOTED),
    ("did not find URI escaped octet", "a text cannot begin with '!'", _QUOTED),
    ("found undefined tag handle", "a text cannot begin with '!'", _QUOTED),
    (
        "block sequence entries are not allowed",
        "a list item where no list can stand",
        f"start the list on a line of its own; {_INDENT}",
    ),
    (
        "did not find expected comment or line break",
        "text behind '>' or '|'",
        "start the text on the next line, or put it in quotes",
    ),
    ("found a tab character where an indentation", "a tab stands where YAML wants spaces", "indent with spaces"),
    ("did not find expected <document start>", "text after the end of the map", _INDENT),
    ("found unknown directive", "a line cannot begin with '%'", _QUOTED),
    (
        "did not find expected node content",
        "a value is missing, or begins with a character that YAML reserves",
        _QUOTED,
    ),
)


def syntax_finding(file: TextFile, error: YAMLError) -> Finding:
    """The one fault that stopped libyaml, at its place, and where what it belongs to began."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    message, help = _in_plain_words(problem)
    mark = error.problem_mark or error.context_mark if isinstance(error, MarkedYAMLError) else None
    context = error.context_mark if isinstance(error, MarkedYAMLError) else None
    start = mark.index if mark else getattr(error, "position", 0)
    place = _visible_place(file, start)
    opened = (
        (Label(Span(file.name, context.index, context.index + 1), "began here"),)
        if context and context.index < place.start
        else ()
    )
    return Finding(place, message, help, related=opened)


def _in_plain_words(problem: str) -> tuple[str, str]:
    for words, message, help in _PLAIN:
        if problem.startswith(words):
            return message, help
    return problem, "see how a map is written in the README"


def _visible_place(file: TextFile, start: int) -> Span:
    """The place of the fault; at the end of the file, the last character that can be seen."""
    if start >= len(file.content):
        start = max(0, len(file.content.rstrip()) - 1)
    return Span(file.name, start, start + 1)
