"""Whether a text names somebody: by name, by a part of it, by office, or as one of a nameless group.

Case, accents, hyphens, endings and transliterations may differ; a given name alone does not
count where another family name follows it.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"[A-Z](?<=\b[A-Z])\.(?:[A-Z]\.)+")  # looked for by its first character, which is fast
_TITLES_TEXT = (
    "mr mrs ms miss mx dr prof professor sir dame lord lady president prime minister chancellor chairman "
    "chairwoman chair senator representative congressman congresswoman governor mayor judge justice king queen "
    "prince princess pope bishop archbishop rabbi imam sheikh father sister brother general gen colonel col major "
    "maj captain capt lieutenant lt sergeant sgt admiral commander officer secretary ambassador director "
    "spokesman spokeswoman spokesperson jr sr phd herr frau monsieur madame senor senora"
)
_TITLES = frozenset(_TITLES_TEXT.split())
_SURNAMES_TEXT = "king prince pope bishop judge justice major general father dean marshal"
_SURNAMES = frozenset(_SURNAMES_TEXT.split())
_EMPTY_TEXT = (
    "the a an of in at on for to and or from by with as its his her their who whom now former formerly senior "
    "junior acting deputy vice chief member head unnamed unidentified anonymous unknown der die das von van de la "
    "le el du del den da di al bin ibn source not does name national international state"
)
_EMPTY = frozenset(_EMPTY_TEXT.split())
_NAMELESS_TEXT = "unnamed unidentified anonymous unknown"
_NAMELESS = frozenset(_NAMELESS_TEXT.split())
_GROUP_TEXT = (
    "expert analyst observer official source resident critic other some many most few several people person voter "
    "scientist researcher historian economist commentator diplomat witness neighbour neighbor study poll report"
)
_GROUP = frozenset(_GROUP_TEXT.split())
_COMMON_ACCENTS = str.maketrans(
    "àáâãäåçèéêëìíîïñòóôõöùúûüýÿćčėęěğńňřśšşżźžąăőűů", "aaaaaaceeeeiiiinooooouuuuyycceeegnnrssszzzaaouu"
)
_LEAST_STEM = 5
_LEAST_NAME = 2
_LONGEST_LABEL = 6
_MOST_ENDING = 3


class Name:
    """A speaker's name, ready to be looked for."""

    def __init__(self, name: str, role: str = "") -> None:
        self._name, self._role = name, role
        self._seen: dict[str, bool] = {}
        self.words = [word for word in _words(name) if _plain(word) not in _EMPTY] or _words(name)
        titles = _TITLES - {_surname_like_a_title(self.words)}
        proper = [word for word in self.words if _plain(word) not in titles and not word.islower() and len(word) > 1]
        self._proper = proper or self.words

    def __str__(self) -> str:
        return self._name

    @property
    def is_proper(self) -> bool:
        """Whether it is a name, not an office or a group such as *the mayor*."""
        return any(word[0].isupper() for word in self._proper)

    @property
    def is_personal(self) -> bool:
        """Whether it looks like the name of one person: two capitalised words at least and nothing else."""
        return len(self._proper) > 1 and all(word.istitle() for word in _words(self._name) if len(word) > 1)

    def stands_in(self, text: str) -> bool:
        """Whether a text holds the name or a part of it."""
        if not self._proper or self._stands_as_written(text):
            return True
        words = _words(text)
        plain = [_plain(word) for word in words]
        folded = {*plain}
        if any(_same(part, word) for part in self._stems for word in folded):
            return self._given_name_excluded(words, plain)
        return bool(self._shortened & {*words}) or self._spelled_out(words)

    def stands_whole_in(self, text: str) -> bool:
        """Whether a text holds the whole name, its words in a row."""
        return len(self._proper) > 1 and " ".join(self._proper) in text

    def is_all_of(self, line: str) -> bool:
        """Whether a line up to a comma, bracket or colon is all the name, with titles: Dr. Anna Brown (Lib.)."""
        words = _words(re.split(r"[,(\[:]", line, maxsplit=1)[0])
        return len(words) <= _LONGEST_LABEL and self.stands_in(" ".join(words)) and all(map(self._is_of, words))

    def _is_of(self, word: str) -> bool:
        plain = _plain(word)
        return plain in _TITLES or len(plain) == 1 or any(_same(part, plain) for part in self._stems)

    def is_namesake(self, other: str) -> bool:
        """Whether another's name has the same family name and another given name: Tom Brown, Anna Brown."""
        words = other.split()
        if len(words) != len(self._proper) or len(words) < _LEAST_NAME or words[-1] != self._proper[-1]:
            return False
        given, own = _plain(words[0]), self._stems[0]
        return given not in _TITLES and len(given) > 1 and not own.startswith(given) and not given.startswith(own)

    def referred_to_in(self, text: str) -> bool:
        """Whether a text holds the name, the office, or the group that the speaker belongs to."""
        if text not in self._seen:
            self._seen[text] = self.stands_in(text) or self._office_in(text)
        return self._seen[text]

    def _stands_as_written(self, text: str) -> bool:
        return any(_stands(self._proper[-1], text, at) for at in _found(self._proper[-1], text))

    @cached_property
    def _stems(self) -> list[str]:
        return [_plain(word) for word in self._proper]

    @cached_property
    def _shortened(self) -> set[str]:
        """The initials of a name of several words."""
        initials = "".join(word[0] for word in _words(self._name) if word[0].isupper())
        return {initials} if len(initials) > 1 else set()

    def _given_name_excluded(self, words: list[str], plain: list[str]) -> bool:
        """Whether some part is named where no other family name follows."""
        if len(self._proper) == 1:
            return True
        for at, word in enumerate(plain):
            matching = [index for index, part in enumerate(self._stems) if _same(part, word)]
            if not matching:
                continue
            following = words[at + 1 : at + 2]
            other = following and following[0].istitle() and not any(_same(p, plain[at + 1]) for p in self._stems)
            if matching[-1] == len(self._stems) - 1 or not other:
                return True
        return False

    def _spelled_out(self, words: list[str]) -> bool:
        """Whether the words of a name given by its initials stand in a row."""
        name = self._proper[0]
        if len(self._proper) != 1 or not name.isupper() or not 1 < len(name) < 8:
            return False
        capitals = "".join(word[0] if word[0].isupper() else "" for word in words)
        return name in capitals

    @cached_property
    def _office(self) -> set[str]:
        return {_plain(w) for w in _words(f"{self._name} {self._role}")} - _EMPTY if self._role else {*self._stems}

    @cached_property
    def _is_nameless(self) -> bool:
        named = {_plain(word) for word in _words(self._name)}
        return bool(named & _NAMELESS) or any(_singular(word) in _GROUP for word in named)

    def _office_in(self, text: str) -> bool:
        words = [_plain(word) for word in _words(text)]
        if self._is_nameless and any(_singular(word) in _GROUP for word in words):
            return True
        pairs = (word for before, word in _behind_article(words) if before)
        return any(len(word) > 3 and word in self._office for word in pairs)


