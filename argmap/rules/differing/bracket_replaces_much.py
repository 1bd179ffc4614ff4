"""A bracket in a quote stands for five words of the source or more, holds as many, or ends the quote in their place.

A reader takes it for a word or a name put in, and does not see how much is gone or whose words they read. So it is
where the source itself has a bracket there, with other words or the number of another note.

Bad:
    # survey.txt: The street is safe, said the tall woman from the town hall at the meeting.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: 'The street is safe, said [the mayor] at the meeting.'
Good:
    # survey.txt: The street is safe, said the tall woman from the town hall at the meeting.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic injures people.
        quotes:
          - survey: 'The street is safe, said the tall woman from the town hall'
"""

import re
from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.model import Quote
from argmap.quotes.fold import fold
from argmap.quotes.stand import Kind, Remark
from argmap.registry import Rule
from argmap.rules.differing.bracket_replaces import MOST_WORDS

_SEEN = 60
_SIC = re.compile(r" ?[\[(]sic[.!?]*[\])]", re.IGNORECASE)
_BRACKET = re.compile(r"\[[^\[\]]{1,90}\]")
_NOTE = re.compile(r"\[\^?\d{1,5}\]")
_GOES_ON = re.compile(r" (\w[\w'-]*(?: \w[\w'-]*){0,4})")
_HELP = "quote the source's own words, or leave them out with '…'"
_HELP_SOURCE = "write the bracket as the source has it"
_HELP_OWN = "put in four words at most, and say the rest in the claim or a note"


def check(dossier: Dossier) -> Iterator[Finding]:
    for quote, remark in dossier.remarks(Kind.BRACKET):
        text = dossier.texts[quote.source.value].folded.text[remark.source_start : remark.source_end].strip()
        count = len(text.split())
        if count > MOST_WORDS:
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"stands for {count} words")
            related = (Label(dossier.in_source(quote, remark.source_start, remark.source_end), "replaced"),)
            message = f"a bracket stands for {count} words of the source"
            yield Finding(quote.text.span, message, _HELP, marks=(mark,), related=related)
        elif (own := len(fold(quote.text.value)[remark.start : remark.end].split())) > MOST_WORDS:
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"{own} words")
            yield Finding(quote.text.span, f"a bracket puts {own} words into this quote", _HELP_OWN, marks=(mark,))
        elif place := _own_bracket(dossier, quote, remark):
            mark = Label(dossier.in_quote(quote, remark.start, remark.end))
            related = (Label(dossier.in_source(quote, *place), "the source has this"),)
            message = "a bracket stands in the place of one of the source"
            yield Finding(quote.text.span, message, _HELP_SOURCE, marks=(mark,), related=related)
        elif not text and (rest := _rest(dossier, quote, remark)):
            mark = Label(dossier.in_quote(quote, remark.start, remark.end), f"the source goes on '{rest} …'")
            message = "a bracket ends this quote in the place of the source's own words"
            yield Finding(quote.text.span, message, _HELP, marks=(mark,))


def _own_bracket(dossier: Dossier, quote: Quote, remark: Remark) -> tuple[int, int] | None:
    """The bracket that the source itself has where a quote has another, within it or at its ends.

    The number of a note may go with the word that it stands at.
    """
    words, text = fold(quote.text.value), dossier.texts[quote.source.value].folded.text
    start, end = remark.source_start, remark.source_end
    if _SIC.fullmatch(words[remark.start : remark.end]):
        return None
    is_note = _NOTE.fullmatch(words[remark.start : remark.end].strip()) is not None
    replaced = _BRACKET.finditer(text, start, end)
    found = next((bracket for bracket in replaced if is_note or not _NOTE.fullmatch(bracket[0])), None)
    if found is not None or start < end or not is_note:
        return found.span() if found else None
    if not words[remark.end :].strip("\"' "):
        found = _NOTE.match(text, end)
    elif not words[: remark.start].strip("\"' "):
        found = next((note for note in _NOTE.finditer(text, max(0, start - 9), start) if note.end() >= start - 1), None)
    return found.span() if found else None


def _rest(dossier: Dossier, quote: Quote, remark: Remark) -> str:
    """The words that the source's sentence goes on with where a quote ends with a bracket."""
    words = fold(quote.text.value)
    if words[remark.end :].strip("\"'.,;:!?) ") or _SIC.fullmatch(words[remark.start : remark.end]):
        return ""
    following = dossier.texts[quote.source.value].folded.text[remark.source_end : remark.source_end + _SEEN]
    found = _GOES_ON.match(following)
    return found[1] if found else ""


RULE = Rule("bracket-replaces-much", Severity.WARNING, __doc__, check)
