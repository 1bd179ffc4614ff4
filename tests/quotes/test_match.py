"""How a quote stands: what is forgiven, what is remarked, what is refused, and the tightest place of its parts."""

import random
import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.fold import Folded
from argmap.quotes.locate import MOST_PLACES
from argmap.quotes.match import match, match_all
from argmap.quotes.stand import Kind, Obstacle

TEXT = (
    "He said: “We are not going to participate,” and left. It is not necessary, he added. The mayor of our town, "
    "Jane Roe, keeping calm, walks home. Keeping it is hard. They can see it would [also] be so … really. "
    "Will they come? 12 500 people or 12, 500? It costs 31% at -5 degrees."
)
SOURCE = Folded(TEXT)


def stood(words, source=SOURCE):
    """The parts of the first place, as the source's fold has them, and the kinds of the remarks."""
    stands = match(words, source).stands
    if not stands:
        return None
    parts = [source.text[start:end] for start, end in stands[0].parts]
    return parts, [remark.kind for remark in stands[0].remarks]


@pytest.mark.parametrize(
    ("words", "parts", "kinds"),
    [
        ("It is not necessary", ["It is not necessary"], []),
        ("it is not necessary", ["It is not necessary"], [Kind.FIRST_LETTER]),
        ("It is not necessary.", ["It is not necessary"], [Kind.END_PUNCTUATION]),
        ("It is not necessary,", ["It is not necessary,"], []),
        ("– he added", ["he added"], [Kind.PUNCTUATION]),
        ("¿he added", ["he added"], [Kind.PUNCTUATION]),
        ("(The mayor of our town)", ["The mayor of our town"], [Kind.PUNCTUATION, Kind.END_PUNCTUATION]),
        ("It is not … – he added", ["It is not", "he added"], [Kind.ELISION, Kind.PUNCTUATION]),
        ("“We are not going, to", ['"We are not going to'], [Kind.PUNCTUATION]),
        ("“are not going, to", ["are not going to"], [Kind.OUTER_MARKS, Kind.PUNCTUATION]),
        ("“It is not necessary”", ["It is not necessary"], [Kind.OUTER_MARKS, Kind.OUTER_MARKS]),
        ("Will they come.", ["Will they come"], [Kind.PUNCTUATION]),
        ("It is not necessary?", ["It is not necessary"], [Kind.PUNCTUATION]),
        ("It is not necessary he added", ["It is not necessary, he added"], [Kind.PUNCTUATION]),
        ("he said We are not going", ['He said: "We are not going'], [Kind.FIRST_LETTER, Kind.PUNCTUATION]),
        ("We are not … and left", ["We are not", "and left"], [Kind.ELISION]),
        ("We are not [...] and left", ["We are not", "and left"], [Kind.ELISION]),
        ("We are not (…) and left", ["We are not", "and left"], [Kind.ELISION]),
        ("We are not . . . and left", ["We are not", "and left"], [Kind.ELISION]),
        ("We are not, … It is not", ["We are not", "It is not"], [Kind.ELISION, Kind.END_PUNCTUATION]),
        ("… and left", ["and left"], []),
        ("It is not necessary …", ["It is not necessary"], []),
        ("We are not … and left …”", ["We are not", "and left"], [Kind.ELISION]),
        ("“… and left”", ["and left"], [Kind.END_PUNCTUATION]),
        ("it would, [also] be so", ["it would [also] be so"], [Kind.PUNCTUATION]),
        ("it would [also] be so … really", ["it would [also] be so ... really"], []),
        ("[K]eeping calm", ["keeping calm"], [Kind.BRACKET]),
        ("Jane Roe, [K]eeping calm", ["Jane Roe,", "eeping calm"], [Kind.BRACKET]),
        ("keeping calm, walk[ed] home", ["keeping calm, walk", "home"], [Kind.BRACKET]),
        ("keeping calm, walk[ed]", ["keeping calm, walks"], [Kind.BRACKET]),
        ("The mayor [Jane Roe], Jane", ["The mayor", ", Jane"], [Kind.BRACKET]),
        ("keeping calm [and quiet], walks", ["keeping calm", ", walks"], [Kind.BRACKET]),
        ("It is [sic] not necessary", ["It is", "not necessary"], [Kind.BRACKET]),
        ("… [T]hey can see", ["They can see"], [Kind.ELISION, Kind.BRACKET]),
        ("[…] [t]hey can see", ["They can see"], [Kind.ELISION, Kind.BRACKET]),
        ("It is not necessary … [K]eeping calm", ["It is not necessary", "eeping calm"], [Kind.ELISION, Kind.BRACKET]),
        ("The mayor … [she] walks home", ["The mayor", "walks home"], [Kind.ELISION, Kind.BRACKET]),
        ("keeping calm, walk[ed] …", ["keeping calm, walks"], [Kind.ELISION, Kind.BRACKET]),
        ("The mayor [Jane [our] Roe], Jane", ["The mayor", ", Jane"], [Kind.BRACKET]),
        ("see it would [sic] [also] be so", ["see it would", "[also] be so"], [Kind.BRACKET]),
        ("see it would [also] [sic] be so", ["see it would [also]", "be so"], [Kind.BRACKET]),
        ("They can see … [also] be so", ["They can see", "[also] be so"], [Kind.ELISION]),
        ("We are not … and left … !", ["We are not", "and left"], [Kind.ELISION, Kind.PUNCTUATION]),
        ("We are not … and left …?”", ["We are not", "and left"], [Kind.ELISION, Kind.PUNCTUATION]),
        ("We are not … and left ….", ["We are not", "and left"], [Kind.ELISION]),
        ("be so … Will they … ?", ["be so", "Will they"], [Kind.ELISION]),
        ("Will they come … [12] or 12, 500?", ["Will they come", "or 12, 500?"], [Kind.ELISION, Kind.BRACKET]),
        ("[She] said … he added", None, None),
        (
            "We are not going to participate and left.",
            ['We are not going to participate," and left.'],
            [Kind.PUNCTUATION],
        ),
        ("We are … to participate and left", ["We are", 'to participate," and left'], [Kind.ELISION, Kind.PUNCTUATION]),
        ("[T]he mayor of our town Jane", ["The mayor of our town, Jane"], [Kind.BRACKET, Kind.PUNCTUATION]),
        ("Jane Roe [K]eeping calm", ["Jane Roe", "eeping calm"], [Kind.BRACKET]),
        ("our town Jane Roe; keeping calm [and", None, None),
        ("It is not … he added?", ["It is not", "he added"], [Kind.ELISION, Kind.PUNCTUATION]),
        ("Will they … 500 people.", None, None),
        ("Will they … 12 500 people.", ["Will they", "12 500 people"], [Kind.ELISION, Kind.END_PUNCTUATION]),
        ("He said we are not going.", None, None),
        (
            "he said We are not going?",
            ['He said: "We are not going'],
            [Kind.FIRST_LETTER, Kind.PUNCTUATION, Kind.PUNCTUATION],
        ),
    ],
)
def test_a_quote_stands_with_what_is_forgiven(words, parts, kinds):
    assert stood(words) == (None if parts is None else (parts, kinds))


