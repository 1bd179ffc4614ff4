"""Words that turn a meaning round or restrict it, for what an elision or a bracket may hide."""

import re
from collections.abc import Iterator

from argmap.quotes.places import Place

_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely|barely|unless|except|"
    r"until|only if|unlikely|impossible|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)? to)\b|\w+n't\b",
    re.IGNORECASE,
)


def negations(text: str) -> Iterator[Place]:
    """Where a folded text has a negation, a denial or an exception."""
    return (match.span() for match in _NEGATION.finditer(text))
