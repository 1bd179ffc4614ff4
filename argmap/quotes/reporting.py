"""Who is said to have said it: the verbs that report words, and the name beside them."""

import re
from typing import NamedTuple

_BASES = (
    "say add continue note stress emphasize emphasise warn claim argue explain insist believe announce declare "
    "state reply answer respond ask conclude report suggest estimate allege accuse acknowledge admit deny dismiss "
    "describe complain promise vow pledge predict recall remark observe urge demand tweet joke cite mention "
    "maintain assert contend concede confirm reveal reiterate repeat caution fear worry hope expect agree assume "
    "doubt indicate testify swear shout cry whisper mutter murmur exclaim plead hint quip retort counter object "
    "protest propose recommend advise assure reassure boast lament call conclude present assert point comment "
    "decry praise criticise criticize write think"
)
_IRREGULAR = (
    "said says told tells telling wrote written writing thought spoke speaks speaking went goes according swore "
    "cried cries denied denies replied replies worried worries fears put puts asked testifies testified skeptical "
    "sceptical convinced accused decries decried knew argues arguing stressing noting adding saying claiming"
)
_FOREIGN = (
    "sagt sagte sagten gesagt erklärt erklärte erklärten meint meinte meinten betonte betont schrieb schreibt rief "
    "antwortete erwiderte ergänzte warnte forderte behauptet behauptete kritisierte laut zufolge "
    "dit disait déclare déclaré déclarait affirme affirmé affirmait répond répondu ajoute ajouté explique expliqué "
    "estime estimé assure assuré lancé selon écrit "
    "dijo dijeron afirmó afirma declaró declara explicó añadió aseguró respondió señaló según "
    "detto disse affermato dichiarato spiegato aggiunto afferma spiega secondo zei zegt zeiden aldus volgens "
    "disse afirmou declarou explicou segundo säger sade sier siger sagde powiedział powiedziała"
)


def _forms(base: str) -> tuple[str, ...]:
    stem = base.removesuffix("e")
    return base, f"{base}s", f"{stem}ed", f"{stem}ing"


VERBS = frozenset(form for base in _BASES.split() for form in _forms(base)) | frozenset(
    f"{_IRREGULAR} {_FOREIGN}".split()
)
_NOUNS_TEXT = "poll survey view opinion words statement estimate report account testimony eyes"
_REPORTING = VERBS | frozenset(_NOUNS_TEXT.split())
_PRONOUNS_TEXT = "he she they it i we you who"
_PRONOUNS = frozenset(_PRONOUNS_TEXT.split())
_BETWEEN_TEXT = (
    "a ont hat haben ha han has have had also later then once recently is was would will not further never previously"
)
_BETWEEN = frozenset(_BETWEEN_TEXT.split())
_TIMES_TEXT = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December I But And Still However"
)
_TIMES = frozenset(_TIMES_TEXT.split())
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+|’[^\W\d_]+)*|[,.;:()\d]|[—–]")
_NOUNS_TEXT_TOO = "state report claim comment point estimate present demand promise fear hope"
_NOUNS_TOO = frozenset(_NOUNS_TEXT_TOO.split())
_BELONGING_TEXT = "of for at from with"
_BELONGING = frozenset(_BELONGING_TEXT.split())
_LONGEST_NAME = 5
_REACH = 8


class Credit(NamedTuple):
    """To whom words are given; `name` is empty where only a pronoun or an office is.

    A `lone` capitalised word that opens a sentence may be no name at all.
    """

    name: str
    clause: str
    lone: bool = False


def words_of(text: str) -> list[str]:
    """The words of a text, and its stops."""
    return _WORD.findall(text)


def reports(text: str) -> bool:
    """Whether a text holds a word that reports what somebody says or thinks."""
    return not _REPORTING.isdisjoint(map(str.lower, words_of(text)))


def credit(clause: str, *, opens_sentence: bool) -> Credit | None:
    """Whom a clause beside words in quotation marks gives them to; None where it reports nothing."""
    words = _WORD.findall(clause)
    verbs = [at for at, word in enumerate(words) if word.lower() in VERBS]
    if not verbs:
        return None
    at = verbs[words[0] in _NOUNS_TOO and len(verbs) > 1]
    left = _left(words, at)
    name = _right(words, at) if left is None else left
    return Credit(name, clause, opens_sentence and words[0] == name)


def _left(words: list[str], at: int) -> str | None:
    """The name before a verb, empty where it is no name; None where nothing stands before it."""
    end = at
    while end and (words[end - 1].lower() in _BETWEEN or words[end - 1].endswith("ly")):
        end -= 1
    if not any(word[0].isalpha() for word in words[:end]):
        return None
    if words[end - 1] in ",—–)":
        return _name(_first_run(words[:end]))
    begin = end
    while begin and words[begin - 1][0].isupper() and end - begin < _LONGEST_NAME:
        begin -= 1
    headed = begin > 0 and words[begin - 1] in _BELONGING and "," in words[:begin]
    return _name(_first_run(words[:begin]) if headed else words[begin:end])


def _right(words: list[str], at: int) -> str:
    """The name behind a verb, up to the next stop."""
    found: list[str] = []
    begin = at + 1 + (words[at + 1 : at + 2] == ["to"])
    for index in range(begin, min(len(words), begin + _REACH)):
        if not words[index][0].isalpha() or words[index].lower() in ("in", "on", "at", "during", "after", "that", "of"):
            break
        if words[index].lower() in _PRONOUNS:
            return ""
        run = _run(words, index)
        found = run or found
    return _name(found)


def _first_run(words: list[str]) -> list[str]:
    """The name that opens a clause, or the one behind it where that is a possessive: Lund's son Nils."""
    run = _run(words, 0)
    if not run or not run[-1].endswith(("'s", "’s")):
        return run
    later = (_run(words, at) for at in range(len(run), len(words)))
    return next((found for found in later if found), [])


def _run(words: list[str], at: int) -> list[str]:
    """The capitalised words in a row from a place."""
    end = at
    while end < len(words) and words[end][0].isupper():
        end += 1
    return words[at:end] if at == 0 or not words[at - 1][0].isupper() else []


def _name(words: list[str]) -> str:
    return " ".join(word for word in words if word not in _TIMES and word.lower() not in _PRONOUNS)
