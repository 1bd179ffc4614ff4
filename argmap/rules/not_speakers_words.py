"""A quote has a speaker whose words it is not.

The words stand outside quotation marks and their sentence neither names the speaker nor
reports anything; or they cross quotation marks, so that they are partly the author's; or the
text gives them to somebody else, also where it only reports them: *Dole said on Monday that
Brown was right* are not the words of Brown. Reported speech with its reporting words is fine: *The mayor
says that traffic injures people*. Where marks are missing, nothing is said.

Bad:
    # survey.txt: The street is far too loud. “We will close it,” said Mayor Anna Brown.
    sources:
      survey: survey.txt
    speakers:
      brown: {name: Anna Brown, role: mayor}
    supporting:
      - claim: Traffic is loud.
        quotes:
          - quote: The street is far too loud.
            source: survey
            speaker: brown
Good:
    # survey.txt: The street is far too loud. “We will close it,” said Mayor Anna Brown.
    sources:
      survey: survey.txt
    supporting:
      - claim: Traffic is loud.
        quotes:
          - survey: The street is far too loud.
"""

from collections.abc import Iterator

from argmap.diagnostic import Finding, Label, Severity
from argmap.dossier import Dossier
from argmap.registry import Rule

_HELP = "give the words to the one whose they are, or quote the sentence that reports them"


def check(dossier: Dossier) -> Iterator[Finding]:
    from argmap.quotes.ownership import doubt

    for _, quote in dossier.quotes:
        name, place = dossier.speaker(quote), dossier.stands_at(quote)
        if name is None or place is None or len(dossier.places(quote)) > 1:
            continue
        others = [other for other in dossier.names.values() if other is not name]
        prose = dossier.texts[quote.source.value].prose
        for part in place.parts:
            reason = doubt(name, others, prose, part.start, part.end)
            if reason:
                message = f"not the words of '{name}': {reason}"
                yield Finding(quote.text.span, message, _HELP, related=(Label(part, "here"),))
                break


RULE = Rule("not-speakers-words", Severity.WARNING, __doc__, check)
