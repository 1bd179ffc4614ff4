"""Where a clause of its own begins among the words of a sentence: told by its subject and verb, without a parser."""

from argmap.quotes.qualifiers import Word
from argmap.quotes.sentences import listed

FINITE = listed(
    "is are was were has have had do does did will would can could may might must shall should cannot said says say "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't went "
    "took made came gave got became began found left lost won told held kept knew met ran saw sent spoke thought fell "
    "grew rose stood blew put set led felt brought built bought stays keeps makes takes goes comes gives seems "
    "suggest believe think fear argue agree show sold paid chose drew drove ate flew fought froze hid meant rode shook "
    "shot sang sank sat slept spent stole struck swore taught threw understood woke wore wrote broke caught fled heard "
    "laid sought"
)
PRONOUNS = listed("he she it they we i you there this these those he's she's it's they're we're i'm")
SUBORDINATORS = listed("as because since while whereas although though when whenever after before so for")
RELATIVES = listed("who which whose whom where")
_DETERMINERS = listed("the a an his her its their our my your some many most all both each every no")
DASHES = listed("— – --")
MARKS = listed("“ ” \" ‘ ’ ' « »")
CLOSING = listed("” \" ’ ' »")
LOOKS_AHEAD = 9


def text_at(found: list[Word], at: int) -> str:
    """The word at an index; nothing where there is none."""
    return found[at].text if 0 <= at < len(found) else ""


def is_finite(word: Word) -> bool:
    """Whether a word is a verb that a clause may have as its only one."""
    return word.text in FINITE or (len(word.text) > 4 and word.text.endswith("ed"))


def verb_at(found: list[Word], at: int) -> bool:
    """Whether a verb stands at an index, after an adverb at most."""
    if text_at(found, at) in {"then", "so", "thus", "also", "never"}:
        at += 1
    return at < len(found) and is_finite(found[at])


def own_subject(found: list[Word], at: int) -> bool:
    """Whether a subject with a verb of its own begins at an index."""
    if text_at(found, at) in MARKS:
        at += 1
    if text_at(found, at) in PRONOUNS:
        return True
    if text_at(found, at) == "that" or at >= len(found):
        return False
    named = found[at].capital or found[at].text in _DETERMINERS
    for place in range(at + 1, min(at + LOOKS_AHEAD, len(found))):
        word = found[place]
        if not word.text[0].isalnum() and word.text not in MARKS:
            return False
        if word.text in FINITE or (named and word.text.endswith("ed")):
            return text_at(found, place + 1) != ","
    return False


def in_relative(found: list[Word], at: int) -> bool:
    """Whether an index stands in a relative clause that a comma opened."""
    for place in range(at - 1, 0, -1):
        if found[place].text == ",":
            return False
        if found[place].text in RELATIVES and found[place - 1].text == ",":
            return True
    return False
