"""What --fix takes up and, above all, what it leaves alone."""

import json

import pytest

from argmap.repair.gravity import grave
from argmap.repair.proposals import repairs
from argmap.repair.words import own_words, same_words

SOURCE = "A text.\n\nHe said: “We are not going to fight – not now…” It’s the ﬁrst of un-\nhappy days\u00ad.\n"
MAP = "argmap: 1\nquestion: Q?\nsources: {s: s.txt, o: o.txt}\nsupporting:\n  - claim: C.\n    quotes:\n      - "


def proposed(check, quote, *, unsafe=False, s=SOURCE, o="Another text that nobody needs."):
    verdict = check(MAP + quote + "\n", s=s, o=o)
    return [change.value for repair in repairs(verdict.dossier, unsafe=unsafe) for change in repair.changes]


@pytest.mark.parametrize(
    ("quote", "values"),
    [
        ("s: '\"We are not going to fight'", ["“We are not going to fight"]),
        ("s: going to fight -- not now", ["going to fight – not now"]),
        ("s: not going to fight - not now...”", ["not going to fight – not now…”"]),
        ("s: It's the first of", ["It’s the ﬁrst of"]),
        ("s: of unhappy days", []),
        ("s: of un-happy days", []),
        ("s: of un‑happy days", ["of un-happy days"]),
        ("s: We are not going to fight", []),
        ("s: We are\u200b not going to fight", ["We are not going to fight"]),
        (
            's: |\n          He said: "We\n          are not going to fight\n',
            ["He said: “We\nare not going to fight\n"],
        ),
        ("s: '\"We are not going to fight\"'", ["We are not going to fight"]),
        ("s: We are going to fight", []),
        ("s: We are … going to fight", []),
        ("s: Another text that nobody needs", ["o"]),
        ("s: Another text", []),
        ("t: Another text that nobody needs", []),
        ("s: ''", []),
    ],
)
def test_safe_repairs(check, quote, values):
    assert proposed(check, quote) == values


MARKED = (
    "“Nobody told us” was on every poster. She wrote “the whole thing”. ‘Leave it’ was another. It ended “so.\n\n"
    "The owners’ guild sang ‘the dogs’ home is here’ and ‘we stay’.\n"
)


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("'Nobody told us' was on every poster", "“Nobody told us” was on every poster"),
        ("Nobody told us was on every poster", "“Nobody told us” was on every poster"),
        ("She wrote 'the whole thing'", "She wrote “the whole thing”"),
        ("She wrote the whole thing", "She wrote “the whole thing”"),
        ('"Leave it" was another', "‘Leave it’ was another"),
        ("It ended: so.", "It ended “so."),
        ("Leave it was another", "‘Leave it’ was another"),
        ("home is here and we stay", "home is here’ and ‘we stay’"),
        ("the dogs home", "the dogs’ home"),
        ("The owners guild sang", "The owners’ guild sang"),
    ],
)
def test_a_mark_comes_with_its_fellow_that_stands_right_beside_the_words(check, quote, value):
    assert proposed(check, "s: " + json.dumps(quote), s=MARKED) == [value]


def test_no_mark_is_taken_from_what_singles_the_place_out(check):
    quote = "{quote: 'The whole thing', source: s, prefix: 'wrote “'}"
    assert proposed(check, quote, s=MARKED) == ["the whole thing"]


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("It stops, as\nalways - there\n", "It stops — as\nalways — there\n"),
        ("stops - as always,\nthere\n", "stops — as always\n— there\n"),
        ("mid -\ndash then\n", "mid—dash then\n"),
        ("And mid, dash\nthen\n", "And mid—dash\nthen\n"),
    ],
)
def test_lines_stay_where_a_dash_makes_other_words(check, quote, value):
    block = "s: |\n" + "".join(f"          {line}\n" for line in quote.splitlines())
    assert proposed(check, block, s="It stops — as always — there. And mid—dash then.") == [value]


def test_a_moved_quote_also_takes_the_characters_of_its_new_source(check):
    assert proposed(check, "s: \"the 'words' of another\"", o="These are the ‘words’ of another.") == [
        "o",
        "the ‘words’ of another",
    ]


def test_a_mistyped_source_is_mended_where_the_words_decide(check):
    verdict = check(
        MAP.replace("s: s.txt, o", "s: s.txt, other") + "othre: Another text that nobody needs\n",
        s=SOURCE,
        o="Another text that nobody needs.",
    )
    assert [change.value for repair in repairs(verdict.dossier, unsafe=False) for change in repair.changes] == ["other"]


def test_words_that_stand_in_two_other_sources_are_not_moved(check):
    text = MAP.replace("o: o.txt", "o: o.txt, p: p.txt") + "s: Another text that nobody needs\n"
    verdict = check(text, s=SOURCE, o="Another text that nobody needs.", p="Another text that nobody needs!")
    assert [*repairs(verdict.dossier, unsafe=True)] == []


