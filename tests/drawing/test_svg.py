import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from argmap import __version__
from argmap.registry import Settings
from argmap.writers.dot import WRITER as DOT
from argmap.writers.svg import WRITER

SVG = "{http://www.w3.org/2000/svg}"
WORDS = {"question", "answer", "supports", "opposes", "undercuts", "together"}
HREF = "{http://www.w3.org/1999/xlink}href"


def drawn(dossier, settings=Settings()):  # noqa: B008 - a value
    return ET.fromstring(WRITER.write(dossier, settings)[0].data)  # noqa: S314 - our own figure


def texts(root):
    return [text.text.replace("\xa0", " ") for text in root.iter(f"{SVG}text")]


def classes(root):
    return Counter(name for group in root.iter() for name in group.get("class", "").split())


def titles(root):
    return {group.get("id"): group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g") if group.get("id")}


def test_everything_is_drawn_with_its_classes(case):
    counts = classes(drawn(case("everything"), Settings(layout="tree")))
    assert counts["argmap"] == counts["question"] == counts["stack"] == counts["joint"] == counts["unknown"] == 1
    assert counts["claim"] == 15
    assert counts["quote"] == 2
    assert counts["unverified"] == 1
    assert counts["assumed"] == 2
    assert counts["see"] == 3
    assert counts["crossing"] == 5


def test_texts_are_those_of_the_map(case):
    found = " ".join(texts(drawn(case("everything"))))
    for words in (
        "Should the town close Main Street to cars?",
        "Thesis: Main Street should be closed to cars.",
        "the mayor (head of the town) [1, line 2]",
        "The Gazette [1]",
        "Survey of Main Street, The Gazette, 2023-04-12",
        "NOT FOUND in its source",
        "undercuts · assumed",
        "nowhere (unknown)",
        f"everything · 2026-03-14 · 1 of 2 quotes verified in 1 source · argmap {__version__}",
    ):
        assert words in found


def test_ids_are_unique_and_groups_speak(case):
    root = drawn(case("everything"))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert titles(root)["claim-injuries"] == "supports: Traffic on Main Street injures people."
    assert titles(root)["claim-injuries-quote-1"] == (
        "quote: “Traffic on Main Street injured 12 people in 2022, more than on any other street.” – "
        "the mayor (head of the town), Survey of Main Street, The Gazette, 2023-04-12, line 2"
    )
    assert titles(root)["claim-injuries-quote-2"] == (
        "quote that was not found: “The street is safe for children.” – Survey of Main Street, The Gazette, 2023-04-12"
    )
    assert titles(root)["part-2"] == "2 claims that count only together"
    assert titles(root)["part-1-1"] == "supports: One child was hurt."


def test_figure_has_a_name_and_a_description(case):
    root = drawn(case("everything"))
    assert root.get("role") == "img"
    texts_of = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert texts_of[root.get("aria-labelledby")] == "Should the town close Main Street to cars?"
    assert texts_of[root.get("aria-describedby")] == (
        "An argument map of 15 claims. Thesis: Main Street should be closed to cars. 3 reasons support the thesis: "
        "1, Traffic on Main Street injures people (supported by 3, opposed by 1, undercut by 1). 2, Shops live from "
        "passers-by and Passers-by come without a car (undercut by 1). 3, A claim without anything else may be a plain "
        "string. 1 reason opposes the thesis: 1, Shops lose customers who come by car, and with them the money that "
        "pays for the street lights that make the street safe at night (supported by 2, opposed by 1). "
        "1 of 2 quotes verified in 1 source."
    )


def test_a_long_side_is_cut_in_the_description(dossier_of):
    claims = ", ".join(f"{{claim: Claim {number}}}" for number in range(20))
    root = drawn(dossier_of(f"argmap: 1\nquestion: Q?\nopposing: [{claims}]\n"))
    description = root.findtext(f"{SVG}desc")
    assert description.startswith("An argument map of 20 claims. 20 reasons oppose a yes: 1, Claim 0. 2, Claim 1. ")
    assert description.endswith(" 12, Claim 11. And 8 more. No quotes.")


def test_answers_are_named_in_the_description(case):
    root = drawn(case("answers"))
    description = root.findtext(f"{SVG}desc")
    assert description == (
        "An argument map of 2 rival answers and 3 claims. Answer 1: At six. 3 reasons support this answer: "
        "1, Bakers are awake. 2, Fish is fresh. 3, It is cool. Answer 2: At nine. 1 reason opposes this answer: "
        "1, At six (stated elsewhere). No quotes."
    )


def test_what_is_stated_elsewhere_is_named_in_the_description(dossier_of):
    root = drawn(
        dossier_of(
            "argmap: 1\nquestion: Q?\nanswers:\n"
            "- {answer: Yes., supporting: [{claim: It pays., id: pays}, {see: no-such}]}\n"
            "- {answer: No., opposing: [{see: pays, undercutting: [Not soon.]}, "
            "{together: [{see: pays}, It is time.]}]}\n"
        )
    )
    assert root.findtext(f"{SVG}desc") == (
        "An argument map of 2 rival answers and 3 claims. Answer 1: Yes. 2 reasons support this answer: 1, It pays. "
        "2, no-such (stated elsewhere). Answer 2: No. 2 reasons oppose this answer: 1, It pays (stated elsewhere, "
        "undercut by 1). 2, It pays and It is time. No quotes."
    )


def test_links_lead_to_the_source_and_to_the_claim_elsewhere(case):
    root = drawn(case("everything"), Settings(layout="tree"))
    links = Counter(link.get(HREF) for link in root.iter(f"{SVG}a"))
    page = "https://example.org/survey?year=2022&page=1"
    found = (
        "Traffic%20on%20Main%20Street%20injured%2012%20people%20in%202022%2C%20more%20than%20on%20any%20other%20street"
    )
    assert {link: count for link, count in links.items() if link.startswith("http")} == {
        page: 2,
        f"{page}#:~:text={found}.": 1,
    }
    cards = [id for id, title in titles(root).items() if title.split(": ")[0] in WORDS and ": " in title]
    assert {f"#{id}" for id in cards} <= links.keys()
    assert Counter(link.get(HREF) for link in drawn(case("answers")).iter(f"{SVG}a"))["#answer-early"] == 2


@pytest.mark.parametrize("id", ["быстро", "快", "a.b", "_x"])
def test_a_claim_keeps_its_name_in_any_script(id, dossier_of):
    text = f"argmap: 1\nquestion: Q?\nsupporting: [{{claim: A., id: {id}}}, {{claim: B., opposing: [{{see: {id}}}]}}]\n"
    root = drawn(dossier_of(text))
    assert f"claim-{id}" in titles(root)
    assert [link.get(HREF) for link in root.iter(f"{SVG}a")].count(f"#claim-{id}") == 2


def test_every_text_is_told_its_width(case):
    for text in drawn(case("everything")).iter(f"{SVG}text"):
        assert 0 < float(text.get("textLength")) < 400
        assert text.get("lengthAdjust") == "spacingAndGlyphs"


def test_one_stack_of_fonts_holds_for_all_texts(case):
    root = drawn(case("everything"))
    families = [element.get("font-family") for element in root.iter() if element.get("font-family")]
    assert families == [root.get("font-family")]
    assert families[0].endswith(", sans-serif")


def test_a_width_that_is_a_guess_is_not_told(dossier_of):
    root = drawn(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [زيادة حركة المرور]\n"))
    arabic = [text for text in root.iter(f"{SVG}text") if "ز" in text.text]
    assert [text.get("textLength") for text in arabic] == [None]


def test_two_runs_are_identical_and_name_no_engine(case):
    one, two = (WRITER.write(case("everything"), Settings())[0].data for _ in range(2))
    assert one == two
    assert b"raphviz" not in one
    assert b"<!" not in one


TAGS = {"svg", "g", "a", "title", "desc", "path", "rect", "circle", "text"}
ATTRIBUTES = {
    *(
        "id",
        "data-names",
        "class",
        "role",
        "aria-labelledby",
        "aria-describedby",
        "viewBox",
        "width",
        "height",
        "transform",
        "d",
        HREF,
    ),
    *("x", "y", "cx", "cy", "r", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray"),
    *("font-family", "font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust"),
}


def assert_harmless(root):
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in TAGS
        assert set(element.attrib) <= ATTRIBUTES
        assert not any("url(" in value for value in element.attrib.values())
        assert re.fullmatch('https?://[^"<>]+|[^:"<>]*', element.get(HREF, ""))


HOSTILE = [
    "<script>alert(1)</script>",
    "&lt;b&gt; &copy; &#65;",
    r"\N \G \E \T \H \L \n \l \r",
    "ends with a backslash \\",
    "two backslashes \\\\",
    "]]> --> <!-- ?> <?xml",
    "<TABLE><TR><TD>x</TD></TR></TABLE>",
    "<B>",
    'a" onload="alert(1)',
    "'; DROP -> n1:n2 {} [] | # //",
    "%s {0} $(id) `id`",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_drawn_as_they_stand(words, dossier_of):
    quoted = words.replace("'", "''")
    text = (
        f"argmap: 1\nquestion: '{quoted}'\nthesis: '{quoted}'\n"
        f"sources: {{s: {{file: survey.txt, title: '{quoted}', url: '{quoted}'}}}}\n"
        f"supporting:\n - claim: '{quoted}'\n"
        f"   quotes: [{{quote: '{quoted}', source: s, speaker: '{quoted}'}}]\n - see: '{quoted}'\n"
    )
    root = drawn(dossier_of(text))
    assert texts(root).count(words) >= 1
    assert root.findtext(f"{SVG}title") == words
    assert_harmless(root)


def test_nothing_but_plain_shapes_and_texts(case):
    assert_harmless(drawn(case("everything")))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\\u202E", "<U+202E>"),
        ("\\u0007", "\u2407"),
        ("\\0", "\u2400"),
        ("\\uFFFE", "<U+FFFE>"),
        ("\\u200B", "<U+200B>"),
    ],
)
def test_what_cannot_be_seen_is_shown(written, shown, dossier_of):
    text = f'argmap: 1\nquestion: Q?\nsupporting: [{{claim: "a{written}b", quotes: [{{s: "c{written}d"}}]}}]\n'
    found = texts(drawn(dossier_of(text)))
    assert f"a{shown}b" in found
    assert f"“c{shown}d”" in found


@pytest.mark.parametrize(
    ("claim", "leftward"),
    [
        ("שלום town.", True),
        ("«12% – مرحبا» x", True),
        ("Town שלום.", False),
        ("12% – 2022", False),
        ("日本 שלום", False),
    ],
)
def test_a_text_begins_at_the_right_if_its_first_letter_does(claim, leftward, dossier_of):
    root = drawn(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting: ['{claim}']\n"))
    assert (f"\u2067{claim}\u2069" in texts(root), claim in texts(root)) == (leftward, not leftward)


@pytest.mark.parametrize(("title", "anchors"), [("ستة", ["end", "end"]), ("six", [None, None])])
def test_a_source_is_listed_from_the_side_where_its_title_begins(title, anchors, dossier_of):
    text = f"argmap: 1\nquestion: Q?\nsources: {{s: {{file: survey.txt, title: {title}}}}}\n"
    root = drawn(dossier_of(f"{text}supporting: [{{claim: A., quotes: [{{s: The street is dangerous}}]}}]\n"))
    listed = [
        group
        for group in root.iter(f"{SVG}g")
        if group.findtext(f"{SVG}text", "").strip("\u2067\u2069") in ("[1]", title)
    ]
    assert [group.get("text-anchor") for group in listed] == anchors


def test_no_word_of_a_map_becomes_an_attribute_or_an_element(dossier_of):
    dossier = dossier_of("argmap: 1\nquestion: Q?\nsupporting:\n - claim: A.\n   id: 'x\" onclick=\"y'\n")
    assert 'id="part-1"' in DOT.write(dossier, Settings())[0].data.decode()
    assert "part-1" in titles(drawn(dossier))


@pytest.mark.parametrize(
    ("quotes", "said"),
    [("count", "1 of 2 quotes not found in their sources"), ("first", "1 more quote, not found in its source")],
)
def test_quotes_that_are_not_shown_are_counted_with_those_that_were_not_found(quotes, said, case):
    root = drawn(case("everything"), Settings(quotes=quotes))
    assert said in " ".join(texts(root))
    assert {"tally", "unverified"} <= classes(root).keys()
    assert "a quote whose words do not stand in its source" in texts(root)
    assert "NOT FOUND in its source" not in texts(root)


def test_quotes_that_are_left_out_leave_nothing(case):
    root = drawn(case("everything"), Settings(quotes="none"))
    assert not classes(root).keys() & {"quote", "tally", "unverified"}
    assert any("1 of 2 quotes verified" in text for text in texts(root))
