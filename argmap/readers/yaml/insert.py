"""Put a quote under a claim, or a digest on a source, into the YAML of a map; nothing else of the file changes."""

import json
import re
from collections.abc import Callable, Iterator

from argmap.model import Answer, Claim, Quote, Source, Span, Text
from argmap.readers.yaml.nodes import Mapping, Node, Scalar, Sequence, compose
from argmap.readers.yaml.proof import CannotEdit, Meant, Proof
from argmap.readers.yaml.spelling import double, line_break, quote_lines, quote_parts
from argmap.text import TextFile

_STEP = 2
_SAME_LINE = re.compile(r":[ \t]+")
_FURTHER_LINE = re.compile(r"(\r\n|\r|\n)(?=[^\r\n])")


def with_quote(file: TextFile, claim: Claim | Answer, quote: Quote) -> str:
    """The file's content with a quote more at the end of the claim's quotes. The spans of `quote` do not matter.

    `claim` must come from reading `file`. Raises CannotEdit where no way proves out.
    """
    meant: Meant = {(type(claim), claim.span): claim._replace(quotes=(*claim.quotes, quote))}
    proof = Proof(file)
    for content in _with_quote(file, claim, quote):
        if proof.holds(content, meant):
            return content
    raise CannotEdit("the quote cannot be put into the file in any way that reads as meant: add it by hand")


def with_digest(file: TextFile, source: Source, digest: str) -> str:
    """The file's content with `sha256: digest` on a source, added or in place of another.

    `source` must come from reading `file`. Raises CannotEdit where no way proves out.
    """
    if source.sha256 is not None:
        from argmap.readers.yaml.edit import Change, replaced

        return replaced(file, [Change(source.sha256, digest)])
    meant: Meant = {(Source, source.span): source._replace(sha256=Text(digest, source.span))}
    proof = Proof(file)
    for content in _with_digest(file, source, digest):
        if proof.holds(content, meant):
            return content
    raise CannotEdit(f"'sha256' cannot be added to '{source.id}' in any way that reads as meant: add it by hand")


def _with_quote(file: TextFile, claim: Claim | Answer, quote: Quote) -> Iterator[str]:
    node, in_flow = _find(file, claim.span)
    content, key = file.content, _key_of(file)
    flow_quote = "{" + ", ".join(f"{key(name)}: {double(value)}" for name, value in quote_parts(quote)) + "}"
    if isinstance(node, Scalar):
        if in_flow:
            yield _around(content, node, f"{{{key('claim')}: ", f", {key('quotes')}: [{flow_quote}]}}")
        else:
            yield _claim_written_out(file, node, quote)
        return
    quotes = _value_of(node, "quotes")
    if quotes is None:
        if _is_flow(node, content):
            yield _insert(content, _end(node.items[-1], content), f", {key('quotes')}: [{flow_quote}]")
        else:
            at = _end(_last_text(node), content)
            yield _lines_after(content, at, _quotes_key(quote, _column(file, node), _step(file)))
    elif isinstance(quotes, Sequence) and _is_flow(quotes, content):
        at = _end(quotes.items[-1], content) if quotes.items else quotes.start + 1
        yield _insert(content, at, f", {flow_quote}" if quotes.items else flow_quote)
    elif isinstance(quotes, Sequence) and not isinstance(quotes, Mapping):
        column = _column(file, quotes)
        yield _lines_after(content, _end(quotes, content), _indented(quote_lines(quote, column), column))
    elif quotes.start == quotes.end and _is_flow(node, content):
        gap = "" if content[quotes.start - 1].isspace() else " "
        yield _insert(content, quotes.start, f"{gap}[{flow_quote}]")
    elif quotes.start == quotes.end:
        column = _column(file, node) + _step(file)
        yield _lines_after(content, quotes.start, _indented(quote_lines(quote, column), column))


def _with_digest(file: TextFile, source: Source, digest: str) -> Iterator[str]:
    node, in_flow = _find(file, source.span)
    content, key = file.content, _key_of(file)
    line = f"{key('sha256')}: {key(digest)}"
    if isinstance(node, Mapping):
        if _is_flow(node, content):
            yield _insert(content, _end(node.items[-1], content), f", {line}")
        else:
            yield _lines_after(content, _end(node, content), _indented([line], _column(file, node)))
        return
    if not in_flow:
        yield _source_written_out(file, source, node, line)
    raw = content[node.start : _end(node, content)]
    for name in (raw, double(node.value if isinstance(node, Scalar) else "")):
        yield content[: node.start] + f"{{{key('file')}: {name}, {line}}}" + content[_end(node, content) :]


