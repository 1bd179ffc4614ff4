"""Quotes in which the curator has left words out (`…`) or put words in (`[…]`), as parts and joints."""

import re
from collections.abc import Container
from enum import Enum
from typing import NamedTuple

_SIC = r"(?i) ?[\[(]sic[.!?]*[\])]"
_DOTS = r"(?:\.{6}|\.\.\.|\. \. \.)"
_ELISION = rf"\[ ?{_DOTS} ?\]|\( ?{_DOTS} ?\)|(?:\. ){{2,3}}\.|\.{{6}}|\.{{3,4}}"
_SIGN = rf"(?P<gap>{_ELISION})|\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
_SIGN_BEFORE = rf"(?:\]|\(sic\)|{_DOTS}) ?\Z"
_SIGN_BEHIND = rf" ?(?:\[|\(sic\)|{_DOTS})"
_NEIGHBOURS = 24
_NO_WORDS = "\"' .,;:"
_ASKING = "?!"


class Sign(Enum):
    """What stands between two parts of a quote."""

    ELISION = "elision"
    BRACKET = "bracket"
    SIC = "sic"


class Joint(NamedTuple):
    """A sign of the curator between two parts: its place in the quote's fold, the words that it puts in.

    `holds_left` and `holds_right` say that a letter touches a bracket, as in `[K]eeping`. An elision may have a
    `bracket` beside it, as in `… [K]eeping`: where that stands in the quote's fold.
    """

    sign: Sign
    start: int
    end: int
    words: str = ""
    holds_left: bool = False
    holds_right: bool = False
    bracket: tuple[int, int] | None = None


class Edited(NamedTuple):
    """A quote taken apart: the parts with their starts in its fold, and the joints before, between and behind them.

    There is one joint more than there are parts; None where nothing stands before the first or behind the last.
    """

    parts: tuple[tuple[str, int], ...]
    joints: tuple[Joint | None, ...]

    def passages(self) -> "list[list[int]]":
        """The numbers of the parts between two elisions."""
        groups: list[list[int]] = [[]]
        for at in range(len(self.parts)):
            joint = self.joints[at]
            if at and joint is not None and joint.sign is Sign.ELISION:
                groups.append([])
            groups[-1].append(at)
        return groups


def is_edited(folded: str) -> bool:
    """Whether a folded quote may hold a sign of its curator."""
    return "..." in folded or ". . ." in folded or "[" in folded or _has_sic(folded)


def _has_sic(folded: str) -> bool:
    return "(" in folded and re.search(_SIC, folded) is not None


def signs_between_words(folded: str) -> list[str]:
    """What looks like a sign of the curator in a folded quote, each with the words beside it."""
    return [_with_neighbours(folded, sign) for sign in _signs(folded)]


def readings(folded: str, literal: Container[str]) -> list[Edited]:
    """How a folded quote may be taken apart, the most literal reading first.

    What looks like a sign is text where the source has it between the same words, as it has the `literal` ones.
    """
    signs = _signs(folded)
    own = [sign for sign in signs if _with_neighbours(folded, sign) not in literal]
    found = [_taken_apart(folded, chosen) for chosen in ([own, signs] if own != signs else [signs]) if chosen]
    return [edited for edited in found if edited.parts]


def edited_words(folded: str) -> str:
    """The quote as its reader takes it: brackets opened, elisions gone."""
    return re.sub(_SIGN, lambda match: match["words"] or "", re.sub(_SIC, "", folded))


def longest_part(folded: str) -> str:
    """The longest stretch of a folded quote without any sign of its curator."""
    parts = readings(folded, ())
    return max((words for words, _ in parts[0].parts), key=len) if parts else folded


def _signs(folded: str) -> list[Joint]:
    sics = [Joint(Sign.SIC, *match.span()) for match in re.finditer(_SIC, folded)]
    found = [*sics]
    for match in re.finditer(_SIGN, folded):
        if any(sic.start <= match.start() < sic.end for sic in sics):
            continue
        start, end = match.span()
        if match["gap"]:
            found.append(Joint(Sign.ELISION, start, end))
        else:
            left, right = folded[start - 1 : start] if start else "", folded[end : end + 1]
            held = _holds(left), _holds(right)
            found.append(Joint(Sign.BRACKET, start, end, match["words"], *held))
    return sorted(found, key=lambda joint: joint.start)


def _holds(character: str) -> bool:
    return character.isalnum() or character in ("'", "-")


def _with_neighbours(folded: str, sign: Joint) -> str:
    """A sign with the words beside it, but for those that are signs themselves, the curator's or the source's."""
    before = folded[max(0, sign.start - _NEIGHBOURS) : sign.start]
    behind = folded[sign.end : sign.end + _NEIGHBOURS]
    before = "" if re.search(_SIGN_BEFORE, before) else before[before.rfind(" ", 0, -1) + 1 :]
    space = 0 if re.match(_SIGN_BEHIND, behind) else behind.find(" ", 1)
    return before + folded[sign.start : sign.end] + (behind[:space] if space >= 0 else behind)


def _taken_apart(folded: str, signs: list[Joint]) -> Edited:
    parts: list[tuple[str, int]] = []
    joints: list[Joint | None] = [None]
    at = 0
    for sign in [*signs, None]:
        end = sign.start if sign else len(folded)
        words = folded[at:end]
        marks = _NO_WORDS if sign else _NO_WORDS + _ASKING
        if words.strip() and not (_is_elision(sign, joints[-1]) and not words.strip(marks)):
            parts.append((words.strip(), at + len(words) - len(words.lstrip())))
            joints.append(sign)
        elif sign is not None:
            joints[-1] = sign if joints[-1] is None else _together(joints[-1], sign)
        at = sign.end if sign else end
    return Edited(tuple(parts), tuple(joints))


def _is_elision(*joints: Joint | None) -> bool:
    return any(joint is not None and joint.sign is Sign.ELISION for joint in joints)


def _together(one: Joint, other: Joint) -> Joint:
    """Two signs with no words between them as one: as lenient as the more lenient, with the words of both."""
    signs = {one.sign, other.sign}
    sign = next(each for each in Sign if each in signs)
    brackets = [joint.bracket for joint in (one, other) if joint.bracket]
    brackets += [(joint.start, joint.end) for joint in (one, other) if joint.sign is Sign.BRACKET]
    bracket = (min(brackets)[0], max(brackets)[1]) if brackets and sign is Sign.ELISION else None
    words = " ".join(filter(None, (one.words, other.words)))
    return Joint(sign, one.start, other.end, words, one.holds_left, other.holds_right, bracket)
