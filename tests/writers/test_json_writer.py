import json
import re

from argmap.registry import Settings
from argmap.writers.json import WRITER

EVERYTHING = """\
argmap: 1
question: Should the town close Main Street?
thesis: Close it.
date: 2026-03-14
note: Written before the vote.
sources:
  survey: {file: survey.txt, title: A survey, author: The town, date: 2023, via: the police,
    url: "https://x.org", boilerplate: [1, 3-4]}
  lost: lost.txt
speakers:
  mayor: {name: the mayor, role: head of the town, party: true}
  clerk: the clerk
supporting:
  - claim: Traffic injures people.
    id: injuries
    note: Old figures.
    tags: [danger, 2022]
    expect: stands
    quotes:
      - {quote: people are hurt, source: survey, speaker: mayor, date: 2023, via: a clerk, note: said at noon}
      - {quote: nobody said this, source: survey}
      - {quote: a document nobody has, source: lost}
    undercutting:
      - Not by cars.
  - together:
      - Shops live from passers-by.
      - {claim: They come on foot., assumed: true}
opposing:
  - {see: injuries, note: again}
"""
SURVEY = "The survey.\nMany people\n  are hurt. Other people are hurt.\n"
HOSTILE = '[b] \x1b[31m \x9b \x7f \u202e \u200b \u200d \u2028 \ufeff "quoted" \\back 😀 \U000e0041'


def _written(verdict):
    return WRITER.write(verdict.dossier, Settings())[0].data.decode()


def test_everything_that_a_map_holds_is_written_with_its_place(check, golden, cases):
    golden(cases / "everything.json", _written(check(EVERYTHING, survey=SURVEY)))


def test_a_passage_over_a_line_end_has_both_its_ends(check):
    written = json.loads(_written(check(EVERYTHING, survey=SURVEY)))
    assert written["supporting"][0]["quotes"][0]["places"] == [
        {"line": 2, "column": 6, "end_line": 3, "end_column": 11},
        {"line": 3, "column": 19, "end_line": 3, "end_column": 34},
    ]
    assert (written["quotes"], written["verified"]) == (3, 1)


def test_answers_stand_in_place_of_for_and_against(check):
    written = json.loads(
        _written(check("argmap: 1\nquestion: Which?\nanswers: [{answer: A, supporting: [x]}, {answer: B}]\n"))
    )
    assert [answer["answer"] for answer in written["answers"]] == ["A", "B"]
    assert written["answers"][0]["supporting"][0]["claim"] == "x"
    assert "supporting" not in written


def test_hostile_texts_are_exact_and_nothing_unseen_stands_in_the_file(check):
    words = '"' + "".join(f"\\U{ord(character):08X}" for character in HOSTILE) + '"'
    text = _written(check(f"argmap: 1\nquestion: {words}\nsupporting: [{words}]\n"))
    assert json.loads(text)["question"] == HOSTILE
    assert json.loads(text)["supporting"][0]["claim"] == HOSTILE
    assert "😀" in text
    assert (
        re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0041]", text) == []
    )
