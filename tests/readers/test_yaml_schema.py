"""The JSON Schema accepts and refuses what the reader does: every case is put before both."""

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from argmap.check import readers
from argmap.readers.yaml import format as shapes
from argmap.readers.yaml.schema import DESCRIPTIONS, schema
from argmap.text import TextFile

ROOT = Path(__file__).parents[2]
FILES = [*(ROOT / "tests/cases/readers").glob("*.yaml"), *(ROOT / "maps").glob("*.yaml")]
FORM = {"unknown-key", "missing-key", "wrong-type", "wrong-value", "conflicting-keys", "empty-text"}
VALIDATOR = Draft7Validator(schema())

# What no schema can tell, for it sees values and not how they are written. The reader refuses all of these.
UNSEEN = {
    "list-under-text": "a list below a plain text becomes part of the text",
    "no-break-space-after-colon-alone": "'claim:' and a no-break space make a plain text",
    "no-space-after-colon": "'claim:Text' is a plain text",
}


class Core(yaml.BaseLoader):
    """Types as YAML 1.2's core schema and editors guess them."""


for tag, pattern, first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", "~nN\0"),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), [*first, ""])
Core.add_constructor("tag:yaml.org,2002:bool", lambda _, node: node.value.lower() == "true")
Core.add_constructor("tag:yaml.org,2002:null", lambda *_: None)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if node.value[1:2] in "ox" else 10))
Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def _verdict(text):
    return readers()[0].read(TextFile("map.yaml", text))


def _accepts(text, loader=yaml.BaseLoader):
    return VALIDATOR.is_valid(yaml.load(text, Loader=loader))  # noqa: S506 - loaders of plain values


def test_the_schema_is_one():
    Draft7Validator.check_schema(schema())


def test_every_key_is_described():
    assert set(DESCRIPTIONS) >= shapes.KEYS
    assert all(text.strip() and "\n" not in text for text in DESCRIPTIONS.values())


@pytest.mark.parametrize("path", sorted(FILES), ids=lambda path: path.stem)
def test_the_schema_refuses_what_the_reader_refuses(path):
    text = path.read_bytes().decode().removeprefix("\ufeff")
    reading = _verdict(text)
    refused = {rule for rule, _ in reading.findings} & FORM
    try:
        accepted = _accepts(text)
    except (yaml.YAMLError, TypeError):
        assert reading.findings
        return
    if path.stem in UNSEEN:
        assert accepted
        assert refused
    else:
        assert accepted is not bool(refused)


HEAD = "argmap: 1\nquestion: Why?\n"
VALUES = [
    "12",
    "-3",
    "-0.5",
    "1e3",
    "no",
    "0o17",
    "true",
    "True",
    "2023",
    "2023-04",
    "2023-04-12",
    "0999",
    ".5",
    "x",
    "'1'",
    "1.0",
]
KEYS = {
    "text": "note: {}",
    "date": "sources: {{s: {{file: a.txt, date: {}}}}}",
    "file": "sources: {{s: {}}}",
    "speaker": "speakers: {{s: {}}}",
    "id": "supporting: [{{claim: A., id: {}}}]",
    "flag": "supporting: [{{claim: A., assumed: {}}}]",
    "see": "supporting: [see: {}]",
    "claim": "supporting: [{}]",
    "quote": "supporting: [{{claim: A., quotes: [s: {}]}}]",
    "url": "sources: {{s: {{file: a.txt, url: {}}}}}",
    "lines": "sources: {{s: {{file: a.txt, boilerplate: [{}]}}}}",
}
# An editor cannot tell how a number or a truth was written.
GUESSED = {
    ("flag", "True"),
    ("id", ".5"),
    *(("date", value) for value in ("0999", "12", "1.0", "1e3", "0o17")),
    *(("lines", value) for value in ("0999", "1.0", "1e3", "0o17")),
}


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", KEYS)
def test_an_editor_that_guesses_types_accepts_what_the_reader_does(key, value):
    text = HEAD + KEYS[key].format(value) + "\n"
    refused = bool({rule for rule, _ in _verdict(text).findings} & FORM)
    assert _accepts(text) is not refused
    if refused and (key, value) in GUESSED:
        return
    assert _accepts(text, Core) is not refused


@pytest.mark.parametrize("value", ["", "~x", "' '", '"\\u200b"', '"\\u061c\\u202e"', "[a]", "{a: b}"])
@pytest.mark.parametrize("loader", [yaml.BaseLoader, Core])
def test_empty_and_compound_values_are_no_text(value, loader):
    text = f"{HEAD}note: {value}\n"
    assert _accepts(text, loader) is (value == "~x")
    assert bool(_verdict(text).findings) is (value != "~x")


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://e.example/a?b#c", True),
        ("HTTP://e.example", True),
        ("page-3.html", True),
        ("folder/page.html#x", True),
        ("https://", False),
        ("https:/e.example", False),
        ("//e.example", False),
        ("www.e.example/a", False),
        ("mailto:x@e.example", False),
        ("https://e.example/a b", False),
    ],
)
def test_addresses_are_judged_alike(url, good):
    text = f'{HEAD}sources: {{s: {{file: a.txt, url: "{url}"}}}}\n'
    assert _accepts(text) is good
    assert (_verdict(text).findings == ()) is good


@pytest.mark.parametrize("day", ["2023-02-29", "2024-02-29", "2023-04-31", "2023-13", "0000", "2023-1-1", "2023-12-31"])
def test_days_are_judged_alike_but_for_leap_years(day):
    text = f"{HEAD}sources: {{s: {{file: a.txt, date: {day}}}}}\n"
    assert _accepts(text) is (_verdict(text).findings == () or day == "2023-02-29")


@pytest.mark.parametrize(
    ("id", "right"),
    [
        *((id, True) for id in ("सड़क", "น้ำ", "cafe\u0301", "_a", "1.b-c", "北京", "ÿ", "k²")),
        *(
            (id, False)
            for id in ("\u0301a", "-a", "a\u200bb", "\u2060a", "a—b", "“a”", "a…", "a\u034fb", "a\ufe0f", "a·b")
        ),
        *((id, False) for id in ("a、b", "a\u3164", "\u061c", "\u202e", "a\u00ad", "a„", "a€", "a→b")),
    ],
)
@pytest.mark.parametrize(
    "place", ["supporting: [{{claim: A., id: {}}}]", "sources: {{{}: s.txt}}", "speakers: {{{}: A.}}"]
)
def test_ids_are_of_letters_digits_and_their_marks_in_any_script(place, id, right):
    text = HEAD + place.format(f'"{id}"') + "\n"
    assert bool(FORM.isdisjoint(rule for rule, _ in _verdict(text).findings)) is right
    assert _accepts(text) is right
