"""Write HTML; a text is escaped unless it is markup already, so that forgetting an escape is no way to write some."""

from collections.abc import Iterable

from argmap.drawing.escape import escaped
from argmap.model import Text
from argmap.visible import one_line

_EMPTY = frozenset(("meta", "input"))


class Html(str):
    """A text that is markup."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str | int) -> Html:
    """Give an element; attributes that are "" or False are left out, `_` in their names stands for a hyphen."""
    opened = start(name, **attributes)
    return opened if name in _EMPTY else Html(f"{opened}{joined(content)}</{name}>")


def start(name: str, /, **attributes: str | int) -> Html:
    """Give the start tag of an element."""
    return Html(f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Join what is not empty, escaping what is no markup."""
    written = [part if isinstance(part, Html) else escaped(part) for part in parts if part]
    return Html((between if isinstance(between, Html) else escaped(between)).join(written))


def words(text: Text | None) -> str:
    """Give a text of the map on one line, made visible; nothing for none."""
    return one_line(text.value) if text else ""


def _attribute(name: str, value: str | int) -> str:
    if value is False or value == "":
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'
