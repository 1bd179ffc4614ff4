"""What to say where the library of a document format is not installed."""

from argmap.files import Unreadable


def needs(noun: str) -> Unreadable:
    """Why a document cannot be read, and the command that mends it."""
    return Unreadable(f"reading {noun} needs a library that is not installed", "pip install 'argmap[documents]'")