@pytest.mark.parametrize(
    "words",
    [
        "It is necessary",
        "It Is not necessary",
        "It is not neccessary",
        "12 500 people or 12 500",
        "12, 500 people or",
        "It costs 31 at -5 degrees",
        "It costs 31% at 5 degrees",
        "[S]he added. The mayor",
        "[not] keeping calm",
        "[un]keeping calm",
        "It is not … he said",
        "500 people, or 12",
        "00 people",
        "500 people",
        "was $500, people",
        "going … particip",
        "can see it would [also] so",
        "can see it [also] be so",
        "[also] so … really. Will they come",
        "They can see it [also]",
    ],
)
def test_words_are_not_forgiven(words):
    assert stood(words) is None


@pytest.mark.parametrize(
    ("words", "obstacle", "concerned"),
    [
        ("It is not necessary … We are not", Obstacle.OUT_OF_ORDER, "It is not necessary ... We are not"),
        ("We are not … left", Obstacle.SHORT_PART, "left"),
        ("We are not … quite absent", Obstacle.MISSING_PART, "quite absent"),
        ("We are [now] going to participate", Obstacle.NEGATION, "[now]"),
        ("They can[not] see it", Obstacle.NEGATION, "[not]"),
        ("They can see … [never] be so … really", Obstacle.NEGATION, "... [never]"),
        ("They can see [it is not] … be so … really", Obstacle.NEGATION, "[it is not] ..."),
        ("They can see …, [never] be so … really", Obstacle.NEGATION, "..., [never]"),
        ("They can see [sic] [never] it would", Obstacle.NEGATION, " [sic] [never]"),
        ("The mayor [of ours] [never] Jane Roe", Obstacle.NEGATION, "[of ours] [never]"),
        ("… [Never] keeping calm", Obstacle.NEGATION, "... [Never]"),
        ("keeping calm … [and never sad]", Obstacle.NEGATION, "... [and never sad]"),
        ("It is … [T]ey can see it", Obstacle.MISSING_PART, "It is ... [T]ey can see it"),
        ("Keeping [was unhard]. They can see", Obstacle.NEGATION, "[was unhard]"),
        ("Will [many] come? 12 500 people or [13], 500? It", Obstacle.NUMBER, "[13]"),
        ("Will they come? [14 600] people", Obstacle.NUMBER, "[14 600]"),
        ("Will they … [14 600] people or", Obstacle.NUMBER, "... [14 600]"),
        ("Will they come? [some 14] … people or", Obstacle.NUMBER, "[some 14] ..."),
        ("… [14 600] people or", Obstacle.NUMBER, "... [14 600]"),
        ("Will they [never] … [14 600] people or", Obstacle.NEGATION, "[never] ... [14 600]"),
        ("We are not [the mayor says] It is not", Obstacle.MISSING_PART, "We are not [the mayor says] It is not"),
    ],
)
def test_what_stands_in_the_way_is_named(words, obstacle, concerned):
    found = match(words, SOURCE)
    folded = Folded(words).text
    assert found.stands == ()
    assert (found.fault.obstacle, folded[found.fault.start : found.fault.end]) == (obstacle, concerned)


