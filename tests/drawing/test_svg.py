import os
import stat
import sys
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from argmap import __version__
from argmap.drawing import engine
from argmap.drawing.finish import finish
from argmap.drawing.plot import plot
from argmap.registry import CannotWrite, Settings
from argmap.writers.dot import WRITER as DOT
from argmap.writers.svg import WRITER

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def drawn(dossier):
    return ET.fromstring(WRITER.write(dossier, Settings()))  # noqa: S314 - our own figure


def texts(root):
    return [text.text.replace("\xa0", " ") for text in root.iter(f"{SVG}text")]


def classes(root):
    return Counter(name for group in root.iter() for name in group.get("class", "").split())


def titles(root):
    return {group.get("id"): group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g") if group.get("id")}


def test_everything_is_drawn_with_its_classes(case):
    counts = classes(drawn(case("everything")))
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
        "— the mayor (head of the town), Survey of Main Street, The Gazette, 2023-04-12, line 2",
        "x NOT FOUND in its source",
        "/ undercuts · assumed",
        "nowhere (unknown)",
        f"argmap {__version__} · 1 of 2 quotes verified in 1 source",
    ):
        assert words in found


def test_ids_are_unique_and_groups_speak(case):
    root = drawn(case("everything"))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert titles(root)["claim-injuries"] == "supports: Traffic on Main Street injures people."
    assert titles(root)["claim-injuries-quote-2"].startswith("quote that was not found: Survey")
    assert titles(root)["part-2"] == "2 claims that count only together"
    assert titles(root)["part-1-1"] == "supports: One child was hurt."


def test_figure_has_a_name_and_a_description(case):
    root = drawn(case("everything"))
    assert root.get("role") == "img"
    said = [
        element.text for id in root.get("aria-labelledby").split() for element in root.iter() if element.get("id") == id
    ]
    assert said[0] == "Should the town close Main Street to cars?"
    assert "15 claims" in said[1]
    assert "Thesis: Main Street should be closed to cars." in said[1]


def test_answers_are_named_in_the_description(case):
    root = drawn(case("answers"))
    description = root.findtext(f"{SVG}desc")
    assert description.startswith("An argument map with 2 rival answers and 3 claims, 3 supporting.")
    assert "Answer: At six. Supports: Bakers are awake. / Fish is fresh. / It is cool. Answer: At nine." in description


def test_links_lead_to_the_source_and_to_the_claim_elsewhere(case):
    links = [link.get(HREF) for link in drawn(case("everything")).iter(f"{SVG}a")]
    assert Counter(links) == {
        "https://example.org/survey?year=2022&page=1": 2,
        "#claim-shops": 1,
        "#claim-injuries": 1,
    }
    assert [link.get(HREF) for link in drawn(case("answers")).iter(f"{SVG}a")] == ["#answer-early"]


def test_every_text_is_told_its_width(case):
    for text in drawn(case("everything")).iter(f"{SVG}text"):
        assert 0 < float(text.get("textLength")) < 400
        assert text.get("font-family") is None


def test_a_width_that_is_a_guess_is_not_told(dossier_of):
    root = drawn(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [زيادة حركة المرور]\n"))
    arabic = [text for text in root.iter(f"{SVG}text") if text.text.startswith("ز")]
    assert [text.get("textLength") for text in arabic] == [None]


def test_two_runs_are_identical_and_name_no_engine(case):
    one, two = (WRITER.write(case("everything"), Settings()) for _ in range(2))
    assert one == two
    assert b"raphviz" not in one
    assert b"<!" not in one


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
    assert texts(root).count(words) >= 2
    assert root.findtext(f"{SVG}title") == words


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


def test_no_word_of_a_map_becomes_an_attribute_or_an_element(dossier_of):
    dossier = dossier_of("argmap: 1\nquestion: Q?\nsupporting:\n - claim: A.\n   id: 'x\" onclick=\"y'\n")
    assert 'id="part-1"' in DOT.write(dossier, Settings()).decode()
    assert "part-1" in titles(drawn(dossier))


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        (b"<svg", "the engine's drawing is no XML"),
        (b"<svg><script>x</script></svg>", "the engine's drawing has an element <script>"),
        (b"<svg><image/></svg>", "the engine's drawing has an element <image>"),
        (b"<svg onload='x'/>", "the engine's drawing has an attribute 'onload'"),
        (b"<svg><g style='x'/></svg>", "the engine's drawing has an attribute 'style'"),
        (b"<svg><path fill='url(http://x)'/></svg>", "the engine's drawing has an attribute 'fill'"),
    ],
)
def test_a_drawing_with_anything_else_is_refused(drawing, reason, case):
    with pytest.raises(CannotWrite) as caught:
        finish(drawing, plot(case("answers")))
    assert caught.value.reason.startswith(reason)


def test_a_dangerous_link_of_an_engine_leads_nowhere(case):
    drawing = b'<svg xmlns:x="http://www.w3.org/1999/xlink"><a x:href="javascript:x"><text>t</text></a></svg>'
    assert b"javascript" not in finish(drawing, plot(case("answers")))


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a fake `dot` in place of the system's, and hides the embedded engine."""

    def install(body, *, name="dot"):
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!{sys.executable}\n{body}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    monkeypatch.setattr(engine, "_PACKAGE", "no-such-package")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return install


def failure(name="system"):
    with pytest.raises(CannotWrite) as caught:
        engine.lay_out("digraph {}", name, 1)
    assert "--to dot" in caught.value.help
    return caught.value.reason


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("import sys; sys.exit(1)", "the system engine failed with code 1"),
        ("import sys; sys.exit('one\\ntwo\\nthree\\nfour')", "the system engine failed with code 1: one / two / three"),
        ("import sys; sys.stderr.write('\\x1b[31m'); sys.exit(3)", "the system engine failed with code 3: ␛[31m"),
        ("print('rubbish')", "the system engine wrote no SVG"),
        ("", "the system engine wrote no SVG"),
    ],
)
def test_an_engine_that_fails_is_quoted(body, reason, program):
    program(body)
    assert failure() == reason


def test_an_engine_that_hangs_is_given_up(program, monkeypatch):
    program("import time; time.sleep(60)")
    monkeypatch.setattr(engine, "_PATIENCE", 0.2)
    assert failure() == "the system engine gave up after 0 seconds"


def test_a_program_that_cannot_be_run(program):
    program("").write_bytes(b"\x7fELF")
    assert failure().startswith("the system engine could not be run: ")


def test_auto_tells_what_each_engine_said(program):
    program("import sys; sys.exit('no fonts')")
    assert failure("auto") == (
        "the embedded engine was not found: the package no-such-package is not installed; "
        "the system engine failed with code 1: no fonts"
    )


def test_no_engine_at_all(program):
    assert program
    assert failure("system") == "the system engine was not found: there is no 'dot' on the path"


def test_auto_takes_the_next_engine(program):
    program("print('<svg/>')")
    assert engine.lay_out("digraph {}", "auto", 1) == b"<svg/>\n"


def test_the_embedded_engine_may_stand_on_the_path(program):
    program("print('<svg/>')", name="no-such-package")
    assert engine.lay_out("digraph {}", "embedded", 1) == b"<svg/>\n"


def test_an_engine_sees_little_of_the_environment(program, monkeypatch):
    monkeypatch.setenv("UNRELATED", "x")
    program("import os; print('<svg>', *sorted(os.environ))")
    seen = engine.lay_out("digraph {}", "system", 1).decode()
    assert "PATH" in seen
    assert "UNRELATED" not in seen
    assert os.environ["UNRELATED"] == "x"
