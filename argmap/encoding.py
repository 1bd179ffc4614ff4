"""Decode the bytes of a source: UTF-8, what its mark or its curator says, or what chardet and its letters agree on.

Nothing is guessed in silence: the name of a detected encoding stays with the text, and where several encodings give
different letters that could all be meant, the text is not read.
"""

import codecs
import io
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from argmap.files import Unreadable
from argmap.quotes.scripts import hangul, spaceless
from argmap.suggest import did_you_mean
from argmap.unmarked import shifted, wide

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "-be"),
)
_COMMON = (
    "cp1252 iso8859-15 iso8859-1 cp1250 iso8859-2 cp1251 koi8-r koi8-u iso8859-5 cp1253 iso8859-7 cp1254 "
    "iso8859-9 cp1255 iso8859-8 cp1256 iso8859-6 cp1257 iso8859-13 cp1258 cp932 euc_jp gb18030 big5 cp949 tis-620 "
    "cp874"
).split()
_OLD = ("mac-roman mac-latin2 mac-cyrillic cp437 cp850 cp852 cp855 cp866").split()
_UNICODE = ("utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be").split()
_RARE = (
    "iso8859-3 iso8859-4 iso8859-10 iso8859-14 iso8859-16 shift_jis gbk gb2312 hz iso2022_jp iso2022_kr euc_kr johab "
    "big5hkscs koi8-t mac-greek mac-turkish cp737 cp775 cp857 cp860 cp861 cp862 cp863 cp864 cp865 cp858"
).split()
NAMES = (*_UNICODE, *_COMMON, *_OLD, *_RARE)
_NEAR = 0.9  # of the best candidate's score
_FAR = 0.7  # of the likeliest candidate's score: such a one is not passed over for its oddities
_RARELY = 50  # a far likelier candidate may be odd in one of so many characters, as every long text is somewhere
_UNSURE = 0.12  # a best score below this says little, so more candidates count
_MOST_TELLING = 1 << 16
_MOSTLY = 4
_SAVE = "save it as UTF-8"


class Decoded(NamedTuple):
    """A text, the encoding it was read in, and whether that was detected rather than known."""

    text: str
    encoding: str
    detected: bool = False


class _Candidate(NamedTuple):
    score: float
    encoding: str
    text: str
    oddities: int


def decode(data: bytes, stated: str = "", declared: str = "") -> Decoded:
    """The text of a file's bytes. `stated` is its curator's word, `declared` the document's own.

    Raises Unreadable where neither the bytes nor a word for them tell the letters.
    """
    name = _known(stated) if stated else ""
    for mark, encoding, order in _MARKS:
        if data.startswith(mark):
            if name and name not in (encoding, encoding + order):
                raise Unreadable(
                    f"it begins with the byte order mark of {encoding}{order}, not of {stated}", "mend 'encoding'"
                )
            return Decoded(_strictly(data, encoding), encoding, detected=not name)
    plain = _utf8(data)
    if name and name != "utf-8":
        if plain is not None and not data.isascii() and "\0" not in plain:
            raise Unreadable(f"it is UTF-8, not {stated}", f"remove 'encoding: {stated}'")
        return Decoded(_strictly(data, name), stated)
    if plain is not None and "\0" not in plain:
        return _ascii(data, plain, known=bool(name or declared))
    if not name and (found := wide(data)).encoding:
        return Decoded(*found, detected=True)
    if b"\0" in data:
        raise Unreadable("it holds NUL bytes, so it is no text", "save the document as plain text, in UTF-8")
    if name:
        return Decoded(_strictly(data, name), name)
    meant = _lookup(declared) if declared else ""
    return Decoded(_strictly(data, _wider(meant)), declared) if meant else _detected(data)


def _ascii(data: bytes, plain: str, *, known: bool) -> Decoded:
    """UTF-8, where its ASCII does not stand for other letters."""
    called = None if known else shifted(data)
    if called:
        raise Unreadable(
            f"it looks like {called.name}", f"{_SAVE}, or write 'encoding: {called.encoding}' below the source"
        )
    return Decoded(plain, "utf-8")


def _refuse_damaged(data: bytes) -> None:
    """UTF-8 with a few bytes that are none: in another encoding, all its other letters would be wrong."""
    telling = _telling(data)
    text = telling.decode(errors="replace")
    wrong = text.count("\ufffd")
    try:
        telling.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        if sum(character > "\x7f" for character in text) - wrong < _MOSTLY * wrong:
            return
    _strictly(data, "utf-8")


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _lookup(name: str) -> str:
    """The canonical name of an encoding of texts; empty for any other."""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return next((known for known in NAMES if codecs.lookup(known).name == found), "")


def _known(stated: str) -> str:
    found = _lookup(stated)
    if not found:
        raise Unreadable(
            f"there is no encoding '{stated}'", did_you_mean(stated, NAMES, "write a name such as cp1252 or koi8-r")
        )
    return found


