"""Texts in short."""

from argmap.drawing.words import shortened
from argmap.drawing.wrapping import wrap


def test_the_mark_of_a_cut_never_begins_a_line():
    text = shortened("Most experts think Belarus unlikely to enter the war even with a new offensive in the north", 60)
    assert text == "Most experts think Belarus unlikely to enter the war even\xa0…"
    begun = {line.text[:1] for limit in range(60, 400) for line in wrap(text, limit, 12, bold=True)}
    assert "…" not in begun
