"""Whether a speaker is named near a passage, through paragraphs in which he or she only goes on speaking."""

from argmap.quotes.naming import Name
from argmap.quotes.paragraphs import Paragraph
from argmap.quotes.reporting import VERBS, words_of
from argmap.quotes.speech import Prose, Spoken

_MOST_BACK = 3
_MOST_SKIPPED = 4
_LEAST_WORDS = 12
_PRONOUNS_TEXT = "he she they i we"
_PRONOUNS = frozenset(_PRONOUNS_TEXT.split())
_END = (".", "!", "?", "…", ":", ";", ",")
_CLOSING = "\"”’'»)] \xa0\r\n"


def is_near(name: Name, prose: Prose, start: int, end: int) -> bool:
    """Whether somebody is named in the paragraphs of a passage or the one before.

    A paragraph whose only reporting is *he said* or the like, or speech that nobody is named
    for, is no break: up to three more are walked back. Headlines and captions between do not count, but a line
    above that is nothing but the name does, and so does a name behind a dash below.
    """
    parts = prose.passage(start, end).parts
    if not parts or not all(part.paragraph.whole for part in parts):
        return True
    if any(name.referred_to_in(part.text) for part in parts) or _named_beside(name, prose, parts):
        return True
    current = parts[0]
    for _ in range(1 + _MOST_BACK):
        before = _before(prose, current.paragraph)
        if before is None:
            return False
        if name.referred_to_in(before.text):
            return True
        if not (_only_goes_on(current) or current is parts[0]) or not _only_goes_on(before):
            return False
        current = before
    return False


def is_signed(name: Name, prose: Prose, first: Paragraph, last: Paragraph) -> bool:
    """Whether a line of its own gives paragraphs to somebody: the name above, or behind a dash below."""
    above = prose.paragraphs.before(first)
    labelled = above is not None and name.is_all_of(prose.content[above.start : above.end])
    return labelled or name.referred_to_in(prose.signature(last))


def _before(prose: Prose, paragraph: Paragraph) -> Spoken | None:
    """The paragraph of running text before."""
    for _ in range(_MOST_SKIPPED):
        before = prose.paragraphs.before(paragraph)
        if before is None:
            return None
        spoken = prose.spoken(before)
        text = spoken.text.rstrip(_CLOSING)
        if text.endswith(_END) or len(text.split()) > _LEAST_WORDS * 2:
            return spoken
        paragraph = before
    return None


def _only_goes_on(spoken: Spoken) -> bool:
    """Whether a paragraph is speech, given to nobody by name."""
    words = [word.lower() for word in words_of(spoken.narration(spoken.paragraph.start, spoken.paragraph.end))]
    if any(stretch for stretch in spoken.stretches) and not VERBS.intersection(words):
        return True
    if not VERBS.intersection(words) or not _PRONOUNS.intersection(words):
        return False
    credits = [spoken.credit(stretch) for stretch in spoken.stretches]
    return not any(credit and credit.name for credit in credits)


def _named_beside(name: Name, prose: Prose, parts: tuple[Spoken, ...]) -> bool:
    return _goes_on_to(name, prose, parts[-1]) or is_signed(name, prose, parts[0].paragraph, parts[-1].paragraph)


def _goes_on_to(name: Name, prose: Prose, spoken: Spoken) -> bool:
    """Whether speech that a paragraph leaves open goes on in the next one, which names the speaker."""
    after = prose.paragraphs.after(spoken.paragraph)
    if after is None or not spoken.stretches or spoken.stretches[-1].end < spoken.paragraph.end:
        return False
    following = prose.spoken(after)
    return following.text.lstrip()[:1] in ("“", '"', "«", "„", "‘") and name.referred_to_in(following.text)
