"""What a shell is offered: each call is a process of its own, as a shell makes it."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from argmap.cli.complete import source_ids


@pytest.fixture
def offered(desk, environ):
    def call(line, shell="bash"):
        words = line.split(" ")
        number = str(len(words) - 1)
        variables = environ(_ARGMAP_COMPLETE=f"{shell}_complete", COMP_WORDS=line, COMP_CWORD=number)
        command = [sys.executable, "-m", "argmap"]
        done = subprocess.run(command, cwd=desk, env=variables, capture_output=True, text=True, check=True)
        assert done.stderr == ""
        return [each.partition(",")[2] for each in done.stdout.split()]

    return call


def test_commands_options_rules_maps_and_ids_are_offered(offered):
    assert offered("argmap sh") == ["show"]
    assert offered("argmap check --fo") == ["--format"]
    assert offered("argmap check --format s") == ["sarif"]
    assert offered("argmap rule quote-n") == ["quote-not-found"]
    assert offered("argmap check ma") == ["maps/town.yaml"]
    assert offered("argmap show ") == ["maps/town.yaml"]
    assert offered("argmap show maps/town.yaml ") == ["injuries"]
    assert offered("argmap show maps/town.yaml x") == []
    assert offered("argmap export maps/town.yaml --theme da") == ["dark"]
    assert offered("argmap export maps/town.yaml --theme my") == ["my"]


def test_what_an_option_names_is_offered_though_the_parser_stops_there(offered):
    assert offered("argmap show maps/town.yaml --focus i") == ["injuries"]
    assert offered("argmap sources maps/town.yaml --show ") == ["survey"]
    assert offered("argmap sources --show s") == ["survey"]
    assert offered("argmap find word --add ma") == ["maps/town.yaml"]
    assert offered("argmap find word --add maps/town.yaml i") == ["injuries"]
    assert offered("argmap find word --add other/") == ["other/"]


def test_speakers_sides_and_tags_are_offered(offered, desk):
    assert offered("argmap show maps/town.yaml --speaker m") == ["mayor"]
    assert offered("argmap show maps/town.yaml --side o") == ["opposing"]
    assert offered("argmap review maps/town.yaml --without i") == ["injuries"]
    rivals = "argmap: 1\nquestion: Why?\nanswers:\n  - {answer: A., id: one, tags: [old]}\n  - {answer: B.}\n"
    (desk / "maps/town.yaml").write_text(rivals)
    assert offered("argmap show maps/town.yaml --side ") == ["one"]
    assert offered("argmap review maps/town.yaml --tag ") == ["old"]


def test_formats_are_offered_one_after_the_other(offered):
    assert offered("argmap export --to p") == ["png", "pdf"]
    assert offered("argmap export --to svg,m") == ["svg,markdown", "svg,mermaid"]


def test_other_files_are_left_to_the_shell(offered):
    assert offered("argmap check other/") == ["other/"]


@pytest.mark.parametrize("content", [b"\xff", b"", b"a: [", b"- x", b"argmap: 1\nquestion: Why?\nsupporting: x"])
def test_a_map_that_cannot_be_read_offers_nothing_and_says_nothing(offered, desk, content):
    (desk / "maps/town.yaml").write_bytes(content)
    assert offered("argmap show maps/town.yaml ") == []
    assert offered("argmap show nowhere.yaml ") == []


def test_zsh_is_told_what_an_id_stands_for(desk, environ):
    variables = environ(_ARGMAP_COMPLETE="zsh_complete", COMP_WORDS="argmap show maps/town.yaml ", COMP_CWORD="3")
    command = [sys.executable, "-m", "argmap"]
    out = subprocess.run(command, cwd=desk, env=variables, capture_output=True, text=True, check=True).stdout
    assert out.splitlines() == ["plain", "injuries", "Traffic on Main Street injures people."]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_script(desk, environ, shell):
    command = [sys.executable, "-m", "argmap"]
    variables = environ(_ARGMAP_COMPLETE=f"{shell}_source")
    done = subprocess.run(command, cwd=desk, env=variables, capture_output=True, text=True, check=True)
    assert "_ARGMAP_COMPLETE" in done.stdout


def test_the_sources_of_a_map_are_offered(desk):
    argument = click.Argument(["source"])
    context = click.Context(click.Command("sources"))
    context.params["map_path"] = Path(desk / "maps/town.yaml")
    assert [(item.value, item.help) for item in source_ids(context, argument, "s")] == [("survey", "survey.txt")]
    assert source_ids(context, argument, "x") == []
