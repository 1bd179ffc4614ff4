"""An allowance silences nothing.

What it allowed is mended, or stands elsewhere; left alone, it would hide the next fault.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        allow: {claim-without-evidence: everybody knows it}
Good:
    supporting:
      - claim: Traffic injures people.
        allow: {claim-without-evidence: everybody knows it}
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("idle-allowance", Severity.WARNING, __doc__)
