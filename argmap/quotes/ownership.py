"""Whether words can be a speaker's: why not, in words, or None where they may be."""

from collections.abc import Collection

from argmap.quotes.marks import Stretch
from argmap.quotes.naming import Name
from argmap.quotes.nearness import is_signed
from argmap.quotes.reporting import Credit, credit, reports, words_of
from argmap.quotes.speech import Passages, Prose, Speech

_INNER = ("‘", "'", "“", '"', "„", "‚", "«", "»", "‹")
_CITED = 80
_REPORTED = 4  # the verb, and words such as *on Monday that*
_SPOKEN_OF = frozenset(("of", "about", "against", "told", "asked"))
_FOR_OTHERS = (
    *("spokes", "lawyer", "attorney", "solicitor", "barrister", "aide", "advis", "agent", "office", "quot", "cit"),
    *("behalf", "represent", "deputy", "translat", "interpret"),
)
_JOINING = frozenset(("and", "as", "for"))
_LONGEST_NAME = 5


def doubt(name: Name, others: Collection[Name], prose: Prose, start: int, end: int) -> str | None:
    """Why a passage is not somebody's words; `others` are the other speakers that are known."""
    passage = prose.passage(start, end)
    if not passage.parts or not passage.sure:
        return None
    speech = prose.speech(start, end)
    if speech is Speech.INDIRECT:
        return _of_narration(name, others, prose, passage, prose.content[start:end])
    for part in passage.parts:
        for stretch in part.across(start, end):
            found = None if _is_cited(name, prose, stretch, start) else part.credit(stretch)
            if found:
                other = _another(name, others, found, part.text)
                if other:
                    return f"the text gives these words to '{other}'"
    cut = prose.cut_stretches(start, end) if speech is Speech.MIXED else []
    if cut and not _introduces(prose, cut, start, end):
        return "these words cross quotation marks: partly speech, partly the author's"
    return None


def named_reporter(prose: Prose, start: int, end: int) -> str | None:
    """Who is named right beside a passage that stands wholly inside quotation marks."""
    passage = prose.passage(start, end)
    if not passage.sure or len(passage.parts) != 1 or prose.speech(start, end) is not Speech.DIRECT:
        return None
    (part,) = passage.parts
    found = part.credit(part.across(start, end)[-1])
    return found.name if found and not found.lone else None


def _of_narration(name: Name, others: Collection[Name], prose: Prose, passage: Passages, quoted: str) -> str | None:
    sentences = " ".join(
        part.sentences(max(passage.start, part.paragraph.start), passage.end) for part in passage.parts
    )
    named = name.referred_to_in(sentences)
    if named or reports(sentences):
        reporter = None if named else _known(others, credit(sentences, opens_sentence=True))
        if reporter is None and not reports(quoted):
            reporter = _reporter_before(name, others, sentences.partition(quoted)[0])
        return f"the text reports these words of '{reporter}'" if reporter else None
    if not prose.has_marks or is_signed(name, prose, passage.parts[0].paragraph, passage.parts[-1].paragraph):
        return None
    return "these words stand outside quotation marks, and their sentence reports nobody's"


def _reporter_before(name: Name, others: Collection[Name], before: str) -> str | None:
    """Who is said to have said what follows, as in *Carl Dole said on Monday that*, if not the speaker."""
    if not name.is_proper or not reports(" ".join(before.split()[-_REPORTED:])) or name.referred_to_in(before):
        return None
    found = credit(before, opens_sentence=True)
    full = found.name if found and " " in found.name and not found.lone and name.is_personal else None
    return _known(others, found) or full


def _known(others: Collection[Name], found: Credit | None) -> str | None:
    """Of the speakers that are known, the one to whom words are given."""
    named = found.name if found else ""
    return next((str(other) for other in others if named and other.is_proper and other.stands_in(named)), None)


def _is_cited(name: Name, prose: Prose, stretch: Stretch, start: int) -> bool:
    """Whether a passage is quoted inside other speech, which says whose it is: when Lund says '…', I laugh."""
    before = prose.content[stretch.start : start].rstrip()
    return before.endswith(_INNER) and reports(before) and name.referred_to_in(before[-_CITED:])


def _another(name: Name, others: Collection[Name], found: Credit, paragraph: str) -> str | None:
    """Whom words are given to if it is not the speaker."""
    if not found.name:
        return None
    if name.is_namesake(found.name) and name.stands_whole_in(paragraph):
        return found.name
    if name.referred_to_in(found.clause):
        return found.name if _is_spoken_of(name, found) else None
    if not name.is_proper:
        return None
    return _known(others, found) or (found.name if name.is_personal and not found.lone else None)


def _is_spoken_of(name: Name, found: Credit) -> bool:
    """Whether a clause gives words to somebody else and names the speaker only as the one spoken of or to."""
    if not name.is_personal or found.lone or " " not in found.name or name.stands_in(found.name):
        return False
    words = words_of(found.clause)
    if any(word.lower().startswith(_FOR_OTHERS) or word in _JOINING for word in words):
        return False
    named = [at for at, word in enumerate(words) if name.stands_in(word)]
    first, last = (named[0], named[-1]) if named else (0, 0)
    return first > 0 and words[first - 1].lower() in _SPOKEN_OF and last - first < _LONGEST_NAME


def _introduces(prose: Prose, cut: list[Stretch], start: int, end: int) -> bool:
    """Whether a passage opens with a reporting clause and then ends with a sentence of that speech."""
    (stretch, *more) = cut
    whole = prose.content[start : stretch.start].rstrip('"“”«„‘ \n').endswith((":", ","))
    return (
        not more
        and start < stretch.start
        and whole
        and prose.content[end - 1 : end + 1].strip()[-1:] in (".", "!", "?")
    )
