"""Names are compared in small letters and without accents, however these are found."""

import unicodedata

from argmap.quotes.naming import _plain


def test_every_character_loses_its_accents_as_unicode_has_them():
    for character in map(chr, [*range(0x2200), *range(0xF900, 0x10000)]):
        apart = unicodedata.normalize("NFKD", character)
        assert _plain(character) == "".join(c for c in apart if not unicodedata.combining(c)).casefold()
