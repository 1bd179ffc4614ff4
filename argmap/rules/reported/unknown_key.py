"""A key that has no meaning where it stands.

A mistyped key would otherwise hide everything below it from the check.

Bad:
    suporting:
      - claim: Traffic injures people.
        assumed: true
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("unknown-key", Severity.ERROR, __doc__)
