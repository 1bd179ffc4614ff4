"""A quote that brings its own pair of quotation marks gets no second one in any format."""

import pytest

from argmap.registry import Settings
from argmap.terminal.paint import paint
from argmap.terminal.signs import UNICODE
from argmap.terminal.tree import Tree, View
from argmap.writers import html, markdown, svg

SPEECH = "“We are not going to take part.” He said it “again” and “again”.\n"
MAP = """\
argmap: 1
question: Q?
sources: {s: s.txt}
supporting:
  - {claim: C., quotes: [s: “We are not going to take part.”, s: He said it “again” and “again”, s: We are not going]}
"""
SHOWN = ["“We are not going to take part.”", "“He said it “again” and “again””", "“We are not going”"]


def shown(verdict, name):
    if name == "show":
        return paint(Tree(verdict.dossier, View(200, UNICODE)).lines(), colour=False)
    writer = {"svg": svg, "html": html, "markdown": markdown}[name].WRITER
    return writer.write(verdict.dossier, Settings())[0].data.decode()


@pytest.mark.parametrize("name", ["svg", "html", "markdown", "show"])
def test_a_quote_has_one_pair_of_marks(name, check):
    text = shown(check(MAP, s=SPEECH), name).replace("\xa0", " ")
    assert [words for words in SHOWN if words not in text] == []
    assert "““" not in text
