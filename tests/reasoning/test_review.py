"""Gaps, voices, linchpins and the matrix of small maps; linchpins also against labelling anew."""

import pytest
from hypothesis import given, settings
from test_labels import MAPS, SPAN, claim, debate, holds, quote, see, text

from argmap.model import Answer, Claim, Source, Speaker, Together
from argmap.reasoning.account import named
from argmap.reasoning.bearing import bearings
from argmap.reasoning.evidence import period
from argmap.reasoning.framework import framework
from argmap.reasoning.gaps import Kind, gaps
from argmap.reasoning.labels import Labels, labels
from argmap.reasoning.linchpins import linchpins
from argmap.reasoning.matrix import Fit, matrix
from argmap.reasoning.voices import voices


def said(speaker=None, source="survey", date=None, via=None):
    stated = {"speaker": speaker, "date": date, "via": via}
    return quote(found=True)._replace(source=text(source), **{key: text(word) for key, word in stated.items() if word})


def source(id, **parts):
    return Source(text(id), text(f"{id}.txt"), SPAN, **{key: text(word) for key, word in parts.items()})


def backed(id, *quotes, **parts):
    return claim(id, quotes=quotes, **parts)


def answer(id, **parts):
    return Answer(text(id), SPAN, text(id), **parts)


SPEAKERS = (
    Speaker(text("mayor"), text("the mayor"), SPAN, party=True),
    Speaker(text("clerk"), text("the clerk"), SPAN),
)


def found(argument_map, kind):
    labelled = labels(argument_map, holds)
    names = labelled.frame.statements
    return [
        f"{named(labelled, names[id(gap.statement)])} {gap.words}".strip()
        for gap in gaps(labelled, argument_map)
        if gap.kind is kind
    ]


GAPS = [
    (Kind.UNANSWERED, {"opposing": (claim("a"),)}, ["#a opposes yes"]),
    (Kind.UNANSWERED, {"opposing": (claim("a", opposing=(claim("b"),)),)}, ["#b opposes #a"]),
    (Kind.UNANSWERED, {"opposing": (claim("a", undercutting=(claim("u"),)),)}, ["#u undercuts #a"]),
    (
        Kind.UNANSWERED,
        {"supporting": (claim("a"),), "opposing": (see("a"), see("nowhere"), Together((), SPAN))},
        ["#a opposes yes"],
    ),
    (
        Kind.UNANSWERED,
        {"opposing": (Together((claim("a"), claim("b", opposing=(claim("c"),))), SPAN),)},
        ["#c opposes #b"],
    ),
    (Kind.WITHOUT_EVIDENCE, {"supporting": (claim("a"), claim("b", assumed=True))}, ["#a"]),
    (
        Kind.UNDEFENDED,
        {"supporting": (claim("b", assumed=True), claim("c", assumed=True, supporting=(claim("d"),)))},
        ["#b"],
    ),
    (
        Kind.ONE_SOURCE,
        {
            "supporting": (
                backed("a", said(), supporting=(backed("b", said()),)),
                backed("c", said(), said(source="paper")),
            )
        },
        ["#a both quotes are from 'survey'"],
    ),
    (Kind.ONE_SOURCE, {"supporting": (backed("a", said()),)}, []),
    (
        Kind.ONE_SOURCE,
        {"supporting": (backed("a", said(), said(), said()), see("a"))},
        ["#a all 3 quotes are from 'survey'"],
    ),
    (
        Kind.ONE_UPSTREAM,
        {
            "sources": (source("survey", via="the institute"), source("paper")),
            "supporting": (backed("a", said(), said(source="paper", via="the institute")),),
        },
        ["#a both quotes go back to 'the institute'"],
    ),
    (
        Kind.ONE_UPSTREAM,  # the poll itself, and an article that names it by its publisher, title or id
        {
            "sources": (source("poll", publisher="The Institute", title="A poll"), source("paper"), source("radio")),
            "supporting": (
                backed("a", said(source="poll"), said(source="paper", via="the institute")),
                backed("b", said(source="radio", via="A poll"), said(source="paper", via="poll")),
            ),
        },
        ["#a both quotes go back to 'poll'", "#b both quotes go back to 'poll'"],
    ),
    (
        Kind.ONE_UPSTREAM,  # through several hands, and in a circle
        {
            "sources": (
                source("paper", via="radio"),
                source("radio", via="the wire"),
                source("x", via="y"),
                source("y", via="x"),
            ),
            "supporting": (
                backed("a", said(source="paper"), said(source="radio")),
                backed("b", said(source="x"), said(source="y")),
            ),
        },
        ["#a both quotes go back to 'the wire'"],
    ),
    (
        Kind.ONE_UPSTREAM,  # a publisher of several sources means none of them
        {
            "sources": (source("one", publisher="The Wire"), source("two", publisher="The Wire"), source("paper")),
            "supporting": (backed("a", said(source="one"), said(source="paper", via="The Wire")),),
        },
        [],
    ),
    (
        Kind.ONE_SPEAKER,
        {
            "speakers": SPEAKERS,
            "supporting": (backed("a", said("mayor"), said("mayor", "paper")), backed("b", said(), said())),
        },
        ["#a both quotes are by the mayor"],
    ),
    (
        Kind.ONE_SPEAKER,
        {
            "sources": (source("survey", author="A. Smith"), source("paper", publisher="A. Smith")),
            "supporting": (backed("a", said(), said(source="paper")),),
        },
        ["#a both quotes are by A. Smith"],
    ),
    (
        Kind.PARTY,
        {
            "speakers": SPEAKERS,
            "supporting": (backed("a", said("mayor"), said("mayor")), backed("b", said("mayor"), said("clerk"))),
        },
        ["#a both quotes are by the mayor"],
    ),
    (
        Kind.PARTY,
        {"speakers": SPEAKERS, "supporting": (backed("a", said("mayor")), backed("b", said("clerk")))},
        ["#a its one quote is by the mayor"],
    ),
    (
        Kind.UNEVEN,
        {"supporting": (claim("a"), claim("b"), claim("c")), "opposing": (claim("d"),)},
        ["yes 3 claims on 1 level for it, 1 claim on 1 level against it"],
    ),
    (
        Kind.UNEVEN,
        {
            "answers": (
                answer(
                    "x",
                    supporting=(claim("a", supporting=(claim("b", supporting=(claim("c"),)),)),),
                    opposing=(claim("d"), claim("e")),
                ),
                answer("y", supporting=(claim("f"),), opposing=(claim("g"),)),
            )
        },
        ["#x 3 claims on 3 levels for it, 2 claims on 1 level against it"],
    ),
    (
        Kind.OLDER,
        {"supporting": (backed("a", said(date="2023-04"), opposing=(backed("b", said(date="2023-03-31")),)),)},
        ["#b of 2023-03-31, answers #a of 2023-04"],
    ),
    (
        Kind.OLDER,
        {"supporting": (backed("a", said(date="2023-04"), opposing=(backed("b", said(date="2023")),)),)},
        [],
    ),
    (
        Kind.OLDER,
        {
            "sources": (source("survey", date="2020"),),
            "supporting": (backed("a", said(date="2023"), undercutting=(backed("u", said()),)),),
        },
        ["#u of 2020, answers #a of 2023"],
    ),
    (
        Kind.OLDER,
        {"opposing": (backed("a", said(date="2020")), see("a", undercutting=(backed("u", said(date="2019")),)))},
        [],
    ),
]


