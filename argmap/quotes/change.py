"""What a difference between a quote and its source amounts to: only characters, or a negation, a number, a name."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from argmap.quotes.difference import Difference
from argmap.quotes.lookalikes import named, plain
from argmap.quotes.negations import foreign_negations

_NEGATIONS = frozenset(
    """
    not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely unless except
    """.split()
)
_NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy
    eighty ninety hundred thousand million billion dozen half
    """.split()
)
_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")
_STARTS = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.?!:][\"'“‘)\s]+$")
_SIGN = r"(?<![^\s(\[\"'])-(?=\d)|[^\w\s-]"
_OF_NUMBERS = frozenset("-%‰°")
_APART = re.compile(r"[\s-]")
_MOST_NAMED = 3


def only_characters(change: Difference) -> str:
    """What differs if a change is no other word, as in `accents`; empty if it is."""
    if _signs(change.ours) != _signs(change.theirs) and _letters(change.ours) == _letters(change.theirs):
        return "the sign of a number"
    for kind, even in _KINDS.items():
        if even(change.ours) == even(change.theirs):
            return kind
    return ""


def _signs(text: str) -> list[str]:
    """What belongs to the numbers of a text: a minus, a percent sign, a sign of currency or mathematics."""
    found = re.findall(_SIGN, text)
    return [sign for sign in found if sign in _OF_NUMBERS or unicodedata.category(sign) in ("Sc", "Sm")]


def _unaccented(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if unicodedata.category(sign) != "Mn")


def _together(text: str) -> str:
    return _APART.sub("", text)


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


_KINDS: dict[str, Callable[[str], str]] = {
    "the case of letters": str.lower,
    "accents": _unaccented,
    "letters that look alike": plain,
    "spaces or hyphens": _together,
    "punctuation": _letters,
    "the form of characters": lambda text: unicodedata.normalize("NFKC", text),
    "accents and the case of letters": lambda text: _unaccented(text).lower(),
}


def with_characters(change: Difference) -> str:
    """What the source has, and the characters of both that only differ in their accent, form or script."""
    kind = only_characters(change)
    if kind not in ("accents", "letters that look alike", "the form of characters"):
        return change.words
    ours, theirs = (
        [sign for sign in one if sign not in other]
        for one, other in ((change.ours, change.theirs), (change.theirs, change.ours))
    )
    names = [", ".join(named(sign) for sign in signs[:_MOST_NAMED]) for signs in (theirs, ours)]
    return f"{change.words}: {', not '.join(filter(None, names))}"


def meanings(changes: list[Difference], starts: Callable[[Difference], bool]) -> Iterator[str]:
    """Which negations, numbers and names the changes concern; `starts` says where a capital is no name."""
    for change in changes:
        if only_characters(change) and only_characters(change) != "the form of characters":
            continue
        opens = starts(change)
        opens_ours = opens or (change.start == 0 and not change.theirs[:1].isupper())
        for kind, ours, theirs in (
            ("negation", _negations(change.ours), _negations(change.theirs)),
            ("number", _numbers(change.ours), _numbers(change.theirs)),
            ("name", _names(change.ours, opens=opens_ours), _names(change.theirs, opens=opens)),
        ):
            if ours != theirs:
                yield _told(kind, " ".join(ours[:_MOST_NAMED]), " ".join(theirs[:_MOST_NAMED]))


def _told(kind: str, ours: str, theirs: str) -> str:
    if ours and theirs:
        return f"the {kind} '{theirs}' is changed to '{ours}'"
    return f"the {kind} '{ours or theirs}' is {'added' if ours else 'missing'}"


def negates(text: str) -> bool:
    """Whether a text holds a negation, condition or exception."""
    return bool(_negations(text))


def _negations(text: str) -> list[str]:
    english = [
        match.span()
        for match in _WORD.finditer(text)
        if match[0].lower() in _NEGATIONS or match[0].lower().endswith("n't")
    ]
    return [text[start:end] for start, end in sorted({*english, *foreign_negations(text)})]


def _numbers(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word[0].isdigit() or word.lower() in _NUMBERS]


def _names(text: str, *, opens: bool) -> list[str]:
    """The capitalised words that are not so only because a sentence starts with them; `opens`: as the text does."""
    return [
        match[0]
        for match in _WORD.finditer(text)
        if match[0][0].isupper()
        and match[0] != "I"
        and not match[0].startswith("I'")
        and not (_STARTS.search(text, 0, match.start()) or (opens and not _WORD.search(text, 0, match.start())))
    ]
