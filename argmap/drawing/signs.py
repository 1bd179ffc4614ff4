"""Signs and marks as shapes, since fonts draw them unlike each other or lack them."""

from argmap.drawing.card import SMALL
from argmap.drawing.metrics import width
from argmap.drawing.shapes import number, path

BADGE = 5.5
MARK = 7.0

_SIGNS = {
    "+": "M-3 0h6m-3 -3v6",
    "-": "M-3 0h6",
    "/": "M-2.2 3.4l4.4 -6.8",
    "=": "M-2.8 -1.5h5.6m0 3h-5.6",
}
_THICK = 1.7
_MARKS = {
    "check": ("M0 3.2l2.4 2.6l4.6 -5.6", 1.5),
    "cross": ("M.6 .2l5.6 5.6m0 -5.6l-5.6 5.6", 1.6),
    "dash": ("M0 3.3h7", 0.9),
}
_MARK_HEIGHT = 6.0


def mark(name: str, x: float, middle: float, ink: str) -> str:
    """Give a check, a cross or a dash."""
    steps, thick = _MARKS[name]
    place = f"translate({number(x)} {number(middle - _MARK_HEIGHT / 2)})"
    return path(f"mark {name}", steps, transform=place, fill="none", stroke=ink, stroke_width=thick)


def badge(sign: str, x: float, middle: float, disc: str, ink: str, *, hollow: bool = False) -> str:
    """Give a sign on a disc whose left edge is at `x`; `hollow` as the header that it stands in."""
    kind, centre = " hollow" * hollow, x + BADGE
    place = f'cx="{number(centre)}" cy="{number(middle)}"'
    return f'<circle class="disc{kind}" {place} r="{number(BADGE)}" fill="{disc}"/>\n' + (
        path(
            f"sign{kind}",
            _SIGNS[sign],
            transform=f"translate({number(centre)} {number(middle)})",
            fill="none",
            stroke=ink,
            stroke_width=_THICK,
        )
        if sign in _SIGNS
        else letter(sign, centre, middle, ink, kind)
    )


def letter(sign: str, x: float, middle: float, ink: str, kind: str = "") -> str:
    """Give a sign that is a letter, with its middle there."""
    wide = number(width(sign, SMALL, bold=True))
    return (
        f'<text class="letter{kind}" x="{number(x)}" y="{number(middle + SMALL * 0.36)}" text-anchor="middle" '
        f'font-size="{number(SMALL)}" font-weight="bold" fill="{ink}" textLength="{wide}" '
        f'lengthAdjust="spacingAndGlyphs">{"&amp;" if sign == "&" else sign}</text>\n'
    )
