"""An allowance names a rule that does not exist.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        allow: {claim-without-evidense: everybody knows it}
Good:
    supporting:
      - claim: Traffic injures people.
        allow: {claim-without-evidence: everybody knows it}
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("unknown-rule", Severity.ERROR, __doc__)
