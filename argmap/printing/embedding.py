"""Put into a PDF the glyphs of a face that are used, and what text they stand for, so that it can be searched."""

from hashlib import sha256

import uharfbuzz as hb

from argmap.printing.fonts import Face
from argmap.printing.objects import Objects, number, numbers

_THOUSAND = 1000
_STEM = 80
_SYMBOLIC = 4
_NEEDED = frozenset({"head", "hhea", "hmtx", "maxp", "loca", "glyf", "CFF "})
_MOST_PAIRS = 100


def embed(face: Face, objects: Objects) -> int:
    """Write a face as a font of PDF whose codes are the face's own glyph numbers."""
    glyphs = sorted(face.used)
    tag = "".join(chr(65 + byte % 26) for byte in sha256(f"{face.name} {glyphs}".encode()).digest()[:6])
    name = f"/{tag}+{_plain(face.name)}"
    program, kind = _program(face, glyphs, objects)
    descriptor = objects.add(
        f"<< /Type /FontDescriptor /FontName {name} /Flags {_SYMBOLIC} {_measures(face)} /StemV {_STEM} {program} >>"
    )
    identity = " /CIDToGIDMap /Identity" if kind == "CIDFontType2" else ""
    widths = " ".join(f"{glyph} [{number(_width(face, glyph))}]" for glyph in glyphs)
    descendant = objects.add(
        f"<< /Type /Font /Subtype /{kind} /BaseFont {name} /FontDescriptor {descriptor} 0 R{identity}"
        f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 0 /W [{widths}] >>"
    )
    texts = objects.add_stream(_texts(face).encode("ascii"))
    return objects.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H"
        f" /DescendantFonts [{descendant} 0 R] /ToUnicode {texts} 0 R >>"
    )


def _plain(name: str) -> str:
    return "".join(letter for letter in name if letter.isascii() and letter.isalnum()) or "Font"


def _program(face: Face, glyphs: list[int], objects: Objects) -> tuple[str, str]:
    """The outlines that are used, as a file of the descriptor, and the kind of font that they make."""
    wish = hb.SubsetInput()
    kept = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.NOTDEF_OUTLINE
    wish.flags = kept | hb.SubsetFlags.NO_HINTING
    wish.glyph_set.update(glyphs)
    wish.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in face.tables - _NEEDED)
    small = wish.subset(face.face)
    if "CFF " in face.tables:
        data = bytes(small.reference_table("CFF ").data)
        return f"/FontFile3 {objects.add_stream(data, ' /Subtype /CIDFontType0C')} 0 R", "CIDFontType0"
    data = bytes(small.blob.data)
    return f"/FontFile2 {objects.add_stream(data, f' /Length1 {len(data)}')} 0 R", "CIDFontType2"


def _measures(face: Face) -> str:
    scale = _THOUSAND / face.upem
    extents = face.font.get_font_extents("ltr")
    top, bottom = extents.ascender * scale, extents.descender * scale
    box = numbers(-_THOUSAND, bottom, 3 * _THOUSAND, top)
    return f"/FontBBox [{box}] /ItalicAngle 0 /Ascent {number(top)} /Descent {number(bottom)} /CapHeight 700"


def _width(face: Face, glyph: int) -> float:
    return float(face.font.get_glyph_h_advance(glyph) * _THOUSAND / face.upem)


def _texts(face: Face) -> str:
    """The table from codes to texts."""
    pairs = [
        f"<{glyph:04X}> <{text.encode('utf-16-be', 'replace').hex().upper()}>"
        for glyph, text in sorted(face.used.items())
        if text
    ]
    blocks = [pairs[start : start + _MOST_PAIRS] for start in range(0, len(pairs), _MOST_PAIRS)]
    tables = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{tables}"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
