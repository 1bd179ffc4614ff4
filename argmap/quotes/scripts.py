"""What a character is to the words of a text: part of a word, or of a script written without spaces."""

_SPACELESS = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
FIRST_SPACELESS = chr(_SPACELESS[0][0])
FIRST_MARK = "\u0300"
_WIDE_MARKS = frozenset("、。〃〈〉《》「」『』【】〔〕〖〗〜！（），．：；？［］｛｝～｡｢｣､")


def spaceless(character: str) -> bool:
    """Whether a character is of a script written without spaces between words."""
    point = ord(character)
    return point >= _SPACELESS[0][0] and any(low <= point <= high for low, high in _SPACELESS)


def spaceless_or_mark(character: str) -> bool:
    """The same, or a punctuation mark of such a script."""
    return spaceless(character) or character in _WIDE_MARKS


def category(character: str) -> str:
    """What Unicode calls the kind of a character; its tables take long to load, and many texts can do without."""
    from unicodedata import category as known

    return known(character)


def is_mark(character: str) -> bool:
    """Whether a character combines with the one before."""
    return character >= FIRST_MARK and category(character)[0] == "M"


def hangul(character: str) -> bool:
    """Whether a character is a syllable of Korean."""
    return "\uac00" <= character <= "\ud7a3"


def hebrew(character: str) -> bool:
    """Whether a character is a letter of Hebrew."""
    return "\u05d0" <= character <= "\u05ea"


def in_word(character: str) -> bool:
    """Whether a character is a letter, a digit, an underscore or a mark that combines with one."""
    return character.isalnum() or character == "_" or is_mark(character)


def same_case(one: str, other: str) -> bool:
    """Whether a word may go on from one letter to the other: no capital follows a small letter."""
    return not other.isupper() or one.isupper()
