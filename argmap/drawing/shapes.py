"""The shapes that figures are made of, as text of SVG: the only module that writes a word of a map into it.

Shapes carry plain attributes, no style sheet, as word processors and drawing programs know little of those.
"""

from collections.abc import Iterable

from argmap.drawing.card import MARK_ROOM, Block
from argmap.drawing.escape import escaped
from argmap.drawing.figure import Part
from argmap.drawing.metrics import guessed
from argmap.drawing.wrapping import Line

_MOST_GUESSED = 0.3
_BASELINE = 0.3465
_MARKS = {
    "check": ("M0 3.2l2.4 2.6l4.6 -5.6", 1.5),
    "cross": ("M.6 .2l5.6 5.6m0 -5.6l-5.6 5.6", 1.6),
    "dash": ("M0 3.3h7", 0.9),
}
_MARK_HEIGHT = 6.0


def number(value: float) -> str:
    """Write a coordinate or a length in points."""
    return f"{value:.8g}"


def group(id: str, part: Part, content: Iterable[str]) -> str:
    """Give a part with its id, its classes and the title that it is read out by."""
    return (
        f'<g id="{escaped(id)}" class="{escaped(part.classes)}"><title>{escaped(part.title)}</title>\n'
        f"{''.join(content)}</g>\n"
    )


def box(x: float, y: float, width: float, height: float, *, radius: float = 0, **look: str | float) -> str:
    """Give a rectangle with this look; a border runs inside its edges."""
    inset = float(look.get("stroke_width") or 0) / 2
    x, y, width, height = x + inset, y + inset, width - 2 * inset, height - 2 * inset
    round_corners = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"{round_corners}'
        f"{attributes(**look)}/>\n"
    )


def path(steps: str, **look: str | float) -> str:
    """Give a path with this look."""
    return f'<path d="{steps}"{attributes(**look)}/>\n'


def attributes(**look: str | float) -> str:
    """Write the attributes that are not empty; `_` stands for a hyphen."""
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in look.items() if value != "")


def mark(name: str, x: float, middle: float, ink: str) -> str:
    """Give a check, a cross or a dash as lines, as fonts may lack the letter."""
    steps, thick = _MARKS[name]
    place = f"translate({number(x)} {number(middle - _MARK_HEIGHT / 2)})"
    return path(steps, transform=place, fill="none", stroke=ink, stroke_width=thick)


def text(block: Block, x: float, y: float) -> str:
    """Give the lines of a block whose corner stands there; each is told its width, so that it fits in any font."""
    left = x + block.padding + MARK_ROOM * bool(block.mark)
    anchor, at = ("", left) if not block.right else (' text-anchor="end"', x + block.width - block.padding)
    bold = ' font-weight="bold"' if block.bold else ""
    middle = y + block.padding + block.leading / 2
    x_start, first, leading = number(at), middle + block.size * _BASELINE, block.leading
    lines = [_line(line, x_start, first + leading * place) for place, line in enumerate(block.lines)]
    written = f'<g class="{block.role}" fill="{block.ink}" font-size="{number(block.size)}"{bold}{anchor}>\n'
    written += "".join(lines)
    if block.mark:
        written += mark(block.mark, x + block.padding, middle, block.ink)
    written += "</g>\n"
    return f'<a xlink:href="{escaped(block.link)}">\n{written}</a>\n' if block.link else written


def _line(line: Line, x: str, y: float) -> str:
    told = ""
    if line.width and guessed(line.text) <= _MOST_GUESSED:
        told = f' textLength="{number(line.width)}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x}" y="{number(y)}"{told}>{escaped(line.text)}</text>\n'
