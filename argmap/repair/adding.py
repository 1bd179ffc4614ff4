"""Put a proposed quote under a claim of a map; the result is read again before anybody may write it."""

from pathlib import Path
from typing import Any

from argmap.dossier import Dossier
from argmap.model import Answer, Claim, Quote, Span, Text
from argmap.proposal import Proposal
from argmap.readers.yaml.insert import with_quote
from argmap.readers.yaml.proof import CannotEdit
from argmap.repair.mend import Mended, as_written


def with_proposal(path: Path, dossier: Dossier, node: Claim | Answer, proposal: Proposal) -> Mended:
    """The map's file with the quote at the end of the claim's quotes. Raises CannotEdit."""
    quote = _quote(proposal)
    if any(quote == other for other in node.quotes):
        raise CannotEdit("the claim has this quote already")
    after = with_quote(dossier.file, node, quote)
    return as_written(path, dossier.file, after, 1)


def _quote(proposal: Proposal) -> Quote:
    """The proposal as a value of the model; `prefix` and `suffix` as far as the format has them."""
    nowhere = Span("", 0, 0)
    quote = Quote(Text(proposal.words, nowhere), Text(proposal.source, nowhere), nowhere)
    beside = {"prefix": proposal.prefix, "suffix": proposal.suffix, "speaker": proposal.speaker}
    parts: Any = {key: Text(text, nowhere) for key, text in beside.items() if text and key in Quote._fields}
    return quote._replace(**parts)
