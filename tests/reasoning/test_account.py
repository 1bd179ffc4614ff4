"""Why a label is what it is, in words."""

import textwrap

import pytest
from test_labels import SPAN, claim, debate, holds, quote, see, text

from argmap.model import Answer, Together
from argmap.reasoning.account import account, undercuts
from argmap.reasoning.labels import labels

CASES = [
    ("nobody challenged it", {"supporting": (claim("a"),)}, "its reason #a holds: it was never challenged"),
    (
        "an objection that was answered",
        {"opposing": (claim("a", opposing=(claim("b"),)),)},
        """\
        the objection #a fails
          the objection #b stands: it was never challenged
        """,
    ),
    (
        "an objection that was undercut, and the undercut answered",
        {"opposing": (claim("a", undercutting=(claim("u", opposing=(claim("v"),)),)),)},
        """\
        the objection #a stands
          what undercuts it, #u, fails
            the objection #v stands: it was never challenged
        """,
    ),
    (
        "reasons that fail",
        {"supporting": (claim("a", opposing=(claim("b"),)), claim("c", undercutting=(claim("u"),)))},
        """\
        its reason #a fails
          the objection #b stands: it was never challenged
        its reason #c fails
          #u undercuts it: it was never challenged
        """,
    ),
    (
        "a quote that was not found",
        {"supporting": (claim("a", quotes=(quote(found=False),)),)},
        """\
        its reason #a fails
          none of its quotes was found
        """,
    ),
    (
        "co-premises",
        {"opposing": (Together((claim("a"), claim("b", opposing=(claim("c"),))), SPAN),)},
        """\
        the objection #a together with 1 more fails
          its premise #b is defeated
            the objection #c stands: it was never challenged
        """,
    ),
    (
        "a group that begins with a reference",
        {"supporting": (claim("a"),), "opposing": (Together((see("a"), claim("b")), SPAN),)},
        "the objection #a together with 1 more stands: it was never challenged",
    ),
    (
        "a group of nothing",
        {"opposing": (Together((), SPAN),)},
        "the objection of no premises stands: it was never challenged",
    ),
    (
        "two that attack each other",
        {"supporting": (claim("a", opposing=(claim("b", opposing=(see("a"),)),)),)},
        """\
        its reason #a is undecided
          the objection #b is undecided
            the objection #a is undecided
              its premise #a is undecided
                the objection #b is undecided, as told above
        """,
    ),
    (
        "a see that leads nowhere",
        {"opposing": (see("x"),)},
        """\
        the objection #x is undecided
          #x is no claim of this map
        """,
    ),
]


def told(argument_map, statement=None, **options):
    steps = account(labels(argument_map, holds, **options), statement or argument_map)
    return "\n".join(f"{'  ' * step.depth}{step.words}" for step in steps)


@pytest.mark.parametrize(("parts", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_an_account(parts, expected):
    assert told(debate(**parts)) == textwrap.dedent(expected).rstrip()


def test_what_is_taken_away_says_so():
    whole = debate(supporting=(claim("a"),))
    assert told(whole, without={"a"}) == "its reason #a fails\n  it is taken away"


def test_a_claim_without_an_id_is_told_by_its_first_words():
    answer = Answer(text("Yes"), SPAN, opposing=(claim("word " * 40)._replace(id=None),))
    (line,) = told(debate(answers=(answer,)), answer).splitlines()
    assert line.startswith("the objection “word word")
    assert "…” stands" in line


def test_a_long_chain_is_told_without_recursion():
    inner = claim("c0")
    for place in range(1, 3000):
        inner = claim(f"c{place}", opposing=(inner,))
    assert len(told(debate(opposing=(inner,))).splitlines()) == 3000


def test_a_claim_tells_what_undercuts_it_as_a_reason_wherever_it_is_used():
    used = claim("a", undercutting=(claim("b"),))
    joint = Together((claim("c"), see("a")), SPAN, undercutting=(claim("d"),))
    vain = claim("e", undercutting=(claim("f", opposing=(claim("g"),)),))
    whole = debate(supporting=(used, joint), opposing=(vain,))
    of = labels(whole, holds)
    assert [*undercuts(of, used)] == [
        "as a reason for yes it is undercut by #b",
        "as a reason for yes it is undercut by #d",
    ]
    assert [*undercuts(of, joint.premises[0])] == ["as a reason for yes it is undercut by #d"]
    assert [*undercuts(of, vain)] == []
    assert [*undercuts(of, whole)] == []


def test_an_undercut_and_an_objection_are_undercut_as_what_they_are():
    inner = claim("b", undercutting=(claim("c"),))
    whole = debate(supporting=(claim("a", undercutting=(inner,)),), opposing=(claim("d", undercutting=(claim("e"),)),))
    of = labels(whole, holds)
    assert [*undercuts(of, inner)] == ["as an undercut of #a it is undercut by #c"]
    assert [*undercuts(of, whole.opposing[0])] == ["as an objection to yes it is undercut by #e"]