def _wider(name: str) -> str:
    """What browsers read for a declared encoding (WHATWG Encoding Standard): its superset."""
    wider = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}
    return wider.get(name, name)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = len(data[: error.start + 1].splitlines())
        raise Unreadable(f"it is not {encoding}: byte 0x{data[error.start]:02X} in line {line}", _SAVE) from None


def _detected(data: bytes) -> Decoded:
    """The one reading that chardet finds likely and whose letters stand where letters may."""
    _refuse_damaged(data)
    candidates = list(_candidates(_telling(data)))
    if not candidates:
        raise Unreadable("it is not UTF-8, nor text in any other encoding", f"{_SAVE}, or write 'encoding: …'")
    least = min(candidate.oddities for candidate in candidates)
    likeliest = max(candidates, key=lambda candidate: (candidate.score, -candidate.oddities))
    far = likeliest.score * _FAR > max(candidate.score for candidate in candidates if candidate.oddities == least)
    if far and likeliest.oddities * _RARELY <= len(re.findall(_FOREIGN, likeliest.text)):
        least = likeliest.oddities
    readings = _readings([candidate for candidate in candidates if candidate.oddities <= least])
    if far:
        readings.setdefault(likeliest.text, likeliest.encoding)
    if len(readings) > 1:
        names = ", ".join(dict.fromkeys(readings.values()))
        help = f"{_SAVE}, or write 'encoding: {next(iter(readings.values()))}' below the source if that is right"
        raise Unreadable(f"it is not UTF-8, and its letters could be of {names}", help)
    (encoding,) = readings.values()
    return Decoded(_strictly(data, encoding), encoding, detected=True)


def _telling(data: bytes) -> bytes:
    """The lines beyond ASCII, up to a bound: each candidate is decoded, and a source may have 256 MB."""
    telling, size = [], 0
    for line in io.BytesIO(data):
        if not line.isascii():
            telling.append(line)
            size += len(line)
            if size > _MOST_TELLING:
                break
    return b"".join(telling)[:_MOST_TELLING]


def _candidates(data: bytes) -> Iterator[_Candidate]:
    """Every encoding that is met with and can decode the bytes."""
    import chardet

    for guess in chardet.detect_all(data, ignore_threshold=True):
        name = _wider(_lookup(guess["encoding"] or ""))
        if name in _COMMON or name in _OLD:
            try:
                text = codecs.getincrementaldecoder(name)().decode(data)  # lets the last character be cut off
            except UnicodeDecodeError:
                continue
            yield _Candidate(guess["confidence"], name, text, _oddities(text))


def _readings(candidates: list[_Candidate]) -> dict[str, str]:
    """The texts that may be meant, likeliest first, each with its encoding."""
    best = max(candidates, key=lambda candidate: (candidate.score, candidate.encoding in _COMMON))
    near = 0.5 if best.score < _UNSURE else _NEAR
    readings: dict[str, str] = {best.text: best.encoding}
    for candidate in sorted(candidates, key=lambda candidate: -candidate.score):
        rare = candidate.encoding in _OLD and best.encoding not in _OLD
        if candidate.score >= near * best.score and not rare:
            readings.setdefault(candidate.text, candidate.encoding)
    return readings


_FOREIGN = r"[^\x00-\x7f]"


def _oddities(text: str) -> int:
    """How many characters beyond ASCII stand where none of their kind does: cafÈ, rodz±, itßs."""
    return sum(_is_odd(text, match.start()) for match in re.finditer(_FOREIGN, text))


def _is_odd(text: str, at: int) -> bool:
    character, before, after = text[at], text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    category = unicodedata.category(character)
    if category in ("Cc", "Cn", "Co", "Cs"):
        return True
    if spaceless(before) or spaceless(character):
        return False
    if category[0] == "L":
        return _is_odd_letter(character, before, after)
    inside = before.isalpha() and after.isalpha() and not hangul(before)
    if category in ("Sm", "So", "Sk", "Sc", "Ps", "Pi"):
        return inside if category == "Pi" else before.isalpha()
    return (
        character not in "’·"
        and category in ("Po", "Pe", "Pf", "No")
        and (inside or character in "¿¡")
        and before.isalpha()
    )


def _is_odd_letter(character: str, before: str, after: str) -> bool:
    if before in ",;:!?":
        return True
    if before.isalpha() and ((before.islower() and character.isupper()) or _script(before) != _script(character)):
        return True
    latin_after = after.isascii() and after.isalpha()
    return latin_after and ((character.islower() and after.isupper()) or _script(character) != "LATIN")


def _script(character: str) -> str:
    return "LATIN" if character < "\u0250" else unicodedata.name(character, "?").split()[0]
