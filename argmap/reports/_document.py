"""Values as the text of a JSON document that any parser takes and that steers no terminal."""

import json
import re
from typing import Any

_UNSEEN = (
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
_LONE = "[\ud800-\udfff]"


def document(value: Any) -> str:
    """Indented JSON; what cannot be seen is escaped, and a byte of a file name that is no UTF-8 spelled `<U+DCFF>`."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if not text.replace("\n", "").isprintable():  # asked first, since the patterns take a millisecond to compile
        text = re.sub(_LONE, lambda match: f"<U+{ord(match[0]):04X}>", text)
        text = re.sub(_UNSEEN, lambda match: json.dumps(match[0])[1:-1], text)
    return text + "\n"
