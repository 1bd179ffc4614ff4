import html
import re

import pytest
from test_json_writer import EVERYTHING, SURVEY

from argmap.registry import Settings
from argmap.visible import one_line
from argmap.writers.mermaid import WRITER

BOX = re.compile(r'^(n\w+)\["(.*)"\]:::(\w+)$', re.MULTILINE)
HOSTILE = [  # each was drawn by Mermaid 11.17 as it stands here: tests/benchmarks/mermaid.py
    'Is "x" safe? %%{init: {"securityLevel":"loose"}}%%',
    "%% comment",
    "end",
    'end of "the" subgraph ]:::x; click n0 "javascript:alert(1)"',
    "graph TD; A-->B",
    "classDef default fill:#f00; style n0 fill:#f00; linkStyle 0 stroke:red",
    "The lifestyle: #1 reason; and more;",
    '`code` and "`markdown **string**`"',
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <br>",
    "&amp; &#60;b&#62; #quot; #35;",
    "$$x^2$$ and $$$",
    "C:\\new\\nothing \\",
    "fa:fa-car fab:fa-github",
    "ﬂ°°35¶ß",
    "pipe | {brace} [bracket] (paren) @{shape: circle} n0@{img: 'http://x/y.png'}",
    "1. a list item",
    "12) another",
    "- dash",
    "+ plus",
    "* star _under_ **bold** ~~strike~~",
    "> quote",
    "# heading",
    "---",
    "x:::evil",
    "\x1b[31m \u202e 🙂 日本語 العربية",
]


def chart(dossier, **choices):
    return WRITER.write(dossier, Settings(**choices))[0].data.decode()


def shown(label):
    """The lines of a box as Mermaid shows them."""
    lines = [re.sub(r"#(\d+);", r"&#\1;", line) for line in label.split("<br/>")]
    return [html.unescape(line).replace("\u200b", "") for line in lines]


def test_everything_is_drawn(check, golden, cases):
    golden(cases / "everything.mmd", chart(check(EVERYTHING, survey=SURVEY).dossier))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_nothing_but_a_text(check, text):
    quoted = "'" + text.replace("'", "''") + "'" if text.isprintable() else '"\\e[31m \\u202e 🙂 日本語 العربية"'
    written = chart(check(f"argmap: 1\nquestion: Q\nsupporting: [{{claim: {quoted}}}]\n").dossier)
    (_, label, side) = BOX.findall(written)[1]
    assert side == "supports"
    assert shown(label) == ["+ supports", one_line(text)]
    kept = re.sub(r"#\d+;|<br/>", "", label)
    assert not re.search(r'["<>&`\[\]{}|;@=*_~$\\%#]', kept)
    assert not re.search(r"style|classDef|\$\$|\\n|fa:fa|ﬂ°", kept)


def test_a_chart_grows_up_while_it_is_narrow_and_sideways_when_not(check):
    def written(count):
        claims = "".join(f"  - claim: Number {number}.\n" for number in range(count))
        return chart(check(f"argmap: 1\nquestion: Q\nsupporting:\n{claims}").dossier)

    assert "flowchart BT\n" in written(5)
    assert "flowchart RL\n" in written(6)


@pytest.mark.parametrize(
    ("count", "length", "told"), [(499, 20, []), (501, 20, ["501 lines"]), (60, 900, ["characters and 60 lines"])]
)
def test_what_hosts_do_not_draw_is_told(check, count, length, told):
    said = []
    claims = "".join(f"  - claim: Number {number} {'x' * length}.\n" for number in range(count))
    chart(check(f"argmap: 1\nquestion: Q\nsupporting:\n{claims}").dossier, tell=said.append)
    assert len(said) == len(told)
    for notice, words in zip(said, told, strict=True):
        assert notice.startswith("GitHub will not draw this chart of ")
        assert words in notice
