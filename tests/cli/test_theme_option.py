import pytest


@pytest.mark.parametrize(("theme", "ground"), [("light", "#ffffff"), ("dark", "#14161a"), ("own.toml", "#fffff0")])
def test_a_figure_has_the_ground_of_its_theme(run, desk, theme, ground):
    (desk / "own.toml").write_text("[sheet]\nground = '#fffff0'\n")
    assert run("export", "maps/town.yaml", "-o", "x.svg", "--theme", theme).code == 0
    assert f'fill="{ground}"' in (desk / "x.svg").read_text()


def test_light_is_the_usual_theme(run):
    plain, light = (
        run("export", "maps/town.yaml", "--to", "svg", "-o", "-", *more) for more in ((), ("--theme", "light"))
    )
    assert plain == light


def test_a_theme_colours_the_graph_too(run):
    assert 'BGCOLOR="#1e2127"' in run("export", "maps/town.yaml", "--to", "dot", "-o", "-", "--theme", "dark").out


@pytest.mark.parametrize(
    ("theme", "words"),
    [
        ("drak", "Error: no such theme 'drak'\n  help: did you mean 'dark'?\n"),
        ("own.toml", "Error: own.toml:2: sheet.ground is 'white', expected a colour such as #00796b\n"),
        (
            "no.toml",
            "Error: cannot read the theme 'no.toml': there is no such file\n",
        ),
    ],
)
def test_a_theme_that_cannot_be_used_is_a_wrong_use(run, desk, theme, words):
    (desk / "own.toml").write_text("[sheet]\nground = 'white'\n")
    code, out, err = run("export", "maps/town.yaml", "-o", "x.svg", "--theme", theme)
    assert (code, out) == (2, "")
    assert err.endswith(words)
    assert not (desk / "x.svg").exists()
