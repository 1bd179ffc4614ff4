"""Write pixels as PNG, packed as they come."""

import zlib
from collections.abc import Iterable, Iterator
from struct import pack

_MAGIC = b"\x89PNG\r\n\x1a\n"
_INCH = 0.0254
_TRUE_COLOUR = 2


def png(strips: Iterable[bytes], width: int, height: int, dpi: float, texts: dict[str, str]) -> bytes:
    """Give strips of rows, from the top down, as one PNG with its resolution and what is said of it."""
    per_metre = round(dpi / _INCH)
    parts = [
        _MAGIC,
        _chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, _TRUE_COLOUR, 0, 0, 0)),
        _chunk(b"pHYs", pack(">IIB", per_metre, per_metre, 1)),
        *(_chunk(b"iTXt", _text(name, text)) for name, text in texts.items() if text),
    ]
    parts += (_chunk(b"IDAT", data) for data in _packed(strips, 3 * width))
    return b"".join([*parts, _chunk(b"IEND", b"")])


def _packed(strips: Iterable[bytes], stride: int) -> Iterator[bytes]:
    packer = zlib.compressobj(6)
    for strip in strips:
        rows = (b"\x00" + strip[start : start + stride] for start in range(0, len(strip), stride))
        data = packer.compress(b"".join(rows))
        if data:
            yield data
    yield packer.flush()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def _text(name: str, text: str) -> bytes:
    return name.encode("latin-1") + b"\x00\x00\x00\x00\x00" + text.encode("utf-8", "replace")