def test_quotes_of_the_same_words_do_not_take_each_others_places_away():
    quotes = ["– he added", "(he added", "“he added, The", "he added; The"]
    found = match_all(quotes, SOURCE)
    assert all(found[words] == match(words, SOURCE) for words in quotes)
    assert all(found[words].stands for words in quotes)


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("en douter?", "Peut-on en douter ? Oui."),
        ("en douter ?", "Peut-on en douter? Oui."),
        ("dit-il; aujourd’hui", "Non, dit-il ; aujourd’hui"),
        ("dit-il : oui", "Non, dit-il: oui"),
    ],
)
def test_the_space_of_french_before_high_marks_is_typography(words, content):
    assert stood(words, Folded(content))[1] == []


@pytest.mark.parametrize("words", ["en douter.", "Peut on, en douter."])
def test_a_french_question_is_no_statement(words):
    assert stood(words, Folded("Peut on en douter ? Oui."))[1][-1] is Kind.PUNCTUATION
    assert stood(words, Folded("Peut on en douter"))[1][-1] is Kind.END_PUNCTUATION


def test_six_dots_are_one_elision():
    assert stood("我们不去……他说", Folded("我们不去北京，他说。")) == (["我们不去", "他说"], [Kind.ELISION])


def test_the_parts_stand_as_near_to_each_other_as_can_be():
    source = Folded("the cat sat. " + "Much is said between. " * 20 + "the cat lay, and the dog sat down. the dog ran.")
    (stand,) = match("the cat … the dog", source).stands
    assert [source.text[start:end] for start, end in stand.parts] == ["the cat", "the dog"]
    assert source.text[stand.parts[0][0] :].startswith("the cat lay, and the dog sat")


@pytest.mark.parametrize(("between", "stands"), [(598, True), (599, False)])
def test_a_gap_holds_600_characters(between, stands):
    source = Folded(f"the cat {'x' * between} the dog")
    found = match("the cat … the dog", source)
    assert bool(found.stands) is stands
    assert stands or found.fault.obstacle is Obstacle.LONG_GAP


def test_an_elision_never_leaves_its_parts_in_another_source():
    assert match("one two … three four", Folded("one two three")).stands == ()


WORD = st.sampled_from(["the", "dog", "is", "not", "here", "but", "never", "comes", "by", "day", "or", "night"])
WORDS = st.lists(WORD, min_size=4, max_size=30)


@given(WORDS, st.data())
def test_leaving_words_out_with_an_elision_stands_and_without_does_not(words, data):
    text = Folded(" ".join(words))
    first = data.draw(st.integers(2, len(words) - 2))
    last = data.draw(st.integers(first, len(words) - 2))
    quote = " ".join([*words[:first], "…", *words[last:]])
    found = match(quote, text)
    assert found.stands
    for stand in found.stands:
        assert [text.text[start:end] for start, end in stand.parts] == [" ".join(words[:first]), " ".join(words[last:])]


