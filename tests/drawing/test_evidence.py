import pytest

from argmap.drawing.evidence import safe_link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("sources/a.html", "sources/a.html"),
        ("#claim-x", "#claim-x"),
        ('https://example.org/a b?"x"=<1>', "https://example.org/ab?%22x%22=%3C1%3E"),
        ("https://example.org/\\N", "https://example.org/%5CN"),
        ("https://example.org/ü%20", "https://example.org/%C3%BC%20"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https:nowhere", ""),
        ("a:b", ""),
        ("1:b", ""),
        ("//[x", ""),
        ("", ""),
    ],
)
def test_only_harmless_addresses_become_links(address, link):
    assert safe_link(address) == link
