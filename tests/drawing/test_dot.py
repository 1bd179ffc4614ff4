import pytest
from drawing_cases import CASES

from argmap.registry import Settings
from argmap.writers.dot import WRITER


def dot(dossier):
    return WRITER.write(dossier, Settings())[0].data.decode()


@pytest.mark.parametrize("name", ["everything", "answers"])
def test_whole_graph(name, case, golden):
    golden(CASES / f"{name}.dot", dot(case(name)))


def test_two_runs_are_identical(case):
    assert dot(case("everything")) == dot(case("everything"))


def test_edges_go_from_what_is_borne_on_and_arrows_point_back(dossier_of):
    text = dot(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [A.]\nopposing: [B.]\n"))
    edges = [line.strip() for line in text.splitlines() if "->" in line]
    assert [edge.split(":")[0] for edge in edges] == ["n1 -> n2", "n1 -> n3"]
    assert "arrowtail=normal" in edges[0]
    assert "style=solid" in edges[0]
    assert "arrowtail=tee" in edges[1]
    assert "style=dashed" in edges[1]


def test_three_plain_claims_of_one_relation_share_a_node(dossier_of):
    text = dot(dossier_of("argmap: 1\nquestion: Q?\nsupporting: [A., B., C.]\nopposing: [D., E.]\n"))
    assert text.count("->") == 3
    assert text.count('TITLE="claim"') == 3
    assert 'class="stack supports"' in text


def test_a_map_on_nothing_but_its_question(dossier_of):
    text = dot(dossier_of("argmap: 1\nquestion: Q?\n"))
    assert "->" not in text
    assert "no quotes" in text


def test_same_id_twice_gives_two_names(dossier_of):
    text = dot(dossier_of("argmap: 1\nquestion: Q?\nsupporting:\n - {claim: A., id: a}\n - {claim: B., id: a}\n"))
    assert 'id="claim-a"' in text
    assert 'id="claim-a-2"' in text


def test_a_label_too_long_for_its_strip_stands_below_the_heading(dossier_of):
    label = "a-" * 40 + "z"
    text = dot(dossier_of(f"argmap: 1\nquestion: Q?\nsupporting:\n - {{claim: A., id: {label}}}\n"))
    assert label not in text.split("label=")[-1]
    assert "a-a-a-z" in text
