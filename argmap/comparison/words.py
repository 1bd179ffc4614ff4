"""Values, places and rewordings of a change in words."""

from collections.abc import Callable, Iterator
from typing import Any

from argmap.comparison.changes import Change, Kind, word_changes
from argmap.dossier import Dossier
from argmap.model import ArgumentMap, Node, See, Text, Together
from argmap.reasoning.naming import name_of


def fields(one: object, other: object, names: tuple[str, ...]) -> Iterator[str]:
    """The named values that differ, in words."""
    for name in names:
        before, after = value_of(getattr(one, name, None)), value_of(getattr(other, name, None))
        if before != after:
            yield f"{name}: {before or 'none'}, now {after or 'none'}"


def rewritten(topic: str, subject: str, old: tuple[Dossier, Text | None], new: tuple[Dossier, Text | None]) -> Change:
    """A text in place of another; where one of them is missing, an addition or a removal."""
    (_, ours), (_, theirs) = old, new
    kind = Kind.REWORDED if ours and theirs else Kind.ADDED if theirs else Kind.REMOVED
    before, after = (None if text is None else line_of(dossier, text) for dossier, text in (old, new))
    return Change(kind, topic, subject, "", word_changes(value_of(ours), value_of(theirs)), (before, after))


def value_of(value: object) -> str:
    """A value of the model in words, "" for nothing."""
    if isinstance(value, tuple) and not isinstance(value, Text):
        return ", ".join(
            "-".join(dict.fromkeys(map(str, each))) if type(each) is tuple else str(each) for each in value
        )
    return "" if value is None or value is False else "true" if value is True else " ".join(str(value).split())


def same(node: object) -> Any:
    """The node itself."""
    return node


def target_of(parent: Node | ArgumentMap, now: Callable[[Any], Any] = same) -> str:
    """What something bears on, in words; `now` gives the node to name in place of one."""
    parent = now(parent)
    if isinstance(parent, Together):
        parent = parent._replace(premises=tuple(map(now, parent.premises)))
    return f"the reference to {name_of(parent)}" if isinstance(parent, See) else name_of(parent)


def line_of(dossier: Dossier, text: Text) -> int:
    """The line on which a text of a map begins."""
    return dossier.file.place(text.span.start)[0]
