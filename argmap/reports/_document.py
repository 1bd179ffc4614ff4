"""Values as the text of a JSON document that any parser takes and that steers no terminal."""

import json
import re
from typing import Any

_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\U000e0000-\U000e0fff]"
)
_LONE = re.compile("[\ud800-\udfff]")


def document(value: Any) -> str:
    """Indented JSON; what cannot be seen is escaped, and a byte of a file name that is no UTF-8 spelled `<U+DCFF>`."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    text = _LONE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
    return _UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"
