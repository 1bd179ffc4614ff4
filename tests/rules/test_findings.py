"""What the rules find in maps beyond the examples of their pages."""

import pytest

from argmap.check import Checker

HEAD = "argmap: 1\nquestion: Should the town close Main Street?\n"
TEXT = """\
MAIN STREET

Traffic injures two people every week, says the mayor.
The street is not safe for children. It is loud.
MAIN STREET
He said: “We are not going to close it.” It costs 6,000 a day.
"""
OTHER = "Shops live from passers-by, and passers-by come without a car.\n"
SOURCES = "sources:\n  survey: {file: survey.txt, boilerplate: [1, 5]}\n  shops: shops.txt\n"


@pytest.fixture
def findings(tmp_path, monkeypatch):
    """Checks a map with two sources: its findings as rule, line, column, message and help."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "survey.txt").write_text(TEXT)
    (tmp_path / "seeds" / "shops.txt").write_text(OTHER)

    def check(content):
        (tmp_path / "map.yaml").write_text(content)
        verdict = Checker().check(tmp_path / "map.yaml")
        return [
            (rule, *verdict.files["map.yaml"].place(finding.span.start), finding.message, finding.help)
            for rule, _, finding in verdict.diagnostics
            if rule != "source-never-quoted"
        ]

    return check


def quoting(*quotes):
    lines = "".join(f"      - {quote}\n" for quote in quotes)
    return f"{HEAD}{SOURCES}supporting:\n  - claim: It should.\n    quotes:\n{lines}"


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("it is loud.", True),
        ("'\"It is … We are not going to close it'", False),
        ("it [really] is loud", False),
        ("'\"It is loud …\"'", False),
    ],
)
def test_a_fix_of_ends_is_offered_where_there_is_one(findings, tmp_path, words, offered):
    (tmp_path / "seeds" / "survey.txt").write_text("It is loud, he said. We are not going to close it.")
    helps = [help for rule, *_, help in findings(quoting(f"survey: {words}")) if rule == "quote-ends-differ"]
    assert ["--fix" in help for help in helps] == [offered]


def test_quotes_that_differ_only_in_what_looks_alike_are_told_alike(findings):
    quotes = [f"survey: The street is n{letter}t safe for children." for letter in "\u043e\u03bf\uff4f"]
    messages = {message for rule, *_, message, _ in findings(quoting(*quotes)) if rule == "look-alike-letters"}
    assert messages == {"letters of another script stand in place of those of 'survey'"}


def test_a_word_left_out_beside_a_bracket_of_the_source_is_named_in_an_edited_quote(findings, tmp_path):
    (tmp_path / "seeds" / "survey.txt").write_text("It would [also] be loud there, he said. We are going to close it.")
    found = findings(quoting("survey: It would [also] loud there … We are going to close it"))
    found = [each for each in found if each[0] != "boilerplate-beyond-end"]
    assert [(rule, help) for rule, *_, help in found] == [
        ("quote-not-found", "take the words from seeds/survey.txt:1:1 as they stand, or another passage")
    ]


def test_words_of_another_source_name_that_source(findings):
    assert findings(quoting("survey: Shops live from passers-by")) == [
        ("quote-not-found", 9, 9, "these words stand in 'shops', not in 'survey'", "did you mean 'shops'?")
    ]


def test_a_passage_of_another_source_that_is_near_is_shown(findings):
    assert findings(quoting("survey: Shops live from passers-by, and they come without a car.")) == [
        (
            "quote-not-found",
            9,
            17,
            "these words do not stand in 'survey'",
            "take the words from seeds/shops.txt:1:1 as they stand, or another passage",
        )
    ]


def test_words_that_are_near_to_nothing_are_to_be_taken_from_the_source(findings):
    assert findings(quoting("survey: Nobody has ever written such nonsense before")) == [
        (
            "quote-not-found",
            9,
            17,
            "these words do not stand in 'survey'",
            "no passage of any source is near: take the words from the source",
        )
    ]


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Traffic injures … every week", []),
        ("Traffic injures ... every week", []),
        ("Traffic injures [two] people every week", ["bracket-replaces"]),
        ("'[N]ot safe for children. It is loud.'", ["bracket-replaces"]),
        ("Traffic injures two people every [year]", ["bracket-replaces", "bracket-replaces-much"]),
        ("Traffic injures two people every week [in town]", ["bracket-replaces"]),
        ("Traffic injures two people every [sic]", ["bracket-replaces"]),
        ("Traffic injures [three] people every week", ["bracket-changes-negation"]),
        ("Traffic injures [2] people every week", ["bracket-replaces"]),
        ("Traffic injures [some] people every week", ["bracket-replaces"]),
        ("Traffic injures … people every year", ["quote-not-found"]),
        ("Traffic injures two people [of this town or] every week", ["bracket-replaces"]),
        (
            "Traffic injures two people [and kills one of them] every week",
            ["bracket-replaces", "bracket-replaces-much"],
        ),
        ("Traffic injures … week", ["quote-not-found"]),
        ("The street is … for children", ["elision-hides-negation"]),
        ("The street is [very] safe for children", ["bracket-changes-negation"]),
        ("The street is safe for children", ["quote-not-found"]),
        ("It is loud … Traffic injures two people", ["elision-out-of-order"]),
        ("says the mayor … The street is not safe", []),
        ("traffic injures two people every week!", ["other-punctuation", "quote-ends-differ"]),
        ("traffic injures two people every week", ["quote-ends-differ"]),
        ("'\"The street is not safe for children.\"'", ["quote-ends-differ"]),
        ("'The street is not safe for children, It is loud.'", ["other-punctuation"]),
        ("He said ‘We are not going to close it.’", ["other-punctuation"]),
    ],
)
def test_what_a_curator_changes_is_owned_up_to_or_refused(findings, words, rules):
    assert sorted(rule for rule, *_ in findings(quoting(f"survey: {words}"))) == sorted(rules)


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Wir werden dort keine Truppen entsenden.", "Wir werden … Truppen entsenden", "elision-hides-negation"),
        ("Nous n’enverrons des troupes que là.", "Nous […] enverrons des troupes", "quote-not-found"),
        ("Ils disent : nous n’irons pas, demain.", "Ils disent … demain. ", "quote-not-found"),
        ("Ils disent que nous n’irons jamais avec eux.", "Ils disent … avec eux", "elision-hides-negation"),
        ("Мы никогда не будем отправлять войска.", "Мы никогда … отправлять войска", "elision-hides-negation"),
        ("איש אמר כי לא נשלח חיילים לשם.", "איש אמר … חיילים לשם", "elision-hides-negation"),
        ("他说我们不会派遣军队。", "他说我们……派遣军队", "elision-hides-negation"),
        ("大臣は軍隊を派遣しないと述べた。", "大臣は軍隊を…と述べた", "elision-hides-negation"),
        ("우리는 군대를 보내지 않을 것이다.", "우리는 군대를 … 것이다 ", "quote-not-found"),
        ("Wir werden Truppen entsenden.", "Wir werden [keine] Truppen entsenden", "bracket-changes-negation"),
        ("Мы не будем отправлять войска.", "Мы [всё же] будем отправлять войска", "bracket-changes-negation"),
    ],
)
def test_a_negation_of_another_language_is_not_hidden_in_silence(findings, tmp_path, text, words, rule):
    (tmp_path / "seeds" / "survey.txt").write_text(text)
    assert rule in [name for name, *_ in findings(quoting(f"survey: '{words}'"))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was −5 degrees there that night.", "It was 5 degrees there"),
        ("It was 5 degrees there that night.", "It was -5 degrees there"),
        ("Some 31 % of them came that night.", "Some 31 of them came"),
        ("It cost $500 in the shop that night.", "It cost €500 in the shop"),
        ("They found p < 0.05 there that night.", "They found p > 0.05 there"),
    ],
)
def test_a_sign_of_a_number_that_differs_is_called_that(findings, tmp_path, text, words):
    (tmp_path / "seeds" / "survey.txt").write_text(text)
    messages = [message for _, _, _, message, _ in findings(quoting(f"survey: {words}"))]
    assert "these words stand in 'survey' but for the sign of a number" in messages


@pytest.mark.parametrize(
    ("text", "lines", "found"),
    [
        ("部长说我们不会派遣军队，然后离开。", ("部长说我们不会", "派遣军队，", "然后离开"), True),
        ("A well-known, anti-war and/or mad plan.", ("A well-", "known, anti-", "war and/", "or mad plan"), True),
        ("It is a well-known plan of theirs.", ("It is a well- known", "plan"), False),
        ("部长说我们不会派遣军队。", ("部长说我们 不会", "派遣军队"), False),
    ],
)
@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', ">-\n          {}", "|\n          {}"])
def test_a_quote_may_be_broken_in_the_map_where_a_line_may_end(findings, tmp_path, text, lines, found, style):
    (tmp_path / "seeds" / "survey.txt").write_text(text)
    words = style.format("\n          ".join(lines))
    assert ("quote-not-found" not in [rule for rule, *_ in findings(quoting(f"survey: {words}"))]) is found


def test_a_quote_that_differs_in_many_places_is_marked_as_a_whole(findings):
    words = "Traffic hurts two persons any week, said the major. A road is not secure for kids. That is loud."
    ((rule, *_),) = findings(quoting(f"survey: {words}"))
    assert rule == "quote-not-found"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("close it", "a quote of 2 words is too short"),
        ("loud", "a quote of 1 word is too short"),
        ("6,000 a day", "a quote of 3 words and 11 characters is too short"),
        ("“We are not", "a quote of 3 words and 11 characters is too short"),
        ("“", "a quote of 0 words is too short"),
        ("'[The mayor says] it is loud'", "a quote of 3 words and 10 characters is too short"),
        ("injures [more than] two", "a quote of 2 words is too short"),
    ],
)
def test_a_short_quote_is_doubted(findings, words, problem):
    found = findings(quoting(f"survey: {words}"))
    assert ("quote-too-short", problem) in [(rule, message) for rule, _, _, message, _ in found]


@pytest.mark.parametrize("words", ["The street is not", "Traffic injures two people", "injures two people every"])
def test_a_quote_that_is_long_enough_is_not(findings, words):
    assert findings(quoting(f"survey: {words}")) == []


def test_a_short_quote_of_a_script_without_spaces_is_not_doubted(findings):
    assert "quote-too-short" not in [rule for rule, *_ in findings(quoting("survey: 北京市"))]


def test_a_quote_that_also_stands_outside_boilerplate_is_fine(findings):
    assert findings(quoting("survey: MAIN STREET is")) != []
    found = findings(quoting("survey: MAIN STREET").replace("[1, 5]", "[1]"))
    assert [rule for rule, *_ in found] == ["quote-too-short"]
    found = findings(quoting("survey: MAIN STREET").replace("[1, 5]", "[2]"))
    assert [rule for rule, *_ in found] == ["quote-in-several-places", "quote-too-short"]
    found = findings(quoting("survey: MAIN STREET"))
    assert [rule for rule, *_ in found] == ["quote-in-boilerplate", "quote-in-several-places", "quote-too-short"]


def test_a_short_quote_that_is_not_found_is_reported_once(findings):
    assert [rule for rule, *_ in findings(quoting("survey: open it"))] == ["quote-not-found"]


def test_the_words_to_take_begin_with_a_whole_word(findings, tmp_path):
    (tmp_path / "seeds" / "shops.txt").write_text("There were 4,300 vacancies for teachers.\n")
    ((rule, *_, help),) = findings(quoting("shops: 300 vacancies for teachers"))
    assert (rule, help) == (
        "quote-not-found",
        "quote whole words and numbers",
    )


def test_a_quote_that_only_touches_boilerplate_stands_in_it(findings):
    found = findings(quoting("survey: children. It is loud. MAIN STREET He said"))
    assert [(rule, message) for rule, _, _, message, _ in found] == [
        ("quote-in-boilerplate", "this quote stands in boilerplate, in line 4 of 'survey'")
    ]


def test_many_places_are_counted_and_the_first_are_listed(findings, tmp_path):
    (tmp_path / "seeds" / "shops.txt").write_text("no way out of here\n" * 7)
    ((_, _, _, message, _),) = findings(quoting("shops: no way out of here"))
    assert (
        message
        == "these words stand 7 times in 'shops': " + ", ".join(f"seeds/shops.txt:{n}:1" for n in range(1, 6)) + ", …"
    )
    (tmp_path / "seeds" / "shops.txt").write_text("no way out of here\n" * 300)
    ((_, _, _, message, _),) = findings(quoting("shops: no way out of here"))
    assert message.startswith("these words stand 100 times or more in 'shops'")


def test_the_same_quote_under_two_claims_is_fine(findings):
    again = "  - claim: It must.\n    quotes:\n      - survey: The street is not safe for children.\n"
    assert findings(quoting("survey: The street is not safe for children.") + again) == []


def test_the_same_quote_in_other_typography_is_repeated(findings):
    found = findings(quoting("survey: He said “We are not going", "survey: 'He said \"We  are not going'"))
    assert "repeated-quote" in [rule for rule, *_ in found]


def test_a_claim_repeated_with_an_id_is_to_be_seen(findings):
    content = (
        f"{HEAD}supporting:\n  - claim: It's so.\n    id: a\n    assumed: true\n  - claim: it’s so\n    assumed: true\n"
    )
    assert findings(content) == [("repeated-claim", 7, 12, "a claim stated twice", "use 'see: a' here")]


def test_a_claim_in_two_branches_that_meet_is_no_cycle(findings):
    content = HEAD + (
        "supporting:\n  - claim: A.\n    id: a\n    assumed: true\n"
        "  - claim: B.\n    supporting:\n      - see: a\n  - claim: C.\n    supporting:\n      - see: a\n"
        "      - see: a\n"
    )
    assert findings(content) == []


def test_two_cycles_are_both_found_and_a_long_one_once(findings):
    chain = "".join(
        f"  - claim: C{at}.\n    id: c{at}\n    supporting:\n      - see: c{(at + 1) % 300}\n" for at in range(300)
    )
    own = "  - claim: D.\n    id: d\n    supporting:\n      - see: d\n"
    found = findings(f"{HEAD}supporting:\n{chain}{own}")
    assert [(rule, message) for rule, _, _, message, _ in found] == [
        ("see-cycle", "'c0' rests on itself through this 'see'"),
        ("see-cycle", "'d' rests on itself through this 'see'"),
    ]


def test_a_cycle_through_undercutting_and_together_is_found(findings):
    content = HEAD + (
        "supporting:\n  - together:\n      - claim: A.\n        id: a\n        assumed: true\n        undercutting:\n"
        "          - claim: B.\n            assumed: true\n            opposing:\n              - see: a\n"
        "      - claim: C.\n        assumed: true\n"
    )
    assert [rule for rule, *_ in findings(content)] == ["see-cycle"]


def test_boilerplate_beyond_the_end_counts_lines_as_an_editor_does(findings):
    found = findings(quoting("survey: The street is not safe for children.").replace("[1, 5]", "[1, 5-6]"))
    assert found == []
    found = findings(quoting("survey: The street is not safe for children.").replace("[1, 5]", "[1, 5-7]"))
    assert [(rule, message) for rule, _, _, message, _ in found] == [
        ("boilerplate-beyond-end", "boilerplate up to line 7, but 'survey' has 6 lines")
    ]


@pytest.mark.parametrize("behind", ["  # 1 of all", "\t# 1 of all", "  # a remark"])
def test_a_comment_that_cuts_a_quote_where_its_source_goes_on_is_found(findings, tmp_path, behind):
    (tmp_path / "seeds" / "shops.txt").write_text("The square is listed as # 1 of all sights.\n")
    words = "The square is listed as"
    assert [rule for rule, *_ in findings(quoting(f"shops: {words}{behind}"))] == ["comment-after-text"]
    assert [rule for rule, *_ in findings(quoting(f"shops: {words} # 1 of all"))] == ["comment-after-text"]
    assert findings(quoting(f"shops: '{words}'{behind}", f"survey: The street is not safe{behind}")) == []


def test_a_quote_dated_later_than_its_source_is_found_as_far_as_both_dates_tell(findings):
    text = quoting("{quote: The street is not safe, source: survey, date: 2023-05}").replace(
        "survey.txt,", "survey.txt, date: 2023-04-12,"
    )
    assert [rule for rule, *_ in findings(text)] == ["date-after-source"]
    for date in ("2023-04", "2023", "2023-04-12", "2022-12-31"):
        assert findings(text.replace("2023-05", date)) == []


def test_a_quote_interrupted_by_who_says_it_is_elided_without_a_warning(findings, tmp_path):
    text = "“We have no money for it,” said Anna Reed, “and we won’t borrow any this year.”"
    (tmp_path / "seeds" / "shops.txt").write_text(text + "\n")
    head = HEAD + SOURCES + "speakers:\n  reed: Anna Reed\n"
    quote = '{quote: "%s", source: shops, speaker: reed}'
    claim = "supporting:\n  - claim: So.\n    quotes:\n      - " + quote + "\n"
    assert findings(head + claim % "We have no money for it … and we won’t borrow any this year.") == []
    ((rule, *_, help),) = findings(head + claim % "We have no money for it, and we won’t borrow any this year.")
    assert rule == "quote-not-found"
    assert "We have no money for it … and we won’t borrow any this year" in help


def test_the_same_words_in_two_places_are_two_quotes(findings):
    claim = "supporting:\n  - claim: It is.\n    quotes:\n"
    one = "      - {quote: MAIN STREET, source: survey, suffix: Traffic injures}\n"
    other = "      - {quote: MAIN STREET, source: survey, prefix: It is loud.}\n"
    assert "repeated-quote" not in [rule for rule, *_ in findings(f"{HEAD}{SOURCES}{claim}{one}{other}")]
    assert "repeated-quote" in [rule for rule, *_ in findings(f"{HEAD}{SOURCES}{claim}{one}{one}")]


@pytest.mark.parametrize(
    ("words", "warned"),
    [
        ("It would [perhaps] be a problem", True),
        ("It would [also] be a problem", False),
        ("in all of history.[3]", True),
        ("in all of history.[2]", False),
        ("[2] It would [also] be", True),
        ("[1] It would [also] be", False),
        ("[He said:] It would [also] be a problem", False),
        ("be a problem for [the] town", False),
        ("our town in all of [time]. So he said", False),
        ("in all of history.[3] So he said", True),
    ],
)
def test_a_bracket_for_one_of_the_source_is_doubted(findings, tmp_path, words, warned):
    text = "[1] It would [also] be a problem for our town in all of history.[2] So he said.\n"
    (tmp_path / "seeds" / "shops.txt").write_text(text)
    found = findings(quoting(f"shops: '{words}'"))
    assert ("bracket-replaces-much" in [rule for rule, *_ in found]) is warned
    assert "quote-not-found" not in [rule for rule, *_ in found]
