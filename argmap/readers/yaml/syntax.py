"""YAML's syntax errors in plain words, each at the place where it is mended and with what to do.

libyaml says where it could not go on and what it was reading. What the curator did is told by
the lines themselves: the mark that libyaml stumbled over is often far from the mistake.
"""

import re
from collections.abc import Callable

from yaml import MarkedYAMLError, YAMLError

from argmap.diagnostic import Finding
from argmap.readers.yaml.format import KEYS
from argmap.readers.yaml.halt import Halt
from argmap.readers.yaml.outline import line_of
from argmap.readers.yaml.placing import misplaced, running_text
from argmap.readers.yaml.spaces import wrong_space
from argmap.suggest import suggest
from argmap.text import TextFile

_QUOTED = "put the whole text in quotes, or on the next lines after '>-'"
_ITEM = re.compile(r"(?:- +)+")
_TIGHT_KEY = re.compile(r"([\w-]+)(?::(?=[^\s/])|：)")
_WORD = re.compile(r"[\w-]+")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?:\s|$)")
_BULLETS = "*\u00b7\u2022\u2010\u2011\u2012\u2013\u2014"


def syntax_finding(file: TextFile, error: YAMLError, before: tuple[int, int]) -> Finding | None:
    """The one fault that stopped libyaml; None where it only follows from an alias that was refused.

    `before` is where the last node stands that was read.
    """
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    mark = error.problem_mark or error.context_mark if isinstance(error, MarkedYAMLError) else None
    context = error.context_mark if isinstance(error, MarkedYAMLError) else None
    at = mark.index if mark else getattr(error, "position", 0)
    halt = Halt(file, problem, at, context.index if context else None, before)
    indentation = halt.line[: len(halt.line) - len(halt.line.lstrip())]
    if "\t" in indentation:
        start = file.bounds(file.place(at)[0])[0] + indentation.index("\t")
        return halt.finding(start, start + 1, "a tab stands where YAML wants spaces", "indent with spaces")
    explanations = (explain(halt) for words, explain in _EXPLAINED if problem.startswith(words))
    return wrong_space(halt) or next(explanations, _unexplained(halt))


def _colon(halt: Halt) -> Finding | None:
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
    bare = _bare_item(halt)
    if bare is not None:
        return _below_text(halt, bare, rest)
    return misplaced(halt, halt.at - len(rest), f"'{rest}:' stands further right than the key above it")


def _bare_item(halt: Halt) -> int | None:
    """Where the text of the list item above begins that has no key; None where it has one."""
    for start, text in halt.lines_above():
        line = line_of(text)
        if line.dashes or line.key:
            return None if line.key else start + line.start
    return None


def _below_text(halt: Halt, start: int, key: str) -> Finding:
    """A key under an item that is nothing but its text."""
    word = _WORD.match(halt.file.content, start)
    if word and word[0] in KEYS:
        return halt.finding(start, word.end(), f"no ':' after '{word[0]}'", f"write '{word[0]}: …'")
    help = "write 'claim:' before the text above, or begin this line where its claim begins"
    return halt.finding(halt.at - len(key), halt.at, f"'{key}:' below a text that is no 'key: …'", help)


def _no_colon(halt: Halt) -> Finding | None:
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
    return _bullet(halt, start) or halt.finding(start, end, "a text where a key is expected", running_text(halt, start))


def _no_space(halt: Halt, start: int, tight: re.Match[str]) -> Finding:
    colon = start + tight.end(1) - tight.start()
    sign = halt.file.content[colon]
    message = f"no space after '{tight[1]}:'" if sign == ":" else f"a wide '{sign}' after '{tight[1]}'"
    return halt.finding(colon, colon + 1, message, f"write '{tight[1]}: …'")


def _unfit(halt: Halt) -> Finding | None:
    """What does not go on with the mapping or list above: text behind a quotation mark, or a wrong column."""
    if halt.sign in ("]", "}"):
        return halt.here(f"this '{halt.sign}' closes nothing", "remove it")
    if halt.head.strip(" -"):
        return _behind(halt)
    column = len(halt.head)
    text = halt.line[column:]
    if text.startswith("-") and text[1:2].strip():
        return halt.here("no space after '-'", f"write '- {text[1:].split()[0]} …'")
    line = line_of(halt.line)
    if not line.dashes and (line.key is None or " " in line.key):
        return _bullet(halt, halt.at) or halt.finding(
            halt.at, halt.at + len(text), "a text where a key is expected", running_text(halt, halt.at)
        )
    noun = "a list item" if line.dashes else "a key"
    return misplaced(halt, halt.at, f"{noun} in column {column + 1}, where none can stand")


