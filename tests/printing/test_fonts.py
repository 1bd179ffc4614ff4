"""Fonts of the machine are made here, out of argmap's own: which letters a font has is all that matters."""

import io
from pathlib import Path

import pypdfium2
import pytest
import uharfbuzz as hb
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

import argmap.printing.fonts as fonts_module
from argmap.printing.document import document
from argmap.printing.fonts import Fonts
from argmap.printing.pixels import strips
from argmap.printing.reading import read
from argmap.printing.typesetting import typeset
from argmap.registry import CannotWrite

OWN = Path(fonts_module.__file__).parent / "arimo"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="99pt" height="20pt" viewBox="0 0 99 20" font-size="9">{}</svg>'


def font_of(letters, *, bold=False):
    """A font with these letters only."""
    wish = hb.SubsetInput()
    wish.unicode_set.update(map(ord, letters))
    face = hb.Face(hb.Blob.from_file_path(str(OWN / f"Arimo-{'Bold' if bold else 'Regular'}.ttf")))
    return bytes(wish.subset(face).blob.data)


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine where argmap's own font has a to z; gives the folder of the machine's own fonts."""
    own, folder = tmp_path / "own", tmp_path / "fonts"
    own.mkdir()
    (folder / "deep").mkdir(parents=True)
    for name, bold in (("Arimo-Regular", False), ("Arimo-Bold", True)):
        (own / f"{name}.ttf").write_bytes(font_of("abcdefghijklmnopqrstuvwxyz ", bold=bold))
    monkeypatch.setattr(fonts_module, "OWN", own)
    monkeypatch.setattr(fonts_module, "folders_of_fonts", lambda: [folder, tmp_path / "missing"])
    return folder


def faces(text, *, bold=False, named=()):
    fonts = Fonts(named)
    return [run.face.name for run in typeset(text, fonts, bold=bold)], "".join(fonts.missing)


def test_the_machines_fonts_give_what_argmaps_own_lacks(machine):
    (machine / "deep" / "Sans.ttf").write_bytes(font_of("ЖЩ"))
    assert faces("abЖcЩ") == (["Arimo-Regular", "Sans", "Arimo-Regular", "Sans"], "")
    assert faces("aЯЖ") == (["Arimo-Regular", "Sans"], "Я")


def test_a_named_font_comes_before_the_machines(machine, tmp_path):
    (machine / "Sans.ttf").write_bytes(font_of("ЖЩ"))
    (tmp_path / "Mine.otf").write_bytes(font_of("Ж"))
    assert faces("ЖЩ", named=[str(tmp_path / "Mine.otf")]) == (["Mine", "Sans"], "")


@pytest.mark.parametrize(
    ("names", "bold", "chosen"),
    [
        (["AItalic.ttf", "BSerif.ttf", "CSans.ttf"], False, "CSans"),
        (["A-Mono.ttf", "B-Condensed.ttf", "C.ttf"], False, "C"),
        (["ASans-Bold.ttf", "ZSans.ttf"], False, "ZSans"),
        (["ASans.ttf", "ZSans-Bold.ttf"], True, "ZSans-Bold"),
        (["ASans-BoldOblique.ttf", "ZSans.ttf"], True, "ZSans"),
        (["a.txt", "LastResort.ttf", "z.ttf"], False, "z"),
    ],
)
def test_the_plainest_font_is_chosen_whatever_the_order_of_files(machine, names, bold, chosen):
    for name in reversed(names):
        (machine / name).write_bytes(font_of("Ж"))
    assert faces("Ж", bold=bold) == ([chosen], "")


def test_a_letter_and_its_marks_come_from_one_font(machine):
    (machine / "Sans.ttf").write_bytes(font_of("xq\u0308"))
    (machine / "Aa.ttf").write_bytes(font_of("\u0308"))
    assert faces("aq\u0308x") == (["Arimo-Regular", "Sans", "Arimo-Regular"], "")
    assert faces("a\u200db\ufe0f") == (["Arimo-Regular"], "")


def test_fonts_that_cannot_be_embedded_are_passed_over(machine):
    forbidden = bytearray(font_of("Ж"))
    face = hb.Face(hb.Blob(bytes(forbidden)))
    table = bytes(face.reference_table("OS/2").data)
    at = bytes(forbidden).index(table) + 8
    forbidden[at : at + 2] = b"\x00\x02"
    (machine / "ASans.ttf").write_bytes(forbidden)
    (machine / "BSans.ttf").write_bytes(b"no font")
    (machine / "CSans.ttf").symlink_to("nowhere")
    assert faces("Ж") == (["Arimo-Regular"], "Ж")
    with pytest.raises(CannotWrite, match=r"ASans\.ttf' is no font that can be used"):
        Fonts([str(machine / "ASans.ttf")])


def test_the_folders_of_fonts_are_the_systems_and_the_users(monkeypatch, tmp_path):
    monkeypatch.setattr(fonts_module.sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert [str(folder) for folder in fonts_module.folders_of_fonts()] == [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        f"{tmp_path}/data/fonts",
        f"{tmp_path}/.fonts",
    ]


def test_a_regular_font_is_thickened_where_bold_is_asked_for(machine):
    (machine / "Sans.ttf").write_bytes(font_of("Ж"))
    plain, bold = (
        ink(SVG.format(f'<text x="1" y="15" font-weight="{weight}" font-size="18">Ж</text>'))
        for weight in ("normal", "bold")
    )
    assert 1.1 * plain < bold < 2 * plain


def ink(svg):
    return sum(255 - value for value in b"".join(strips(document({"": read(svg)}, Fonts()), 198, 40)))


def made_font(kind):
    """A font of one letter, a black square: with PostScript's outlines, of several weights, or of coloured layers."""
    builder = FontBuilder(1000, isTTF=kind != "postscript")
    builder.setupGlyphOrder([".notdef", "square"])
    builder.setupCharacterMap({ord("Ж"): "square"})
    pen = T2CharStringPen(1000, None) if kind == "postscript" else TTGlyphPen(None)
    empty = T2CharStringPen(1000, None) if kind == "postscript" else TTGlyphPen(None)
    if kind != "coloured":
        pen.moveTo((100, 0))
        for corner in ((100, 700), (800, 700), (800, 0)):
            pen.lineTo(corner)
        pen.closePath()
    if kind == "postscript":
        shapes = {".notdef": empty.getCharString(), "square": pen.getCharString()}
        builder.setupCFF("Made", {}, shapes, {})
    else:
        builder.setupGlyf({".notdef": empty.glyph(), "square": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "square": (900, 100)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular"})
    builder.setupOS2(fsType=0)
    builder.setupPost()
    if kind == "several weights":
        builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
        builder.setupGvar({"square": []})
    if kind == "coloured":
        builder.setupCOLR({"square": [("square", 0)]})
        builder.setupCPAL([[(0, 0, 0, 1)]])
    data = io.BytesIO()
    builder.save(data)
    return data.getvalue()


@pytest.mark.parametrize("kind", ["postscript", "several weights"])
def test_every_kind_of_outline_is_drawn_and_can_be_searched(machine, kind):
    (machine / "Made.otf").write_bytes(made_font(kind))
    svg = SVG.format('<text x="1" y="15" font-size="20">Жab</text>')
    data = document({"": read(svg)}, Fonts())
    assert (b"/CIDFontType0C" in data) is (kind == "postscript")
    pdf = pypdfium2.PdfDocument(data)
    assert pdf[0].get_textpage().get_text_range() == "Жab"
    pdf.close()
    rows = b"".join(strips(data, 99, 20))
    assert [rows[3 * (99 * y + 8)] for y in range(20)] == [255] + [0] * 14 + [255] * 5


def test_a_letter_that_is_only_made_of_coloured_layers_is_none(machine):
    (machine / "Made.ttf").write_bytes(made_font("coloured"))
    assert faces("Ж") == (["Arimo-Regular"], "Ж")


def test_text_that_glyphs_do_not_tell_is_told_beside_them(machine):
    """Two letters of one glyph, and a letter of two glyphs."""
    (machine / "Sans.ttf").write_bytes(font_of("\u03a9\u2126q\u0308"))
    data = document({"": read(SVG.format('<text x="1" y="15">\u03a9\u2126 q\u0308</text>'))}, Fonts())
    pdf = pypdfium2.PdfDocument(data)
    assert pdf[0].get_textpage().get_text_range() == "\u03a9\u2126 q\u0308"
    pdf.close()


def set_line(text):
    return ["".join(glyph.text for glyph in run.glyphs) for run in typeset(text, Fonts(), bold=False)]


def test_a_line_between_the_characters_that_say_so_begins_at_the_right():
    assert set_line("שלום ab.") == ["םולש", " ab."]
    assert set_line("\u2067שלום ab.\u2069") == [".", "ab", " םולש"]
    assert set_line("\u2067ab\u2069") == ["ab"]
