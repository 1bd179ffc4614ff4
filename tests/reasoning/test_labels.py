"""Grounded labels: small maps by hand, and random maps against Dung's definition taken literally."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import (
    Answer,
    ArgumentMap,
    Claim,
    Quote,
    Relation,
    See,
    Span,
    Text,
    Together,
    branches,
)
from argmap.reasoning.labels import Label, labels

SPAN = Span("map.yaml", 0, 0)


def text(words):
    return Text(words, SPAN)


def quote(*, found):
    return Quote(text("found" if found else "lost"), text("survey"), SPAN)


def holds(one):
    return one.text.value == "found"


def claim(id, **parts):
    return Claim(text(id), SPAN, text(id), **parts)


def see(id, **parts):
    return See(text(id), SPAN, **parts)


def debate(**parts):
    return ArgumentMap(text("Should it?"), SPAN, **parts)


def labelled(argument_map, **options):
    """The labels by id; the question's own stands under `yes`."""
    found = labels(argument_map, holds, **options)
    named = {node.id.value: node for node in argument_map.walk() if isinstance(node, Claim | Answer)}
    return {"yes": found.of(argument_map).value} | {id: found.of(node).value for id, node in named.items()}


BY_HAND = [
    ("a claim that nobody challenges", {"supporting": (claim("a"),)}, "yes=stands a=stands"),
    ("an objection", {"opposing": (claim("a"),)}, "yes=defeated a=stands"),
    ("a rebuttal", {"opposing": (claim("a", opposing=(claim("b"),)),)}, "yes=stands a=defeated b=stands"),
    (
        "an undercut leaves the claim and takes its force",
        {"opposing": (claim("a", undercutting=(claim("u"),)),)},
        "yes=stands a=stands u=stands",
    ),
    (
        "an undercut that is undercut",
        {"opposing": (claim("a", undercutting=(claim("u", undercutting=(claim("v"),)),)),)},
        "yes=defeated a=stands u=stands v=stands",
    ),
    (
        "a claim falls with its only reason",
        {"supporting": (claim("a", supporting=(claim("b", opposing=(claim("c"),)),)),)},
        "yes=defeated a=defeated b=defeated c=stands",
    ),
    (
        "one reason that holds is enough",
        {"supporting": (claim("a", opposing=(claim("c"),)), claim("b"))},
        "yes=stands a=defeated b=stands c=stands",
    ),
    (
        "a quote that was found is a ground",
        {"supporting": (claim("a", quotes=(quote(found=True),), supporting=(claim("b", opposing=(claim("c"),)),)),)},
        "yes=stands a=stands b=defeated c=stands",
    ),
    (
        "a quote that was not found is none",
        {"supporting": (claim("a", quotes=(quote(found=False),)),)},
        "yes=defeated a=defeated",
    ),
    ("an assumed claim needs no ground", {"supporting": (claim("a", assumed=True),)}, "yes=stands a=stands"),
    (
        "co-premises hold only jointly",
        {"opposing": (Together((claim("a"), claim("b", opposing=(claim("c"),))), SPAN),)},
        "yes=stands a=stands b=defeated c=stands",
    ),
    (
        "an undercut of a group",
        {"opposing": (Together((claim("a"), claim("b")), SPAN, undercutting=(claim("u"),)),)},
        "yes=stands a=stands b=stands u=stands",
    ),
    (
        "an undercut under a premise hits the group",
        {"opposing": (Together((claim("a", undercutting=(claim("u"),)), claim("b")), SPAN),)},
        "yes=stands a=stands b=stands u=stands",
    ),
    (
        "a see carries the label of its claim",
        {"supporting": (claim("a", opposing=(claim("c"),)),), "opposing": (see("a"),)},
        "yes=defeated a=defeated c=stands",
    ),
    (
        "a see is undercut alone",
        {"supporting": (claim("a"),), "opposing": (see("a", undercutting=(claim("u"),)),)},
        "yes=stands a=stands u=stands",
    ),
    (
        "two that attack each other",
        {"supporting": (claim("a", opposing=(claim("b", opposing=(see("a"),)),)),)},
        "yes=undecided a=undecided b=undecided",
    ),
    (
        "one that attacks itself",
        {"supporting": (claim("a", opposing=(see("a"),)),)},
        "yes=undecided a=undecided",
    ),
    (
        "a circle of reasons holds nothing up",
        {"supporting": (claim("a", supporting=(see("a"),)),)},
        "yes=undecided a=undecided",
    ),
    ("a see that leads nowhere", {"opposing": (see("x"),)}, "yes=undecided"),
    (
        "rival answers, each by its own reasons",
        {
            "answers": (
                Answer(text("A"), SPAN, text("a"), opposing=(claim("c"),)),
                Answer(text("B"), SPAN, text("b"), supporting=(claim("d"),)),
            )
        },
        "yes=stands a=defeated c=stands b=stands d=stands",
    ),
]


@pytest.mark.parametrize(("parts", "expected"), [row[1:] for row in BY_HAND], ids=[row[0] for row in BY_HAND])
def test_labels_by_hand(parts, expected):
    assert labelled(debate(**parts)) == dict(pair.split("=") for pair in expected.split())


