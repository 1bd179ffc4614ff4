"""Where a clause of its own begins among the words of a sentence: told by its subject and verb, without a parser."""

from argmap.quotes.qualifiers import Qualifier, Word
from argmap.quotes.qualifying import Reach
from argmap.quotes.sentences import listed

AUXILIARIES = listed(
    "is are was were have has had do does did will would can could may might must shall should cannot isn't aren't "
    "wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't"
)
FINITE = AUXILIARIES | listed(
    "said says say went took made came gave got became began found left lost won told held kept knew met ran saw sent "
    "spoke thought fell grew rose stood blew put set led felt brought built bought stays keeps makes takes goes comes "
    "gives seems suggest believe think fear argue agree show sold paid chose drew drove ate flew fought froze hid "
    "meant rode shook shot sang sank sat slept spent stole struck swore taught threw understood woke wore wrote broke "
    "caught fled heard laid sought hung depends depend remains"
)
PRONOUNS = listed("he she it they we i you there this these those he's she's it's they're we're i'm")
SUBORDINATORS = listed("as because since while whereas although though when whenever after before so for")
RELATIVES = listed("who which whose whom where")
DETERMINERS = listed("the a an his her its their our my your some many most all both each every no another several")
DASHES = listed("— – --")
MARKS = listed("“ ” \" ‘ ’ ' « »")
CLOSING = listed("” \" ’ ' »")
LOOKS_AHEAD = 9
_BEFORE_VERB = listed("then so thus also never later soon still even now instead")
_WOULD = listed("would could might will won't wouldn't couldn't can't")
_WILL = listed("does do will can may is are")
_BEFORE_FRONT = MARKS | listed("and but that ;")
_UNITS = listed("% $ £ €")
_BEFORE_RELATIVE = listed("of in for from to with by on")
_IN_VERB = listed("not never also been being be still always often")
_NESTING = (
    PRONOUNS | RELATIVES | listed("that , ; if unless whether because while whereas although though when whenever")
)
_RELATIVE_REACH = 8


def text_at(found: list[Word], at: int) -> str:
    """The word at an index; nothing where there is none."""
    return found[at].text if 0 <= at < len(found) else ""


def is_finite(word: Word) -> bool:
    """Whether a word is a verb that a clause may have as its only one."""
    return word.text in FINITE or (len(word.text) > 4 and word.text.endswith("ed"))


def is_participle(word: Word) -> bool:
    """Whether a word may be the participle of a phrase: accused, believed, thought."""
    return word.text.endswith("ed") or word.text in {"said", "thought"}


def verb_at(found: list[Word], at: int) -> bool:
    """Whether a verb stands at an index, after an adverb at most."""
    if text_at(found, at) in _BEFORE_VERB or text_at(found, at).endswith("ly"):
        at += 1
    return 0 <= at < len(found) and is_finite(found[at])


def may_be_subject(found: list[Word], at: int) -> bool:
    """Whether the word at an index may open a subject: a name, an article or the like, a pronoun."""
    return at < len(found) and (found[at].capital or found[at].text in DETERMINERS | PRONOUNS)


def own_subject(found: list[Word], at: int) -> bool:
    """Whether a subject with a verb of its own begins at an index."""
    if text_at(found, at) in MARKS:
        at += 1
    if text_at(found, at) in PRONOUNS:
        return True
    if text_at(found, at) == "that" or at >= len(found):
        return False
    named = may_be_subject(found, at)
    for place in range(at + 1, min(at + LOOKS_AHEAD, len(found))):
        word = found[place]
        if word.text == "," and text_at(found, place + 1) in RELATIVES:
            return verb_at(found, next((end + 1 for end in range(place + 1, len(found)) if found[end].text == ","), -1))
        if not word.text[0].isalnum() and word.text not in MARKS | _UNITS:
            return False
        if word.text in FINITE or (named and word.text.endswith("ed")):
            return text_at(found, place + 1) != ","
    return False


def in_relative(found: list[Word], at: int) -> bool:
    """Whether an index stands in a relative clause that a comma opened: who had fled; most of whom had fled."""
    for place in range(at - 1, 0, -1):
        if found[place].text == ",":
            return False
        if found[place].text in RELATIVES and found[place - 1].text != "and":
            opens = place - 1 if found[place - 1].text in _BEFORE_RELATIVE else place
            return "," in {text_at(found, opens - 1), text_at(found, opens - 2) if opens < place else ""}
    return False


def restrictive(found: list[Word], at: int) -> int | None:
    """The pronoun that opens the relative clause without comma in which an index stands: nurses who had not slept."""
    for place in range(at - 1, max(0, at - _RELATIVE_REACH), -1):
        text = found[place].text
        if not text[0].isalnum():
            return None
        if text in RELATIVES or (text == "that" and is_finite(found[place + 1])):
            return place
    return None


def resumes(found: list[Word], opened: int) -> int | None:
    """The verb with which a clause goes on behind one that a word opened inside it: its second verb."""
    at = opened + 1
    while at < len(found) and not is_finite(found[at]):
        at += 1
    while at < len(found) and _goes_on(found, at):
        at += 1
    for place in range(at, len(found)):
        if found[place].text in _NESTING:
            return None
        if found[place].text in FINITE and text_at(found, place - 1) != "to":
            return place
    return None


def _goes_on(found: list[Word], at: int) -> bool:
    """Whether the verb before an index goes on there: has not | been | told."""
    text, before = found[at].text, text_at(found, at - 1)
    if text in AUXILIARIES:
        return before in AUXILIARIES | _IN_VERB or not is_finite(found[at - 1])
    return is_finite(found[at]) or text in _IN_VERB or text.endswith("ly")


def is_fronted(found: list[Word], qualifier: Qualifier, *, opens: bool) -> bool:
    """Whether a qualifier does, where a clause opens with it or not: without the letters, they would have to pay."""
    first, text = qualifier.first, text_at(found, qualifier.first)
    if qualifier.reach is Reach.FRONT:
        opening = first - 2 if text == "exception" else first
        at_front = opening == 0 or text_at(found, opening - 1) in _BEFORE_FRONT
        return at_front and not (text == "only" and _is_done(found, first))
    without = text == "without" and any(word.text in _WOULD for word in found[first:])
    return opens and (without or qualifier.reach is Reach.SENTENCE)


def _is_done(found: list[Word], first: int) -> bool:
    """Whether what follows came about: only after the war did he return."""
    return all(word.text not in _WILL for word in found[first:])
