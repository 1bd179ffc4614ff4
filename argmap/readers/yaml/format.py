"""The map format as a table: which keys each part of a map may have, and what they hold."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a key holds; the value says so in messages."""

    TEXT = "text"
    ID = "an id"
    FLAG = "true or false"
    DATE = "a date"
    URL = "a web address"
    DIGEST = "a SHA-256 digest"
    VERSION = "the format version"
    LABEL = "a label"
    TAGS = "a list of tags"
    LINES = "a list of line numbers"
    ALLOWANCES = "a mapping of rules to reasons"
    SOURCES = "a mapping of ids to sources"
    SPEAKERS = "a mapping of ids to speakers"
    QUOTES = "a list of quotes"
    ITEMS = "a list of claims"
    PREMISES = "a list of co-premises"
    ANSWERS = "a list of answers"


class Shape(NamedTuple):
    """The keys of one part of a map, by its name in messages."""

    name: str
    keys: dict[str, Kind]
    required: tuple[str, ...] = ()


_ITEMS = {"supporting": Kind.ITEMS, "opposing": Kind.ITEMS}
_BRANCHES = {**_ITEMS, "undercutting": Kind.ITEMS}

MAP = Shape(
    "a map",
    {
        "argmap": Kind.VERSION,
        "question": Kind.TEXT,
        "thesis": Kind.TEXT,
        "date": Kind.DATE,
        "note": Kind.TEXT,
        "sources": Kind.SOURCES,
        "speakers": Kind.SPEAKERS,
        "answers": Kind.ANSWERS,
        **_ITEMS,
    },
    required=("argmap", "question"),
)
SOURCE = Shape(
    "a source",
    {
        "file": Kind.TEXT,
        "title": Kind.TEXT,
        "author": Kind.TEXT,
        "publisher": Kind.TEXT,
        "date": Kind.DATE,
        "url": Kind.URL,
        "boilerplate": Kind.LINES,
        "sha256": Kind.DIGEST,
        "encoding": Kind.TEXT,
        "via": Kind.TEXT,
        "note": Kind.TEXT,
    },
    required=("file",),
)
SPEAKER = Shape(
    "a speaker",
    {"name": Kind.TEXT, "role": Kind.TEXT, "party": Kind.FLAG},
    required=("name",),
)
QUOTE = Shape(
    "a quote",
    {
        "quote": Kind.TEXT,
        "source": Kind.TEXT,
        "speaker": Kind.TEXT,
        "date": Kind.DATE,
        "via": Kind.TEXT,
        "note": Kind.TEXT,
        "prefix": Kind.TEXT,
        "suffix": Kind.TEXT,
        "allow": Kind.ALLOWANCES,
    },
    required=("quote", "source"),
)
ANSWER = Shape(
    "an answer",
    {
        "answer": Kind.TEXT,
        "id": Kind.ID,
        "tags": Kind.TAGS,
        "expect": Kind.LABEL,
        "note": Kind.TEXT,
        "quotes": Kind.QUOTES,
        **_ITEMS,
        "allow": Kind.ALLOWANCES,
    },
    required=("answer",),
)
CLAIM = Shape(
    "a claim",
    {
        "claim": Kind.TEXT,
        "id": Kind.ID,
        "assumed": Kind.FLAG,
        "tags": Kind.TAGS,
        "expect": Kind.LABEL,
        "note": Kind.TEXT,
        "quotes": Kind.QUOTES,
        **_BRANCHES,
        "allow": Kind.ALLOWANCES,
    },
    required=("claim",),
)
TOGETHER = Shape(
    "a group of co-premises",
    {"together": Kind.PREMISES, "note": Kind.TEXT, "undercutting": Kind.ITEMS},
    required=("together",),
)
SEE = Shape(
    "a reference",
    {"see": Kind.TEXT, "note": Kind.TEXT, "undercutting": Kind.ITEMS},
    required=("see",),
)
KEYS = frozenset(key for shape in (MAP, SOURCE, SPEAKER, QUOTE, ANSWER, CLAIM, TOGETHER, SEE) for key in shape.keys)
ITEM_SHAPES = {"claim": CLAIM, "together": TOGETHER, "see": SEE}
EXCLUSIVE = (("answers", "supporting"), ("answers", "opposing"), ("answers", "thesis"))
