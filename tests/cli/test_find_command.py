import pytest

SPEECH = """\
The debate of the town council

“I do not want cars on Main Street,” said the mayor. “Two people every week are hurt on Main Street.”

Main Street is 400 metres long. \x1b[31mIt has \u202eno trees.
"""


@pytest.fixture
def library(desk):
    (desk / "seeds/council.txt").write_text(SPEECH)
    path = desk / "maps/town.yaml"
    path.write_text(
        path.read_text().replace("  survey: survey.txt\n", "  survey: survey.txt\n  council: council.txt\n")
    )
    return desk


@pytest.mark.parametrize("width", ["20", "80"])
@pytest.mark.usefixtures("library")
def test_every_place_is_shown_in_its_sentence_as_a_quote(run, golden, cases, width):
    code, out, err = run("find", "Main", "Street", "--map", "maps/town.yaml", COLUMNS=width)
    assert (code, err) == (0, "4 places in 2 of 2 sources\n")
    golden(cases / f"find-{width}.txt", out)


@pytest.mark.usefixtures("library")
def test_what_steers_a_terminal_is_shown(run, golden, cases):
    golden(cases / "find-hostile.txt", run("find", "no trees").out)


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("MAIN STREET", "4 places (in another case) in 2 of 2 sources"),
        ("stree", "4 places (within longer words) in 2 of 2 sources"),
        ("do not want any cars on Main", "1 place (the nearest passage, with other words) in 1 of 2 sources"),
    ],
)
@pytest.mark.usefixtures("library")
def test_what_comes_near_is_shown_as_such(run, words, how):
    code, out, err = run("find", *words.split())
    assert (code, err) == (0, f"{how}\n")
    assert how[how.index("(") : how.index(")") + 1] in out.splitlines()[0]


@pytest.mark.usefixtures("library")
def test_nothing_found_ends_with_1(run):
    assert run("find", "zebra crossing") == (1, "", "not found in 2 sources, nor anything near\n")


def test_what_cannot_be_read_is_said(run, desk):
    (desk / "seeds/latin.txt").write_bytes(b"caf\0e")
    (desk / "seeds/out.txt").symlink_to("/etc/hostname")
    code, _, err = run("find", "hurt")
    assert code == 0
    assert "not searched: seeds/latin.txt: it holds NUL bytes" in err
    assert "not searched: seeds/out.txt: it leads out of seeds/\n" in err


def test_the_first_of_many_places_are_shown(run, desk):
    (desk / "seeds/many.txt").write_text("".join(f"A tram number {number}.\n\n" for number in range(30)))
    out, err = run("find", "tram")[1:]
    assert out.count("- quote:") == 20
    assert err == "30 places in 1 of 2 sources; the first 20 are shown, --all shows the others\n"
    assert run("find", "tram", "--all").out.count("- quote:") == 30
    one = run("find", "tram", "--hit", "30").out
    assert one.startswith("[30] seeds/many.txt:59:3\n")
    assert run("find", "tram", "--hit", "31").err.endswith("Error: there is no place 31: 30 places found\n")


def test_of_very_many_places_it_is_said_that_there_may_be_more(run, desk):
    (desk / "seeds/many.txt").write_text("A tram. " * 200)
    assert run("find", "tram").err.startswith("at least 100 places in 1 of 2 sources; ")


def test_a_source_that_the_map_does_not_list_is_said(run, desk):
    (desk / "seeds/Some Paper.txt").write_text("A tram.\n")
    out = run("find", "tram", "--map", "maps/town.yaml").out
    assert "# no map given lists this source: add it under 'sources:' as some-paper: Some Paper.txt\n" in out
    assert "- some-paper: tram\n" in out


@pytest.mark.usefixtures("library")
def test_a_quote_is_added_to_a_claim(run, golden, cases, library):
    code, out, err = run("find", "I do not want cars", "--add", "maps/town.yaml", "injuries")
    assert code == 0
    assert "speaker: mayor" in out
    assert err == "1 place in 1 of 2 sources\n1 quote added in maps/town.yaml\n"
    golden(cases / "find-added.yaml", (library / "maps/town.yaml").read_text())
    assert "2 of 2 quotes found" in run("check").err
    again = run("find", "I do not want cars", "--add", "maps/town.yaml", "injuries")
    assert again.code == 2
    assert again.err.endswith("Error: cannot change 'maps/town.yaml': the claim has this quote already\n")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (
            ["find", "Main Street", "--add", "maps/town.yaml", "injuries"],
            "nothing added: choose the place with --hit N",
        ),
        (
            ["find", "i do NOT", "--add", "maps/town.yaml", "injuries"],
            "nothing added: in another case: choose the place",
        ),
        (["find", "cars", "--add", "maps/town.yaml", "injurys"], "no claim has the id 'injurys': did you mean 'injur"),
        (["find", "cars", "--add", "maps/town.yaml", "zzz"], "no claim has the id 'zzz': give the claim an 'id: …' fi"),
        (["find", "A tram", "--add", "maps/town.yaml", "injuries"], "nothing added: the map does not list this source"),
        (["find", " "], "there are no words to find"),
        (["find", "…", "--map", "seeds/council.txt"], "'seeds/council.txt' cannot be used: mend it first"),
    ],
)
def test_nothing_is_added_where_it_is_not_sure(run, library, args, words):
    (library / "seeds/tram.txt").write_text("A tram.\n")
    before = (library / "maps/town.yaml").read_bytes()
    code, _, err = run(*args)
    assert code == 2
    assert f"Error: {words}" in err
    assert (library / "maps/town.yaml").read_bytes() == before


@pytest.mark.usefixtures("library")
def test_another_place_is_added_with_its_surroundings(run, library):
    assert run("find", "Main Street", "--hit", "3", "--add", "maps/town.yaml", "injuries").code == 0
    assert "Main Street" in (library / "maps/town.yaml").read_text()


@pytest.mark.usefixtures("library")
def test_a_map_that_must_not_be_written_stays(run, library):
    (library / "maps/town.yaml").chmod(0o444)
    code, _, err = run("find", "I do not want cars", "--add", "maps/town.yaml", "injuries")
    assert code == 2
    assert err.endswith("Error: cannot change 'maps/town.yaml': it is read-only\n")


def test_without_a_folder_there_is_nothing_to_search(run, tmp_path):
    (tmp_path / "lone").mkdir()
    err = run("find", "x", cwd=tmp_path / "lone").err
    assert err.endswith("Error: there is no folder seeds/ here or above: use --seeds DIR\n")


def test_a_folder_that_leads_nowhere_is_said(run, tmp_path):
    (tmp_path / "lone").mkdir()
    (tmp_path / "lone/seeds").symlink_to("nowhere")
    assert run("find", "x", cwd=tmp_path / "lone").err == "Error: cannot list the folder 'seeds'\n"
