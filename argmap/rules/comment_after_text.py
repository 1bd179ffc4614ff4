"""A comment begins a single space after a text that is not in quotes.

` #` ends such a text without a word, so a quote may be shorter than the curator wrote it, and
still stand in its source. Two spaces before `#` say that a comment is meant.

Bad:
    supporting:
      - claim: The square is listed as # 1 of the town's sights.
        assumed: true
Good:
    supporting:
      - claim: "The square is listed as # 1 of the town's sights."
        assumed: true  # by the tourist office
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("comment-after-text", Severity.WARNING, __doc__)
