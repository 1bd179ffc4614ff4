from urllib.parse import unquote

import pytest

from argmap.drawing.links import safe_link, with_fragment


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://example.org", "HTTP://example.org"),
        (" https://example.org/a\n", "https://example.org/a"),
        ("https://[::1]:8000/a", "https://[::1]:8000/a"),
        ("sources/a.html", "sources/a.html"),
        ("../a.html", "../a.html"),
        ("/a:b", "/a:b"),
        ("#claim-x", "#claim-x"),
        ("?a:b", ""),
        ('https://example.org/a b?"x"=<1>', "https://example.org/a%20b?%22x%22=%3C1%3E"),
        ("https://example.org/ü%20", "https://example.org/%C3%BC%20"),
        ("https://example.org/?a=javascript:alert(1)", "https://example.org/?a=javascript:alert(1)"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("java\tscript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("javascript&colon;alert(1)", "javascript&colon;alert(1)"),
        ("javascript%3Aalert(1)", "javascript%3Aalert(1)"),
        ("vbscript:x", ""),
        ("data:text/html,x", ""),
        ("blob:https://example.org/x", ""),
        ("file:///etc/passwd", ""),
        ("mailto:a@example.org", ""),
        ("//example.org/a", ""),
        ("\t//example.org/a", ""),
        ("///example.org/a", ""),
        ("\\\\example.org\\a", ""),
        ("/\\example.org/a", ""),
        ("https:\\\\example.org", ""),
        ("https://example.org/\\N", ""),
        ("https://good.example@evil.example/", ""),
        ("https://good.example:x@evil.example/", ""),
        ("https://example.org/a\x00b", ""),
        ("https://example.org/a\x7fb", ""),
        ("https://example.org/\u202egpj.exe", ""),
        ("https://example.org/a\u200bb", ""),
        ("https:nowhere", ""),
        ("https:///example.org", ""),
        ("a:b", ""),
        ("1:b", ""),
        ("//[x", ""),
        ("https://[x", ""),
        ("", ""),
    ],
)
def test_only_harmless_addresses_become_links(address, link):
    assert safe_link(address) == link


PAGE = "https://example.org/a"
TEXT = "It is late, they say.\nThe bridge - old & worn, 30% rust - is closed. It is late again.\nNobody knows why."


def fragment(*parts, again=False, link=PAGE, text=TEXT):
    found = [(text.index(part), text.index(part) + len(part)) for part in parts]
    return with_fragment(link, text, found, again=again)


def test_a_short_quote_is_named_in_full_with_its_marks_encoded():
    link = fragment("The bridge - old & worn, 30% rust - is closed.")
    assert link == f"{PAGE}#:~:text=The%20bridge%20%2D%20old%20%26%20worn%2C%2030%25%20rust%20%2D%20is%20closed."


def test_a_long_quote_is_named_by_how_it_starts_and_ends():
    words = " ".join(f"word{number}" for number in range(60))
    found = unquote(with_fragment(PAGE, words, [(0, len(words))], again=False))
    assert found == f"{PAGE}#:~:text=word0 word1 word2 word3 word4 word5,word54 word55 word56 word57 word58 word59"


def test_a_long_quote_of_few_words_does_not_end_before_it_starts():
    word = "x" * 120
    assert unquote(fragment(f"{word} y {word}", text=f"{word} y {word}")) == f"{PAGE}#:~:text={word},{word}"
    assert unquote(fragment(3 * word, text=3 * word)) == f"{PAGE}#:~:text={3 * word}"


def test_a_quote_over_lines_is_named_by_its_first_and_last_line():
    assert unquote(fragment("again.\nNobody knows")) == f"{PAGE}#:~:text=again.,Nobody knows"


def test_words_that_come_again_are_told_by_those_around_them():
    assert unquote(fragment("It is late again", again=True)) == f"{PAGE}#:~:text=rust - is closed.-,It is late again,-."
    assert unquote(fragment("It is late", again=True)) == f"{PAGE}#:~:text=It is late,-, they say."
    assert fragment("Nobody knows why.", again=True) == f"{PAGE}#:~:text=Nobody%20knows%20why."


def test_an_elided_quote_is_named_part_by_part():
    link = fragment("The bridge - old & worn, 30% rust - is closed", "again")
    assert unquote(link.partition("#")[2]) == (
        ":~:text=The bridge - old & worn, 30% rust - is closed&text=closed. It is late-,again,-."
    )


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (f"{PAGE}#part", f"{PAGE}#part:~:text=late"),
        (f"{PAGE}#", f"{PAGE}#:~:text=late"),
        (f"{PAGE}#:~:text=x", f"{PAGE}#:~:text=x"),
        ("#claim-x", "#claim-x"),
        ("", ""),
    ],
)
def test_a_fragment_is_added_to_what_stands_there(link, expected):
    assert fragment("late", link=link) == expected