def _surname_like_a_title(words: list[str]) -> str:
    """The family name of somebody such as Larry King or Anna Bishop, in small letters; nothing in King Charles."""
    if len(words) < _LEAST_NAME or any(_plain(word) in _TITLES or word.islower() for word in words[-2:-1]):
        return ""
    last = _plain(words[-1])
    return last if last in _SURNAMES and not words[-1].islower() else ""


def _behind_article(words: list[str]) -> Iterator[tuple[bool, str]]:
    """Each word with whether *the* stands one to three words before it."""
    since = 9
    for before, word in pairwise(["", *words]):
        since = 1 if before in ("the", "his", "her") else since + 1
        yield since <= 3, word


def _words(text: str) -> list[str]:
    return _WORD.findall(_DOTTED.sub(lambda match: match[0].replace(".", ""), text))


def _plain(word: str) -> str:
    """A word in small letters without accents; Unicode's tables take long to load, and few names need them."""
    if word.isascii():
        return word.lower()
    plain = word.casefold().translate(_COMMON_ACCENTS)
    if plain.isascii():
        return plain
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter)).casefold()


def _singular(word: str) -> str:
    return word.removesuffix("s") if word != "others" else "other"


def _same(part: str, word: str) -> bool:
    """Whether two plain words are one name in different forms: Zelensky and Zelenskyy, Russia and Russian."""
    if part == word:
        return True
    if min(len(part), len(word)) < _LEAST_STEM or abs(len(part) - len(word)) > _MOST_ENDING:
        return False
    return word.startswith(part[: max(_LEAST_STEM, len(part) - 2)])


def _found(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _stands(word: str, text: str, at: int) -> bool:
    return not (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum())
