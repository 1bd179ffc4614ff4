"""Values, names and rewordings of a change in words."""

from collections.abc import Callable, Iterator
from typing import Any

from argmap.comparison.changes import Change, Kind, word_changes
from argmap.comparison.pairs import Statement
from argmap.dossier import Dossier
from argmap.model import Answer, ArgumentMap, Claim, See, Text, Together
from argmap.reasoning.account import quoted

_SHORT = 60


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


def name_of(node: Statement | ArgumentMap) -> str:
    """What a statement is called."""
    if isinstance(node, ArgumentMap):
        return "the thesis" if node.thesis else "yes"
    text = short(node.text.value)
    return f"#{node.id} {text}" if node.id else text


def same(node: object) -> Any:
    """The node itself."""
    return node


def target_of(parent: object, now: Callable[[Any], object] = same) -> str:
    """What something bears on, in words; `now` gives the node to name in place of one."""
    parent = now(parent)
    if isinstance(parent, Claim | Answer):
        return f"#{parent.id}" if parent.id else short(parent.text.value)
    if isinstance(parent, See):
        return f"the reference to #{parent.target}"
    if isinstance(parent, Together):
        first, *others = parent.premises or (None,)
        return f"{target_of(first, now)} together with {len(others)} more"
    return "the thesis"


def short(text: str) -> str:
    """A text in quotation marks, cut where it is long."""
    return quoted(text, _SHORT)


def line_of(dossier: Dossier, text: Text) -> int:
    """The line on which a text of a map begins."""
    return dossier.file.place(text.span.start)[0]
