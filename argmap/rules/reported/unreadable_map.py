"""The map's file cannot be read.

It is missing, a folder, no regular file, larger than 32 MB or not UTF-8, so nothing in it
was checked. This ends with exit code 2.
"""

from argmap.diagnostic import Severity
from argmap.registry import Rule

RULE = Rule("unreadable-map", Severity.ERROR, __doc__)
