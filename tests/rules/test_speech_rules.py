"""The rules on whose words a quote is, against texts whose quotes were labelled by hand."""

from pathlib import Path

import pytest

from argmap.check import Checker

PUNCTUATION = "'!"
FIRST = "The town was quiet in the morning, and the shops opened late.\n\n"
CASES = Path(__file__).parents[1] / "cases" / "speech"
ROOT = Path(__file__).parents[2]
RULES = {
    "speaker-not-near",
    "not-speakers-words",
    "speaker-missing",
    "quote-in-headline",
    "quote-in-caption",
    "quote-like-boilerplate",
}
PASSAGES = [line.split("\t") for line in (CASES / "passages.tsv").read_text(encoding="utf-8").splitlines()]
ROWS = [line.split("\t") for line in (CASES / "harbour.tsv").read_text(encoding="utf-8").splitlines()]
NAMES = sorted({speaker for _, speaker, *_ in ROWS} - {"-"})


@pytest.fixture(scope="module")
def verdict(tmp_path_factory):
    """One map of every labelled quote, a claim for each."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "harbour.txt").write_text((CASES / "harbour.txt").read_text(encoding="utf-8"), encoding="utf-8")
    lines = ["argmap: 1", "question: Should the harbour be leased?", "sources: {harbour: harbour.txt}", "speakers:"]
    lines += [f"  s{at}: {{name: {name}}}" for at, name in enumerate(NAMES)]
    lines.append("supporting:")
    for at, (words, speaker, *_) in enumerate(ROWS):
        doubled = words.replace("'", "''")
        lines += [f"  - claim: Claim {at}.", "    quotes:", f"      - quote: '{doubled}'", "        source: harbour"]
        if speaker != "-":
            lines.append(f"        speaker: s{NAMES.index(speaker)}")
    (folder / "map.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Checker().check(folder / "map.yaml")


def test_every_labelled_quote_is_direct_mixed_or_indirect_as_labelled(verdict):
    quotes = [quote for _, quote in verdict.dossier.quotes]
    found = [(quote.text.value, verdict.dossier.speech(quote).value) for quote in quotes]
    assert found == [(words, kind) for words, _, kind, _ in ROWS]


def test_the_rules_find_what_is_labelled_and_nothing_else(verdict):
    """A label in parentheses is right but known to be missed."""
    spans = [(quote.span.start, quote.span.end) for _, quote in verdict.dossier.quotes]
    found = [set() for _ in ROWS]
    for rule, _, finding in verdict.diagnostics:
        at = next((at for at, (start, end) in enumerate(spans) if start <= finding.span.start < end), None)
        if rule in RULES and at is not None:
            found[at].add(rule)
    rows = [(*row[:2], rules) for row, rules in zip(ROWS, found, strict=True)]
    assert rows == [(*row[:2], {rule for rule in row[3].split() if rule in RULES}) for row in ROWS]


@pytest.mark.parametrize(("text", "words", "speaker", "kind", "rules"), PASSAGES)
def test_a_passage_is_doubted_as_labelled(tmp_path, text, words, speaker, kind, rules):
    """Two speakers in turn, marks without partner, marks in marks, speech over paragraphs, other languages."""
    (tmp_path / "seeds").mkdir()
    content = FIRST + text.replace("¶", "\n\n").replace("⏎", "\n") + "\n"
    (tmp_path / "seeds" / "t.txt").write_text(content, encoding="utf-8")
    names = ("Anna Brown", "Carl Dole", "the mayor", "Port Authority")
    lines = ["argmap: 1", "question: Q?", "sources: {t: t.txt}", "speakers:"]
    lines += [f"  s{at}: {{name: {name}}}" for at, name in enumerate(names)]
    lines += [
        "supporting:",
        "  - claim: Claim.",
        "    quotes:",
        f"      - quote: >-\n          {words}",
        "        source: t",
    ]
    lines += [] if speaker == "-" else [f"        speaker: s{names.index(speaker)}"]
    (tmp_path / "map.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")

    verdict = Checker().check(tmp_path / "map.yaml")

    ((_, quote),) = verdict.dossier.quotes
    assert "quote-not-found" not in {rule for rule, *_ in verdict.diagnostics}
    assert {rule for rule, *_ in verdict.diagnostics} & RULES == {rule for rule in rules.split() if rule in RULES}
    assert kind in {"-", verdict.dossier.speech(quote).value}


@pytest.fixture
def rules_of(tmp_path):
    """Checks quotes of one text, each as words and speaker: the rules on speech that each breaks."""

    def check(text, *quotes, names=("Anna Brown", "Carl Dole"), source="{file: t.txt}"):
        (tmp_path / "seeds").mkdir(exist_ok=True)
        (tmp_path / "seeds" / "t.txt").write_text(text, encoding="utf-8")
        lines = ["argmap: 1", "question: Q?", f"sources: {{t: {source}}}", "speakers:"]
        lines += [f"  {name.split()[-1].lower().strip(PUNCTUATION) or 'x'}: {{name: {name}}}" for name in names]
        lines += ["supporting:"]
        for at, (words, speaker) in enumerate(quotes):
            lines += [
                f"  - claim: Claim {at}.",
                "    quotes:",
                f"      - quote: >-\n          {words}",
                "        source: t",
            ]
            lines += [f"        speaker: {speaker}"] if speaker else []
        (tmp_path / "map.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        verdict = Checker().check(tmp_path / "map.yaml")
        assert "quote-not-found" not in {rule for rule, *_ in verdict.diagnostics}
        return [rule for rule, *_ in verdict.diagnostics if rule in RULES]

    return check


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We shall close it for good,” BROWN said.", "We shall close it for good"),
        ("“We shall close it for good,” Brówn’s office said.", "We shall close it for good"),
        ("“We shall close it for good,” he said.\n\nAnna Brown was there.\n", "We shall close it for good"),
        (
            "Brown spoke.\n\n“We shall.”\n\n“It is right,” she said.\n\n“It is good for all,” she said.",
            "It is good for all",
        ),
        ("Brown spoke.\n\nSee the map\n\nA car © AFP\n\n“It is good for all,” she said.", "It is good for all"),
        ("She spoke.\n\n“It is good for all.\n\n“It is right,” Brown said.", "It is good for all."),
        ("A fair was held. Anna said it would be good for all.", "it would be good for all"),
        ("She said: ‘We shall close it for good.” Brown left.", "We shall close it for good"),
        ("Brown: it is good for all of us.", "it is good for all of us"),
    ],
)
def test_nothing_is_said_of_words_that_may_be_the_speakers(rules_of, text, words):
    expected = ["speaker-not-near"] if "he said.\n\nAnna" in text else []
    assert rules_of(text, (words, "brown")) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "“It is bad.” So much for Brown.\n\nIt was a dull day in town.",
            "It was a dull day in town.",
            "not-speakers-words",
        ),
        (
            "Brown left. Carl Dole said it was good for all. “Oh,” she said.",
            "it was good for all",
            "not-speakers-words",
        ),
        ("Dole said: “It is good for all.” Brown said: “It is bad.”", "It is good for all.", "not-speakers-words"),
        ("“It is good for all,” said Eve Foe. Brown left.", "It is good for all", "not-speakers-words"),
        ("Anna Foe left.\n\n“It is good for all,” they said.", "It is good for all", "speaker-not-near"),
        ("Brown.\n\n“No,” said Dole.\n\n“It is good for all,” he said.", "It is good for all", "speaker-not-near"),
    ],
)
def test_words_of_others_are_found(rules_of, text, words, expected):
    assert rules_of(text, (words, "brown")) == [expected]


def test_a_speaker_whose_name_holds_no_word_is_not_looked_for(rules_of):
    assert rules_of("“It is good for all,” said Eve Foe.", ("It is good for all", "x"), names=["'!!!'"]) == []


def test_an_author_or_publisher_need_not_be_named(rules_of):
    text = "It was a dull day in town. “Oh,” I said."
    words = ("It was a dull day in town.", "brown")
    assert rules_of(text, words, source="{file: t.txt, author: Anna Brown}") == []
    assert set(rules_of(text, words)) == {"not-speakers-words", "speaker-not-near"}


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Central Statistics Office", "the CSO"),
        ("CSO", "the Central Statistics Office"),
        ("U.N. envoys", "the UN"),
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("unnamed experts", "analysts"),
        ("the mayor", "Mayor Poe"),
        ("Larry King", "Mr. King"),
    ],
)
def test_a_name_has_many_forms(rules_of, name, named):
    text = f"It has been quiet. “It is good for all,” {named} said."
    id = name.split()[-1].lower()
    assert rules_of(text, ("It is good for all", id), names=[name]) == []


def test_a_text_of_one_endless_line_is_doubted_in_nothing(rules_of):
    text = "The sea is wide and it is deep. “Oh,” said Dole. " * 20_000 + "It is good for all of us."
    assert rules_of(text, ("It is good for all of us.", "brown")) == []


def test_a_speaker_is_not_asked_for_where_only_an_office_speaks(rules_of):
    assert rules_of("“It is good for all,” the mayor said. He left.", ("It is good for all", None)) == []
    assert rules_of("“It is good for all,” Anna Brown said. He left.", ("It is good for all", None)) == [
        "speaker-missing"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Closes The Street\n\nIt is so.", ["quote-in-headline"]),
        ("Will the mayor close it?\n\nIt is so.", ["quote-in-headline"]),
        ("It is so.\n\nWill the mayor close it?\n\nIt is so.", []),
        ("It is so.\n\nWill the Mayor Close It?\n\nIt is so.", ["quote-in-headline"]),
        ("It was over. 14 The mayor closed the whole street\n\nIt is so.", []),
        ("“The mayor closed the street” ― Anna Poe\n\nIt is so.", []),
        ("The mayor closed the street and\n\nleft.", []),
        ("in May the mayor closed the street\n\nIt is so.", []),
        ("The mayor and his council    17\n\nIt is so.", []),
        ("- what the mayor will say\n\nIt is so.", []),
        ("“Will the mayor close it?”\n\nIt is so.", []),
        ("The mayor closed the street.\n\nIt is so.", []),
        ("The mayor closed the street\n", []),
        ("It is so.\n\nThe mayor on a bicycle (Jane Doe/Reuters)\n", ["quote-in-caption"]),
        ("KYIV (Reuters) - The mayor closed the street.\n", []),
        ("Getty Images said the mayor closed the street.\n", []),
        ("It is so.\n\nAnna Poe is a staff writer in the city.", ["quote-like-boilerplate"]),
        ("Anna Poe is a staff writer in the city.\n\nIt is so.", []),
        ("It is so.\n\nWe use cookies on this page.", ["quote-like-boilerplate"]),
        ("The town may share more of the cost, he read in a comment.", []),
    ],
)
def test_what_is_no_running_text_is_told_by_its_form(rules_of, text, found):
    words = max(text.split("\n"), key=len).removeprefix("- ").strip("“”")
    assert rules_of(text, (words, None)) == found


def test_words_of_a_headline_and_a_caption_stand_nowhere_in_the_text(rules_of):
    text = "The Mayor On His Bicycle\n\nIt is so.\n\nThe Mayor On His Bicycle (Jane Doe/Reuters)\n"
    assert rules_of(text, ("The Mayor On His Bicycle", None)) == ["quote-in-headline"]
    assert rules_of(f"{text}\nThe Mayor On His Bicycle is a book.\n", ("The Mayor On His Bicycle", None)) == []