@pytest.mark.parametrize(
    ("kind", "parts", "expected"), GAPS, ids=[f"{row[0].name}-{at}" for at, row in enumerate(GAPS)]
)
def test_gaps(kind, parts, expected):
    assert found(debate(**parts), kind) == expected


def test_a_map_without_claims_has_no_gaps():
    whole = debate()
    assert gaps(labels(whole, holds), whole) == []


def test_a_date_may_be_any_day_of_its_month_or_year():
    assert [period(text(date))[1:] for date in ("2023", "2023-04", "2023-04-12")] == [
        ("2023-01-01", "2023-12-31"),
        ("2023-04-01", "2023-04-31"),
        ("2023-04-12", "2023-04-12"),
    ]
    assert period(None) is None


def sides_of(argument_map):
    frame = framework(argument_map, holds)
    named = {number: str(each.id) for number, each in enumerate(frame.arguments) if isinstance(each, Claim)}
    return {
        name: {
            f"{'+' if side.speaks_for else '-'}{getattr(side.answer, 'id', 'yes')}"
            for side in bearings(frame).get(at, ())
        }
        for at, name in named.items()
    }


def test_opposing_and_undercutting_turn_the_side_round_and_a_see_adds_one():
    inner = claim("a", opposing=(claim("b", undercutting=(claim("c"),)),))
    assert sides_of(debate(supporting=(inner,), opposing=(see("b", undercutting=(claim("d"),)),))) == {
        "a": {"+yes"},
        "b": {"-yes"},
        "c": {"+yes"},
        "d": {"+yes"},
    }
    rivals = debate(
        answers=(answer("x", supporting=(claim("e"),)), answer("y", opposing=(see("e"),), supporting=(see("e"),)))
    )
    assert sides_of(rivals) == {"e": {"+x", "+y", "-y"}}


