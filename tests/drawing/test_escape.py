import re
from xml.etree import ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.drawing.escape import escaped

ANY = st.text(st.characters(codec=None) | st.sampled_from("&<>\"'\\;#\x00\x1b\r\ud800\ufffe\xa0"))


@given(ANY)
@example("\ud800\xa0")
@example("]]><!--")
def test_any_text_is_read_back_as_itself(text):
    written = f'<a b="{escaped(text)}">{escaped(text)}</a>'.encode()
    read = ET.fromstring(written)  # noqa: S314 - this is what is tested
    allowed = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    lines = re.sub("\r\n?", "\n", allowed)
    assert (read.text or "") == lines
    assert read.get("b") == re.sub("[\n\t]", " ", lines)
    assert not len(read)
    assert set(read.attrib) == {"b"}
