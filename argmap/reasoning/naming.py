"""What the parts of a map are called in sentences about them: by their id, or by how their text begins."""

from argmap.model import ArgumentMap, Node, See, Together
from argmap.reasoning.framework import Statement
from argmap.text import in_marks

_MOST = 72


def name_of(node: Node | ArgumentMap) -> str:
    """What a node is called where it is one of several: `#jobs`, or the beginning of its text.

    A reference is called as the claim that it names, premises after the first of them, a map after its thesis.
    """
    if isinstance(node, See):
        return f"#{node.target}"
    if isinstance(node, Together):
        first, *others = node.premises or (None,)
        if first and not others:
            return f"{name_of(first)} together with what came later"
        return f"{name_of(first)} together with {len(others)} more" if first else "of no premises"
    if isinstance(node, ArgumentMap):
        return quoted(str(node.thesis)) if node.thesis else "yes"
    return f"#{node.id}" if node.id else quoted(str(node.text))


def described(statement: Statement) -> str:
    """What a statement is called where it is first spoken of: its id as well as the beginning of its text."""
    name = name_of(statement)
    return name if isinstance(statement, ArgumentMap) or not statement.id else f"{name} {quoted(str(statement.text))}"


def quoted(text: str) -> str:
    """A text in quotation marks, cut where it is long."""
    words = " ".join(text.split())
    return in_marks(words if len(words) <= _MOST else words[: _MOST - 1].rstrip() + "…")
