"""What the fuzzer makes: sources, words taken from them, maps that quote them, and spoilt files of every kind."""

import re
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

CASES = Path(__file__).parents[1] / "cases" / "readers"
SENTENCES = [
    "Two people every week are hurt on Main Street.",
    "“It is unlikely,” she said, “that we’ll close it.”",
    "No one – not even the mayor – kept to the limit of 30, he said.",
    "The plan (of 2019) costs €6,000.50… or more; 10² times that by the 21st.",
    "A well-known, un-\nhappy end for the ﬁrst of them.",
    "Zwölf Bäcker, 漢字 und 😀 sagten es; это не так; e\u0301te\u0301, שלום.",
    "He said: “I was opened and never closed. It's 'so' \"often\" `here`.",
    "don't  can\u2019t\u00a0won\u00adt\u200b it [sic] was [...] so … and . . . on",
]
HOSTILE = [
    *(
        "\x1b[31m",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x85",
        "\u2028",
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        "\xad",
        "a\u0301",
    ),
    *(
        "<script>",
        "]]>",
        "%0A",
        "::error::",
        "\\",
        '"',
        "'",
        "{",
        "}",
        "[",
        "]",
        ": ",
        " #",
        "- ",
        "&a ",
        "*a",
        "!t ",
        "|",
    ),
    *(">-", "---", "...", "…", "[…]", "(…)", "“", "”", "‘", "’", "«", "–", "--", "№", "ﬁ", "İ", "ß", "ǆ", "\U000e0041"),
    *(
        "\ud7ff",
        "\uffff",
        "\U0001f468\u200d\U0001f469",
        "ก",
        "한",
        "が",
        "か\u3099",
        "𝒜",
        "½",
        "٣",
        "x" * 300,
        " " * 300,
    ),
]
LIKE = {"“": '"', "”": '"', "’": "'", "–": "--", "…": "...", "\n": " ", "  ": " ", "-": "–", "ﬁ": "fi", "e\u0301": "é"}
TAME = re.compile(r"[^\W_][^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff:#{}\[\]'\"\\\ud800-\udfff\uffff]*[^\W_]")
YAML = [
    *("argmap: 1\n", "question: Q?\n", "sources:\n", "  s: s.txt\n", "supporting:\n", "- claim: C\n", "  quotes:\n"),
    *(
        "- s: words\n",
        "answers:\n",
        "- see: a\n",
        "- together:\n",
        "  id: a\n",
        ">-\n",
        "|2+\n",
        "? ",
        "%YAML 1.1\n",
        "\n",
    ),
    *(
        "allow: {x: y}\n",
        "boilerplate: [1, 3-2]\n",
        "party: yes\n",
        "note: ''\n",
        "prefix: x\n",
        "date: 2023-13-41\n",
        "  ",
    ),
]

fragments = st.one_of(st.sampled_from(HOSTILE), st.sampled_from(SENTENCES), st.text(max_size=8))
hostile_texts = st.lists(fragments, max_size=8).map(" ".join).map(lambda text: text if text.strip() else "words")
repeated = st.builds(lambda piece, times: piece * times, fragments, st.integers(1, 2000))
sources = st.one_of(
    st.lists(st.one_of(st.sampled_from(SENTENCES), fragments), max_size=12).map(" ".join),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=30).map("\n\n".join),
    repeated,
)


class Desk(NamedTuple):
    """A map and the sources beside it."""

    map: bytes
    sources: dict[str, bytes]


@st.composite
def words_of(draw, text):
    """Words of a text as a curator may have changed them, rightly or wrongly."""
    words = re.findall(r"\S+\s*", text)
    if not words:
        return draw(hostile_texts)
    start = draw(st.integers(0, len(words) - 1))
    chosen = words[start : draw(st.integers(start + 1, min(len(words), start + 40)))]
    change = draw(st.sampled_from(("none", "like", "like", "elide", "insert", "drop", "bracket", "first")))
    at = draw(st.integers(0, len(chosen) - 1))
    if change in ("elide", "drop"):
        chosen[at : at + draw(st.integers(1, 5))] = ["… "] if change == "elide" else []
    elif change in ("insert", "bracket"):
        chosen.insert(at, draw(fragments) if change == "insert" else f"[{draw(st.sampled_from(SENTENCES))[:20]}] ")
    quote = "".join(chosen).strip()
    if change == "like":
        for one, other in LIKE.items():
            quote = quote.replace(one, other)
    return quote[:1].swapcase() + quote[1:] if change == "first" else quote


