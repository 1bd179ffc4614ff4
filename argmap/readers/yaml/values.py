"""What a single scalar may hold: the words of its fault, or None where it is right."""

import re
from collections.abc import Callable
from datetime import date

from argmap.readers.yaml.format import Kind
from argmap.suggest import did_you_mean
from argmap.text import cited

FORMAT_VERSION = "1"
LABELS = ("stands", "unchallenged", "defeated", "undecided")

_SCHEME = r"([^/?#:]*):"
_WHOLE_URL = r"(?i)https?://[^/?#]"
_HOST = r"(?:[\w-]+\.)+(?!(?:x?html?|pdf|txt|md|php|docx?)\b)[\w-]{2,}(?=[/:?#]|$)"
_UNSEEN = r"[\s\x00-\x1f\x7f-\x9f]"
_DIGEST = r"[0-9a-fA-F]{64}"
_DATE_LENGTHS = ([4], [4, 2], [4, 2, 2])
_MOST_DIGITS = 9
_ASCII_WHITE = " \t\n\r\f\v"

Fault = tuple[str, str]


def fault_of(kind: Kind, value: str) -> Fault | None:
    """A message and its help where the value is not of the kind."""
    check = _CHECKS.get(kind)
    return check(value) if check else None


def line_range(value: str) -> tuple[int, int] | None:
    """`7` or `48-52` as first and last line; None where it is neither."""
    ends = [end.strip(_ASCII_WHITE) for end in value.strip().split("-")]
    if len(ends) > 2 or not all(_is_number(end) and end[0] != "0" and len(end) <= _MOST_DIGITS for end in ends):
        return None
    first, last = int(ends[0]), int(ends[-1])
    return (first, last) if first <= last else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _id_fault(value: str) -> Fault | None:
    if value and (value[0].isalnum() or value[0] == "_") and _is_of_letters(value):
        return None
    return (
        f"{cited(value)} cannot be an id",
        "an id is letters, digits, '-', '_' and '.', and begins with a letter or digit",
    )


def _is_of_letters(id: str) -> bool:
    """Whether an id has nothing else than letters, with the marks that combine with them (सड़क), digits and `_.-`."""
    if id.isascii():
        return all(letter.isalnum() or letter in "_.-" for letter in id)
    from argmap.quotes.scripts import in_word
    from argmap.visible import hidden

    return all(in_word(letter) or letter in ".-" for letter in id) and not hidden(id)


def _flag_fault(value: str) -> Fault | None:
    if value in ("true", "false"):
        return None
    return f"expected true or false, found {cited(value)}", _flag_help(value)


def _flag_help(value: str) -> str:
    return f"write {value.lower()}" if value.lower() in ("true", "false") else "write true, or leave the key out"


def _date_fault(value: str) -> Fault | None:
    parts = value.split("-")
    if [*map(len, parts)] in _DATE_LENGTHS and all(map(_is_number, parts)):
        year, month, day = (*map(int, parts), 1, 1)[:3]
        try:
            date(year, month, day)
        except ValueError:
            return f"no such day: '{value}'", "write 2023-04-12, 2023-04 or 2023"
        return None
    return (
        f"{cited(value)} is not a date",
        "write 2023-04-12, 2023-04 or 2023; leave the key out where the date is unknown",
    )


def _url_fault(value: str) -> Fault | None:
    if re.search(_UNSEEN, value):
        return "an address with white space or control characters in it", "write it as %20, or remove it"
    scheme = re.match(_SCHEME, value)
    is_web = scheme is not None and scheme[1].lower() in ("http", "https")
    if re.match(_WHOLE_URL, value):
        return None
    if is_web or value.startswith("//") or re.match(_HOST, value):
        rest = (value.partition(":")[2] if is_web else value).lstrip("/")
        help = f"write https://{rest}" if rest else "write the address of the page, or leave the key out"
        return f"{cited(value)} is no whole web address", help
    if scheme is None:
        return None
    return f"a {cited(scheme[1] + ':')} address", "write an address that begins with https:// or http://"


def _digest_fault(value: str) -> Fault | None:
    if re.fullmatch(_DIGEST, value):
        return None
    return "not a SHA-256 digest", "write the 64 hexadecimal digits of the file's SHA-256"


def _version_fault(value: str) -> Fault | None:
    if value == FORMAT_VERSION:
        return None
    return (
        f"format version {cited(value)}",
        f"this argmap reads version {FORMAT_VERSION}: write 'argmap: {FORMAT_VERSION}'",
    )


def _label_fault(value: str) -> Fault | None:
    if value in LABELS:
        return None
    *most, last = LABELS
    return f"{cited(value)} is no label", did_you_mean(value, LABELS, f"a label is {', '.join(most)} or {last}")


_CHECKS: dict[Kind, Callable[[str], Fault | None]] = {
    Kind.ID: _id_fault,
    Kind.FLAG: _flag_fault,
    Kind.DATE: _date_fault,
    Kind.URL: _url_fault,
    Kind.DIGEST: _digest_fault,
    Kind.VERSION: _version_fault,
    Kind.LABEL: _label_fault,
}
