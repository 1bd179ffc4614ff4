"""A value that its key cannot have.

Dates are 2023-04-12, 2023-04 or 2023; `assumed` and `party` are true or false; ids are letters,
digits, `-`, `_` and `.`; web addresses begin with http:// or https://.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: yes
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("wrong-value", Severity.ERROR, __doc__)
