import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.model import Text
from argmap.selection.criteria import Selection
from argmap.selection.select import select
from argmap.terminal.paint import paint
from argmap.terminal.signs import ASCII, UNICODE
from argmap.terminal.tree import Tree, View
from argmap.visible import cells


def _tree(verdict, width=80, signs=UNICODE, branch=None, **asked):
    part = select(verdict.dossier, Selection(**asked))
    root = next((node for node in part.nodes if branch and getattr(node, "id", None) == Text(branch, node.span)), None)
    return paint(Tree(part, View(width, signs)).lines(root), colour=False)


def _chain(length):
    """Claims each under the one before, every third with a sibling and every fifth with a quote."""
    lines = ["argmap: 1", "question: How deep does it go?", "sources: {s: s.txt}", "supporting:"]
    for depth in range(length):
        indent = "  " * depth
        lines.append(f"{indent}- claim: This is claim number {depth + 1} of the chain.")
        if depth % 5 == 0:
            lines += [f"{indent}  quotes:", f"{indent}  - s: words of the source"]
        if depth < length - 1:
            lines.append(f"{indent}  {('supporting', 'opposing')[depth % 2]}:")
    lines += [f"{'  ' * depth}- A sibling on level {depth + 1}." for depth in range(length - 1, 0, -3)]
    return "\n".join(lines) + "\n"


def _words(tree):
    """What the tree says, its guides and line ends aside."""
    text = re.sub(r"^(?:…\d+ )?[ │├└─]*", "", tree, flags=re.MULTILINE)
    return "".join(text.split())


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_chain_of_499_claims_loses_none_at_any_width(check, width):
    verdict = check(_chain(499), s="These are words of the source.\n")
    assert verdict.dossier is not None
    tree = _tree(verdict, width)
    assert max(map(cells, tree.split("\n"))) <= width
    said = _words(tree)
    for number in range(1, 500):
        assert f"Thisisclaimnumber{number}ofthechain." in said
    for level in range(499, 1, -3):
        assert f"Asiblingonlevel{level}." in said
    assert said.count("“wordsofthesource”") == 100


@pytest.mark.parametrize("width", [40, 80])
def test_deep_claims_bear_the_number_of_their_level(check, golden, cases, width):
    verdict = check(_chain(30), s="These are words of the source.\n")
    golden(cases / f"deep-{width}.txt", _tree(verdict, width) + "\n")


@pytest.mark.timing
def test_ten_thousand_claims_with_quotes_are_laid_out_in_a_second(check):
    claims = "".join(
        f"  - claim: The claim number {number} is stated here in so many words.\n"
        f"    quotes: [{{s: these are the words of the source for every claim}}]\n"
        for number in range(10_000)
    )
    verdict = check(
        f"argmap: 1\nquestion: Why?\nsources: {{s: s.txt}}\nsupporting:\n{claims}",
        s="So these are the words of the source for every claim.\n",
    )
    begin = time.process_time()
    tree = _tree(verdict)
    assert time.process_time() - begin < 2
    assert len(re.findall(r"The claim number \d+ is stated", tree)) == 10_000
    assert tree.count("— s line 1") == 10_000


HOSTILE = "ab 漢é\u0301😀[]/:x\\\"'"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.text(alphabet=HOSTILE, min_size=1, max_size=80),
    st.integers(20, 120),
    st.sampled_from([UNICODE, ASCII]),
    st.integers(1, 12),
)
def test_no_line_is_wider_than_the_terminal(check, text, width, signs, depth):
    words = "'" + text.replace("'", "''") + "x'"
    lines = ["argmap: 1", f"question: {words}", "supporting:"]
    for level in range(depth):
        indent = "  " * level
        lines += [f"{indent}- claim: {words}", f"{indent}  note: {words}"]
        lines += [f"{indent}  quotes: [{{quote: {words}, source: s, speaker: nobody, note: {words}}}]"]
        lines += [f"{indent}  opposing:"] if level < depth - 1 else []
    verdict = check("\n".join(lines) + "\n")
    assert verdict.dossier is not None
    assert all(cells(line) <= width for line in _tree(verdict, width, signs).split("\n"))


def test_texts_are_data_and_never_obeyed(check, golden, cases):
    hostile = r'"[bold]x[/bold] [/x] [also] :smile: \e[31mred\e]0;t\a \x9b31m \u202Eabc \u200Bz\u2028y \ta\nb"'
    verdict = check(
        f"argmap: 1\nquestion: {hostile}\nthesis: {hostile}\nnote: {hostile}\n"
        f"sources:\n  s: {{file: s.txt, title: {hostile}, author: {hostile}, publisher: {hostile}}}\n"
        f"speakers:\n  p: {{name: {hostile}, role: {hostile}}}\n"
        f"supporting:\n  - claim: {hostile}\n    id: a\n    note: {hostile}\n"
        f"    quotes: [{{quote: {hostile}, source: s, speaker: p, date: {hostile}, note: {hostile}}}]\n"
        f"  - see: {hostile}\n",
        s="\x1b[31m\n",
    )
    tree = _tree(verdict)
    golden(cases / "hostile.txt", tree + "\n")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028\u202e]", tree)
    assert tree.count("[also] :smile:") >= 8


def test_a_branch_begins_at_its_claim(check):
    verdict = check(
        "argmap: 1\nquestion: Q?\nsupporting: [{claim: one, opposing: [{claim: two, id: b, undercutting: [three]}]}]\n"
    )
    assert _tree(verdict, branch="b") == "- 1.1 opposes: two #b\n└─ / 1.1.1 undercuts: three"


def test_premises_that_count_jointly_are_counted_one_by_one_where_they_are_hidden(check):
    verdict = check("argmap: 1\nquestion: Q?\nsupporting: [{claim: one, supporting: [{together: [a, b]}]}]\n")
    assert (
        _tree(verdict, depth=1)
        == "? Q?\n  part: 1 of 3 claims, 0 of 0 quotes\n└─ + 1 supports: one\n   … 2 more under this claim"
    )


def test_a_map_with_empty_texts_is_still_a_tree(check):
    dossier = check("argmap: 1\nquestion:\nsupporting:\n  - claim:\n  - see:\n").dossier
    lines = paint(Tree(dossier, View(80, UNICODE)).lines(), colour=False).split("\n")
    assert [line.strip() for line in lines] == ["?", "├─ + 1 supports:", "└─ + 2 supports: → no such claim (see #)"]


def test_who_published_the_words_first_is_told_with_the_quote_and_the_source(check):
    verdict = check(
        "argmap: 1\nquestion: Q?\nsources: {a: a.txt, b: {file: b.txt, via: the poll}}\nsupporting:\n  - claim: one\n"
        "    quotes: [{quote: said so, source: a, via: an office}, {quote: and so, source: b, date: 2020}]\n"
    )
    told = _tree(verdict)
    assert "— a, via an office\n" in told
    assert "— b, 2020, via the poll\n" in told
    assert "  b: via the poll, b.txt (unreadable), 1 quote" in told


def test_a_reference_says_where_its_claim_is_left_out_of_the_part(check):
    verdict = check("argmap: 1\nquestion: Q?\nsupporting: [{claim: one, id: a}]\nopposing: [{claim: two}, {see: a}]\n")
    assert "└─ - 3 opposes: → one (left out here) (see #a)" in _tree(verdict, side="opposing")
    assert "└─ - 3 opposes: → one (see #a)" in _tree(verdict)
