"""What is no running text of a document: headlines, captions, and lines that stand on every page of a site."""

import re
from enum import Enum

from argmap.quotes.paragraphs import Paragraph, Paragraphs
from argmap.quotes.sentences import listed


class Aside(Enum):
    """What a paragraph is that is no running text."""

    CAPTION = "a caption"
    BOILERPLATE = "boilerplate"
    HEADLINE = "a headline"


_MOST_CAPTION, _MOST_BOILERPLATE, _MOST_HEADLINE = 60, 40, 20
_LONGEST_WORD = 15
_LONGEST_HEADLINE = 200
_CLOSING = "\"”’'»)] \xa0"
_OPENING = "“\"‘'«„¿¡"
_ENDED_WITHIN = r"[a-z]{4}\.[\"'”’)]*\s+[A-Z0-9]|[.!?][”\"»]\s|[.!?”\"’»]\s*(?:--?|[―—–])\s*[A-Z][^”\"]*\Z"
_UNFINISHED = (".", ":", ";", ",", "…", "-", "—", "–", "")
_SMALL = listed("a an the and or but nor for of in on at to by with from as is vs via over after")
_BEFORE_AGENCIES = ("/", ")", " via ")
_AGENCIES = (
    "AP)|AP Photo|AFP|Reuters|REUTERS|Getty|EPA|dpa|TASS|Xinhua|UPI|Bloomberg|PA)|Shutterstock|Alamy|Belta|PA Wire|"
    "PA Media|Anadolu|NurPhoto|Zuma|ANP|Magnum|Corbis|iStock|/AP|/ AP|/PA|/ PA|AP,"
).split("|")
_OF_PICTURES = (
    "©|photo|Photo|PHOTO|FILE|ile image|ile picture|andout image|tock image|Picture|Image|Illustration|Graphic|Video|"
    "Credit"
).split("|")
_OF_BOILERPLATE = (
    "sign up|subscri|register|newsletter|leave a |post a |write a |add a |enter your|mail address|"
    "comments are closed|log in|login|read more|see more|learn more|find out more|more for you|more from|"
    "more on this|more stories|also read|related|recommended|click here|advertisement|sponsored|follow |"
    "rights reserved|copyright|©|(c)|published|appeared|reporting by|cookie|editing by|writing by|privacy policy|"
    "terms of|terms and|terms &|check out|t miss |journalism"
).split("|")
_AT_THE_START = ("share", "tweet", "print", "email", "e-mail")


def aside(content: str, paragraph: Paragraph, paragraphs: Paragraphs) -> Aside | None:
    """What a paragraph is; None where it is running text.

    A caption names who made a picture. Boilerplate speaks of the site, its newsletter, its comments or the author. A
    headline is a short line without a full stop above other text; a question if it heads the text. A row of a table is
    none, nor is a line of a sentence that goes on in small letters.
    """
    size = paragraph.end - paragraph.start
    if size > _MOST_CAPTION * _LONGEST_WORD:
        return None
    text = content[paragraph.start : paragraph.end].strip()
    words = text.split()
    if len(words) <= _MOST_CAPTION and _is_caption(text):
        return Aside.CAPTION
    if len(words) > _MOST_BOILERPLATE or size > _MOST_BOILERPLATE * _LONGEST_WORD:
        return None
    below = paragraphs.after(paragraph)
    if _is_boilerplate(text) or (below is None and _is_biography(text)):
        return Aside.BOILERPLATE
    if below is None or paragraph.lines > 2 or not paragraph.whole or size > _LONGEST_HEADLINE:
        return None
    goes_on = content[below.start : below.end].lstrip()[:1].islower()
    opens = paragraphs.before(paragraph) is None
    return Aside.HEADLINE if not goes_on and _is_headline(text, words, opens=opens) else None


def _is_caption(text: str) -> bool:
    if any(sign in text for sign in _BEFORE_AGENCIES) and any(name in text for name in _AGENCIES):
        from argmap.quotes.credits import agency

        if agency().search(text):
            return True
    if not any(sign in text for sign in _OF_PICTURES):
        return False
    from argmap.quotes.credits import picture

    return picture().search(text) is not None


def _is_boilerplate(text: str) -> bool:
    lower = text.lower()
    if not any(sign in lower for sign in _OF_BOILERPLATE) and not lower.startswith(_AT_THE_START):
        return False
    from argmap.quotes.credits import boilerplate

    return boilerplate().search(text) is not None


def _is_biography(text: str) -> bool:
    if " is a" not in text:
        return False
    from argmap.quotes.credits import biography

    return biography().match(text) is not None


def _is_row(text: str) -> bool:
    """Whether a line has cells, as those of a table have: apart by a tab or three spaces."""
    return "\t" in text or re.search(r"\S {3,}\S", text) is not None


def _is_headline(text: str, words: list[str], *, opens: bool) -> bool:
    """Whether a short text is a headline; `opens` says that no other stands above it."""
    last = text.rstrip(_CLOSING)[-1:]
    if not 1 < len(words) <= _MOST_HEADLINE or last in _UNFINISHED or text[0].islower() or _is_row(text):
        return False
    if not (text[0].isalnum() or text[0] in _OPENING) or (text[0] in _OPENING and last in "!?"):
        return False
    plain = last not in "!?" and re.search(_ENDED_WITHIN, text) is None
    return plain or (last in "!?" and opens) or _title_case(words)


def _title_case(words: list[str]) -> bool:
    """Whether all words but the small ones are capitalised, and there are three at least."""
    large = [word for word in words if word.strip("“”‘’\"'(").lower() not in _SMALL]
    return len(large) > 2 and all(word.lstrip("“‘\"'(")[:1].isupper() for word in large)
