"""Whether brackets of a curator turn round what the source says: a negation put in or taken away, another number."""

import re
from collections import Counter
from collections.abc import Iterator
from math import prod

from argmap.quotes.edited import Edited, Joint, Sign, edited_words
from argmap.quotes.fold import Folded
from argmap.quotes.negations import reversals
from argmap.quotes.stand import Fault, Obstacle, Stand

_WORD = re.compile(r"[^\W_]+(?:['.,][^\W_]+)*")
_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred"
_SPELLED = {word: str(number) for number, word in enumerate(f"{_UNITS} eighteen nineteen".split(), 1)}
_SPELLED |= {word: str(10 * number) for number, word in enumerate(_TENS.split(), 1)}
_SPELLED |= {"thousand": "1000", "million": "1000000", "billion": "1000000000", "dozen": "12", "half": "½"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_SPELLED |= dict(zip(_ORDINALS.split(), "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split(), strict=True))
_BESIDE = 90
_APART = r"[,.;:!?()\"](?: |\Z)"
_SCALES = frozenset("12 100 1000 1000000 1000000000".split())
_LONGEST = 16
_GROUPING = r",(?=\d{3}(?!\d))"
_NEGATIVE = re.compile(r"(?:un|in|im|il|ir|dis|non-?|anti-?)(?=\w{4})")


def turned_round(needle: str, edited: Edited, source: Folded, stand: Stand) -> Fault | None:
    """The fault of a bracket in a folded quote that stands."""
    joints = [joint for joint in edited.joints if joint is not None]
    brackets = [joint for joint in joints if joint.sign is Sign.BRACKET or joint.bracket is not None]
    if not brackets:
        return None
    groups = edited.passages()
    there = " ".join(source.text[stand.parts[group[0]][0] : stand.parts[group[-1]][1]] for group in groups)
    obstacle = _obstacle(edited_words(needle), there)
    hidden = next(_for_hidden_numbers(edited, source, stand), None) if obstacle is None else None
    if hidden is not None:
        return Fault(Obstacle.NUMBER, hidden.start, hidden.end, (stand.whole,))
    if obstacle is None:
        return None
    numbers = [joint for joint in brackets if _numbers(joint.words)]
    joint, *_ = numbers if obstacle is Obstacle.NUMBER and numbers else brackets
    return Fault(obstacle, joint.start, joint.end, (stand.whole,))


def _obstacle(ours: str, theirs: str) -> Obstacle | None:
    if _negations(ours) != _negations(theirs):
        return Obstacle.NEGATION
    one, other = Counter(_WORD.findall(ours.casefold())), Counter(_WORD.findall(theirs.casefold()))
    added, removed = one - other, other - one
    if _opposed(added, removed) or _opposed(removed, added):
        return Obstacle.NEGATION
    here, there = ({number for word in words if (number := _number(word))} for words in (added, removed))
    return Obstacle.NUMBER if here and there and _worth(here) != _worth(there) else None


def _for_hidden_numbers(edited: Edited, source: Folded, stand: Stand) -> Iterator[Joint]:
    """The brackets beside an elision with another number than the words that it hides right there: … [7,000] people."""
    ends, starts = [None, *(end for _, end in stand.parts)], [*(start for start, _ in stand.parts), None]
    for joint, end, start in zip(edited.joints, ends, starts, strict=True):
        if joint is None or joint.bracket is None or not (ours := _numbers(joint.words)):
            continue
        count, beside = len(joint.words.split()), list[str]()
        if joint.bracket[1] == joint.end and start is not None:
            before = source.text[max(end or 0, start - _BESIDE) : start]
            beside += _first(re.split(_APART, before)[-1].split()[::-1], count)
        if joint.bracket[0] == joint.start and end is not None:
            behind = source.text[end : end + _BESIDE if start is None else min(start, end + _BESIDE)]
            beside += _first(re.split(_APART, behind)[0].split(), count)
        theirs = _numbers(" ".join(beside))
        if theirs and _worth(theirs) != _worth(ours):
            yield joint


def _first(words: list[str], count: int) -> list[str]:
    """So many words, and one more where it is of the same number: six thousand."""
    own, longer = (_numbers(" ".join(words[:length])) for length in (count, count + 1))
    return words[: count + 1 if own and longer & _SCALES else count]


def _opposed(words: Counter[str], others: Counter[str]) -> bool:
    """Whether a word is one of the others with a negative beginning: unlikely, likely."""
    return any(_NEGATIVE.sub("", word, count=1) in others for word in words if _NEGATIVE.match(word))


def _number(word: str) -> str:
    """The number that a small word is, in digits; empty where it is none."""
    return re.sub(_GROUPING, "", word) if word[0].isdigit() else _SPELLED.get(word, "")


def _worth(numbers: set[str]) -> set[str]:
    """Numbers, those of two words as one: six thousand is 6000."""
    small = all(number.isdecimal() and len(number) < _LONGEST for number in numbers)
    if len(numbers) != 2 or numbers.isdisjoint(_SCALES) or not small:
        return numbers
    return {str(prod(map(int, numbers)))}


def _numbers(text: str) -> set[str]:
    return {number for word in _WORD.findall(text.casefold()) if (number := _number(word))}


def _negations(text: str) -> Counter[str]:
    return Counter(text[start:end].casefold() for start, end in reversals(text))
