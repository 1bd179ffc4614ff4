"""The elements of an XML part that came from a stranger: no entities, no document types, nothing fetched."""

from collections.abc import Callable
from xml.parsers import expat

from argmap.files import Unreadable

Attributes = dict[str, str]


def read_xml(
    data: bytes,
    part: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    words: Callable[[str], None] | None = None,
) -> None:
    """Hand over each element as `namespace name`, and the text in it. Raises Unreadable."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by place only
    except (expat.ExpatError, ValueError, LookupError):
        raise Unreadable(f"its part '{part}' is broken", "save it anew") from None


def _refuse(*_: object) -> None:
    raise Unreadable("it declares entities, which no such document needs", "save it anew")
