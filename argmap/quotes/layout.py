"""What is no running text of a document: headlines, captions, and lines that stand on every page of a site."""

from argmap.quotes.paragraphs import Paragraph, Paragraphs

_MOST_HEADLINE = 20
_MOST_CAPTION = 60
_MOST_BOILERPLATE = 40
_CLOSING = "\"”’'»)] \xa0"
_OPENING = "“\"‘'«„¿¡"
_SMALL_TEXT = "a an the and or but nor for of in on at to by with from as is vs via over after"
_SMALL = frozenset(_SMALL_TEXT.split())
_OF_CAPTIONS = (
    *("©", "photo", "picture", "image", "illustration", "graphic", "video", "credit", "file", "handout", "stock", "/"),
    *("ap)", "afp", "reuters", "getty", "epa", "dpa", "tass", "xinhua", "upi", "bloomberg", "shutterstock", "alamy"),
    *("belta", "(pa", "pa)", "anadolu", "nurphoto", "zuma", "anp", "magnum", "corbis", "istock"),
)
_OF_BOILERPLATE = (
    *(
        "sign up",
        "subscri",
        "register",
        "newsletter",
        "comment",
        "please enter",
        "mail",
        "log",
        "more",
        "read",
        "related",
    ),
    *("recommended", "share", "tweet", "print", "click here", "advertisement", "sponsored", "follow ", "reserved"),
    *(
        "copyright",
        "©",
        "(c)",
        "published",
        "appeared",
        "reporting by",
        "editing by",
        "writing by",
        "cookie",
        "privacy",
    ),
    *("terms ", "check out", "miss ", "support", " is a", " is the "),
)


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
    text = _short(content, paragraph, _MOST_CAPTION, _OF_CAPTIONS)
    if not text:
        return False
    from argmap.quotes.credits import CAPTION

    return CAPTION.search(text) is not None


def is_boilerplate(content: str, paragraph: Paragraph, paragraphs: Paragraphs) -> bool:
    """Whether a short paragraph speaks of the site, its newsletter, its comments or the author."""
    text = _short(content, paragraph, _MOST_BOILERPLATE, _OF_BOILERPLATE)
    if not text:
        return False
    from argmap.quotes.credits import BIOGRAPHY, BOILERPLATE

    return BOILERPLATE.search(text) is not None or (
        BIOGRAPHY.match(text) is not None and paragraphs.after(paragraph) is None
    )


def _short(content: str, paragraph: Paragraph, most: int, signs: tuple[str, ...]) -> str:
    """The text of a paragraph of so many words at most that holds one of the signs; nothing otherwise."""
    if paragraph.end - paragraph.start > most * 15:
        return ""
    text = content[paragraph.start : paragraph.end].strip()
    lower = text.lower()
    return text if any(sign in lower for sign in signs) and len(text.split()) <= most else ""


def _title_case(words: list[str]) -> bool:
    """Whether all words but the small ones are capitalised, and there are three at least."""
    large = [word for word in words if word.strip("“”‘’\"'(").lower() not in _SMALL]
    return len(large) > 2 and all(word.lstrip("“‘\"'(")[:1].isupper() for word in large)
