"""The map format as a JSON Schema (draft-07), made from the table that the reader uses.

Editors guess types as YAML 1.2 does, so whatever a curator may write unquoted is allowed as
number or boolean too. A value left empty, which YAML calls null, is refused as the reader
refuses it; the text `null` therefore needs quotation marks in an editor.
"""

from typing import Any

from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.format import ITEM_SHAPES, Kind, Shape
from argmap.readers.yaml.values import FORMAT_VERSION, LABELS

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"

DESCRIPTIONS = {
    "allow": "Rules that are allowed here, each with the reason.",
    "answer": "A rival answer to the question.",
    "answers": "Rival answers, in place of supporting and opposing.",
    "argmap": "The version of the format: 1.",
    "assumed": "true for a premise that nobody states.",
    "author": "Who wrote the document.",
    "boilerplate": "Lines of the document that are no evidence, as [1, 48-52].",
    "claim": "One sentence that can be true or false.",
    "date": "2023-04-12, 2023-04 or 2023; left out where it is unknown.",
    "encoding": "The encoding of a text file that is not UTF-8, such as cp1252.",
    "expect": "The label that the claim is to have: stands, unchallenged, defeated or undecided.",
    "file": "The document's file in the folder seeds/.",
    "id": "A name to refer to: letters, digits, '-', '_' and '.'.",
    "name": "The speaker's name.",
    "note": "A remark, shown with the map.",
    "opposing": "Claims that lower the confidence in what they stand under.",
    "party": "true for somebody with a stake in the outcome.",
    "prefix": "The words just before the quote, to tell it from the same words elsewhere.",
    "publisher": "Who published the document.",
    "question": "What the map is about.",
    "quote": "The exact words of the source.",
    "quotes": "The words of documents that back it.",
    "role": "What the speaker is or does.",
    "see": "The id of a claim stated elsewhere in the map.",
    "sha256": "The SHA-256 of the text that was checked; another text is an error from then on.",
    "source": "The id of the source that has these words.",
    "sources": "The documents quoted, each under an id.",
    "speaker": "The id of the speaker, if the words are not the author's.",
    "speakers": "Whose words are quoted, each under an id.",
    "suffix": "The words just after the quote, to tell it from the same words elsewhere.",
    "supporting": "Claims that raise the confidence in what they stand under.",
    "tags": "Words to select claims by.",
    "thesis": "What a yes to the question stands for.",
    "title": "The document's title.",
    "together": "Premises that count only jointly.",
    "undercutting": "Claims by which the reason above is none, be it true or not.",
    "url": "The document's address: https://…",
    "via": "Who published it first, where this document only reports it.",
}

_BLANK = r"\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": f"[^{_BLANK}]"}
# No letter, digit or mark; a regular expression of JSON Schema knows no classes of Unicode, so these are blocks.
_SIGNS = (
    r":-@\[-^`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u034f\u060c\u061b-\u061f\u066a-\u066d\u115f\u1160\u180b-\u180e"
    r"\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2775\u2794-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3164"
    r"\ufe00-\ufe19\ufe30-\ufe6b\ufeff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_ID_PATTERN = rf"^[^\x00-/{_SIGNS}\u0300-\u036f\s][^\x00-,/{_SIGNS}\s]*$"
_MONTHS = r"(0[13578]|1[02])(-(0[1-9]|[12]\d|3[01]))?|(0[469]|11)(-(0[1-9]|[12]\d|30))?|02(-(0[1-9]|[12]\d))?"
_DATE = rf"^(?!0000)[0-9]{{4}}(-({_MONTHS}))?$".replace(r"\d", "[0-9]")
_HOST = r"([\w-]+\.)+(?!(x?html?|pdf|txt|md|php|docx?)\b)[\w-]{2,}(?=[/:?#]|$)"
_CHARACTER = r"[^\s\x00-\x1f\x7f-\x9f]"
_URL = rf"^([hH][tT][tT][pP][sS]?://(?![/?#]){_CHARACTER}+|(?!//)(?!{_HOST})(?![^/?#:]*:){_CHARACTER}+)$"
_LINES = r"^\s*[1-9][0-9]{0,8}(\s*-\s*[1-9][0-9]{0,8})?\s*$"


def schema() -> Schema:
    """The schema of a whole map."""
    parts = {"source": shapes.SOURCE, "speaker": shapes.SPEAKER, "quote": shapes.QUOTE, "answer": shapes.ANSWER}
    return {
        "$schema": DRAFT,
        "title": "argmap: an argument map",
        **_record(shapes.MAP),
        "not": {"anyOf": [{"required": list(pair)} for pair in shapes.EXCLUSIVE]},
        "definitions": {name: _record(shape) for name, shape in (parts | ITEM_SHAPES).items()}
        | {
            "short-quote": _short_quote(),
            "item": {"anyOf": [_TEXT, *map(_reference, ITEM_SHAPES)]},
            "premise": {"anyOf": [_TEXT, _reference("claim"), _reference("see")]},
        },
    }


def _record(shape: Shape) -> Schema:
    properties = {key: {"description": DESCRIPTIONS[key], **_KINDS[kind]} for key, kind in shape.keys.items()}
    return {
        "type": "object",
        "properties": properties,
        "required": list(shape.required),
        "additionalProperties": False,
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _list(*alternatives: Schema, least: int = 0) -> Schema:
    items = alternatives[0] if len(alternatives) == 1 else {"anyOf": list(alternatives)}
    return {"type": "array", "items": items} | ({"minItems": least} if least else {})


def _table(part: str, refused: tuple[str, ...] = ()) -> Schema:
    names: Schema = {"pattern": _ID_PATTERN} | ({"not": {"enum": list(refused)}} if refused else {})
    return {"type": "object", "propertyNames": names, "additionalProperties": {"anyOf": [_TEXT, _reference(part)]}}


def _short_quote() -> Schema:
    """`source: words`."""
    return {
        "description": "The id of a source, and its exact words.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"not": {"enum": list(shapes.QUOTE.keys)}},
        "additionalProperties": _TEXT,
    }


_KINDS: dict[Kind, Schema] = {
    Kind.TEXT: _TEXT,
    Kind.ID: {"type": ["string", "number", "boolean"], "pattern": _ID_PATTERN, "minimum": 0},
    Kind.FLAG: {"enum": [True, False, "true", "false"]},
    Kind.DATE: {"type": ["string", "integer"], "pattern": _DATE, "minimum": 1, "maximum": 9999},
    Kind.URL: {"type": ["string", "number", "boolean"], "pattern": _URL},
    Kind.DIGEST: {"type": ["string", "number"], "pattern": "^[0-9a-fA-F]{64}$", "minimum": 0},
    Kind.VERSION: {"enum": [int(FORMAT_VERSION), FORMAT_VERSION]},
    Kind.LABEL: {"enum": list(LABELS)},
    Kind.TAGS: _list(_TEXT),
    Kind.ALLOWANCES: {"type": "object", "additionalProperties": _TEXT},
    Kind.LINES: _list({"type": ["string", "integer"], "pattern": _LINES, "minimum": 1, "maximum": 999_999_999}),
    Kind.SOURCES: _table("source", tuple(shapes.QUOTE.keys)),
    Kind.SPEAKERS: _table("speaker"),
    Kind.QUOTES: _list(_reference("quote"), _reference("short-quote")),
    Kind.ITEMS: _list(_reference("item")),
    Kind.PREMISES: _list(_reference("premise"), least=2),
    Kind.ANSWERS: _list(_reference("answer"), least=1),
}
