"""Text where a list or mapping belongs, or the other way round.

Nothing below the place could be read.

Bad:
    supporting: Traffic injures people.
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("wrong-type", Severity.ERROR, __doc__)
