"""Two keys that exclude each other.

With rival `answers`, what speaks for and against stands under each answer, and a `thesis`
has no place; an item of a list is a claim, a `see` or a `together`.

Bad:
    answers:
      - answer: Yes, for good.
    supporting:
      - claim: Traffic injures people.
        assumed: true
Good:
    answers:
      - answer: Yes, for good.
        supporting:
          - claim: Traffic injures people.
            assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("conflicting-keys", Severity.ERROR, __doc__)
