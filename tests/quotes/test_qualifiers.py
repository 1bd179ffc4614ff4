"""Which words qualify a sentence, and which cuts leave them out: measured on labelled cuts.

The text `school` was looked at only once, after the rules were written for the others.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotes.qualifiers import negations, qualifiers
from argmap.quotes.qualifying import Kind
from argmap.quotes.scope import cuts
from argmap.quotes.sentences import listed

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "qualifiers"


class Labelled(NamedTuple):
    """A row of a table: the text, the words cut out of it, and whether that leaves out a qualifier."""

    source: str
    words: str
    unfair: bool


def table(name: str) -> list[Labelled]:
    rows = [line.split(" | ") for line in (CASES / f"{name}.txt").read_text("utf-8").splitlines() if line[0] != "#"]
    return [Labelled(source.strip(), words.strip(), label.strip() == "cut") for label, source, words, _ in rows]


def text_of(source: str) -> str:
    path = next((ROOT / "seeds").glob(f"{source}_*.txt"), CASES / f"{source}.txt")
    return path.read_text("utf-8")


def warned(row: Labelled) -> bool:
    text = text_of(row.source)
    start = text.replace("\n", " ").index(row.words)
    return bool(cuts(text, start, start + len(row.words))[1])


@pytest.mark.parametrize(
    ("name", "unfair", "precision", "recall"),
    [("seeds", 130, 0.98, 0.98), ("harbour", 35, 0.94, 0.97), ("school", 32, 0.96, 0.96)],
)
def test_precision_and_recall_on_labelled_cuts(name: str, unfair: int, precision: float, recall: float) -> None:
    rows = table(name)
    reported = [row for row in rows if warned(row)]
    right = sum(row.unfair for row in reported)

    assert sum(row.unfair for row in rows) == unfair
    assert len(rows) >= 1.8 * unfair
    assert right / len(reported) >= precision
    assert right / unfair >= recall


def found(text: str, words: str) -> list[tuple[str, Kind]]:
    start = text.index(words)
    _, cut = cuts(text, start, start + len(words))
    return [(text[one.start : one.end], one.kind) for one in cut]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Most agree that it is unlikely A will enter, even if B does.", "A will enter", "unlikely"),
        ("It can’t be that the street is safe.", "the street is safe", "can’t"),
        ("It was shut in May 2020 and the street is safe.", "the street is safe", ""),
        ("In May the street is safe.", "the street is safe", ""),
        ("It may be that the street is safe.", "the street is safe", "may"),
        ("He denied that the general, who had fled, would come back.", "would come back", "denied"),
        ("He denied that the general, who had fled, would come back.", "had fled", ""),
        ("He warned (again) that it would fall.", "it would fall", "warned"),
        ("He did not come (he was ill) and so on.", "he was ill", ""),
        ("It is not so; the street is safe.", "the street is safe", ""),
        ("He claimed: “The street is safe.”", "The street is safe", "claimed"),
        ("He denied it: the street is safe.", "the street is safe", ""),
        ("“It is not so,” said the mayor of the town.", "said the mayor", ""),
        ("It does not help men who fight in the war.", "fight in the war", ""),
        ("He did not know the fact that it was safe.", "it was safe", ""),
        ("They fear that A will fall and that B will stand.", "B will stand", "fear"),
        ("It has no friends and that is a pity for all.", "is a pity for all", ""),
        ("They fear war and they have left the town.", "they have left the town", "fear"),
        ("He had nothing but praise for the old street.", "praise for the old street", ""),
        ("It will not only help but also pay for itself.", "pay for itself", ""),
        ("It is not so, since the street is safe.", "the street is safe", ""),
        ("If it rains, and it often does, the street is safe.", "the street is safe", "If"),
        ("The street is safe if it is shut, and the shops are open.", "the shops are open", ""),
        ("The street is safe, or so he claims.", "The street is safe", "or so"),
        ("The street is safe, he claims.", "The street is safe", "claims"),
        ("The street is safe, which the mayor denies.", "The street is safe", "which the mayor denies"),
        ("The street is safe, which helps, but it is loud.", "The street is safe", ""),
        ("The street is safe – but loud.", "The street is safe", "but"),
        ("The street is safe – he did not say why.", "The street is safe", ""),
        ("The street is safe, reportedly, and loud.", "The street is safe", "reportedly"),
        ("The street is safe, as it is unless it snows.", "The street is safe", ""),
        ("The street is safe because it is shut if it snows.", "The street is safe", ""),
        ("The street is safe and it is shut if it snows.", "The street is safe", ""),
        ("They asked if it was safe to walk.", "They asked", ""),
        ("Is it true that the street is safe?", "the street is safe", "?"),
        ("Is it true that the street is safe?", "Is it true that the street is safe", ""),
        ("Die Straße ist nicht sicher, aber sie ist schön.", "sicher", ""),
        ("Il marque un but contre Lyon.", "Il marque un", ""),
        ("It is a line that says _ not so", "_", "not"),
        ("It is a line that says it has _ no way", "_", ""),
        ("He never went, and then saw the street at night.", "saw the street at night", ""),
        ("It is not here. — The street is safe.", "The street is safe", ""),
        ("It is not (yet safe for children.", "safe for children", ""),
        ("It was not, as they say, safe to walk.", "safe to walk", ""),
        ("Had it snowed, the street would have been shut.", "the street would have been shut", "Had"),
        ("“Should it snow, we will shut the street.”", "we will shut the street", "Should"),
        ("The men had shut the street, and they should be paid.", "they should be paid", ""),
        ("Nobody who has seen it would say that the street is safe.", "the street is safe", "Nobody"),
        ("The street is safe in theory.", "The street is safe", "in theory"),
        ("It has yet to shut the street.", "shut the street", "yet to"),
        ("The court forbade the town to shut the street.", "shut the street", "forbade"),
        ("He stopped short of saying that the street is safe.", "the street is safe", "stopped short of"),
        ("The paper wrongly says that the street is safe.", "the street is safe", "wrongly"),
        ("No one disputes that the street is safe.", "the street is safe", ""),
        ("He refused to pay, and the town sold his boat.", "the town sold his boat", ""),
        ("They doubt it and went home by the old street.", "went home by the old street", ""),
    ],
)
def test_what_a_cut_leaves_out(text: str, words: str, expected: str) -> None:
    assert [word for word, _ in found(text, words)][:1] == ([expected] if expected else [])


def test_the_kinds_of_a_stretch() -> None:
    text = "Nobody may say so unless asked, except perhaps one, who claims it wasn't so; no doubt."
    assert [(text[one.start : one.end], one.kind.value) for one in qualifiers(text, 0, len(text))] == [
        ("Nobody", "negation"),
        ("may", "hedge"),
        ("unless", "condition"),
        ("except", "exception"),
        ("perhaps", "hedge"),
        ("claims", "attribution"),
        ("wasn't", "negation"),
    ]
    kept = [text[one.start : one.end] for one in negations(text, 0, len(text))]
    assert kept == ["Nobody", "unless", "except", "wasn't"]


@given(
    st.lists(st.sampled_from([*listed("not that , and but he is if who — ( ) ” “ ; may . fears the war")]), max_size=30)
)
def test_no_order_of_words_is_too_much(parts: list[str]) -> None:
    text = " ".join(parts)
    for start in range(0, len(text), 7):
        (opens, closes), found_ = cuts(text, start, min(len(text), start + 9))
        assert all(opens <= cut.start < cut.end <= closes for cut in found_)
