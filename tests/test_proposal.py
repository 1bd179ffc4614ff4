"""The quote that is proposed: valid YAML, verified when it is checked, and no speaker but one that the map knows."""

import pytest

from argmap.proposal import proposal

MAP = """\
argmap: 1
question: Why?
sources: {survey: survey.txt}
speakers: {weil: Jonas Weil, mayor: the mayor, doe: Ann Doe}
"""


def proposed(check, text, words, nth=0):
    dossier = check(MAP, survey=text).dossier
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return proposal(dossier.texts["survey"], (at, at + len(words)), "survey", dossier)


@pytest.mark.parametrize(
    ("text", "speakers", "sure"),
    [
        ("“We will go there,” Weil said.", ("weil",), True),
        ('"We will go there," said Jonas Weil.', ("weil",), True),
        ("“We will go there’ said the mayor.", ("mayor",), False),
        ("“We will go there,’ said the mayor.", ("mayor",), True),
        ("“We will go there,” said Ann Doe, a friend of Weil.", ("doe",), True),
        ("“We will go there,” said a friend of Weil, Ann Doe.", ("weil", "doe"), False),
        ("Weil met Ann Doe. Weil said that We will go there soon.", ("weil",), False),
        ("Doe heard it. According to Weil, We will go there soon.", ("weil",), False),
        ("Weil was glad. “Yes,” said Ann Doe. “We will go there.”", ("doe",), True),
        ("Weil was glad. “Yes,” said Max Roe. “We will go there.”", (), False),
        ("Weil believes that We will go there soon.", ("weil",), False),
        ("“We will go there,” Weil said to Ann Doe.", ("weil",), True),
        ("“We will go there,” said the diplomat Ann Doe of Weil.", ("doe",), True),
        ("“We will go there,” Weil said, and Doe said no.", ("weil",), True),
        ("“We will go there.” Weil met Doe.", ("weil", "doe"), False),
        ("“No,” said Weil. We will go there, “he” added.", ("weil",), False),
        ("“We will go there,” a Weiler said.", (), False),
        ("Weil was there.\n\n“We will go there,” she said.", (), False),
        ('"No." We will go there, said Weil.', ("weil",), False),
    ],
)
def test_only_a_known_name_beside_words_in_quotation_marks_is_sure(check, text, speakers, sure):
    found = proposed(check, text, "We will go there")
    assert (found.speakers, found.sure) == (speakers, sure)


def test_a_name_among_the_words_themselves_is_no_speaker(check):
    assert proposed(check, "“We met Weil there,” she said.", "We met Weil there").speakers == ()


def test_words_across_quotation_marks_are_nobodys_for_sure(check):
    found = proposed(check, "“We will go,” he began. “There is no more,” said Weil.", "go,” he began. “There")
    assert (found.speakers, found.sure) == (("weil",), False)


@pytest.mark.parametrize(
    ("text", "words", "lines"),
    [
        ("It is so.", "It is so", ["- survey: It is so"]),
        ("no: it is # so", "no: it is # so", ['- survey: "no: it is # so"']),
        ("It is so. Is it so? It is so!", "It is so", ["- quote: It is so", "  source: survey", "  suffix: . Is"]),
        (
            "Once it is so, says Weil. Then it is so.",
            "it is so",
            ["- quote: it is so", "  source: survey", "  prefix: Once", "  # speaker: weil?"],
        ),
        ("“It is so,” says Weil.", "It is so", ["- quote: It is so", "  source: survey", "  speaker: weil"]),
    ],
)
def test_the_quote_is_yaml_ready_to_paste(check, text, words, lines):
    assert proposed(check, text, words).lines() == lines


@pytest.mark.parametrize(
    "text",
    [
        "- He said: “no” # 1 'so'",
        '"Quoted": yes, {it} [was] so and so on ' * 5,
        "The un-\nhappy few, the\tband of\x1b[31m brothers\u202e turned",
        "claim: that this is the case claim: " * 4,
    ],
)
def test_what_is_proposed_is_found_when_it_is_checked(check, text):
    found = proposed(check, text, text.strip())
    quote = "\n".join("      " + line for line in found.lines())
    verdict = check(f"{MAP}supporting:\n  - claim: So.\n    quotes:\n{quote}\n", survey=text)
    rules = {diagnostic.rule for diagnostic in verdict.diagnostics}
    assert rules <= {"speaker-never-quoted"}
    assert len(verdict.dossier.quotes) == 1
