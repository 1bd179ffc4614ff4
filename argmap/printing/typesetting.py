"""Set a line of text: which glyphs of which faces, in which order, how far from each other.

Letters are not kerned and make no ligatures, so that a line is as wide as the drawing measured it.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple
from unicodedata import combining

import uharfbuzz as hb

from argmap.printing.direction import is_plain, levels, visual
from argmap.printing.fonts import Face, Fonts

_FEATURES = {"kern": False, "liga": False, "clig": False}
_FROM_RIGHT, _FROM_RIGHT_END = "\u2067", "\u2069"
_JOINED = frozenset("\u200c\u200d\ufe0e\ufe0f")


class Glyph(NamedTuple):
    """A glyph, how far to the next one, where it is drawn beside its place (in the face's units), and its text.

    The text is that of its whole cluster; "" for all but the first glyph of one.
    """

    number: int
    advance: int
    right: int
    up: int
    text: str


class Run(NamedTuple):
    """Glyphs of one face."""

    face: Face
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """How wide it is in sizes of the font."""
        return sum(glyph.advance for glyph in self.glyphs) / float(self.face.upem)


def typeset(text: str, fonts: Fonts, *, bold: bool) -> list[Run]:
    """Give the runs of a line from left to right; one between the characters that say so begins at the right."""
    leftward = text.startswith(_FROM_RIGHT)
    text = text.removeprefix(_FROM_RIGHT).removesuffix(_FROM_RIGHT_END) if leftward else text
    own = fonts.face("", bold=bold)
    if not leftward and is_plain(text) and own.has(text):
        return [_shaped(own, text, rightward=True)]
    parts = list(_parts(text, fonts, leftward=leftward, bold=bold))
    order = visual([level for level, _, _ in parts])
    return [_shaped(face, part, rightward=level != 1) for level, face, part in (parts[place] for place in order)]


def _parts(text: str, fonts: Fonts, *, leftward: bool, bold: bool) -> Iterator[tuple[int, Face, str]]:
    """The stretches of a text that have one level and one face."""
    found = levels(text, leftward=leftward)
    clusters = [(found[at], fonts.face(cluster, bold=bold), cluster) for at, cluster in _clusters(text)]
    for (level, _), run in groupby(clusters, lambda part: (part[0], id(part[1]))):
        stretch = list(run)
        yield level, stretch[0][1], "".join(cluster for _, _, cluster in stretch)


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each character with its marks and joiners, and where it begins."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not (combining(text[at]) or text[at] in _JOINED):
            yield start, text[start:at]
            start = at


def _shaped(face: Face, text: str, *, rightward: bool) -> Run:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr" if rightward else "rtl"
    hb.shape(face.font, buffer, _FEATURES)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs, told = [], set()
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        start = info.cluster
        said = "" if start in told else text[start : ends[start]]
        told.add(start)
        glyphs.append(Glyph(info.codepoint, position.x_advance, position.x_offset, position.y_offset, said))
    return Run(face, tuple(glyphs))
