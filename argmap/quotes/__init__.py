"""Matching words to a source: pure text, knows no map."""
