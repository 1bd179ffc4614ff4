"""A part of the map lacks what it cannot do without.

A map has `argmap` and `question`, a source its `file`, a speaker a `name`, a quote its words
and `source`.

Bad:
    question: Should the town close Main Street?
Good:
    argmap: 1
    question: Should the town close Main Street?
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("missing-key", Severity.ERROR, __doc__)
