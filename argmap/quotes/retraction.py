"""Which words behind a quote take it back, such as *which is untrue*, *a claim long debunked*, *That was wrong.*.

A next sentence counts only where it is short and points back: with a pronoun, or with *the claim*.
"""

from argmap.quotes.clauses import DASHES, MARKS, text_at
from argmap.quotes.qualifiers import Qualifier, Word, words
from argmap.quotes.qualifying import Kind, Reach
from argmap.quotes.sentences import listed, sentence_in

_UNTRUE = listed(
    "untrue false wrong incorrect inaccurate misleading nonsense unfounded baseless groundless mistaken bogus absurd"
)
_NAMES = listed("lie lies myth hoax fiction legend exaggeration fantasy")
_UNDONE = listed(
    "debunked disproved disproven refuted discredited rebutted retracted withdrawn contradicted fabricated invented "
    "exaggerated denied disputed"
)
_OBJECTS = listed(
    "denies denied disputes disputed rejects rejected contests contested dismisses dismissed withdrew retracted "
    "recanted disowned disavowed corrected ridiculed contradicts contradicted"
)
_OBJECTING = (
    *(" call", " den", " disput", " reject", " contest", " dismiss", " otherwise", " withdrew", " retract", " recant"),
    *(" diso", " disavow", " correct", " ridicul", " contradict"),
)
FALSE = _UNTRUE | _NAMES | _UNDONE | _OBJECTS
_CLAIMS = listed(
    "claim claims statement assertion allegation allegations accusation charge story theory idea notion view figure "
    "figures version promise argument suggestion rumour rumor account assumption belief number report talk charges "
    "reports rumours rumors boast remark remarks prediction estimate finding conclusion position assertion insinuation"
)
_PASSIVE = listed("is was are were be been being")
_SAYING = _PASSIVE | listed(
    "proved proven turned called found rated ruled deemed judged considered looks seems sounds rings"
)
_POINTING = listed("that this it")
_PERSONS = listed("he she they")
_OWNERS = listed("the that this these those his her its their such a an another")
_INSINCERE = listed("wrong mistaken lying joking kidding bluffing exaggerating sarcastic ironic")
_NOTHING = listed("none neither nothing")
_OPENERS = _POINTING | _PERSONS | _OWNERS | _UNTRUE | _NOTHING | {"not", "no"}
_BELIEVED = listed("believed thought claimed hoped assumed believe think claim claims hope say says imagined")
_TRUE = listed("true so correct right accurate case happen happened kept")
_UPHELD = _TRUE | listed("keep holds hold shares share confirmed proven proved verified substantiated")
_LATER = listed("since later now long subsequently widely")
_REAL = listed("true real actual")
_GOES_ON = listed("that to of for much")
_TAIL, _LEAST, _MOST, _NEXT_REACH, _LONGEST = 12, 3, 14, 120, 16


def taken_back(right: list[Word], at: int) -> Qualifier | None:
    """What a comma or dash at an index opens where it takes back the words before: which is wrong, a false claim."""
    if text_at(right, at) != "," and text_at(right, at) not in DASHES:
        return None
    first = at + 2 if text_at(right, at + 1) in MARKS else at + 1
    tail = [word.text for word in right[first : first + _TAIL]]
    tail = tail[: next((place for place, text in enumerate(tail) if not text[0].isalnum()), len(tail))]
    last = _undone(tail) if tail else None
    if last is None:
        return None
    return Qualifier(right[first].start, right[first + last].end, Kind.RETRACTION, Reach.NOTHING, first, first + last)


def _undone(tail: list[str]) -> int | None:
    """The index of the word by which a remark takes back what it is about: since retracted; which he never kept."""
    if tail[0] in _LATER:
        return 1 if tail[1:2] != [] and tail[1] in _UNDONE else None
    if not (tail[0] == "which" or _is_claim(tail)):
        return None
    for place, text in enumerate(tail):
        if _negates(text):
            behind = (at for at in range(place + 1, min(place + 4, len(tail))) if tail[at] in _UPHELD)
            return place if place == len(tail) - 1 and tail[0] == "which" else next(behind, None)
        if text in _OBJECTS or _is_false(tail, place):
            return place
    return None


def retraction_behind(content: str, closes: int, paragraph_end: int) -> tuple[int, int] | None:
    """The bounds of the sentence behind an offset, within the paragraph, where it takes the one before it back."""
    start = closes
    while start < paragraph_end and not content[start].isalnum():
        start += 1
    reach = min(start + _NEXT_REACH, paragraph_end)
    if content.find(".", start, reach) < 0 and content.find("!", start, reach) < 0:
        return None
    opening = content[start : min(start + _LONGEST, reach)].replace("’", "'").split(None, 1)
    if not opening or not (_may_point(opening[0].lower()) or _may_object(content[start:reach])):
        return None
    _, end = sentence_in(content, (start, paragraph_end), start, start + 1)
    found = words(content, start, end) if end - start <= _NEXT_REACH else []
    first_mark = next((at for at, word in enumerate(found) if not word.text[0].isalnum()), len(found))
    clause = [word.text for word in found[:first_mark]]
    texts = [word.text for word in found if word.text[0].isalnum()]
    is_back = 0 < len(texts) <= _MOST and (_is_bare(clause) or _takes_back(texts))
    return (start, end) if is_back else None


