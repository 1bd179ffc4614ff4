"""Write a figure as the content of a PDF page, and find where its links and its named parts stand."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.printing.fonts import Face, Fonts
from argmap.printing.objects import number, numbers
from argmap.printing.reading import Begin, End, Outline, Paint, Sheet, Words
from argmap.printing.showing import shown
from argmap.printing.typesetting import Run, typeset

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_ASCENT, _DESCENT = 0.905, 0.212  # Arial's
_THICKENED = 0.03
_PAINTING = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


class Box(NamedTuple):
    """A rectangle in the figure's own plane."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, other: "Box") -> "Box":
        """Give the box around two."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


class Canvas:
    """The content of one page with its links and, by their ids, its parts; names faces and opacities for all pages."""

    def __init__(self, sheet: Sheet, fonts: Fonts, names: "Names") -> None:
        self.links: list[tuple[str, Box]] = []
        self.parts: dict[str, Box] = {}
        self._fonts, self._names = fonts, names
        self._open: list[tuple[Begin, Box | None]] = []
        self._lines: list[str] = []
        for event in sheet.events:
            self._write(event)
        self.content = "\n".join(self._lines)

    def _write(self, event: Outline | Words | Begin | End) -> None:
        if isinstance(event, Begin):
            self._open.append((event, None))
        elif isinstance(event, End):
            self._close(*self._open.pop())
        elif isinstance(event, Words):
            self._words(event)
        else:
            self._outline(event)

    def _close(self, begin: Begin, box: Box | None) -> None:
        if box is None:
            return
        if begin.link:
            self.links.append((begin.link, box))
        if begin.id:
            self.parts.setdefault(begin.id, box)
        self._cover(box)

    def _cover(self, box: Box) -> None:
        if self._open:
            begin, before = self._open[-1]
            self._open[-1] = begin, before.around(box) if before else box

    def _outline(self, outline: Outline) -> None:
        paint = outline.paint
        painting = _PAINTING[bool(paint.fill), bool(paint.stroke)]
        if painting == "n":
            return
        self._lines += self._looks(paint)
        self._lines += [f"{numbers(*points)} {operator}".lstrip() for operator, points in outline.steps]
        self._lines.append(painting)
        across = [place for step in outline.steps for place in step.points[::2]]
        down = [place for step in outline.steps for place in step.points[1::2]]
        self._cover(Box(min(across), min(down), max(across), max(down)))

    def _looks(self, paint: Paint) -> Iterator[str]:
        yield f"/{self._names.of_opacity(paint.fill_opacity, paint.stroke_opacity)} gs"
        if paint.fill:
            yield f"{numbers(*paint.fill)} rg"
        if paint.stroke:
            yield f"{numbers(*paint.stroke)} RG {number(paint.width)} w [{numbers(*paint.dashes)}] 0 d"
            yield f"{_CAPS[paint.cap]} J {_JOINS[paint.join]} j"

    def _words(self, words: Words) -> None:
        if not words.text.strip() or words.paint.fill is None:
            return
        runs = typeset(words.text, self._fonts, bold=words.bold)
        natural = sum(run.width for run in runs) * words.size
        stretch = words.length / natural if words.length and natural else 1.0
        wide = natural * stretch
        x = words.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
        self._cover(Box(x, words.y - words.size * _ASCENT, x + wide, words.y + words.size * _DESCENT))
        self._lines += self._looks(words.paint)
        self._lines.append("BT")
        for run in runs:
            self._lines += self._run(run, words, x, stretch)
            x += run.width * words.size * stretch
        self._lines.append("ET")

    def _run(self, run: Run, words: Words, x: float, stretch: float) -> Iterator[str]:
        size = number(words.size)
        yield f"/{self._names.of_face(run.face)} {size} Tf {number(100 * stretch)} Tz"
        yield f"1 0 0 -1 {numbers(x, words.y)} Tm"
        heavy = words.bold and not run.face.own and "bold" not in run.face.name.lower()
        if heavy:
            yield f"{numbers(*(words.paint.fill or ()))} RG {number(words.size * _THICKENED)} w 2 Tr"
        yield from shown(run, words.size)
        if heavy:
            yield "0 Tr"


class Names:
    """The names of faces and opacities, the same on all pages."""

    def __init__(self) -> None:
        self.faces: dict[str, Face] = {}
        self.opacities: dict[tuple[float, float], str] = {}
        self._of_faces: dict[int, str] = {}

    def of_face(self, face: Face) -> str:
        """Name a face."""
        if id(face) not in self._of_faces:
            name = f"F{len(self.faces) + 1}"
            self._of_faces[id(face)] = name
            self.faces[name] = face
        return self._of_faces[id(face)]

    def of_opacity(self, fill: float, stroke: float) -> str:
        """Name a pair of opacities."""
        return self.opacities.setdefault((fill, stroke), f"G{len(self.opacities) + 1}")