def _bullet(halt: Halt, start: int) -> Finding | None:
    """A list item that begins with another sign than '-'."""
    sign, behind = halt.file.content[start : start + 1], halt.file.content[start + 1 : start + 2]
    begins = not halt.file.content[halt.file.bounds(halt.file.place(start)[0])[0] : start].strip()
    if not sign or sign not in _BULLETS or behind not in (" ", "\t") or not begins:
        return None
    rest = halt.file.content[start + 1 : halt.file.bounds(halt.file.place(start)[0])[1]].split()
    return halt.finding(start, start + 1, f"'{sign}' begins no list item", f"write '- {' '.join(rest[:1])} …'")


def _behind(halt: Halt) -> Finding | None:
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
        help = "inside single quotes write '' for an apostrophe; or put the whole text on the next lines after '>-'"
    elif closing == '"':
        help = "put single quotes around the whole text, or write it on the next lines after '>-'"
    else:
        help = _QUOTED
    message = f"text after the closing {closing}" if closing in ("'", '"', "]", "}") else "this does not belong here"
    return halt.finding(halt.at, line_end, message, help)


def _open_quote(halt: Halt) -> Finding:
    if halt.opening == "'":
        help = "close it with ' where its text ends; a text that begins with an apostrophe stands in double quotes"
    else:
        help = 'close it with " where its text ends; inside, write \\"'
    return halt.there("this quotation mark is never closed", help)


def _open_bracket(halt: Halt) -> Finding | None:
    behind = halt.file.content[: halt.at].rstrip(" \t")[-1:]
    if halt.began is not None and halt.file.place(halt.began)[0] == halt.file.place(halt.at)[0]:
        if halt.sign == ":":
            return halt.here(f"': ' inside a text between '{halt.opening}' and its end", "put the text in quotes")
        if behind in ("'", '"') and halt.sign.strip():
            return _behind(halt)
    help = f"close it, or put a text that begins with '{halt.opening}' in quotes"
    return halt.there(f"this '{halt.opening}' is never closed", help)


def _reserved(halt: Halt) -> Finding:
    """A character that libyaml stopped at, because no text may begin with it."""
    above = halt.file.content[: halt.at].rstrip()
    if not halt.sign and above[-1:] in ("[", "{"):
        message = f"this '{above[-1]}' is never closed"
        return halt.finding(len(above) - 1, len(above), message, "close it where its list or mapping ends")
    return _bullet(halt, halt.at) or halt.here(f"a text cannot begin with '{halt.sign}'", _QUOTED)


def _reserved_there(halt: Halt) -> Finding:
    bullet = None if halt.began is None else _bullet(halt, halt.began)
    return bullet or halt.there(f"a text cannot begin with '{halt.opening}'", _QUOTED)


def _block_header(halt: Halt) -> Finding:
    help = f"start the text on the next line, or put a text that begins with '{halt.opening}' in quotes"
    return halt.here(f"text after '{halt.opening}'", help)


def _item(halt: Halt) -> Finding:
    help = "begin the list on the next line, or put a text that begins with '- ' in quotes"
    return halt.here("'- ' where no list can begin", help)


def _directive(halt: Halt) -> Finding:
    start = halt.file.bounds(halt.file.place(halt.at)[0])[0]
    return halt.finding(start, start + 1, "a line cannot begin with '%'", f"indent it, or {_QUOTED}")


def _escape(halt: Halt) -> Finding:
    start = halt.file.content.rfind("\\", 0, halt.at + 1)
    sign = halt.file.content[start : start + 2]
    return halt.finding(
        start, halt.at, f"'{sign}' inside double quotes", "write '\\\\' for a '\\', or put the text in single quotes"
    )


def _after_end(halt: Halt) -> Finding:
    first = next((line for line in halt.file.content.splitlines() if line.strip() and line.lstrip()[0] != "#"), "")
    if first.startswith(" ") and len(halt.head) < len(first) - len(first.lstrip()):
        message = "this line starts further left than the first line"
        return halt.finding(halt.at, halt.at + len(halt.line.strip()), message, "start all keys of the map in column 1")
    if first.startswith("%"):
        start = halt.file.content.index(first)
        return halt.finding(start, start + len(first), "a line that begins with '%' and no '---' below it", "remove it")
    return halt.finding(halt.at, halt.at + 1, "text after the end of the map", "remove it")


def _unexplained(halt: Halt) -> Finding:
    return halt.here(f"this is no YAML: {halt.problem}", "see how a map is written in the README")


_EXPLAINED: tuple[tuple[str, Callable[[Halt], Finding | None]], ...] = (
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
    # what PyYAML says of the same where it was built without libyaml
    ("expected <block end>", _unfit),
    ("expected ',' or", _open_bracket),
    ("found character '", _reserved),
    ("expected the node content", _reserved),
    ("expected alphabetic or numeric character", _reserved_there),
    ("sequence entries are not allowed", _item),
    ("expected chomping or indentation", _block_header),
    ("expected a comment or a line break", _block_header),
    ("expected escape sequence of", _escape),
    ("expected '<document start>'", _after_end),
)
