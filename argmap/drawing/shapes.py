"""The shapes that figures are made of, as text of SVG: the only module that writes a word of a map into it.

Shapes carry plain attributes, as word processors and drawing programs know little of style sheets; their classes
are there for those who restyle a figure. A line that runs from right to left is put between the characters that say
so: where `direction` is set instead, programs that do not know it draw the line outside of its card.
"""

from collections.abc import Iterable

from argmap.drawing.card import Block
from argmap.drawing.escape import escaped
from argmap.drawing.figure import Part
from argmap.drawing.metrics import guessed
from argmap.drawing.wrapping import Line

_MOST_GUESSED = 0.3
_BASELINE = 0.3465
_LEFTWARD = "\u2067{}\u2069"


def number(value: float) -> str:
    """Write a coordinate or a length in points."""
    return f"{value:.8g}"


def group(id: str, part: Part, content: Iterable[str]) -> str:
    """Give a part with its id, its classes and the title that it is read out by."""
    known_by = "data-names" if part.again else "id"
    return (
        f'<g {known_by}="{escaped(id)}" class="{escaped(part.classes)}"><title>{escaped(part.title)}</title>\n'
        f"{''.join(content)}</g>\n"
    )


def linked(address: str, content: str) -> str:
    """Make content a link; as it is where there is no address."""
    return f'<a xlink:href="{escaped(address)}">\n{content}</a>\n' if address else content


def box(role: str, x: float, y: float, width: float, height: float, *, radius: float = 0, **look: str | float) -> str:
    """Give a rectangle with this role and look; a border runs inside its edges."""
    inset = float(look.get("stroke_width") or 0) / 2
    x, y, width, height = x + inset, y + inset, width - 2 * inset, height - 2 * inset
    round_corners = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect class="{role}" x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        f"{round_corners}{attributes(**look)}/>\n"
    )


def path(role: str, steps: str, **look: str | float) -> str:
    """Give a path with this role and look."""
    return f'<path class="{role}" d="{steps}"{attributes(**look)}/>\n'


def attributes(**look: str | float) -> str:
    """Write the attributes that are not empty; `_` stands for a hyphen."""
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in look.items() if value != "")


def text(block: Block, x: float, y: float, ink: str) -> str:
    """Give the lines of a block whose corner stands there; each is told its width, so that it fits in any font."""
    at, anchor = x + block.padding + block.indent, ""
    if block.right or block.leftward:
        at, anchor = x + block.width - block.padding - block.indent, ' text-anchor="end"'
    bold = ' font-weight="bold"' if block.bold else ""
    x_start, first, leading = number(at), block.middle(y) + block.size * _BASELINE, block.leading
    around = _LEFTWARD if block.leftward else "{}"
    lines = [_line(line, x_start, first + leading * place, around) for place, line in enumerate(block.lines)]
    return (
        f'<g class="{block.role}" fill="{ink}" font-size="{number(block.size)}"{bold}{anchor}>\n{"".join(lines)}</g>\n'
    )


def _line(line: Line, x: str, y: float, around: str) -> str:
    told = ""
    if line.width and guessed(line.text) <= _MOST_GUESSED:
        told = f' textLength="{number(line.width)}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x}" y="{number(y)}"{told}>{around.format(escaped(line.text))}</text>\n'
