"""A text is empty or only white space.

An empty claim says nothing, and an empty quote would stand anywhere.

Bad:
    supporting:
      - claim: "  "
        assumed: true
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("empty-text", Severity.ERROR, __doc__)
