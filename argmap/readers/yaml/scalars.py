"""Which character of the file each character of a YAML scalar's value came from.

YAML folds lines, undoes escapes and cuts indentation; a caret under one wrong word of a
folded quote needs the way back. The scalar is unfolded again by the rules of YAML 1.1 as
libyaml applies them, and the result is only used if it gives the value that libyaml gave.
"""

from collections.abc import Iterator

from argmap.model import Span, Text

BREAKS = "\n\r\x85\u2028\u2029"
BLANKS = " \t"
_BLOCKS = ("|", ">")
_ESCAPES = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))
_CODE_LENGTHS = {"x": 2, "u": 4, "U": 8}


def within(content: str, text: Text, start: int, end: int) -> Span:
    """The place in the file of `text.value[start:end]`; of the whole scalar where it is unknown."""
    places = offsets(content, text)
    if places is None:
        return text.span
    last = places[max(start, end - 1)]
    return Span(text.span.file, places[start], max(last + 1, places[start] + 1))


def offsets(content: str, text: Text) -> list[int] | None:
    """The file offset of each character of the value, and of its end; None if it cannot be told."""
    span = text.span
    raw = content[span.start : span.end + _blank_length(content, span)]
    for pairs in _readings(raw):
        if pairs is not None and "".join(character for character, _ in pairs) == text.value:
            end = pairs[-1][1] + 1 if pairs else 0
            return [span.start + place for _, place in pairs] + [span.start + end]
    return None


def _blank_length(content: str, span: Span) -> int:
    """How much white space follows a block scalar; it may belong to the value but not to the span."""
    if content[span.start : span.start + 1] not in _BLOCKS:
        return 0
    end = span.end
    while content[end : end + 1].isspace():
        end += 1
    return end - span.end


_Pairs = list[tuple[str, int]]


def _readings(raw: str) -> Iterator[_Pairs | None]:
    if raw[:1] == "'":
        yield list(_flow(raw, 1, len(raw) - 1, "'"))
    elif raw[:1] == '"':
        yield list(_flow(raw, 1, len(raw) - 1, '"'))
    elif raw[:1] in _BLOCKS:
        yield from _blocks(raw)
    else:
        yield list(_flow(raw, 0, len(raw), ""))


def _break(raw: str, place: int) -> tuple[str, int]:
    """The line break at a place as YAML reads it, and where the next line starts."""
    if raw.startswith("\r\n", place):
        return "\n", place + 2
    return ("\n" if raw[place] in "\n\r\x85" else raw[place]), place + 1


def _flow(raw: str, place: int, end: int, quote: str) -> Iterator[tuple[str, int]]:
    """A plain, single- or double-quoted scalar between its quotation marks."""
    while place < end:
        character = raw[place]
        if character in BLANKS or character in BREAKS:
            space, place = _flow_space(raw, place, end)
            yield from space
        elif quote == "'" == character:
            yield "'", place
            place += 2
        elif quote == '"' and character == "\\":
            escaped, place = _escape(raw, place, end)
            yield from escaped
        else:
            yield character, place
            place += 1


def _flow_space(raw: str, place: int, end: int) -> tuple[_Pairs, int]:
    """White space inside a flow scalar: blanks stay, one line break is a space, more are line breaks."""
    blanks: _Pairs = []
    breaks: _Pairs = []
    while place < end and (raw[place] in BLANKS or raw[place] in BREAKS):
        if raw[place] in BREAKS:
            character, following = _break(raw, place)
            breaks.append((character, place))
            place = following
        else:
            if not breaks:
                blanks.append((raw[place], place))
            place += 1
    if not breaks:
        return blanks, place
    first = [] if breaks[0][0] == "\n" else [breaks[0]]
    if len(breaks) == 1 and not first:
        return [(" ", breaks[0][1])], place
    return first + breaks[1:], place


def _escape(raw: str, place: int, end: int) -> tuple[_Pairs, int]:
    r"""An escape inside double quotes; an escaped line break joins two lines."""
    code = raw[place + 1]
    if code in BREAKS:
        space, following = _flow_space(raw, place + 1, end)
        return [pair for pair in space if pair[1] > place + 1], following
    if code in _CODE_LENGTHS:
        following = place + 2 + _CODE_LENGTHS[code]
        return [(chr(int(raw[place + 2 : following], 16)), place)], following
    return [(_ESCAPES[code], place)], place + 2


def _blocks(raw: str) -> Iterator[_Pairs | None]:
    """A block scalar, read with the indentation that it shows; then with every lesser, as the value decides."""
    place, chomping = 1, ""
    while raw[place : place + 1] and raw[place] in "+-123456789":
        if not raw[place].isdigit():
            chomping = raw[place]
        place += 1
    while place < len(raw) and raw[place] not in BREAKS:
        place += 1
    if place == len(raw):
        yield []
        return
    _, place = _break(raw, place)
    for indent in range(_shown_indent(raw, place), 0, -1):
        yield _block(raw, place, indent, chomping)


def _shown_indent(raw: str, place: int) -> int:
    """The indentation of the first line with text, or of the deepest blank line before it."""
    deepest = 1
    while place < len(raw):
        text = place
        while raw[text : text + 1] == " ":
            text += 1
        deepest = max(deepest, text - place)
        if text == len(raw) or raw[text] not in BREAKS:
            break
        _, place = _break(raw, text)
    return deepest


def _block(raw: str, place: int, indent: int, chomping: str) -> _Pairs:
    """A block scalar whose lines are indented by `indent` columns."""
    folded = raw[0] == ">"
    pairs: _Pairs = []
    pending: _Pairs = []
    after_blank = False
    empty, place, column = _empty_lines(raw, place, indent)
    while place < len(raw) and column == indent:
        blank = raw[place] in BLANKS
        if folded and pending and pending[0][0] == "\n" and not after_blank and not blank:
            pairs += empty or [(" ", pending[0][1])]
        else:
            pairs += pending + empty
        after_blank = blank
        while place < len(raw) and raw[place] not in BREAKS:
            pairs.append((raw[place], place))
            place += 1
        pending, empty = [], []
        if place < len(raw):
            character, following = _break(raw, place)
            pending = [(character, place)]
            empty, place, column = _empty_lines(raw, following, indent)
    if chomping != "-":
        pairs += pending
    if chomping == "+":
        pairs += empty
    return pairs


def _empty_lines(raw: str, place: int, indent: int) -> tuple[_Pairs, int, int]:
    """The breaks of the empty lines at a place; then where the next text starts, and its column."""
    breaks: _Pairs = []
    while True:
        column = 0
        while column < indent and raw[place + column : place + column + 1] == " ":
            column += 1
        if place + column >= len(raw) or raw[place + column] not in BREAKS:
            return breaks, place + column, column
        character, following = _break(raw, place + column)
        breaks.append((character, place + column))
        place = following
