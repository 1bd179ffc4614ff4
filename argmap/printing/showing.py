"""Show the glyphs of a line in a PDF so that they also tell their text to whoever searches or copies it.

A glyph tells one text wherever it stands. Where it stands for another, or where several glyphs make one letter, the
text is told beside them.
"""

from collections.abc import Iterator
from unicodedata import bidirectional

from argmap.printing.fonts import Face
from argmap.printing.objects import number, text_string
from argmap.printing.typesetting import Glyph, Run

_THOUSAND = 1000
_LEFTWARD = frozenset(("R", "AL"))


def shown(run: Run, size: float) -> Iterator[str]:
    """Give the operators that show a run, and note in its face which glyphs are used."""
    pending: list[str] = []
    for cluster in _clusters(run.glyphs):
        told = _tells(run.face, cluster)
        if told and not any(glyph.up for glyph in cluster):
            pending += _placed(run.face, cluster)
            continue
        yield from _flushed(pending)
        if not told:
            yield f"/Span << /ActualText {text_string(cluster[0].text)} >> BDC"
        for glyph in cluster:
            rise = glyph.up / run.face.upem * size
            yield from [f"{number(rise)} Ts"] if rise else []
            yield from _flushed(list(_placed(run.face, [glyph])))
            yield from ["0 Ts"] if rise else []
        if not told:
            yield "EMC"
    yield from _flushed(pending)


def _clusters(glyphs: tuple[Glyph, ...]) -> Iterator[list[Glyph]]:
    """The glyphs that share a text."""
    cluster: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text and cluster:
            yield cluster
            cluster = []
        cluster.append(glyph)
    if cluster:
        yield cluster


def _tells(face: Face, cluster: list[Glyph]) -> bool:
    """Whether the glyph of a cluster tells its text by itself."""
    for glyph in cluster:
        face.used.setdefault(glyph.number, "")
    if len(cluster) > 1 or _is_turned(cluster[0].text):
        return False
    glyph, text = cluster[0], cluster[0].text.replace("\xa0", " ")
    face.used[glyph.number] = face.used[glyph.number] or text
    return face.used[glyph.number] == text


def _is_turned(text: str) -> bool:
    """Whether programs would turn round what one glyph tells, as they do with letters that run from right to left."""
    return len(text) > 1 and bidirectional(text[0]) in _LEFTWARD


def _placed(face: Face, glyphs: list[Glyph]) -> Iterator[str]:
    """Codes in hexadecimal and, between them, how far to move back in thousandths of the size."""
    scale = _THOUSAND / face.upem
    for glyph in glyphs:
        back = face.font.get_glyph_h_advance(glyph.number) - glyph.advance + glyph.right
        yield from [f"{number(-glyph.right * scale)} "] if glyph.right else []
        yield f"<{glyph.number:04X}>"
        yield from [f"{number(back * scale)} "] if back else []


def _flushed(pending: list[str]) -> Iterator[str]:
    """What shows all that is pending, which it empties."""
    if pending:
        yield f"[{''.join(pending).replace('><', '')}] TJ"
        pending.clear()
