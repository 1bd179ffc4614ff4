"""A new map with a question and nothing proved yet: it passes the check as it is, and says how to go on."""

import re
from collections.abc import Iterable

from argmap.scalar import inline

_NOT_ID = re.compile(r"[^\w.-]+")
_QUOTE_KEYS = frozenset(("quote", "source", "speaker", "date", "note", "prefix", "suffix", "allow"))
_MOST_FILES = 100

_HEAD = """\
argmap: 1
question: {question}
# note: What the map takes into account, and what it leaves out.

# The documents that may be quoted, files of the folder seeds/. Take the '# ' away from those that you quote:
# 'argmap find' finds words in them and prints the quote.
# sources:
{sources}

# speakers:
#   mayor: {{name: the mayor, role: head of the town, party: true}}

# What speaks for a yes. A claim that nobody states is assumed; else quotes stand under it:
#   - claim: One sentence that can be true or false.
#     quotes:
#       - source-id: exact words of that source
supporting:
  - claim: Write here what speaks for a yes.
    assumed: true

# What speaks for a no.
opposing:
  - claim: Write here what speaks for a no.
    assumed: true
"""


def template(question: str, files: Iterable[str]) -> str:
    """The map's text. `files` are the names of the documents, as a map gives them."""
    ids: set[str] = set()
    lines = []
    names = [*files]
    for name in names[:_MOST_FILES]:
        id = proposed_id(name.rpartition("/")[2], frozenset(ids))
        ids.add(id)
        lines.append(f"#   {inline(id)}: {inline(name)}")
    if len(names) > _MOST_FILES:
        lines.append(f"#   (and {len(names) - _MOST_FILES} files more)")
    return _HEAD.format(question=inline(question), sources="\n".join(lines or ["#   survey: survey.txt"]))


def proposed_id(name: str, taken: frozenset[str]) -> str:
    """An id for a file, made from its name and different from those that are taken."""
    stem = name.rpartition(".")[0] or name
    id = _NOT_ID.sub("-", stem).strip("-.").lower() or "document"
    id = id if re.match(r"\w", id) and id not in _QUOTE_KEYS else f"source-{id}"
    unique, count = id, 1
    while unique in taken:
        count += 1
        unique = f"{id}-{count}"
    return unique
