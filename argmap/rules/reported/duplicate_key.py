"""A key stands twice in the same place.

YAML readers usually keep the last one and drop the first without a word.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        assumed: false
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("duplicate-key", Severity.ERROR, __doc__)