def _key_of(file: TextFile) -> Callable[[str], str]:
    """How the file spells a key that is added: in double quotes where it is JSON, and shall stay so."""
    try:
        json.loads(file.content)
    except (ValueError, RecursionError):
        return str
    return double


def _claim_written_out(file: TextFile, node: Scalar, quote: Quote) -> str:
    """A claim that is nothing but its text, as a mapping; the further lines of the text move right with it."""
    content, end = file.content, _end(node, file.content)
    text = "claim: " + _FURTHER_LINE.sub(r"\g<1>" + " " * _STEP, content[node.start : end])
    lines = _quotes_key(quote, _column(file, node), _step(file))
    return _lines_after(content[: node.start] + text + content[end:], node.start + len(text), lines)


def _source_written_out(file: TextFile, source: Source, node: Node, line: str) -> str:
    """A source in the short form, `id: file`, as a mapping."""
    content, column = file.content, _column(file, node)
    start, end = node.start, _end(node, content)
    if _SAME_LINE.fullmatch(content, source.id.span.end, start):
        column = file.place(source.id.span.start)[1] - 1 + _STEP
        start = source.id.span.end + 1
    lead = line_break(content, start) + " " * column if start < node.start else ""
    text = f"{lead}file: {content[node.start : end]}"
    return _lines_after(content[:start] + text + content[end:], start + len(text), _indented([line], column))


def _quotes_key(quote: Quote, column: int, step: int) -> list[str]:
    return [" " * column + "quotes:", *_indented(quote_lines(quote, column + step), column + step)]


def _indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + line for line in lines]


def _lines_after(content: str, at: int, lines: list[str]) -> str:
    """The content with lines below the line on which an offset stands."""
    end = line_break(content, at)
    if content[at - 1 : at] in ("\n", "\r"):
        return content[:at] + "".join(line + end for line in lines) + content[at:]
    while content[at : at + 1] not in ("", "\r", "\n"):
        at += 1
    return content[:at] + "".join(end + line for line in lines) + content[at:]


def _insert(content: str, at: int, text: str) -> str:
    return content[:at] + text + content[at:]


def _around(content: str, node: Node, before: str, after: str) -> str:
    end = _end(node, content)
    return content[: node.start] + before + content[node.start : end] + after + content[end:]


def _find(file: TextFile, span: Span) -> tuple[Node, bool]:
    """The outermost mapping or scalar that starts where a value of the model does, and whether it stands in `[…]`."""
    root = compose(file).root
    stack: list[tuple[Node, bool]] = [(root, False)] if root is not None else []
    while stack:
        node, in_flow = stack.pop()
        if node.start == span.start and (isinstance(node, Scalar | Mapping)):
            return node, in_flow
        if isinstance(node, Sequence):
            below = in_flow or _is_flow(node, file.content)
            stack.extend((item, below) for item in reversed(node.items))
    raise CannotEdit("the place was not found in the file")


def _value_of(node: Node, name: str) -> Node | None:
    items = node.items if isinstance(node, Mapping) else []
    pairs = zip(items[::2], items[1::2], strict=True)
    return next((value for key, value in pairs if isinstance(key, Scalar) and key.value == name), None)


def _last_text(node: Mapping | Sequence) -> Node:
    """The value of the last of the first keys that hold a text: quotes stand before what bears on the claim."""
    values = node.items[1::2]
    lists = (at for at, value in enumerate(values) if not isinstance(value, Scalar))
    return values[max(0, next(lists, len(values)) - 1)]


def _is_flow(node: Node, content: str) -> bool:
    return isinstance(node, Sequence) and content[node.start : node.start + 1] in ("[", "{")


def _end(node: Node, content: str) -> int:
    """Where the text of a node ends; libyaml counts the white space before the next token to it."""
    while isinstance(node, Sequence) and not _is_flow(node, content):
        node = node.items[-1]
    head = content[node.start : node.start + 1]
    if isinstance(node, Sequence) or (head in ("|", ">") and "+" in content[node.start : node.start + 3]):
        return node.end
    return node.start + len(content[node.start : node.end].rstrip())


def _column(file: TextFile, node: Node) -> int:
    return file.place(node.start)[1] - 1


def _step(file: TextFile) -> int:
    """How far the file's lists stand right of their keys: 2, or 0 where the first list shows it."""
    match = re.search(
        r"^( *)(?:- )?(?:supporting|opposing|quotes|answers):[ \t]*[\r\n]+( *)- ", file.content, re.MULTILINE
    )
    return 0 if match and match[1] == match[2] and match[0].lstrip()[:1] != "-" else _STEP