def test_what_is_taken_away_falls_and_its_reasons_with_it():
    whole = debate(supporting=(claim("a", opposing=(claim("b"),)),))
    assert labelled(whole)["yes"] == "defeated"
    assert labelled(whole, without={"b"}) == {"yes": "stands", "a": "stands", "b": "defeated"}


def test_a_claim_is_challenged_by_an_objection_only():
    challenged, calm = claim("a", opposing=(claim("b"),)), claim("c", undercutting=(claim("d"),))
    found = labels(debate(supporting=(challenged, calm)), holds)
    assert found.challenged(challenged)
    assert not found.challenged(calm)


def test_every_argument_was_decided_after_what_it_owes_it_to():
    inner = claim("b", opposing=(claim("c"),))
    found = labels(debate(opposing=(claim("a", opposing=(inner,)),)), holds)
    ranks = [found.rank[found.frame.statements[id(node)]] for node in (inner.opposing[0], inner)]
    assert ranks == sorted(ranks)
    (against,) = found.against(found.frame.statements[id(inner)])
    assert found.frame.arguments[against].item is inner.opposing[0]


# Dung taken literally: every argument of the translation, those in between too, as a set of attacks.


def attacks_of(argument_map):
    named = {node.id.value: node for node in reversed([*argument_map.walk()]) if isinstance(node, Claim | Answer)}
    attacks, arguments = set(), {("says", id(argument_map))}

    def attack(one, other):
        arguments.update((one, other))
        attacks.add((one, other))

    def need_ground(node, *, given):
        arguments.add(("says", id(node)))
        if not given:
            attack(("groundless", id(node)), ("says", id(node)))

    def visit(node, relation, above, step):
        if isinstance(node, Claim | Answer):
            quoted = any(map(holds, node.quotes)) if node.quotes else not node.supporting
            need_ground(node, given=quoted or (isinstance(node, Claim) and node.assumed))
        own_step = step if relation is None else ("step", id(node))
        premise = named.get(node.target.value, "nowhere") if isinstance(node, See) else node
        if premise == "nowhere":
            attack(own_step, own_step)
        elif isinstance(premise, Claim | Answer) and not isinstance(node, Answer):
            attack(("not", id(premise), own_step), own_step)
            attack(("says", id(premise)), ("not", id(premise), own_step))
        if relation is Relation.SUPPORTS:
            arguments.add(own_step)
            if ("groundless", above[1]) in arguments:
                attack(own_step, ("groundless", above[1]))
        elif relation is not None:
            attack(own_step, step if relation is Relation.UNDERCUTS else above)
        below = ("says", id(node)) if isinstance(node, Claim | Answer) else above
        for how, child in branches(node):
            visit(child, how, below, own_step)

    need_ground(argument_map, given=not argument_map.supporting)
    for how, node in branches(argument_map):
        visit(node, how, ("says", id(argument_map)), None)
    return arguments, attacks


def grounded(arguments, attacks):
    """Dung's characteristic function from nothing up: what is defended by what is accepted already."""
    against = {one: {attacker for attacker, other in attacks if other == one} for one in arguments}
    accepted = set()
    while True:
        defended = {one for one in arguments if all(against[attacker] & accepted for attacker in against[one])}
        if defended == accepted:
            return accepted, {one for one in arguments if against[one] & accepted}
        accepted = defended


IDS = st.sampled_from("abcdefgh")
QUOTES = st.lists(st.booleans().map(lambda found: quote(found=found)), max_size=2).map(tuple)


def items(children):
    lists = st.lists(children, max_size=2).map(tuple)
    claims = st.builds(
        lambda name, assumed, quotes, supporting, opposing, undercutting: claim(
            name,
            assumed=assumed,
            quotes=quotes,
            supporting=supporting,
            opposing=opposing,
            undercutting=undercutting,
        ),
        IDS,
        st.booleans(),
        QUOTES,
        lists,
        lists,
        lists,
    )
    references = st.builds(lambda name, undercutting: see(name, undercutting=undercutting), IDS, lists)
    premises = st.lists(claims | references, min_size=1, max_size=3).map(tuple)
    groups = st.builds(lambda parts, undercutting: Together(parts, SPAN, undercutting=undercutting), premises, lists)
    return claims | references | groups


ITEMS = st.recursive(IDS.map(claim) | IDS.map(see), items, max_leaves=12)
MAPS = st.builds(
    lambda supporting, opposing: debate(supporting=supporting, opposing=opposing),
    st.lists(ITEMS, max_size=3).map(tuple),
    st.lists(ITEMS, max_size=3).map(tuple),
)


@settings(max_examples=400, deadline=None)
@given(MAPS)
def test_labels_are_the_grounded_extension_of_the_framework(drawn):
    accepted, rejected = grounded(*attacks_of(drawn))
    found = labels(drawn, holds)
    for node in (drawn, *(node for node in drawn.walk() if isinstance(node, Claim | Answer))):
        name = ("says", id(node))
        expected = Label.STANDS if name in accepted else Label.DEFEATED if name in rejected else Label.UNDECIDED
        assert found.of(node) is expected
