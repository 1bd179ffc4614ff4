"""The file is not YAML.

Nothing after the place can be read, so this is the only fault reported there.

Bad:
    supporting:
      - claim: Traffic injures people: every week
Good:
    supporting:
      - claim: "Traffic injures people: every week"
        assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("yaml-syntax", Severity.ERROR, __doc__)
