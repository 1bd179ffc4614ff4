"""The sentences of a text, for showing and counting.

Blank lines part paragraphs, and so does the end of a line too long to have been wrapped by hand; no sentence
goes on across them. Inside, a sentence ends at `.`, `!`, `?` or `…` before a capital, a digit or an opening mark.
"""

import re
from collections.abc import Iterator

_LONG_LINE = 120
_LINE = re.compile(r"[^\r\n]+")
_BLANKS = re.compile(r"\s*")
_BREAK = re.compile(r"\r\n|\r|\n")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”’）]*")
_OPENS = re.compile(r"\s*[\"'“‘«„(\[]*[\w–—-]")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|No|vs|etc|cf|e\.g|i\.e)|\b\w)\.\Z")

Stretch = tuple[int, int]


def sentences(content: str) -> Iterator[Stretch]:
    """Where each sentence starts and ends, white space left out."""
    for start, end in paragraphs(content):
        begin = start
        for match in _END.finditer(content, start, end):
            if _goes_on(content, match, end):
                continue
            yield begin, match.end()
            blanks = _BLANKS.match(content, match.end(), end)
            begin = blanks.end() if blanks else match.end()
        if begin < end:
            yield begin, end


def paragraphs(content: str) -> Iterator[Stretch]:
    """Where each paragraph starts and ends, white space left out."""
    start = last = -1
    long = False
    for match in _LINE.finditer(content):
        text = match[0].strip()
        if not text:
            continue
        begin = match.start() + match[0].index(text)
        end = begin + len(text)
        is_long = end - begin > _LONG_LINE
        parted = start >= 0 and (long or is_long or len(_BREAK.findall(content, last, begin)) > 1)
        if parted:
            yield start, last
        if parted or start < 0:
            start = begin
        last, long = end, is_long
    if start >= 0:
        yield start, last


def _goes_on(content: str, match: re.Match[str], end: int) -> bool:
    """Whether the sentence goes on behind what looks like its end."""
    if match.end() >= end or match[0][0] in "。！？":
        return match.end() >= end
    behind = _OPENS.match(content, match.end(), end)
    if behind is None or behind[0][-1].islower():
        return True
    return match[0] == "." and _ABBREVIATION.search(content, max(0, match.end() - 8), match.end()) is not None
