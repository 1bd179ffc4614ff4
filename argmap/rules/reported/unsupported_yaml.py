"""Anchors, aliases, tags, a second document, or nesting deeper than 1,000 levels.

A map says each thing once and in plain words; what is used twice has an `id` and is
referred to with `see`.

Bad:
    supporting:
      - claim: &injuries Traffic injures people.
        assumed: true
Good:
    supporting:
      - claim: Traffic injures people.
        id: injuries
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("unsupported-yaml", Severity.ERROR, __doc__)
