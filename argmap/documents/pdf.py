"""PDF documents: their text layer by page, as a process of its own reads it."""

import json
import subprocess
import sys
from importlib.util import find_spec
from itertools import accumulate
from typing import Any

from argmap.documents import pages
from argmap.documents.missing import needs
from argmap.files import Unreadable
from argmap.registry import Document, Extract


def extract(data: bytes, _: str = "") -> Extract:
    """The text of a document with its pages. Raises Unreadable."""
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("it is not a PDF", "name it by what it is, or save it anew")
    if find_spec("pypdfium2") is None:
        raise needs("PDF")
    answer = _answer(data)
    if "reason" in answer:
        raise Unreadable(answer["reason"], answer["help"])
    texts = answer["pages"]
    if not any(text.strip() for text in texts):
        raise Unreadable(
            f"it has no text layer on any of its {len(texts):,} pages", "recognise its text with an OCR program"
        )
    starts = accumulate(map(len, texts[:-1]), initial=0)
    return Extract("".join(texts), tuple(starts), "page", tuple(answer["unread"]))


def _answer(data: bytes) -> dict[str, Any]:
    """What the process says of the file; -P keeps it from taking modules from the working folder."""
    command = [sys.executable, "-P", "-m", pages.__name__]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    if done.returncode == pages.OUT_OF_BOUNDS or done.returncode < 0:
        raise Unreadable("reading it takes too much memory or time, or breaks its reader", "save its text")
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace")[-300:])
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


DOCUMENT = Document("pdf", (".pdf",), extract)
