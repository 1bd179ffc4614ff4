import pytest

from argmap.dossier import Dossier, SourceText
from argmap.drawing.evidence import Witness
from argmap.text import Pages

WORDS = "The first page.\nIt is late again.\n"


@pytest.mark.parametrize(
    ("address", "unit", "link", "place"),
    [
        ("https://example.org/a.pdf", "page", "https://example.org/a.pdf#page=2", "page 2, line 1"),
        ("https://example.org/a.pdf#zoom=2", "page", "https://example.org/a.pdf#zoom=2:~:text=late", "page 2, line 1"),
        ("https://example.org/a.epub", "section", "https://example.org/a.epub", "section 2, line 1"),
        ("javascript:alert(1)", "page", "", "page 2, line 1"),
    ],
)
def test_a_quote_of_a_paged_document_leads_to_its_page(address, unit, link, place, dossier_of):
    read = dossier_of(
        f"argmap: 1\nquestion: Q?\nsources: {{s: {{file: survey.txt, url: '{address}'}}}}\n"
        "supporting: [{claim: A., quotes: [{s: late}]}]\n"
    )
    texts = {"s": SourceText("survey.txt", WORDS, pages=Pages(unit, (0, WORDS.index("It"))))}
    dossier = Dossier(read.map, read.file, texts, {}, read.within)
    evidence = Witness(dossier).evidence(dossier.quotes[0][1], "q")
    assert evidence.link == link
    assert evidence.credit.replace("\xa0", " ") == f"s [1, {place}]"


def test_a_speaker_is_introduced_once_and_a_source_keeps_its_number(dossier_of):
    dossier = dossier_of(
        "argmap: 1\nquestion: Q?\nsources: {s: survey.txt, t: {file: survey.txt, author: A. Reporter, title: T}}\n"
        "speakers: {m: {name: the mayor, role: head of the town}}\nsupporting:\n - claim: A.\n   quotes:\n"
        "    - {quote: The street is dangerous, source: t, speaker: m}\n"
        "    - {quote: dangerous for children., source: s, speaker: m, date: 2023-04-11}\n"
        "    - {quote: dangerous for children., source: t}\n"
        "    - {quote: dangerous for children., source: t, speaker: nobody}\n"
    )
    witness = Witness(dossier)
    credits = [witness.evidence(quote, "q").credit.replace("\xa0", " ") for _, quote in dossier.quotes]
    assert credits == [
        "the mayor (head of the town) [1, line 1]",
        "the mayor, 2023-04-11 [2, line 1]",
        "A. Reporter [1, line 1]",
        "nobody [1, line 1]",
    ]


def test_who_published_the_words_first_is_told(dossier_of):
    dossier = dossier_of(
        "argmap: 1\nquestion: Q?\nsources: {s: {file: survey.txt, title: T, via: the police, date: 2023}}\n"
        "supporting: [{claim: A., quotes: [{quote: The street is dangerous, source: s, via: a clerk, date: 2022}]}]\n"
    )
    evidence = Witness(dossier).evidence(dossier.quotes[0][1], "q")
    assert evidence.credit.replace("\xa0", " ") == "T, via a clerk, 2022 [1, line 1]"
    assert evidence.reference.words == "T, via the police, 2023"
    assert " – via a clerk, 2022, T, via the police, 2023, line 1" in evidence.title


def test_numbers_keep_their_order_beside_letters_that_run_from_right_to_left(dossier_of):
    dossier = dossier_of(
        "argmap: 1\nquestion: Q?\nsources: {s: {file: survey.txt, title: ستة, date: 2023-04-12}}\n"
        "supporting: [{claim: A., quotes: [{s: The street is dangerous}]}]\n"
    )
    evidence = Witness(dossier).evidence(dossier.quotes[0][1], "q")
    assert evidence.credit.replace("\xa0", " ") == "ستة [\u200e1, line 1]"
    assert evidence.reference.words == "ستة, \u200e2023-04-12"


def test_a_quote_whose_source_cannot_be_read_is_not_said_to_be_missing_there(dossier_of):
    dossier = dossier_of(
        "argmap: 1\nquestion: Q?\nsources: {s: survey.txt, gone: gone.txt}\nsupporting: [{claim: A., quotes: "
        "[{s: The street is dangerous}, {s: The street is safe}, {gone: These words}, {gone: Other words}]}]\n"
    )
    witness = Witness(dossier)
    quotes = [quote for _, quote in dossier.quotes]
    drawn = [witness.evidence(quote, "q") for quote in quotes]
    assert [(each.verified, each.fault, each.state) for each in drawn[:3]] == [
        (True, "", ""),
        (False, "NOT FOUND in its source", "unverified"),
        (False, "NOT CHECKED: no source", "unchecked"),
    ]
    assert drawn[2].title.startswith("quote that was not checked: “These words”")
    told = [witness.tally(quotes[start:], "q", more=start > 0) for start in range(4)]
    assert [(each.credit, each.state) for each in told] == [
        ("1 of 4 quotes not found in their sources, 2 not checked", "unverified"),
        ("1 of 3 more quotes not found in their sources, 2 not checked", "unverified"),
        ("2 of 2 more quotes not checked", "unchecked"),
        ("1 more quote, not checked", "unchecked"),
    ]
