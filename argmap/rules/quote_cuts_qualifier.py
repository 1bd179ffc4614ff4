"""A quote leaves out a word of its sentence that reverses, weakens or restricts it.

The words may stand in the source and yet say the opposite of it: "the street is safe" stands in
"nobody says that the street is safe". What counts is a negation, a hedge, a condition, an exception
or a doubtful attribution (claimed, feared, warned) that governs the quoted words in the same sentence,
and what takes them back right behind: *which is untrue*, or a short next sentence such as *It was not.*
Also one that `…` or a bracket hides counts, but for a negation, which `elision-hides-negation` reports.
"She said" is none, and who alleges or believes it may be left out where the quote names that speaker,
but not that she joked or pretended.
The rule knows English only, and no grammar: where it errs, allow it with the reason.

Bad:
    # survey.txt: Most experts agree that it is unlikely the street will close, even if accidents go on.
    sources:
      survey: survey.txt
    supporting:
      - claim: The street will close.
        quotes:
          - survey: the street will close
Good:
    # survey.txt: Most experts agree that it is unlikely the street will close, even if accidents go on.
    sources:
      survey: survey.txt
    opposing:
      - claim: The street will hardly close.
        quotes:
          - survey: it is unlikely the street will close
"""

from collections.abc import Iterator
from itertools import pairwise

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier, Passage
from argmap.model import Quote, Span
from argmap.quotes.qualifiers import negations
from argmap.quotes.qualifying import Kind
from argmap.quotes.scope import Cut, cuts
from argmap.quotes.sentences import listed
from argmap.registry import Rule
from argmap.text import cited

_MOST_SENTENCE = 400
_DOUBTS = frozenset({Kind.HEDGE, Kind.ATTRIBUTION, Kind.PRETENCE})
_PRONOUNS = listed("he she they who")


def check(dossier: Dossier) -> Iterator[Finding]:
    names = {speaker.id.value: _names(speaker.name.value) for speaker in dossier.map.speakers}
    for _, quote in dossier.quotes:
        place = _place(dossier, quote)
        if place is None:
            continue
        content = dossier.texts[quote.source.value].file.content
        bounds, found = cuts(content, place.span.start, place.span.end)
        found += _in_gaps(content, place)
        known = names.get(quote.speaker.value, frozenset()) if quote.speaker else None
        left_out = [cut for cut in found if cut.kind is not Kind.ATTRIBUTION or not _named(content, bounds, known)]
        if left_out:
            yield _finding(quote, place, content, bounds, left_out)


def _place(dossier: Dossier, quote: Quote) -> Passage | None:
    """The first place of a quote that is not boilerplate."""
    return next((place for place in dossier.places(quote) if not place.boilerplate), None)


def _in_gaps(content: str, place: Passage) -> Iterator[Cut]:
    """The doubts between two parts of a quote that govern the second; negations there have a rule of their own."""
    for before, part in pairwise(place.parts):
        if before.end < part.start and not negations(content, before.end, part.start):
            _, found = cuts(content, part.start, part.end)
            yield from (cut for cut in found if cut.before and before.end <= cut.start and cut.kind in _DOUBTS)


def _names(name: str) -> frozenset[str]:
    """The words by which a text may call a speaker."""
    return frozenset(word.strip(".,’'").lower() for word in name.split() if len(word) > 3 or word[0].isupper())


def _named(content: str, bounds: tuple[int, int], known: frozenset[str] | None) -> bool:
    """Whether a sentence names the speaker that the quote names, by a name or a pronoun."""
    if known is None:
        return False
    spoken = {word.strip(".,:;“”\"'’‘").lower() for word in content[slice(*bounds)].split()}
    return not spoken.isdisjoint(known | _PRONOUNS)


def _finding(quote: Quote, place: Passage, content: str, bounds: tuple[int, int], left_out: list[Cut]) -> Finding:
    """What is left out, nearest to the quoted words first, with the whole sentence."""
    before = [cut for cut in left_out if cut.before]
    nearest = before[-1] if before else left_out[0]
    words = cited(content[nearest.start : nearest.end])
    if nearest.start >= place.span.start and nearest.end <= place.span.end:
        message = f"the words left out hold {words}, which the words behind them depend on"
        mend = "quote them too"
    elif nearest.before:
        message = f"the sentence says {words} before these words, and the quote leaves it out"
        mend = f"quote it from {words} on"
    elif content[nearest.start] == "?":
        message, mend = "the sentence is a question, and the quote does not show it", "quote all of it"
    elif nearest.kind is Kind.RETRACTION:
        message = f"the source takes these words back with {words}, and the quote leaves it out"
        mend = "quote on to its end"
    else:
        goes_on = cited(content[nearest.start : bounds[1]])
        message = f"the sentence goes on with {goes_on}, and the quote leaves it out"
        mend = "quote on to its end"
    related = tuple(
        Label(Span(place.span.file, cut.start, cut.end), "left out")
        for cut in (left_out if len(left_out) < 4 else [nearest])
    )
    related += (Label(place.span, "the quoted words"),)
    sentence = cited(content[slice(*bounds)], _MOST_SENTENCE)
    help = f"the whole sentence is {sentence}; {mend}, or allow it: 'allow: {{quote-cuts-qualifier: why}}'"
    return Finding(quote.text.span, message, help, related=related)


RULE = Rule("quote-cuts-qualifier", Severity.WARNING, __doc__, check)