def _may_point(word: str) -> bool:
    return word.split("'", maxsplit=1)[0].strip(".,;:!") in _OPENERS


def _may_object(text: str) -> bool:
    return any(map(text.__contains__, _OBJECTING))


def _is_bare(texts: list[str]) -> bool:
    """Whether a clause is nothing but a pronoun and a negated verb: it isn't; they did not."""
    first, *rest = texts or [""]
    return first in _POINTING | _PERSONS and (rest[1:] == ["not"] or (rest[1:] == [] and any(map(_negates, rest))))


def _takes_back(texts: list[str]) -> bool:
    """Whether the words of a sentence take another back: It was not. He was wrong. The claim has been debunked."""
    first, *rest = texts
    if _objects(texts) or _is_real(texts):
        return True
    if len(texts) < _LEAST:
        return first in _UNTRUE or rest in (["so"], ["true"])
    if first in _PERSONS:
        return rest[0] in _PASSIVE and not _INSINCERE.isdisjoint(rest[1:3])
    if first in _NOTHING:
        return rest[0] in _CLAIMS or (rest[0] == "of" and (rest[1] == "the" or not _TRUE.isdisjoint(rest)))
    if first in _POINTING:
        return _contradicts(texts) or _calls_false(texts)
    return _is_claim(texts) and (_calls_false(texts) or _is_unproven(texts))


def _is_real(texts: list[str]) -> bool:
    """Whether words open with *the true figure was* or the like."""
    return texts[0] == "the" and texts[1:2] != [] and texts[1] in _REAL and not _PASSIVE.isdisjoint(texts[3:5])


def _objects(texts: list[str]) -> bool:
    """Whether somebody is said to object: they call it nonsense; he disputes the figure; letters suggest otherwise."""
    if (texts[-1] == "otherwise" and "unless" not in texts) or texts[:2] == ["no", "such"]:
        return True
    if len(texts) > _LEAST and texts[-3].startswith("call"):
        return texts[-2] in _POINTING and texts[-1] in _UNTRUE | _NAMES
    at = next((at for at, text in enumerate(texts) if text in _OBJECTS or text in {"deny", "dispute"}), None)
    if at is None or any(map(_negates, texts[:at])):
        return False
    what, following = texts[at + 1 : at + 3], texts[at + 3 : at + 4]
    return what in (["this"], ["that"]) or (_is_claim(what) and _GOES_ON.isdisjoint(following))


def _contradicts(texts: list[str]) -> bool:
    """Whether words behind a pronoun contradict what it stands for: that never happened, that is what they believed."""
    if texts[1] in _PASSIVE and texts[2] == "what":
        return not _BELIEVED.isdisjoint(texts)
    if texts[1] in _PASSIVE and texts[2:4] in (["not", "what"], ["not", "how"]):
        return True
    if texts[1:4] in (["may", "be", "so"], ["may", "be", "true"]):
        return "but" in texts
    for at, text in enumerate(texts):
        if text in _TRUE and any(map(_negates, texts[max(0, at - 3) : at])):
            return _GOES_ON.isdisjoint(texts[at + 1 : at + 2])
    return False


def _is_unproven(texts: list[str]) -> bool:
    """Whether a claim was not borne out: the report has never been confirmed."""
    at = next((at for at, text in enumerate(texts) if text in _UPHELD and text not in {"so", "right"}), None)
    return at is not None and any(map(_negates, texts[max(0, at - 3) : at])) and texts[at + 1 : at + 2] != ["that"]


def _calls_false(texts: list[str]) -> bool:
    """Whether something is called false; a *wrong impression* that it gives is another thing."""
    for at, text in enumerate(texts):
        if _is_false(texts, at) and not any(map(_negates, texts[:at])):
            said = any(word in _SAYING or word.endswith("'s") for word in texts[:at])
            return said or text not in _UNTRUE
    return False


def _negates(text: str) -> bool:
    return text in {"not", "never", "no", "hardly", "cannot"} or text.endswith("n't")


def _is_claim(texts: list[str]) -> bool:
    """Whether words open with *the claim* or the like."""
    return texts[:1] != [] and texts[0] in _OWNERS and not _CLAIMS.isdisjoint(texts[1:4])


def _is_false(texts: list[str], at: int) -> bool:
    """Whether the word at an index says that something is not so, and says it of nothing that follows."""
    if texts[at] in _UNDONE:
        return not _PASSIVE.isdisjoint(texts[max(0, at - 3) : at])
    if texts[at] in _NAMES:
        named = not (_PASSIVE | {"a", "an"}).isdisjoint(texts[max(0, at - 2) : at])
        return named and texts[at + 1 : at + 2] not in (["that"], ["about"])
    return texts[at] in _UNTRUE and _GOES_ON.isdisjoint(texts[at + 1 : at + 2])
