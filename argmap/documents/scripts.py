"""Raised and lowered characters: 10 with a raised 2 is 10², never 102."""

_RAISED = str.maketrans("0123456789+-=()ni−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻")
_LOWERED = str.maketrans("0123456789+-=()−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋")


def raised(text: str) -> str:
    """A text set high; letters stay as they are (21st), other figures get a caret."""
    return _moved(text, _RAISED, "^")


def lowered(text: str) -> str:
    """A text set low."""
    return _moved(text, _LOWERED, "_")


def _moved(text: str, table: dict[int, int], sign: str) -> str:
    if not any(character.isdigit() for character in text):
        return text
    if all(ord(character) in table or character.isspace() for character in text):
        return text.translate(table)
    return sign + text
