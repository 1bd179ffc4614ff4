"""A PDF file as its numbered objects, written so that the same objects give the same bytes: no clock, no chance."""

import zlib
from hashlib import sha256

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def number(value: float) -> str:
    """Write a number as PDF takes it: no exponent, at most four digits behind the point."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Write numbers one after another."""
    return " ".join(map(number, values))


def text_string(text: str) -> str:
    """Write a text for people: UTF-16 in hexadecimal, so that no character of it means anything to PDF."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def byte_string(text: str) -> str:
    """Write an address or a name as UTF-8, so that no character of it ends the string."""
    return f"<{text.encode('utf-8', 'replace').hex().upper()}>"


class Objects:
    """Collects objects; a place can be taken before it is known what stands there."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def take(self) -> int:
        """Take the next number."""
        self._bodies.append(b"")
        return len(self._bodies)

    def put(self, place: int, body: str) -> int:
        """Write what stands at a number."""
        self._bodies[place - 1] = body.encode("ascii")
        return place

    def add(self, body: str) -> int:
        """Write an object at the next number."""
        return self.put(self.take(), body)

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Write a stream, compressed."""
        packed = zlib.compress(data, 9)
        place = self.take()
        head = f"<< /Length {len(packed)} /Filter /FlateDecode{entries} >>\nstream\n".encode("ascii")
        self._bodies[place - 1] = head + packed + b"\nendstream"
        return place

    def file(self, root: int, information: int) -> bytes:
        """Give the whole file."""
        parts, starts, at = [_HEADER], [], len(_HEADER)
        for place, body in enumerate(self._bodies, 1):
            part = b"%d 0 obj\n%s\nendobj\n" % (place, body)
            starts.append(at)
            parts.append(part)
            at += len(part)
        identity = sha256(b"".join(parts)).hexdigest()[:32].upper()
        table = "".join(f"{start:010d} 00000 n \n" for start in starts)
        count = len(starts) + 1
        parts.append(
            f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root {root} 0 R"
            f" /Info {information} 0 R /ID [<{identity}> <{identity}>] >>\nstartxref\n{at}\n%%EOF\n".encode("ascii")
        )
        return b"".join(parts)
