"""What a changed source's report says of the quotes: which are lost, and where the others stand now."""

import pytest

LINES = [f"The {number} sentence of this text." for number in ("first", "second", "third", "fourth", "fifth", "sixth")]
LINES += ["The seventh sentence of this text.", "The eighth sentence of this text."]


@pytest.mark.parametrize(
    ("quotes", "message", "help"),
    [
        ([], "", ""),
        (LINES[:1], ": its one quote still stands", "what still stands is now on line 1: "),
        (["Gone from the text."], ": its one quote is lost", ""),
        (LINES[1:3], ": all that is quoted still stands", "what still stands is now on lines 2, 3: "),
        ([*LINES[:2], "Gone."], ": 1 of its 3 quotes is lost", "what still stands is now on lines 1, 2: "),
        ([LINES[0], "Gone.", "Lost."], ": 2 of its 3 quotes are lost", "what still stands is now on line 1: "),
        (LINES, ": all that is quoted still stands", "what still stands is now on lines 1, 2, 3, 4, 5, 6 and 2 more: "),
    ],
)
def test_what_stands_and_what_is_lost(check, quotes, message, help):
    items = "".join(f"      - s: {quote}\n" for quote in quotes)
    text = f"argmap: 1\nquestion: Q?\nsources: {{s: {{file: s.txt, sha256: {'0' * 64}}}}}\nsupporting:\n  - claim: C.\n"
    text += f"    quotes:\n{items}" if quotes else "    assumed: true\n"
    verdict = check(text, s="\n".join(LINES))
    (finding,) = (found.finding for found in verdict.diagnostics if found.rule == "changed-source")
    assert finding.message == f"'s.txt' has changed since it was pinned{message}"
    assert finding.help == f"{help}read the source again; if the map still holds, run 'argmap pin --update'"
    lost = [quote for quote in quotes if quote not in LINES]
    assert [verdict.dossier.file.content[slice(*label.span[1:])] for label in finding.related] == lost
