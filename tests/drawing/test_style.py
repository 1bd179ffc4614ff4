import pytest

from argmap import style
from argmap.drawing.card import NOT_FOUND
from argmap.style import Look

LOOKS = {name: look for name, look in vars(style).items() if isinstance(look, Look)}


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_as_wcag_defines_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", LOOKS)
def test_ink_can_be_read_on_white_and_on_its_tint(name):
    look = LOOKS[name]
    assert min(contrast(look.ink, "#ffffff"), contrast(look.ink, look.tint)) >= 4.5


def test_what_warns_of_a_quote_can_be_read_on_its_ground():
    assert contrast(style.OPPOSES.ink, style.QUOTE.tint) >= 4.5
    assert NOT_FOUND.isascii()


def test_relations_differ_without_colour():
    looks = style.BY_RELATION.values()
    for part in ("sign", "word", "line", "arrow", "ink"):
        assert len({getattr(look, part) for look in looks}) == 3