def test_words_are_not_moved_from_a_source_that_cannot_be_read(check):
    text = MAP.replace("s.txt", "gone.txt") + "s: Another text that nobody needs\n"
    verdict = check(text, o="Another text that nobody needs.")
    assert [*repairs(verdict.dossier, unsafe=True)] == []


def test_a_literal_ellipsis_is_typography_and_an_elision_is_not(check):
    source = "He “[also] said... nothing” then."
    assert proposed(check, 's: "[also] said… nothing"', s=source) == ["[also] said... nothing"]


@pytest.mark.parametrize(
    ("quote", "values"),
    [
        ('"We pay. We pay well."', ["“We pay. We pay well.”"]),
        ('"We pay well."', ["We pay well."]),
        ('"Nonsense" is what it is called by "all"', []),
    ],
)
def test_no_quotation_mark_is_left_alone(check, quote, values):
    source = "“We pay. We pay well.” “Nonsense” is what it is called by “all of them”."
    assert proposed(check, f"s: '{quote}'", s=source) == values


NEAR = "The mayor told the council that the street will close to all cars before the summer, and walked away."


@pytest.mark.parametrize(
    ("quote", "values"),
    [
        (
            "told the council that the road will close to all cars",
            ["told the council that the street will close to all cars"],
        ),
        (
            "told the council that the street will close to all the cars",
            ["told the council that the street will close to all cars"],
        ),
        (
            "told The Council that the street will close to all cars",
            ["told the council that the street will close to all cars"],
        ),
        ("told the council that the street will not close to all cars", []),
        ("told the council that the street will close to 12 cars", []),
        ("told the council that the street will close to most cars", []),
        ("told Smith that the street will close to all cars", []),
        ("the council that the street will unclose to all cars", []),
        ("told the council that … the road will close to all cars", []),
        ("a road is closed for cars in every summer of the year", []),
        ("the street closes", []),
        ("told the people here that a street shall close to all the traffic before that summer", []),
    ],
)
def test_unsafe_repairs(check, quote, values):
    assert proposed(check, f"s: {quote}", unsafe=True, s=NEAR) == values
    assert proposed(check, f"s: {quote}", s=NEAR) == []


@pytest.mark.parametrize("where", ["s", "o"])
def test_a_passage_is_not_taken_where_another_is_as_near(check, where):
    twice = {"s": NEAR, "o": "x"}
    twice[where] += " They told the council that the lane will close to all cars at once."
    assert proposed(check, "s: told the council that the road will close to all cars", unsafe=True, **twice) == []


@pytest.mark.parametrize(
    ("one", "other", "turns"),
    [
        ("it is safe", "it is sure", False),
        ("It is safe", "it is Safe", False),
        ("it is safe", "it is not safe", True),
        ("it is likely", "it is unlikely", True),
        ("it is harmful", "it is harmless", True),
        ("he can go", "he can't go", True),
        ("he can go", "he may go", True),
        ("ten cars", "nine cars", True),
        ("10 cars", "12 cars", True),
        ("Smith goes", "Jones goes", True),
        ("man bites dog", "dog bites man", False),
        ("he says, go", "he says; go", False),
        ("some 31 % of it", "some 31 € of it", True),
        ("some 5 of them", "some >5 of them", True),
        ("wir gehen hin", "wir gehen kaum hin", True),
        ("сегодня мы идём", "сегодня мы никогда идём", True),
        ("我们会派遣军队", "我们不会派遣军队", True),
    ],
)
def test_what_turns_a_sentence_around(one, other, turns):
    assert grave(one, other) is turns
    assert grave(other, one) is turns


@pytest.mark.parametrize(
    ("quote", "written", "own"),
    [
        ("cafe\u0301 x", "caf\u00e9 y", "caf\u00e9 y"),
        ("caf\u00e9", "cafe\u0301", "caf\u00e9"),
        ("cafe\u0301", "caf\u00e9", "caf\u00e9"),
        ("a\u00a0b", "a b", "a\u00a0b"),
        ("well-known", "well-\n known", "well-known"),
        ("war—peace", "war—\npeace", "war—peace"),
        ("and/or", "and/\nor", "and/or"),
        ("un happy", "un-\nhappy", "un- happy"),
        ("unhappy!", "un-\nhappy.", "unhappy."),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("fin", "f\u200ci\ufeffn", "fin"),
        ("a – b", "a\n– b", "a – b"),
    ],
)
def test_the_sources_own_characters(quote, written, own):
    assert own_words(quote, written) == own


def test_the_same_words():
    assert same_words("“The end!", "the end")
    assert not same_words("The end", "the End")
    assert not same_words("10²", "102")


def test_many_quotes_that_cannot_be_mended_do_not_keep_others_from_it(check):
    misses = "".join(f"s: nothing of this stands there {at}\n      - " for at in range(150))
    found = proposed(
        check,
        misses + "s: He said that we are not going to fight then",
        unsafe=True,
        s="He said that we are not going to fight there.",
    )
    assert found == ["He said that we are not going to fight there"]
