"""Which differences between two wordings may turn what is said around: negations, numbers and names."""

import re
import unicodedata
from difflib import SequenceMatcher

from argmap.quotes.fold import fold
from argmap.quotes.negations import foreign_negations

_WORD = re.compile(r"\w+(?:['-]\w+)*|[^\w\s]")
_OF_NUMBERS = frozenset("%‰°№§")
_TURNING = re.compile(
    r"""no|not|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom|unless
    |except|but|if|den(?:y|ies|ied)|refuse[sd]?|fail(?:s|ed)?|lacks?|only|may|might|could|all|most|some|few|many|any
    |every|more|less|fewer|least|half|third|quarter|first|second|once|twice|zero|one|two|three|four|five|six|seven|eight
    |nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty
    |(?:dozen|hundred|thousand|million|billion|trillion)s?|\w+n't""",
    re.VERBOSE,
)
_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "anti", "anti-", "mis")


def grave(one: str, other: str) -> bool:
    """Whether the words in which two texts differ negate, hedge, count, name or measure; not case alone."""
    ours, theirs = _WORD.findall(fold(one)), _WORD.findall(fold(other))
    matcher = SequenceMatcher(None, [w.casefold() for w in ours], [w.casefold() for w in theirs], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        mine, his = ours[first:last], theirs[start:end]
        if any(map(_heavy, [*mine, *his])) or any(_opposite(a, b) for a in mine for b in his):
            return True
    return False


def _heavy(word: str) -> bool:
    small = word.casefold()
    return _TURNING.fullmatch(small) is not None or bool(foreign_negations(small)) or any(map(_counts, word))


def _counts(sign: str) -> bool:
    """Whether a character belongs to a number or a name: a digit, a capital, a sign of currency or mathematics."""
    return sign.isnumeric() or sign.isupper() or sign in _OF_NUMBERS or unicodedata.category(sign) in ("Sc", "Sm")


def _opposite(one: str, other: str) -> bool:
    longer, shorter = sorted((one.casefold(), other.casefold()), key=len, reverse=True)
    turned = (longer.removeprefix(prefix) for prefix in _NEGATING if longer.startswith(prefix))
    ends = {longer.removesuffix("less"), shorter.removesuffix("ful")}
    return any(rest == shorter for rest in turned) or (longer.endswith("less") and len(ends) == 1)