@st.composite
def scalars(draw, text, indent=12):
    """A text in one of YAML's styles; now and then in one in which it cannot be written."""
    style = draw(st.sampled_from(("double", "plain", "single", "folded", "literal")))
    if style == "double" or (not TAME.fullmatch(text) and draw(st.integers(0, 60)) != 37):
        return _quoted(text)
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    if style == "plain":
        return text
    lines = ("\n" + " " * indent).join(text.splitlines() or [""])
    return f"{'>-' if style == 'folded' else '|'}\n{' ' * indent}{lines}"


def _quoted(text: str) -> str:
    escaped = (each if each.isprintable() and each not in '"\\' else f"\\U{ord(each):08x}" for each in text)
    return f'"{"".join(escaped)}"'


@st.composite
def claims(draw, texts, depth=2):
    """The lines of a claim, two spaces in for every level."""
    pad = "  " * (3 - depth)
    lines = [f"{pad}- claim: {draw(scalars(draw(hostile_texts)))}"]
    if draw(st.booleans()):
        lines.append(f"{pad}  id: {draw(st.sampled_from('abc'))}")
    quotes = draw(st.lists(st.sampled_from([*texts, "gone"]), max_size=3))
    lines += [f"{pad}  quotes:"] * bool(quotes)
    for source in quotes:
        words = draw(scalars(draw(words_of(texts.get(source, "no words")))))
        if draw(st.booleans()):
            lines.append(f"{pad}    - {source}: {words}")
        else:
            lines += [f"{pad}    - quote: {words}", f"{pad}      source: {source}", f"{pad}      speaker: p"]
    for key in draw(st.lists(st.sampled_from(("supporting", "opposing", "undercutting")), unique=True, max_size=2)):
        if depth:
            lines += [f"{pad}  {key}:", draw(claims(texts, depth - 1))]
        else:
            lines += [f"{pad}  {key}: [{{see: {draw(st.sampled_from('abcz'))}}}]"]
    return "\n".join(lines)


@st.composite
def desks(draw):
    """A map over two sources; most are well formed, some are spoilt."""
    texts = {"s": draw(sources), "t": draw(sources)}
    lines = [
        "argmap: 1",
        f"question: {draw(scalars(draw(hostile_texts)))}",
        "sources: {s: s.txt, t: {file: t.txt, title: T, date: 2022-01}, gone: gone.txt}",
        f"speakers: {{p: {{name: {_quoted(draw(hostile_texts))}}}}}",
        "supporting:",
        *draw(st.lists(claims(texts), min_size=1, max_size=3)),
        "opposing: []  # the end",
        "",
    ]
    text = draw(st.sampled_from(("\n", "\n", "\r\n", "\r"))).join("\n".join(lines).split("\n"))
    if draw(st.integers(0, 6)) == 3:
        text = draw(spoilt(text))
    mark = "\ufeff" if draw(st.integers(0, 9)) == 0 else ""
    files = {f"{id}.txt": content.encode() for id, content in texts.items()}
    return Desk((mark + text).encode(errors="surrogatepass"), files)


@st.composite
def spoilt(draw, text):
    """A text with pieces cut out, doubled, and put in anywhere."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        piece = draw(st.one_of(st.just(""), st.just(text[start:end] * 2), st.sampled_from(YAML), fragments))
        text = text[:start] + piece + text[end:]
    return text


@st.composite
def spoilt_bytes(draw, data):
    """Bytes with a stretch replaced, or cut off."""
    start = draw(st.integers(0, len(data)))
    piece = draw(st.binary(max_size=16))
    kept = draw(st.sampled_from((0, len(piece), draw(st.integers(0, 200)))))
    return data[:start] + piece + (b"" if draw(st.integers(0, 9)) == 0 else data[start + kept :])


_maps = [path.read_bytes().decode(errors="replace") for path in sorted(CASES.glob("*.yaml"))]
map_texts = st.one_of(
    st.sampled_from(_maps).flatmap(spoilt),
    st.lists(st.sampled_from(YAML), max_size=30).map("".join),
    desks().map(lambda desk: desk.map.decode(errors="replace").removeprefix("\ufeff")),
    repeated.map(lambda text: f"argmap: 1\nquestion: {text}"),
    st.sampled_from(YAML).flatmap(lambda piece: st.integers(1, 3000).map(lambda times: piece * times)),
)