@given(WORDS, st.data())
def test_a_changed_word_never_stands(words, data):
    at = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:at], "elephant", *words[at + 1 :]]
    mark = data.draw(st.sampled_from([" ", ", ", " - ", ". "]))
    assert match(mark.join(changed), Folded(" ".join(words))).stands == ()


@pytest.mark.timing
def test_a_long_quote_of_a_text_that_repeats_itself_is_no_trap():
    sentence = "The plan (of 2019) costs €6,000.50; 10² times that by the 21st. "
    source, quote = Folded(sentence * 2000), (sentence * 1000).replace("(", "")
    begin = time.process_time()
    assert len(match(quote, source).stands) == MOST_PLACES
    assert time.process_time() - begin < 10


def test_quotes_of_one_fold_stand_as_each_does_alone():
    source = Folded("Is it a “false flag” attack? It is an “inside job” of theirs.")
    quotes = ["a « false flag » attack", 'a " false flag " attack', "a «false flag» attack"]
    for order in (quotes, quotes[::-1]):
        assert match_all(order, source) == {words: match(words, source) for words in order}
    assert not match(quotes[0], source).stands[0].remarks
    assert match(quotes[1], source).stands[0].remarks


@pytest.mark.parametrize("number", ["fifth", "5th", "first"])
def test_a_bracket_for_another_ordinal_number_is_a_fault(number):
    found = match(f"enters its [{number}] week", Folded("The war enters its fourth week."))
    assert found.fault.obstacle is Obstacle.NUMBER
    assert match("enters its [4th] week", Folded("The war enters its fourth week.")).stands


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("some [6,000] people met", True),
        ("some [7,000] people met", False),
        ("In 2019 … [6000] people met", True),
        ("In 2019 … [7000] people met", False),
        ("met and [6 thousand] came", True),
        ("met and [6000] came", True),
        ("to sell [24] boats", True),
        ("to sell [12] boats", False),
        ("came to sell [24] … to them", True),
        ("came to sell [36] … to them", False),
    ],
)
def test_a_number_in_a_bracket_is_the_same_however_it_is_written(words, stands):
    text = "In 2019, some six thousand people met and 6,000 came to sell two dozen boats to them."
    assert bool(match(words, Folded(text)).stands) is stands


@pytest.mark.parametrize(
    "words",
    ["In 2019 … [some 40] men left", "men left … [40] more came", "… [40] men left", "[40] … came, and"],
)
def test_a_bracket_beside_an_elision_stands_for_no_number_that_is_not_right_there(words):
    assert match(words, Folded("In 2019, all the men left. 7 days on, many more came, and 3 of them stayed.")).stands


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_bracket_may_stand_for_words_over_a_line_end_and_not_over_the_end_of_a_paragraph(line_end):
    words = "the bridge [of the town] is safe"
    assert match(words, Folded(f"He says the bridge at the{line_end}harbour is safe now.")).stands
    for between in (line_end * 2, f"{line_end} \t{line_end}", f"{'and so on ' * 12}{line_end}"):
        text = f"{between}He says the bridge at the{between}harbour is safe now."
        assert not match(words, Folded(text)).stands


def test_many_edited_quotes_are_looked_for_together_and_stand_as_each_does_alone():
    chance = random.Random(3)  # noqa: S311 - the same text each time
    words = [f"{one}{other}" for one in ("ba", "co", "du", "fe") for other in ("rk", "lm", "nt", "sp")]
    sentences = [f"The street {' '.join(chance.choices(words, k=9))}." for _ in range(600)]
    source = Folded(textwrap.fill(" ".join(sentences), 70))
    halves = [sentence.rstrip(".").split() for sentence in chance.sample(sentences, 60)]
    quotes = [
        quote
        for each in halves
        for quote in (
            f"{' '.join(each[:4])} … {' '.join(each[6:])}",
            f"{' '.join(each[7:])} … {' '.join(each[2:5])}",
            f"The street … {' '.join(each[-3:])}",
            f"the street, {each[2]} [sic] {' '.join(each[3:])}",
            f"{' '.join(each[:5])} [never] {' '.join(each[5:])}",
            f"{' '.join(each[:5])} … nowhere at all",
        )
    ]
    found = match_all(quotes, source)
    assert found == {words: match(words, source) for words in quotes}
    assert all(found[words].stands for words in quotes if words.startswith("The street …"))
