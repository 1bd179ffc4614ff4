"""Spaces that look like plain ones, and that YAML takes for letters."""

import re

from argmap.diagnostic import Finding
from argmap.readers.yaml.excerpt import Excerpt
from argmap.readers.yaml.halt import Halt

_SPACES = re.compile(r"(?:[ -]|[\w-]+:)*?([\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff])")
_MOST_DOUBTED = 12
_SPACE_NAMES = {"\u00a0": "a no-break space", "\u202f": "a narrow no-break space", "\u3000": "a wide space"}


def wrong_space(halt: Halt) -> Finding | None:
    """A space in this line or above it that YAML takes for a letter, if plain spaces mend what stopped libyaml."""
    number, _ = halt.file.place(halt.at)
    lines = [number, *(halt.file.place(start)[0] for start, _ in halt.lines_above())][:_MOST_DOUBTED]
    for doubted in lines:
        match = _SPACES.match(halt.file.line(doubted))
        if not match:
            continue
        excerpt = Excerpt(halt.file, doubted)
        line = excerpt.lines[excerpt.at]
        odd = match.start(1)
        behind = line[odd:].lstrip(f" {match[1]}")
        plain = line[:odd] + " " * (len(line) - len(behind) - odd) + behind
        if excerpt.reads(excerpt.changed(excerpt.at, plain)) > excerpt.at + number - doubted:
            start = halt.file.bounds(doubted)[0] + odd
            noun = space_name(match[1])
            help = "write a plain space" if line[:odd].strip() else "indent with plain spaces"
            return halt.finding(start, start + 1, f"{noun} stands where YAML wants a plain space", help)
    return None


def space_name(sign: str) -> str:
    """A space of another kind, as messages name it."""
    return f"{_SPACE_NAMES.get(sign, 'an unusual space')} (U+{ord(sign):04X})"
