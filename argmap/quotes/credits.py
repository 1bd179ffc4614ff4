"""The patterns of captions and boilerplate; apart, as they take long to compile and few texts need them."""

import re
from functools import cache

_AGENCY = (
    r"(?:AP(?: Photo)?|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|dpa|TASS|Xinhua|UPI|Bloomberg|Shutterstock|Alamy|"
    r"Belta|PA(?: Wire| Media)?|Anadolu|NurPhoto|Zuma|ANP|Magnum|Corbis|iStock)"
)


@cache
def picture() -> re.Pattern[str]:
    """What credits a picture to somebody."""
    return re.compile(
        r"©(?!\s*\d{4})|"
        r"(?:\A|[.!?)(|]\s*)(?:Photo|Photograph|Picture|Image|Illustration|Graphic|Video|Credit)s?"
        r"(?: by\b| courtesy\b| credit\b|:)|"
        r"\b(?:File|FILE|Handout|Stock) (?:photo|image|picture|PHOTO)\b|\AFILE\s?[-–—]|"
        r"[Pp]hoto(?:graph)?: "
    )


@cache
def agency() -> re.Pattern[str]:
    """What credits a picture to an agency."""
    return re.compile(
        rf"\([^()]{{0,80}}\b{_AGENCY}\b[^()]{{0,40}}\)\.?\s*\Z|/\s?{_AGENCY}\b\s*[).]*\s*\Z|"
        rf"\b(?:via|Contributor|Stringer)\s+{_AGENCY}\b|\b(?:{_AGENCY})\s?/\s?{_AGENCY}\b"
    )


@cache
def boilerplate() -> re.Pattern[str]:
    """What a site says of itself."""
    return re.compile(
        r"\b(?:sign up|subscribe|register)\b.{0,40}\b(?:here|now|today|newsletters?|updates|inbox|free)\b|"
        r"\bnewsletter\b.{0,40}\b(?:sign up|subscribe)|\bsubscribers? only\b|\balready a subscriber\b|"
        r"\b(?:leave|post|write|add) a (?:comment|reply)\b|\bplease enter your\b|\byour e-?mail address will not\b|"
        r"\bcomments are closed\b|\blog ?in to (?:comment|reply|read|continue)|"
        r"\A(?:read|see|learn|find out) more\b|\Amore (?:for you|from|on this|stories)\b|"
        r"\A(?:also read|related|recommended)\b\W*|"
        r"\A(?:share|tweet|print|e-?mail)(?: this| on|\W*\Z)|\bclick here\b|\A(?:advertisement|sponsored)\b|"
        r"\bfollow (?:him|her|us|me|them|@?\w+) on "
        r"(?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads|youtube)\b|"
        r"\ball rights reserved\b|\bcopyright (?:©|\(c\)|\d{4})|©\s*\d{4}|\A\W*\(c\) ?\d{4}|"
        r"\b(?:this|the) (?:post|article|story|piece)\b.{0,120}\b(?:original(?:ly)?|first) "
        r"(?:was )?(?:published|appeared)|"
        r"\b(?:first|originally) (?:published|appeared) (?:at|on|in|by)\b|"
        r"\A(?:additional )?reporting by\b|\A(?:editing|writing) by\b|"
        r"\b(?:we|site|website) uses? cookies\b|\baccept (?:all )?cookies\b|"
        r"\bcookie (?:policy|settings|preferences)\b|"
        r"\b(?:privacy policy|terms (?:of (?:use|service)|and conditions)|terms & conditions)\b|"
        r"\b(?:check out|don[’']t miss)\b.{0,40}\b(?:our|latest|newsletter|any of)\b|"
        r"\Asupport (?:our|independent) journalism",
        re.IGNORECASE,
    )


@cache
def biography() -> re.Pattern[str]:
    """What introduces an author."""
    return re.compile(
        r"\A(?:[A-Z][\w.’'-]*\s+){2,4}is (?:an? |the )?(?:[\w’'-]+\s+){0,4}"
        r"(?:professor|fellow|reporter|correspondent|journalist|columnist|editor|writer|author|lecturer|researcher|director|"
        r"producer|contributor|freelancer)\b"
    )
