"""The sources that were read, so that maps that share them read them once.

Only the last ones are kept, and what a map still holds is found again: a folder may have more text than memory.
"""

from weakref import WeakValueDictionary

from argmap.dossier import SourceText
from argmap.files import Unreadable

_ROOM = 8_000_000
_LEAST = 1_000

Key = tuple[str, str]


class Shelf:
    """Sources, or why they could not be read, by path and encoding; about so many characters of them."""

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._known: WeakValueDictionary[Key, SourceText | Unreadable] = WeakValueDictionary()
        self._kept: dict[Key, SourceText | Unreadable] = {}  # the one used last comes last

    def get(self, key: Key) -> SourceText | Unreadable | None:
        """A source that is still there."""
        found = self._known.get(key)
        return None if found is None else self.put(key, found)

    def put(self, key: Key, source: SourceText | Unreadable) -> SourceText | Unreadable:
        """Keep a source, and give it back."""
        if self._kept.pop(key, None) is None:
            self._room -= _size(source)
        self._known[key] = self._kept[key] = source
        return source

    def let_go(self, spared: int) -> None:
        """Keep no more than there is room for, but the last so many in any case."""
        for key in [*self._kept][: len(self._kept) - spared] if self._room < 0 else ():
            if self._room >= 0:
                break
            self._room += _size(self._kept.pop(key))


def _size(source: SourceText | Unreadable) -> int:
    return max(_LEAST, len(source.file.content)) if isinstance(source, SourceText) else _LEAST
