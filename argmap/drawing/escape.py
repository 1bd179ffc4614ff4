"""The one place where words of a map become text of XML, in the figure and in Graphviz's tables alike."""

import re

_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_ANY_SPECIAL = re.compile("[&<>\"']")
_NO_XML = "[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def escaped(text: str) -> str:
    """Give a text that any XML reader takes for nothing but itself, in an element and in a quoted attribute.

    What XML cannot hold becomes U+FFFD; texts come here made visible, so this should never be seen.
    The pattern is compiled only where a text needs it.
    """
    if not text.replace("\xa0", " ").isprintable():
        text = re.sub(_NO_XML, "\ufffd", text)
    return text.translate(_SPECIAL) if _ANY_SPECIAL.search(text) else text
