"""Whether words can be a speaker's: why not, in words, or None where they may be."""

from collections.abc import Collection

from argmap.quotes.marks import Stretch
from argmap.quotes.naming import Name
from argmap.quotes.reporting import Credit, credit, reports
from argmap.quotes.speech import Passages, Prose, Speech


def doubt(name: Name, others: Collection[Name], prose: Prose, start: int, end: int) -> str | None:
    """Why a passage is not somebody's words; `others` are the other speakers that are known."""
    passage = prose.passage(start, end)
    if not passage.parts or not passage.sure:
        return None
    speech = prose.speech(start, end)
    if speech is Speech.INDIRECT:
        return _of_narration(name, others, prose, passage)
    for part in passage.parts:
        for stretch in part.across(start, end):
            if found := part.credit(stretch):
                other = _another(name, others, found)
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


def _of_narration(name: Name, others: Collection[Name], prose: Prose, passage: Passages) -> str | None:
    sentences = " ".join(
        part.sentences(max(passage.start, part.paragraph.start), passage.end) for part in passage.parts
    )
    if name.referred_to_in(sentences):
        return None
    if reports(sentences):
        found = credit(sentences, opens_sentence=True)
        known = next(
            (other for other in others if found and found.name and other.is_proper and other.stands_in(found.name)),
            None,
        )
        return f"the text reports these words of '{known}'" if known else None
    if not prose.has_marks:
        return None
    return "these words stand outside quotation marks, and their sentence reports nobody's"


def _another(name: Name, others: Collection[Name], found: Credit) -> str | None:
    """Whom words are given to if it is not the speaker."""
    if not found.name or name.referred_to_in(found.clause):
        return None
    if not name.is_proper:
        return None
    known = next((str(other) for other in others if other.is_proper and other.stands_in(found.name)), None)
    return known or (found.name if name.is_personal and not found.lone else None)


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
