"""The text layer of a PDF by page, read in a process of its own: on a hostile file PDFium may crash or take all memory.

`python -m argmap.documents.pages` takes a file on standard input and answers in JSON; it ends with OUT_OF_BOUNDS where
the file wants too much memory. A word divided at a line end keeps its hyphen there. Blank lines part paragraphs where
the layout does; no more is guessed than that a line far below the last, or indented after a full stop, begins one.
"""

import re
import sys
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from argmap.documents.scripts import lowered, raised

OUT_OF_BOUNDS = 3

_MOST_MEMORY = 2 << 30
_MOST_SECONDS = 120
_LINE_END = re.compile("\r\n|[\r\n\ufffe\x02]")
_DIVIDED = ("\ufffe", "\x02")  # what PDFium puts where it has joined a line's last word to the next
_FAR = 1.4  # of the usual distance of two lines, and of the height of one
_FIGURES = re.compile(r"(?<=\S)[+\-−=()]*\d[\d+\-−=()]*")
_SMALL, _HIGH, _LOW = 0.92, 0.15, -0.08  # in heights of the character before
_TURNED = 0.01  # radians
_FULL_STOPS = tuple(".!?:…”’\"')»")


class _Line(NamedTuple):
    text: str
    divided: bool
    left: float
    bottom: float
    height: float


def read(data: bytes) -> dict[str, Any]:
    """The texts of the `pages` and the numbers of the `unread` ones, or the `reason` and `help` of a refusal."""
    import pypdfium2
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return {"reason": "it is encrypted", "help": "save it without a password"}
        return {"reason": "it is broken or cut off, so it is not a PDF", "help": "save it anew"}
    texts, unread = [], []
    with document:
        for number in range(len(document)):
            try:
                page = document[number]
                text = _text(page.get_textpage())
                if not text.strip() and any(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2)):
                    unread.append(number + 1)
                page.close()
            except pypdfium2.PdfiumError:
                return {"reason": f"its page {number + 1} is broken", "help": "save it anew"}
            texts.append(text)
    return {"pages": texts, "unread": unread}


def _text(page: Any) -> str:
    lines = _lines(page)
    usual = _usual_distances(lines)
    parts = []
    for at, line in enumerate(lines):
        if at and _begins_paragraph(lines[at - 1 : at + 2], usual):
            parts.append("\n")
        parts.append(line.text.replace("\0", "\ufffd") + ("-\n" if line.divided else "\n"))
    return "".join(parts).rstrip("\n") + "\n"


def _lines(page: Any) -> list[_Line]:
    text = page.get_text_range()
    placed = len(text) == page.count_chars()
    if placed:
        text = _FIGURES.sub(lambda figures: _set(page, figures), text)
    lines, start = list[_Line](), 0
    for match in [*_LINE_END.finditer(text), None]:
        end = match.start() if match else len(text)
        words = text[start:end]
        left = bottom = height = 0.0
        if placed and words.strip():
            left, bottom, _, top = page.get_charbox(start + len(words) - len(words.lstrip()), loose=True)
            height = top - bottom
        lines.append(_Line(words, match is not None and match[0] in _DIVIDED, left, bottom, height))
        start = match.end() if match else end
    return lines


def _set(page: Any, figures: re.Match[str]) -> str:
    """A run of figures with those raised or lowered that are small, and stand higher or lower than what is before."""
    before, *levels = [_level(page, at) for at in range(figures.start() - 1, figures.end())]
    if all(level == before for level in levels):
        return figures[0]
    height, moves = _height(page, figures.start() - 1), []
    for at, level in enumerate(levels, figures.start()):
        own = _height(page, at)
        rise = (level - before) / height if height and own < _SMALL * height else 0.0
        moves.append(raised if rise > _HIGH else lowered if rise < _LOW else str)
        if moves[-1] is str:
            height, before = own, level
    runs = groupby(zip(moves, figures[0], strict=True), key=itemgetter(0))
    return "".join(move("".join(sign for _, sign in run)) for move, run in runs)


def _level(page: Any, at: int) -> float:
    """How high a character stands on the page."""
    from ctypes import byref, c_double

    from pypdfium2.raw import FPDFText_GetCharOrigin

    x, y = c_double(), c_double()
    FPDFText_GetCharOrigin(page, at, byref(x), byref(y))
    return y.value


def _height(page: Any, at: int) -> float:
    """How high a character is; nothing where it is turned."""
    from pypdfium2.raw import FPDFText_GetCharAngle

    _, bottom, _, top = page.get_charbox(at, loose=True)
    return top - bottom if abs(FPDFText_GetCharAngle(page, at)) < _TURNED else 0.0


def _usual_distances(lines: list[_Line]) -> dict[int, float]:
    """How far lines of a height stand apart inside paragraphs: the lower quartile, as many paragraphs have one line."""
    distances: dict[int, list[float]] = {}
    for one, other in pairwise(lines):
        if round(one.height) == round(other.height) and one.bottom > other.bottom:
            distances.setdefault(round(one.height), []).append(one.bottom - other.bottom)
    return {height: sorted(found)[len(found) // 4] for height, found in distances.items()}


def _begins_paragraph(lines: list[_Line], usual: dict[int, float]) -> bool:
    """Whether the second of two or three lines does; a word, or a sentence in small letters, goes on."""
    above, line = lines[:2]
    distance = above.bottom - line.bottom
    if above.divided or not above.height or not line.height or line.text.lstrip()[0].islower() or distance <= 0:
        return False
    if distance > _FAR * max(line.height, usual.get(round(line.height), 0)):
        return True
    below = lines[2] if len(lines) > 2 else None
    indented = line.left > above.left + line.height / 2 and below is not None and below.left < line.left
    return indented and above.text.rstrip().endswith(_FULL_STOPS)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows
        return
    for kind, most in ((resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CPU, _MOST_SECONDS)):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def main() -> None:
    """Read the file on standard input within bounds, and print the answer."""
    import json

    _limit()
    try:
        answer = json.dumps(read(sys.stdin.buffer.read()))
    except MemoryError:
        sys.exit(OUT_OF_BOUNDS)
    sys.stdout.write(answer)


if __name__ == "__main__":
    main()
