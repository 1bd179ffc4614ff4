"""An allowance is for an error: only warnings and notes can be allowed.

An error says that a file cannot be trusted, or that words do not stand where the map says.

Bad:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    supporting:
      - claim: The street is safe.
        quotes:
          - quote: The street is not safe for children.
            source: survey
            allow: {quote-not-found: it was said}
Good:
    # survey.txt: The street is not safe for children.
    sources:
      survey: survey.txt
    opposing:
      - claim: The street is dangerous.
        quotes:
          - survey: The street is not safe for children.
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("error-not-allowable", Severity.ERROR, __doc__)
