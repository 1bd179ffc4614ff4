import pytest


@pytest.mark.parametrize(
    "question", ["Why?", "Is it: so?", "- no # 1", "'tis?", '"So?"', "{a} [b] & *c", "Ελλάδα или 日本?", "why\\n?"]
)
@pytest.mark.parametrize("folder", [".", "maps", "elsewhere"])
def test_a_new_map_passes_the_strictest_check(run, desk, question, folder):
    (desk / folder).mkdir(exist_ok=True)
    name = f"{folder}/new.yaml"
    assert run("new", "-o", name, "--", question) == (0, "", "")
    code, out, err = run("check", "--strict", name)
    assert (code, out) == (0, "")
    assert err == "1 map, 2 claims, 0 of 0 quotes found in 0 sources: no problems\n"
    assert question in run("show", name).out


def test_it_is_printed_with_the_files_of_the_folder(run, golden, cases, desk):
    (desk / "seeds/more").mkdir()
    (desk / "seeds/more/A Report: 1.html").write_text("x")
    (desk / "seeds/bad\\name").write_text("x")
    code, out, err = run("new", "Should the town close Main Street to cars?")
    assert (code, err) == (0, "left out: 'bad\\\\name' cannot be named in a map\n")
    golden(cases / "new.yaml", out)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("", "the question is empty"),
        (" \n ", "the question is empty"),
        ("why\x1b[31m\u202e", "the question holds characters that cannot be seen or break the line: U+001B, U+202E"),
        ("why\nnot?", "the question holds characters that cannot be seen or break the line: U+000A"),
    ],
)
def test_a_question_must_be_one_line_that_can_be_read(run, question, words):
    code, out, err = run("new", question)
    assert (code, out) == (2, "")
    assert err.endswith(f"Error: {words}\n")


def test_an_emoji_is_a_question_too(run):
    assert "question: Why 👩\u200d💻?\n" in run("new", "Why 👩\u200d💻?", PYTHONUTF8="1").out


def test_a_file_is_replaced_only_by_force(run, desk):
    before = (desk / "maps/town.yaml").read_text()
    code, _, err = run("new", "Why?", "-o", "maps/town.yaml")
    assert code == 2
    assert err.endswith("Error: 'maps/town.yaml' exists: choose another name, or replace it with --force\n")
    assert (desk / "maps/town.yaml").read_text() == before
    assert run("new", "Why?", "-o", "maps/town.yaml", "--force").code == 0
    assert "question: Why?\n" in (desk / "maps/town.yaml").read_text()


def test_a_folder_that_cannot_be_listed_is_said(run, tmp_path):
    (tmp_path / "lone").mkdir()
    (tmp_path / "lone/seeds").symlink_to("nowhere")
    code, out, err = run("new", "Why?", cwd=tmp_path / "lone")
    assert code == 0
    assert "#   survey: survey.txt\n" in out
    assert err == "no sources listed: cannot list the folder 'seeds'\n"