def test_voices_are_those_who_are_quoted_the_most_quoted_first():
    whole = debate(
        sources=(source("survey"), source("paper", author="A. Smith"), source("report")),
        speakers=SPEAKERS,
        supporting=(
            backed("a", said("clerk"), said("mayor"), said()),
            backed("b", said("mayor"), said(source="paper")),
        ),
        opposing=(backed("c", said("mayor"), said(source="report"), said("stranger")),),
    )
    heard = voices(framework(whole, holds), whole)
    assert [(voice.name, len(voice.utterances), voice.on_both_sides) for voice in heard] == [
        ("the mayor", 3, True),
        ("the clerk", 1, False),
        ("", 1, False),
        ("A. Smith", 1, False),
        ("", 1, False),
        ("stranger", 1, False),
    ]
    assert [str(voice.utterances[0].quote.source) for voice in heard if not voice.name] == ["survey", "report"]
    assert heard[0].speaker is SPEAKERS[0]


def pinned(argument_map, holding=holds):
    labelled = labels(argument_map, holding)
    return [
        (str(pin.claim.id), pin.quote is not None, [label.value for _, label in pin.changes])
        for pin in linchpins(labelled, holding)
    ]


def test_a_linchpin_is_what_alone_changes_the_label_of_an_answer():
    assert pinned(debate(opposing=(claim("a"),))) == [("a", False, ["stands"])]
    assert pinned(debate(opposing=(claim("a"), claim("b")))) == []
    assert pinned(debate(supporting=(claim("a"), claim("b")))) == []
    assert pinned(debate(supporting=(backed("a", said()),))) == [("a", False, ["defeated"]), ("a", True, ["defeated"])]
    assert pinned(debate(supporting=(backed("a", said(), said()),))) == [("a", False, ["defeated"])]
    assert pinned(debate(supporting=(backed("a", said(), supporting=(claim("b"),)),))) == [("a", False, ["defeated"])]
    assert pinned(debate(supporting=(claim("a", opposing=(claim("b", opposing=(claim("c"),)),)),))) == [
        ("a", False, ["defeated"]),
        ("c", False, ["defeated"]),
    ]


@settings(max_examples=200, deadline=None)
@given(MAPS)
def test_linchpins_are_what_labelling_anew_finds(drawn):
    labelled = labels(drawn, holds)
    expected = []
    for number, argument in enumerate(labelled.frame.arguments):
        if isinstance(argument, Claim):
            frame = framework(drawn, holds)
            anew = Labels(frame._replace(barred=[number]))
            if anew.of_arguments[0] is not labelled.of_arguments[0]:
                expected.append((str(argument.id), False, [anew.of_arguments[0].value]))
    assert [pin for pin in pinned(drawn) if not pin[1]] == expected


@settings(max_examples=200, deadline=None)
@given(MAPS)
def test_quotes_that_are_linchpins_are_what_labelling_without_them_finds(drawn):
    labelled = labels(drawn, holds)
    expected = []
    for node in drawn.walk():
        sole = [one for one in node.quotes if holds(one)] if isinstance(node, Claim) else []
        if len(sole) == 1:
            anew = labels(drawn, lambda one, lost=sole[0]: holds(one) and one is not lost)
            if anew.of_arguments[0] is not labelled.of_arguments[0]:
                expected.append((str(node.id), True, [anew.of_arguments[0].value]))
    assert [pin for pin in pinned(drawn) if pin[1]] == expected


def test_the_matrix_sets_evidence_against_rival_answers():
    rivals = debate(
        answers=(
            answer("x", supporting=(backed("a", said()), claim("b")), opposing=(backed("c", said()),)),
            answer("y", supporting=(see("c"), see("a"), backed("d", said())), opposing=(see("d"),)),
        )
    )
    made = matrix(framework(rivals, holds), rivals)
    assert [(str(row.claim.id), row.fits, row.tells) for row in made.rows] == [
        ("a", (Fit.CONSISTENT, Fit.CONSISTENT), False),
        ("c", (Fit.INCONSISTENT, Fit.CONSISTENT), True),
        ("d", (Fit.SILENT, Fit.BOTH), True),
    ]
    assert made.inconsistencies() == (1, 1)


def test_one_answer_has_no_matrix():
    alone = debate(answers=(answer("x", supporting=(backed("a", said()),)),))
    assert matrix(framework(alone, holds), alone).rows == ()


def test_linchpins_of_a_long_chain_take_time_as_its_length():
    inner = claim("c0")
    for place in range(1, 400):
        inner = claim(f"c{place}", opposing=(inner,))
    assert len(pinned(debate(opposing=(inner,)))) == 200
