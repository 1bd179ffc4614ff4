"""The reader's own editor at a line of a file."""

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from argmap.visible import one_line

_AT_COLON = ("hx", "helix", "subl", "zed")
_AT_GOTO = ("code", "codium", "cursor")
_WITHOUT_LINE = ("notepad",)


class NoEditor(Exception):
    """Why no editor can be started, and what to do."""


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """The arguments that open a file at a line, by VISUAL or EDITOR. Raises NoEditor."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(chosen)
    except ValueError as error:
        raise NoEditor(f"the editor '{chosen}' cannot be read ({error}): set VISUAL or EDITOR") from None
    if not words:
        raise NoEditor("no editor is set: set VISUAL or EDITOR, as in EDITOR=nano")
    name = Path(words[0]).stem
    if name in _AT_COLON:
        return [*words, f"{path}:{line}"]
    if name in _AT_GOTO:
        return [*words, "--wait", "--goto", f"{path}:{line}"]
    return [*words, str(path)] if name in _WITHOUT_LINE else [*words, f"+{line}", str(path)]


def edited(command: list[str]) -> str:
    """What is to be said after an editor ran. Raises nothing, as the terminal is lent meanwhile."""
    try:
        code = subprocess.run(command, check=False).returncode
    except (OSError, ValueError) as error:
        return f"the editor did not start: {one_line(str(error))}"
    return f"the editor ended with code {code}" if code else ""
