"""Argument maps as plain text, with evidence that can be checked."""

__version__ = "0.1.0"
