"""A line of a text looks like a key of the map.

What is indented too far under a note or a block of text belongs to the text, so that the
claims and quotes below it are never read.

Bad:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        note: >-
          Said at the meeting.
          opposing:
            - claim: Most injuries are slight.
Good:
    supporting:
      - claim: Traffic injures people.
        assumed: true
        note: >-
          Said at the meeting.
        opposing:
          - claim: Most injuries are slight.
            assumed: true
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("key-in-text", Severity.WARNING, __doc__)
