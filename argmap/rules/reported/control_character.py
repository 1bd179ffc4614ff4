"""The map holds a character that no text has, such as NUL or ESC.

YAML allows none of them, and a terminal may obey them.

Bad:
    question: Should the town <U+001B>close Main Street?
Good:
    argmap: 1
    question: Should the town close Main Street?
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("control-character", Severity.ERROR, __doc__)
