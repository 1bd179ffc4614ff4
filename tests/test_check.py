"""A check reads a map and its sources, lets every rule look, and never calls found what was not read."""

import os
import time

import pytest

from argmap.check import Checker, readers, rules
from argmap.diagnostic import Severity

HEAD = "argmap: 1\nquestion: Should the town close Main Street?\n"
TEXT = "Traffic injures two people every week.\n"
QUOTED = """\
supporting:
  - claim: Traffic injures people.
    quotes:
      - survey: Traffic injures two people every week.
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with a map that quotes one source."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "survey.txt").write_text(TEXT)
    (tmp_path / "map.yaml").write_text(f"{HEAD}sources:\n  survey: survey.txt\n{QUOTED}")
    return tmp_path


def found(verdict):
    """The diagnostics of a verdict, each as rule, line, column and message."""
    return [
        (rule, *verdict.files[finding.span.file].place(finding.span.start), finding.message)
        for rule, _, finding in verdict.diagnostics
    ]


def test_a_map_whose_quotes_stand_is_clean(project):
    verdict = Checker().check(project / "map.yaml")
    assert verdict.diagnostics == ()
    assert verdict.readable
    ((_, quote),) = verdict.dossier.quotes
    (place,) = verdict.dossier.places(quote)
    assert (place.span, place.line, place.column) == (("seeds/survey.txt", 0, 38), 1, 1)
    assert set(verdict.files) == {"map.yaml", "seeds/survey.txt"}


def broken(kind, seeds):
    """Make the source of a kind of trouble; the name under which a map refers to it."""
    path = seeds / "bad.txt"
    if kind == "folder":
        path.mkdir()
    elif kind == "FIFO":
        os.mkfifo(path)
    elif kind == "symlink out":
        (seeds.parent / "secret.txt").write_text(TEXT)
        path.symlink_to(seeds.parent / "secret.txt")
    elif kind == "symlinked folder out":
        (seeds / "docs").symlink_to(seeds.parent)
        return "docs/map.yaml"
    elif kind == "absolute":
        return str(seeds / "survey.txt")
    elif kind == "..":
        return "../map.yaml"
    elif kind == "backslashes":
        return "docs\\\\bad.txt"
    elif kind != "missing":
        path.write_bytes(
            {
                "not UTF-8": TEXT.encode() + b"\xff\xfe\x81\x00",
                "NUL": TEXT.encode() + b"\0",
                "empty": b"",
                "white space": b"\xef\xbb\xbf \r\n\t\n",
                "UTF-16": b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1],
            }[kind]
        )
    return "bad.txt"


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("missing", "there is no such file in seeds/"),
        ("folder", "it is a folder"),
        ("FIFO", "it is not a regular file"),
        ("..", "it leads out of seeds/"),
        ("absolute", "its name is absolute"),
        ("backslashes", "its name has a backslash"),
        ("symlink out", "it leads out of seeds/"),
        ("symlinked folder out", "it leads out of seeds/"),
        ("not UTF-8", "it holds NUL bytes, so it is no text"),
        ("NUL", "it holds NUL bytes, so it is no text"),
        ("empty", "it is empty"),
        ("white space", "it is empty"),
        ("UTF-16", "it is not utf-16: byte 0x0A in line 1"),
    ],
)
def test_a_source_that_cannot_be_read_is_an_error_and_its_quotes_are_not_found(project, kind, reason):
    name = broken(kind, project / "seeds")
    (project / "map.yaml").write_text(f'{HEAD}sources:\n  survey: "{name}"\n{QUOTED}')
    verdict = Checker().check(project / "map.yaml")
    shown = name.replace("\\\\", "\\")
    assert found(verdict) == [("unreadable-source", 4, 11, f"cannot read '{shown}': {reason}")]
    assert verdict.count(Severity.ERROR) == 1
    assert [verdict.dossier.places(quote) for _, quote in verdict.dossier.quotes] == [()]


def test_without_a_folder_of_sources_none_can_be_read(project):
    (project / "seeds" / "survey.txt").unlink()
    (project / "seeds").rmdir()
    assert found(Checker().check(project / "map.yaml")) == [
        ("unreadable-source", 4, 11, "cannot read 'survey.txt': there is no seeds/ folder")
    ]


def test_the_nearest_folder_of_sources_is_taken(project):
    near = project / "maps" / "deep"
    near.mkdir(parents=True)
    (near / "map.yaml").write_bytes((project / "map.yaml").read_bytes())
    assert Checker().check(near / "map.yaml").diagnostics == ()
    (project / "maps" / "seeds").mkdir()
    assert [rule for rule, *_ in found(Checker().check(near / "map.yaml"))] == ["unreadable-source"]
    assert Checker(project / "seeds").check(near / "map.yaml").diagnostics == ()


def test_a_source_in_a_folder_below_is_read(project):
    (project / "seeds" / "2023").mkdir()
    (project / "seeds" / "survey.txt").rename(project / "seeds" / "2023" / "survey.txt")
    (project / "map.yaml").write_text(f"{HEAD}sources:\n  survey: 2023/survey.txt\n{QUOTED}")
    assert Checker().check(project / "map.yaml").diagnostics == ()


def test_maps_share_their_sources_and_each_is_read_once(project):
    (project / "other.yaml").write_bytes((project / "map.yaml").read_bytes())
    checker = Checker()
    one = checker.check(project / "map.yaml")
    (project / "seeds" / "survey.txt").unlink()
    other = checker.check(project / "other.yaml")
    assert other.diagnostics == ()
    assert other.dossier.texts["survey"] is one.dossier.texts["survey"]
    assert [rule for rule, *_ in found(Checker().check(project / "map.yaml"))] == ["unreadable-source"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(None, "there is no such file", id="missing"),
        pytest.param(b"argmap: \xff\n", "it is not UTF-8: byte 0xFF in line 1", id="not UTF-8"),
        pytest.param("argmap: 1".encode("utf-16"), "it is encoded as UTF-16", id="UTF-16"),
    ],
)
def test_a_map_that_cannot_be_read_has_one_error_and_no_dossier(project, content, reason):
    if content is None:
        (project / "map.yaml").unlink()
    else:
        (project / "map.yaml").write_bytes(content)
    verdict = Checker().check(project / "map.yaml")
    assert (verdict.dossier, verdict.readable, verdict.files) == (None, False, {})
    assert [(rule, finding.message) for rule, _, finding in verdict.diagnostics] == [("unreadable-map", reason)]


@pytest.mark.parametrize("content", ["", "- a\n", "a: [\n", "\0", "argmap: 1\n---\nargmap: 1\n"])
def test_a_map_that_holds_no_map_is_an_error(project, content):
    (project / "map.yaml").write_text(content)
    verdict = Checker().check(project / "map.yaml")
    assert verdict.dossier is None
    assert verdict.readable
    assert verdict.count(Severity.ERROR) == 1


def test_a_map_with_a_byte_order_mark_is_read(project):
    (project / "map.yaml").write_bytes(b"\xef\xbb\xbf" + (project / "map.yaml").read_bytes())
    assert Checker().check(project / "map.yaml").diagnostics == ()


def test_a_source_with_a_byte_order_mark_keeps_its_digest(project):
    import hashlib

    data = b"\xef\xbb\xbf" + TEXT.encode()
    (project / "seeds" / "survey.txt").write_bytes(data)
    pinned = (
        f"{HEAD}sources:\n  survey: {{file: survey.txt, sha256: {hashlib.sha256(data).hexdigest().upper()}}}\n{QUOTED}"
    )
    (project / "map.yaml").write_text(pinned)
    verdict = Checker().check(project / "map.yaml")
    assert verdict.diagnostics == ()
    ((_, quote),) = verdict.dossier.quotes
    assert verdict.dossier.places(quote)[0].column == 1


@pytest.mark.parametrize(
    "fault",
    ["suporting: []\n", "note: &a b\n", "opposing: none\n", "answers: []\n", "note: ''\n", "note: a\nnote: b\n"],
)
def test_a_map_read_in_part_is_never_called_complete(project, fault):
    (project / "map.yaml").write_text(f"{HEAD}sources:\n  survey: survey.txt\n{QUOTED}{fault}")
    verdict = Checker().check(project / "map.yaml")
    assert verdict.count(Severity.ERROR) >= 1
    assert not verdict.dossier.whole


def test_rules_that_look_for_what_is_absent_wait_for_the_whole_map(project):
    content = f"{HEAD}sources:\n  survey: survey.txt\nsupporting:\n  - claim: Traffic injures people.\n"
    (project / "map.yaml").write_text(content)
    assert [rule for rule, *_ in found(Checker().check(project / "map.yaml"))] == [
        "source-never-quoted",
        "claim-without-evidence",
    ]
    (project / "map.yaml").write_text(f"{content}    qoutes: []\n")
    assert [rule for rule, *_ in found(Checker().check(project / "map.yaml"))] == ["unknown-key"]


def test_a_warning_of_the_reader_leaves_the_map_whole(project):
    (project / "map.yaml").write_text(f"{HEAD}supporting:\n  - claim: Traffic is # 1.\n")
    verdict = Checker().check(project / "map.yaml")
    assert verdict.dossier.whole
    assert [rule for rule, *_ in found(verdict)] == ["claim-without-evidence", "comment-after-text"]


def test_diagnostics_stand_in_the_order_of_their_places(project):
    (project / "map.yaml").write_text(
        f"{HEAD}speakers: []\nsources:\n  survey: survey.txt\n  other: other.txt\n"
        "supporting:\n  - claim: A.\n    quotes:\n      - survey: nothing of the kind here\n"
        "      - oter: such words\n    odd: x\n"
    )
    places = [place for _, *place, _ in found(Checker().check(project / "map.yaml"))]
    assert len(places) >= 5
    assert places == sorted(places)


def test_a_map_of_another_suffix_is_read_as_argmaps_own(project):
    (project / "map.yaml").rename(project / "map.txt")
    assert Checker().check(project / "map.txt").diagnostics == ()


def test_every_rule_and_reader_is_found():
    assert {"quote-not-found", "yaml-syntax", "unreadable-source"} < set(rules())
    assert "yaml" in {reader.name for reader in readers()}


def test_every_rule_runs_on_a_map_499_claims_deep(project):
    below = "".join(f"{'  ' * depth}supporting:\n{'  ' * depth}- claim: C{depth}.\n" for depth in range(499))
    (project / "map.yaml").write_text(HEAD + below)
    verdict = Checker().check(project / "map.yaml")
    assert found(verdict) == [("claim-without-evidence", 1000, 1006, "a claim without evidence")]
    assert len(verdict.dossier.nodes) == 499


@pytest.mark.timing
def test_a_map_with_hundreds_of_missing_quotes_is_checked_in_seconds(project):
    lines = "".join(f"      - survey: Traffic injures {number} people every week.\n" for number in range(500))
    head, _, _ = QUOTED.rpartition("      - survey")
    (project / "map.yaml").write_text(f"{HEAD}sources:\n  survey: survey.txt\n{head}{lines}")
    began = time.process_time()
    verdict = Checker().check(project / "map.yaml")
    assert time.process_time() - began < 10
    helps = [finding.help for rule, _, finding in verdict.diagnostics if rule == "quote-not-found"]
    assert len(helps) == 500
    assert all(help.startswith("take the words from seeds/survey.txt:1:1") for help in helps)


def test_what_stands_under_a_mistyped_key_is_checked_as_well(project):
    (project / "map.yaml").write_text(
        f"{HEAD}sources:\n  survey: survey.txt\n" + QUOTED.replace("two", "four").replace("supporting", "suporting")
    )
    verdict = Checker().check(project / "map.yaml")
    assert found(verdict) == [
        ("unknown-key", 5, 1, "unknown key 'suporting'"),
        ("quote-not-found", 8, 17, "these words do not stand in 'survey': the number 'two' is changed to 'four'"),
    ]
    assert not verdict.dossier.whole


def test_a_key_that_stands_there_already_is_not_replaced_by_a_mistyped_one(project):
    (project / "map.yaml").write_text(f"{HEAD}qestion: Is it so?\n")
    verdict = Checker().check(project / "map.yaml")
    assert verdict.dossier.map.question.value == "Should the town close Main Street?"
    assert found(verdict) == [("unknown-key", 3, 1, "unknown key 'qestion'")]


def test_a_map_is_no_source_of_itself(project):
    (project / "seeds" / "map.yaml").write_text(f"{HEAD}sources:\n  survey: map.yaml\n{QUOTED}")
    verdict = Checker().check(project / "seeds" / "map.yaml")
    assert [rule for rule, *_ in found(verdict)] == ["unreadable-source"]
    assert found(verdict)[0][3] == "cannot read 'map.yaml': it is the map itself"


def test_a_seeds_link_that_leads_nowhere_is_not_passed_over(project):
    (project / "maps").mkdir()
    (project / "maps" / "seeds").symlink_to("nowhere")
    (project / "map.yaml").rename(project / "maps" / "map.yaml")
    verdict = Checker().check(project / "maps" / "map.yaml")
    assert [rule for rule, *_ in found(verdict)] == ["unreadable-source"]


def test_a_list_item_that_a_text_swallows_is_an_error(project):
    (project / "map.yaml").write_text(
        f"{HEAD}supporting:\n  - claim: D\n      - a claim that is lost\n    assumed: true\n"
    )
    assert [(rule, line, column) for rule, line, column, _ in found(Checker().check(project / "map.yaml"))] == [
        ("wrong-type", 5, 7)
    ]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("assumed: true", []),
        ("assumed: true\n    allow: {unknown-source: It is right.}", ["error-not-allowable"]),
        ("quotes:\n      - survey: It is safe.", ["quote-not-found"]),
    ],
)
def test_where_errors_come_first_warnings_are_told_beside_errors_only(project, claim, told):
    quotes = f"{QUOTED}      - survey: two people\n"
    text = f"{HEAD}sources:\n  survey: survey.txt\n{quotes}  - claim: It is safe.\n    {claim}\n"
    (project / "map.yaml").write_text(text)
    whole = Checker().check(project / "map.yaml")
    first = Checker(errors_first=True).check(project / "map.yaml")
    assert "quote-too-short" in {rule for rule, *_ in whole.diagnostics}
    assert [rule for rule, severity, _ in whole.diagnostics if severity is Severity.ERROR] == told
    assert first.diagnostics == (whole.diagnostics if told else ())
    assert [*map(first.dossier.places, (quote for _, quote in first.dossier.quotes))] == [
        *map(whole.dossier.places, (quote for _, quote in whole.dossier.quotes))
    ]
