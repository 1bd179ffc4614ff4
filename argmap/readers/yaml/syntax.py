"""YAML's syntax errors in plain words, each at the place where it is mended and with what to do.

libyaml says where it could not go on and what it was reading. What the curator did is told by
the lines themselves: the mark that libyaml stumbled over is often far from the mistake.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from yaml import MarkedYAMLError, YAMLError

from argmap.diagnostic import Finding, Label
from argmap.model import Span
from argmap.readers.yaml.format import KEYS
from argmap.suggest import suggest
from argmap.text import TextFile

_QUOTED = "put the whole text in quotes, or on the next lines after '>-'"
_INDENTED = "keys of one claim, and items of one list, start in the same column"
_ITEM = re.compile(r"(?:- +)+")
_KEY = re.compile(r"([^\s:：#'\"\[\]{},-][^:：#\"\[\]{},]*)(?::(?=\s|$))")
_TIGHT_KEY = re.compile(r"([\w-]+)(?::(?=[^\s/])|：)")
_WORD = re.compile(r"[\w-]+")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?:\s|$)")
_MOST_LINES = 500


class _Halt(NamedTuple):
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
            start = max(0, len(content.rstrip()) - 1)
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


def syntax_finding(file: TextFile, error: YAMLError, before: tuple[int, int]) -> Finding | None:
    """The one fault that stopped libyaml; None where it only follows from an alias that was refused.

    `before` is where the last node stands that was read.
    """
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    mark = error.problem_mark or error.context_mark if isinstance(error, MarkedYAMLError) else None
    context = error.context_mark if isinstance(error, MarkedYAMLError) else None
    at = mark.index if mark else getattr(error, "position", 0)
    halt = _Halt(file, problem, at, context.index if context else None, before)
    indentation = halt.line[: len(halt.line) - len(halt.line.lstrip())]
    if "\t" in indentation:
        start = file.bounds(file.place(at)[0])[0] + indentation.index("\t")
        return halt.finding(start, start + 1, "a tab stands where YAML wants spaces", "indent with spaces")
    return next((explain(halt) for words, explain in _EXPLAINED if problem.startswith(words)), _unexplained(halt))


def _colon(halt: _Halt) -> Finding | None:
    """A second `: ` in a line, or a key that is read as part of the text above it."""
    line = halt.head.lstrip()
    rest = line[match.end() :] if (match := _ITEM.match(line)) else line
    if rest.rstrip()[-1:] in ("'", '"'):
        return _behind(halt)
    above = next(halt.lines_above(), None)
    if ": " in rest or above is None:
        return halt.here("': ' inside a text that is not quoted", _QUOTED)
    start, text = above
    column = len(text) - len(text.lstrip())
    dashes = _ITEM.match(text, column)
    column = dashes.end() if dashes else column
    if tight := _TIGHT_KEY.match(text, column):
        return _no_space(halt, start + column, tight)
    if suggest(rest, KEYS) is None:
        return halt.here("': ' inside a text that is not quoted", _QUOTED)
    if not _KEY.match(text, column):
        help = "write 'claim:' before the text above, or begin this line where its claim begins"
        return halt.finding(halt.at - len(rest), halt.at, f"'{rest}:' below a text that is no 'key: …'", help)
    message = f"'{rest}:' stands further right than the key above it"
    return halt.finding(halt.at - len(rest), halt.at, message, f"begin it in column {column + 1}: {_INDENTED}")


def _no_colon(halt: _Halt) -> Finding | None:
    """A line that is neither a key nor part of the text above it."""
    start = halt.at if halt.began is None else halt.began
    number, _ = halt.file.place(start)
    end = halt.file.bounds(number)[1]
    text = halt.file.content[start:end]
    if _CONFLICT.match(text):
        return halt.finding(start, end, "a merge conflict", "keep one of the versions, and remove the lines of signs")
    if tight := _TIGHT_KEY.match(text):
        return _no_space(halt, start, tight)
    word = _WORD.match(text)
    if word and word[0] in KEYS:
        return halt.finding(start, start + len(word[0]), f"no ':' after '{word[0]}'", f"write '{word[0]}:'")
    help = f"indent it further than the key whose text it goes on with, or write 'key: …'; {_INDENTED}"
    return halt.finding(start, end, "a text where a key is expected", help)


def _no_space(halt: _Halt, start: int, tight: re.Match[str]) -> Finding:
    colon = start + tight.end(1) - tight.start()
    sign = halt.file.content[colon]
    message = f"no space after '{tight[1]}:'" if sign == ":" else f"a wide '{sign}' after '{tight[1]}'"
    return halt.finding(colon, colon + 1, message, f"write '{tight[1]}: …'")


def _unfit(halt: _Halt) -> Finding | None:
    """What does not go on with the mapping or list above: text behind a quotation mark, or a wrong column."""
    if halt.sign in ("]", "}"):
        return halt.here(f"this '{halt.sign}' closes nothing", "remove it")
    if halt.head.strip(" -"):
        return _behind(halt)
    column = len(halt.head)
    text = halt.line[column:]
    if text.startswith("-") and text[1:2].strip():
        return halt.here("no space after '-'", f"write '- {text[1:].split()[0]} …'")
    is_item = text.startswith("-")
    above = [_column(line, of_item=is_item) for _, line in halt.lines_above()]
    columns = [found for found in above if found not in (None, column)]
    noun, plural = ("a list item", "the list") if is_item else ("a key", "the keys")
    message = f"{noun} in column {column + 1}, where none can stand"
    if not columns:
        return halt.here(message, _INDENTED)
    nearest = min(columns, key=lambda found: abs(found - column))
    verb = "starts" if is_item else "start"
    help = f"{plural} above {verb} in column {nearest + 1}: begin it there; {_INDENTED}"
    return halt.finding(halt.at, halt.at + (1 if is_item else len(text.split(":")[0])), message, help)


def _column(line: str, *, of_item: bool) -> int | None:
    """The column in which the list item of a line starts, or its key, from 0; None where it has none."""
    column = len(line) - len(line.lstrip())
    dashes = _ITEM.match(line, column)
    if of_item:
        return column if dashes else None
    column = dashes.end() if dashes else column
    return column if _KEY.match(line, column) else None


def _behind(halt: _Halt) -> Finding | None:
    """Text behind a closing quotation mark or bracket."""
    content = halt.file.content
    start, end = halt.before
    opening = content[start : start + 1]
    if opening == "*":
        return None
    closing = content[: halt.at].rstrip(" \t")[-1:]
    if opening in ("'", '"') and closing == opening and "\n" in content[start:end].replace("\r", "\n"):
        last, _ = halt.file.place(end - 1)
        message = f"this quotation mark is closed only in line {last}"
        return halt.finding(start, start + 1, message, "close it where its text ends", (end - 1, "closed here"))
    _, line_end = halt.file.bounds(halt.file.place(halt.at)[0])
    if closing == "'":
        help = "inside '…' write '' for an apostrophe; or put the whole text on the next lines after '>-'"
    elif closing == '"':
        help = "put '…' around the whole text, or write it on the next lines after '>-'"
    else:
        help = _QUOTED
    message = f"text after the closing {closing}" if closing in ("'", '"', "]", "}") else "this does not belong here"
    return halt.finding(halt.at, line_end, message, help)


def _open_quote(halt: _Halt) -> Finding:
    if halt.opening == "'":
        help = "close it with ' where its text ends; a text that begins with an apostrophe stands in double quotes"
    else:
        help = 'close it with " where its text ends; inside, write \\"'
    return halt.there("this quotation mark is never closed", help)


def _open_bracket(halt: _Halt) -> Finding | None:
    behind = halt.file.content[: halt.at].rstrip(" \t")[-1:]
    if halt.began is not None and halt.file.place(halt.began)[0] == halt.file.place(halt.at)[0]:
        if halt.sign == ":":
            return halt.here(f"': ' inside a text between '{halt.opening}' and its end", "put the text in quotes")
        if behind in ("'", '"') and halt.sign.strip():
            return _behind(halt)
    help = f"close it, or put a text that begins with '{halt.opening}' in quotes"
    return halt.there(f"this '{halt.opening}' is never closed", help)


def _reserved(halt: _Halt) -> Finding:
    """A character that libyaml stopped at, because no text may begin with it."""
    return halt.here(f"a text cannot begin with '{halt.sign}'", _QUOTED)


def _reserved_there(halt: _Halt) -> Finding:
    return halt.there(f"a text cannot begin with '{halt.opening}'", _QUOTED)


def _block_header(halt: _Halt) -> Finding:
    help = f"start the text on the next line, or put a text that begins with '{halt.opening}' in quotes"
    return halt.here(f"text after '{halt.opening}'", help)


def _item(halt: _Halt) -> Finding:
    help = "begin the list on the next line, or put a text that begins with '- ' in quotes"
    return halt.here("'- ' where no list can begin", help)


def _directive(halt: _Halt) -> Finding:
    start = halt.file.bounds(halt.file.place(halt.at)[0])[0]
    return halt.finding(start, start + 1, "a line cannot begin with '%'", f"indent it, or {_QUOTED}")


def _escape(halt: _Halt) -> Finding:
    start = halt.file.content.rfind("\\", 0, halt.at + 1)
    sign = halt.file.content[start : start + 2]
    return halt.finding(start, halt.at, f"'{sign}' inside double quotes", "write '\\\\' for a '\\', or use '…'")


def _after_end(halt: _Halt) -> Finding:
    first = next((line for line in halt.file.content.splitlines() if line.strip() and line.lstrip()[0] != "#"), "")
    if first.startswith(" ") and len(halt.head) < len(first) - len(first.lstrip()):
        message = "this line starts further left than the first line"
        return halt.finding(halt.at, halt.at + len(halt.line.strip()), message, "start all keys of the map in column 1")
    return halt.finding(halt.at, halt.at + 1, "text after the end of the map", "remove it")


def _unexplained(halt: _Halt) -> Finding:
    return halt.here(f"this is no YAML: {halt.problem}", "see how a map is written in the README")


_EXPLAINED: tuple[tuple[str, Callable[[_Halt], Finding | None]], ...] = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("did not find expected key", _unfit),
    ("did not find expected '-' indicator", _unfit),
    ("found unexpected end of stream", _open_quote),
    ("found unexpected document indicator", _open_quote),
    ("did not find expected ',' or", _open_bracket),
    ("found character that cannot start any token", _reserved),
    ("did not find expected node content", _reserved),
    ("mapping keys are not allowed", _reserved),
    ("did not find expected alphabetic or numeric character", _reserved_there),
    ("did not find expected whitespace or line break", _reserved_there),
    ("did not find expected tag URI", _reserved_there),
    ("did not find URI escaped octet", _reserved_there),
    ("did not find expected '!'", _reserved_there),
    ("found undefined tag handle", _reserved),
    ("block sequence entries are not allowed", _item),
    ("did not find expected comment or line break", _block_header),
    ("found an indentation indicator equal to 0", _block_header),
    ("found unknown directive", _directive),
    ("could not find expected directive name", _directive),
    ("found unknown escape character", _escape),
    ("did not find expected hexdecimal number", _escape),
    ("found invalid Unicode character escape code", _escape),
    ("did not find expected <document start>", _after_end),
)
