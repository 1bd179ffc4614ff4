"""Names for the parts of a figure: made of safe characters only, unique, and the same on every run.

Letters of all scripts are safe, as XML, style sheets and addresses take them: a claim in any language keeps its name.
"""

import re

_SAFE = re.compile(r"\w[\w.-]{0,63}")


class Names:
    """Hands out each name once; one that is taken gets a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """Take the name itself or, where it is taken, the name with the first free number."""
        free, number = name, 2
        while free in self._taken:
            free, number = f"{name}-{number}", number + 1
        self._taken.add(free)
        return free

    def of_part(self, kind: str, id: str, path: str) -> str:
        """Take a name after a curator's id where it is safe, else after the place in the map."""
        return self.take(name_after(kind, id) or f"part-{path}")


def name_after(kind: str, id: str) -> str:
    """Give the name of the part with a curator's id; nothing where the id is not safe in XML, CSS and addresses."""
    return f"{kind}-{id}" if _SAFE.fullmatch(id) else ""
