"""Read themes: those that come with argmap by their names, a user's own from its file.

A theme file may come from a stranger. Its keys are a closed set, every value must match its pattern before anything is
painted with it, and letters that could not be read on their ground are refused, so no theme injects or hides anything.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from argmap.drawing.theme import (
    COLOURS,
    FINE_LINES,
    LEAST_CONTRAST,
    LEAST_OF_FINE_LINES,
    STROKES,
    Strokes,
    Theme,
    contrast,
    pairs,
)
from argmap.files import Unreadable, read_text
from argmap.registry import CannotWrite
from argmap.suggest import did_you_mean
from argmap.text import cited

_FOLDER = Path(__file__).parent / "themes"
NAMES = ("light", "dark", "print", "contrast", "auto")

_SUFFIX = ".toml"
_LIMIT = 1 << 20
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_FAMILY = "[A-Za-z0-9][A-Za-z0-9 -]{0,63}"
_FONT = re.compile(f"{_FAMILY}(, ?{_FAMILY}){{0,15}}")
_GENERIC = frozenset(("sans-serif", "serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif"))
_SETTINGS = ("base", "night", "font")
_LINE_OF_ERROR = re.compile(r" \(at line (\d+), column (\d+)\)$")


def theme(name: str) -> Theme:
    """Give the theme of a name, or of a TOML file. Raises CannotWrite with the place of what is wrong in it."""
    if name in NAMES:
        return _own(name)
    path = Path(name)
    if path.suffix != _SUFFIX:
        known = f"the themes are {', '.join(NAMES)}; one of your own is a file {_SUFFIX}"
        raise CannotWrite(f"no such theme '{name}'", did_you_mean(name, NAMES, known))
    try:
        return _Reading(name, read_text(path, _LIMIT)).theme()
    except Unreadable as error:
        raise CannotWrite(f"cannot read the theme {cited(name)}: {error.reason}", error.help) from None


@cache
def _own(name: str) -> Theme:
    return _Reading(name, (_FOLDER / f"{name}{_SUFFIX}").read_text("utf-8")).theme()


class _Reading:
    """One theme file: its settings laid over those of its base."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.splitlines()
        try:
            self._read = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise self._syntax(str(error)) from None

    def theme(self) -> Theme:
        """Give the theme, or raise CannotWrite at its first fault."""
        self._check_keys()
        base = self._named("base", "light")
        colours, strokes, font = _own(base)[:3] if base != self._name else ({}, None, "")
        colours = colours | {
            f"{part}.{key}": self._colour(part, key, value) for part, key, value in self._given(COLOURS)
        }
        strokes = Strokes(**(strokes._asdict() if strokes else {}) | self._strokes())
        night = self._named("night", "")
        found = Theme(colours, strokes, self._font() or font, _own(night)._replace(night=None) if night else None)
        self._check_contrast(found)
        return found

    def _check_keys(self) -> None:
        parts: dict[str, Any] = {**COLOURS, "strokes": (*STROKES, "edge")}
        for name, value in self._read.items():
            if name not in parts and name not in _SETTINGS:
                raise self._fault(f"unknown key {cited(name)}", "", name, did_you_mean(name, [*_SETTINGS, *parts]))
            if name in parts and not isinstance(value, dict):
                raise self._fault(f"{name} is {_shown(value)}, expected a table [{name}]", "", name)
            for key in value if name in parts else ():
                if key not in parts[name]:
                    help = did_you_mean(key, parts[name], f"[{name}] takes {', '.join(parts[name])}")
                    raise self._fault(f"unknown key {cited(key)} in [{name}]", name, key, help)

    def _given(self, parts: Any) -> Iterator[tuple[str, str, Any]]:
        for part in parts:
            for key, value in self._read.get(part, {}).items():
                yield part, key, value

    def _colour(self, part: str, key: str, value: Any) -> str:
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise self._fault(f"{part}.{key} is {_shown(value)}, expected a colour such as #00796b", part, key)
        return value.lower()

    def _strokes(self) -> dict[str, Any]:
        for _, key, value in self._given(("strokes",)):
            if key == "edge":
                if not isinstance(value, bool):
                    raise self._fault(f"strokes.edge is {_shown(value)}, expected true or false", "strokes", key)
                continue
            least, most = STROKES[key]
            number = isinstance(value, int | float) and not isinstance(value, bool)
            if not number or not least <= value <= most:
                expected = f"expected a number of points from {least:g} to {most:g}"
                raise self._fault(f"strokes.{key} is {_shown(value)}, {expected}", "strokes", key)
        return dict(self._read.get("strokes", {}))

    def _font(self) -> str:
        value = self._read.get("font", "")
        if value and (not isinstance(value, str) or not _FONT.fullmatch(value)):
            expected = "expected names of fonts with commas between, of letters, digits, spaces and hyphens"
            raise self._fault(f"font is {_shown(value)}, {expected}", "", "font")
        families = re.split(", ?", value) if value else []
        return ", ".join(family if family in _GENERIC or family.isalpha() else f"'{family}'" for family in families)

    def _named(self, key: str, default: str) -> str:
        """The name of another theme that this one builds on; files may only name those of argmap."""
        value = self._read.get(key, default)
        if value not in ("", *NAMES[:-1]):
            expected = f"expected one of {', '.join(NAMES[:-1])}"
            raise self._fault(f"{key} is {_shown(value)}, {expected}", "", key)
        return str(value)

    def _check_contrast(self, found: Theme) -> None:
        expected = [(*pair, LEAST_CONTRAST) for pair in pairs()] + [(*pair, LEAST_OF_FINE_LINES) for pair in FINE_LINES]
        for upper, ground, least in expected:
            reached = contrast(found.colours[upper], found.colours[ground])
            if reached < least:
                shown = f"{upper} {found.colours[upper]} on {ground} {found.colours[ground]}"
                reason = f"{shown} has a contrast of {reached:.1f}, expected {least} or more"
                part, key = upper.split(".")
                raise self._fault(reason, part, key, "make one of the two colours darker or lighter")

    def _syntax(self, reason: str) -> CannotWrite:
        place = _LINE_OF_ERROR.search(reason)
        where = f"{self._name}:{place[1]}:{place[2]}" if place else self._name
        return CannotWrite(f"{where}: this is no TOML: {_LINE_OF_ERROR.sub('', reason).lower()}")

    def _fault(self, reason: str, part: str, key: str, help: str = "") -> CannotWrite:
        return CannotWrite(f"{self._name}{self._place(part, key)}: {reason}", help)

    def _place(self, part: str, key: str) -> str:
        """The line of a key, where it is written in the plain way."""
        table = ""
        for number, line in enumerate(self._lines, 1):
            written = line.split("#")[0].strip()
            if written.startswith("["):
                table = written.strip("[] ")
            if (table == part and written.split("=")[0].strip(" \"'") == key) or (not part and table == key):
                return f":{number}"
        return ""


def _shown(value: Any) -> str:
    return cited(value) if isinstance(value, str) else cited(repr(value)).strip("'")
