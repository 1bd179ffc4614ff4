"""What is no running text of a document: headlines, captions, and lines that stand on every page of a site."""

from argmap.quotes.paragraphs import Paragraph, Paragraphs

_MOST_HEADLINE = 20
_MOST_CAPTION = 60
_MOST_BOILERPLATE = 40
_CLOSING = "\"”’'»)] \xa0"
_OPENING = "“\"‘'«„¿¡"
_SMALL_TEXT = "a an the and or but nor for of in on at to by with from as is vs via over after"
_SMALL = frozenset(_SMALL_TEXT.split())
_AGENCIES = (
    *(
        "AP)",
        "AP Photo",
        "AFP",
        "Reuters",
        "REUTERS",
        "Getty",
        "EPA",
        "dpa",
        "TASS",
        "Xinhua",
        "UPI",
        "Bloomberg",
        "PA)",
    ),
    *(
        "Shutterstock",
        "Alamy",
        "Belta",
        "PA Wire",
        "PA Media",
        "Anadolu",
        "NurPhoto",
        "Zuma",
        "ANP",
        "Magnum",
        "Corbis",
    ),
    *("iStock", "/AP", "/ AP", "/PA", "/ PA", "AP,"),
)
_OF_CAPTIONS = (
    *(
        "©",
        "photo",
        "Photo",
        "PHOTO",
        "FILE",
        "ile image",
        "ile picture",
        "andout image",
        "tock image",
        "Picture",
        "Image",
    ),
    *("Illustration", "Graphic", "Video", "Credit"),
)
_OF_BOILERPLATE = (
    *(
        "sign up",
        "subscri",
        "register",
        "newsletter",
        "leave a ",
        "post a ",
        "write a ",
        "add a ",
        "enter your",
        "mail address",
    ),
    *("comments are closed", "log in", "login", "read more", "see more", "learn more", "find out more", "more for you"),
    *(
        "more from",
        "more on this",
        "more stories",
        "also read",
        "related",
        "recommended",
        "click here",
        "advertisement",
    ),
    *(
        "sponsored",
        "follow ",
        "rights reserved",
        "copyright",
        "©",
        "(c)",
        "published",
        "appeared",
        "reporting by",
        "cookie",
    ),
    *(
        "editing by",
        "writing by",
        "privacy policy",
        "terms of",
        "terms and",
        "terms &",
        "check out",
        "t miss ",
        "journalism",
    ),
)
_AT_THE_START = ("share", "tweet", "print", "email", "e-mail")


def is_headline(content: str, paragraph: Paragraph, paragraphs: Paragraphs) -> bool:
    """Whether a paragraph is a short line without a full stop above other text; a question if it heads the text."""
    if paragraph.lines > 2 or not paragraph.whole or paragraph.end - paragraph.start > 200:
        return False
    text = content[paragraph.start : paragraph.end].strip()
    words = text.split()
    last = text.rstrip(_CLOSING)[-1:]
    if not 1 < len(words) <= _MOST_HEADLINE or last in (".", ":", ";", ",", "…", "-", "—", "–", ""):
        return False
    if not (text[0].isalnum() or text[0] in _OPENING) or (text[0] in _OPENING and last in "!?"):
        return False
    if paragraphs.after(paragraph) is None:
        return False
    if is_caption(content, paragraph, paragraphs) or is_boilerplate(content, paragraph, paragraphs):
        return False
    return last not in "!?" or paragraphs.before(paragraph) is None or _title_case(words)


def is_caption(content: str, paragraph: Paragraph, paragraphs: Paragraphs) -> bool:
    """Whether a paragraph names who made a picture, as captions do."""
    del paragraphs
    text = _short(content, paragraph, _MOST_CAPTION)
    by_agency = any(sign in text for sign in ("/", ")", " via ")) and any(name in text for name in _AGENCIES)
    if not by_agency and not any(sign in text for sign in _OF_CAPTIONS):
        return False
    from argmap.quotes.credits import caption

    return caption().search(text) is not None


def is_boilerplate(content: str, paragraph: Paragraph, paragraphs: Paragraphs) -> bool:
    """Whether a short paragraph speaks of the site, its newsletter, its comments or the author."""
    text = _short(content, paragraph, _MOST_BOILERPLATE)
    lower = text.lower()
    if any(sign in lower for sign in _OF_BOILERPLATE) or lower.startswith(_AT_THE_START):
        from argmap.quotes.credits import boilerplate

        if boilerplate().search(text):
            return True
    if " is a" not in text or paragraphs.after(paragraph) is not None:
        return False
    from argmap.quotes.credits import biography

    return biography().match(text) is not None


def _short(content: str, paragraph: Paragraph, most: int) -> str:
    """The text of a paragraph of so many words at most; nothing of a longer one."""
    if paragraph.end - paragraph.start > most * 15:
        return ""
    text = content[paragraph.start : paragraph.end].strip()
    return text if text.count(" ") < most * 2 and len(text.split()) <= most else ""


def _title_case(words: list[str]) -> bool:
    """Whether all words but the small ones are capitalised, and there are three at least."""
    large = [word for word in words if word.strip("“”‘’\"'(").lower() not in _SMALL]
    return len(large) > 2 and all(word.lstrip("“‘\"'(")[:1].isupper() for word in large)
