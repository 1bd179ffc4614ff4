"""What a curator allows is silenced there and nowhere else, and an allowance without effect is told."""

import json

import pytest

from argmap.registry import Settings
from argmap.writers.json import WRITER

HEAD = "argmap: 1\nquestion: Should the town close Main Street?\nsources:\n  survey: survey.txt\n"
TEXT = "Traffic is loud. Traffic injures two people every week, says the mayor.\n"
CUT = (
    "supporting:\n  - claim: Traffic injures people.\n{claim}"
    "    quotes:\n      - quote: {words}\n        source: survey\n{quote}"
)


def verdict_on(check, words, quote="", claim="", below=""):
    quote, claim = (f"        allow: {quote}\n" if quote else "", f"    allow: {claim}\n" if claim else "")
    return check(HEAD + CUT.format(words=words, quote=quote, claim=claim) + below, survey=TEXT)


def names(verdict):
    return [diagnostic.rule for diagnostic in verdict.diagnostics]


@pytest.mark.parametrize("at", ["quote", "claim"])
def test_a_warning_is_allowed_on_its_quote_or_the_claim_of_it(check, at):
    verdict = verdict_on(check, "Traffic is", **{at: "{quote-too-short: it is all he says}"})
    assert names(verdict) == []
    assert [(diagnostic.rule, reason) for diagnostic, reason in verdict.allowed] == [
        ("quote-too-short", "it is all he says")
    ]


def test_an_allowance_of_a_claim_does_not_reach_the_claims_below(check):
    below = "    opposing:\n      - claim: It does not.\n        quotes:\n          - survey: Traffic is\n"
    allowed = "{quote-too-short: it is all he says}"
    assert names(verdict_on(check, "Traffic is", claim=allowed, below=below)) == ["quote-too-short"]


def test_a_claim_itself_may_be_allowed(check):
    content = HEAD + "supporting:\n  - claim: It is so.\n    allow: {claim-without-evidence: everybody knows it}\n"
    verdict = check(content, survey=TEXT)
    assert names(verdict) == ["source-never-quoted"]
    assert len(verdict.allowed) == 1


def test_what_stands_outside_every_claim_is_nobodys_to_allow(check):
    content = (
        HEAD
        + "supporting:\n  - together:\n      - claim: A.\n        assumed: true\n"
        + "        allow: {source-never-quoted: later}\n      - see: nobody\n"
    )
    assert names(check(content, survey=TEXT)) == ["source-never-quoted", "idle-allowance", "unknown-see"]


@pytest.mark.parametrize(
    ("allowed", "rule"),
    [
        ("{quote-too-short: it is long}", "idle-allowance"),
        ("{quote-to-short: it is long}", "unknown-rule"),
        ("{quote-not-found: he said it}", "error-not-allowable"),
    ],
)
def test_an_allowance_that_has_no_effect_is_told(check, allowed, rule):
    assert names(verdict_on(check, "Traffic injures two people every week", quote=allowed)) == [rule]


def test_a_quote_that_is_not_found_cannot_be_allowed(check):
    verdict = verdict_on(check, "Traffic heals two people every week", quote="{quote-not-found: he said it}")
    assert names(verdict) == ["quote-not-found", "error-not-allowable"]


@pytest.mark.parametrize(
    ("words", "below", "rule"),
    [
        ("Traffic heals two people every week", "", "quote-not-found"),
        ("Traffic injures two people every week", "unknown: 1\n", "unknown-key"),
    ],
)
@pytest.mark.parametrize("at", ["quote", "claim"])
def test_an_allowance_is_not_called_idle_where_its_rule_could_not_look(check, at, words, below, rule):
    assert names(verdict_on(check, words, **{at: "{quote-cuts-qualifier: it is all he says}"}, below=below)) == [rule]


@pytest.mark.parametrize(
    ("allowed", "rule"),
    [("'it is fine'", "wrong-type"), ("{quote-too-short: ''}", "empty-text"), ("[quote-too-short]", "wrong-type")],
)
def test_an_allowance_without_a_reason_is_refused(check, allowed, rule):
    assert rule in names(verdict_on(check, "Traffic is", quote=allowed))


@pytest.mark.parametrize(
    ("keys", "rules", "columns"),
    [
        ("", ["quote-in-several-places"], [1, 1]),
        ("        prefix: '. '\n", [], [18]),
        ("        prefix: is loud.\n", [], [18]),
        ("        suffix: is loud\n", [], [1]),
        ("        prefix: is loud.\n        suffix: injures\n", [], [18]),
        ("        suffix: is quiet\n", ["context-not-found"], []),
        ("        prefix: loud\n        suffix: is loud\n", ["context-not-found"], []),
    ],
)
def test_prefix_and_suffix_pick_a_place(check, keys, rules, columns):
    allowed = "        allow: {quote-too-short: a word will do here}\n"
    content = HEAD + CUT.format(words="Traffic", quote=keys + (allowed if columns else ""), claim="")
    verdict = check(content, survey=TEXT)
    assert [name for name in names(verdict) if name != "idle-allowance"] == rules
    ((_, quote),) = verdict.dossier.quotes
    assert len(verdict.dossier.places(quote)) == len(columns)
    assert columns[0:1] == [passage.column for passage in verdict.dossier.places(quote)][0:1]


def test_json_tells_what_is_allowed_and_which_place_is_meant(check):
    keys = "        prefix: is loud.\n        allow: {quote-too-short: a word will do here}\n"
    verdict = check(HEAD + CUT.format(words="Traffic", quote=keys, claim="    allow: {x: y}\n"), survey=TEXT)
    (claim,) = json.loads(WRITER.write(verdict.dossier, Settings())[0].data)["supporting"]
    assert claim["allow"] == {"x": "y"}
    (quote,) = claim["quotes"]
    assert quote["allow"] == {"quote-too-short": "a word will do here"}
    assert quote["prefix"] == "is loud."
    assert [place["column"] for place in quote["places"]] == [18]
