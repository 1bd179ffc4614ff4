"""The letters of a source are known, detected and said, or not read: never guessed in silence."""

import codecs
import contextlib
import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.encoding import NAMES, decode
from argmap.files import Unreadable

FRENCH = "Le ministre a déclaré hier que la réforme serait présentée en février, malgré l’opposition des syndicats."
POLISH = "Prezydent Łukaszenka powiedział, że białoruskie wojska nie wezmą udziału w żadnej wojnie w tym roku."
RUSSIAN = "Лукашенко заявил вчера, что белорусские войска не будут участвовать в войне на Украине."
GREEK = "Ο πρόεδρος δήλωσε ότι ο στρατός δεν θα συμμετάσχει στον πόλεμο."
DETECTED = [
    (FRENCH, "cp1252"),
    ("“We are not going to participate,” Lukashenko said. It’s a high-risk strategy.", "cp1252"),
    ("He met her in a café in town and paid for everything.", "cp1252"),
    ("Gisteren werd één vraag gesteld over België en de coördinator.", "cp1252"),
    (POLISH.replace("w żadnej", "w tej"), "iso8859-2"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp866"),
    (GREEK, "iso8859-7"),
    ("Cumhurbaşkanı bugün yaptığı açıklamada ülkenin savaşa girmeyeceğini söyledi.", "cp1254"),
    ("הנשיא אמר אתמול כי הצבא לא ישתתף במלחמה.", "cp1255"),
    ("قال الرئيس إن الجيش لن يشارك في الحرب.", "cp1256"),
    ("大統領は昨日、軍は戦争に参加しないと述べた。", "cp932"),
    ("大統領は昨日、軍は戦争に参加しないと述べた。", "euc_jp"),
    ("总统昨天表示，军队不会参加战争。", "gb18030"),
    ("總統昨天表示，軍隊不會參加戰爭。", "big5"),
    ("대통령은 어제 군대가 전쟁에 참가하지 않을 것이라고 말했다.", "cp949"),
    ("대통령은 어제 “군대가 전쟁에 참가하지 않을 것이다”라고 말했다. 아무도 예상하지 못했다.", "cp949"),
    (
        "Der Kanzler erklärte am 3. März: „Wir werden keine entsenden“, doch es gehe um »mehr« – und zwar jährlich.",
        "cp1252",
    ),
]


@pytest.mark.parametrize(("text", "encoding"), DETECTED, ids=[f"{name}-{text[:12]}" for text, name in DETECTED])
def test_an_encoding_is_detected_and_said(text, encoding):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.detected
    assert text.encode(decoded.encoding) == text.encode(encoding)


def test_an_encoding_that_is_far_more_likely_is_not_passed_over_for_a_few_odd_places():
    text = (
        "LONDON – The minister said that “now and ever” it was so. She didn’t rule it out; “we can’t,” she said. "
        "A = πr is so—by all accounts."
    )
    with pytest.raises(Unreadable, match="could be of mac-latin2, mac-roman"):
        decode(text.encode("mac-roman"))


def test_one_odd_place_in_a_long_text_gives_it_to_no_encoding_that_is_far_less_likely():
    text = "He met her in a café in the old town, where the façade was new and naïve. " * 20 + "It was a cya©pet."
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.detected) == (text, True)


def test_letters_that_two_encodings_write_differently_are_an_error_that_names_both():
    czech = "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím."
    with pytest.raises(Unreadable) as refusal:
        decode(czech.encode("iso8859-2"))
    assert refusal.value.reason == "it is not UTF-8, and its letters could be of iso8859-2, cp1250"
    assert refusal.value.help == "save it as UTF-8, or write 'encoding: iso8859-2' below the source if that is right"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
@pytest.mark.parametrize("ends", ["le", "be"])
def test_a_byte_order_mark_tells_the_encoding(encoding, ends):
    mark = getattr(codecs, f"BOM_{encoding.upper().replace('-', '')}_{ends.upper()}")
    decoded = decode(mark + RUSSIAN.encode(f"{encoding}-{ends}"))
    assert decoded == (RUSSIAN, encoding, True)
    assert decode(mark + RUSSIAN.encode(f"{encoding}-{ends}"), encoding) == (RUSSIAN, encoding, False)


CHINESE = "总统昨天表示，军队不会参加战争。"
WITHOUT_MARK = [RUSSIAN, FRENCH, CHINESE, "대통령은 어제 말했다.\n", "It’s a Маяк – in 1874.\r\n", "नमस्ते दुनिया\nकैसे हैं"]


@pytest.mark.parametrize("text", WITHOUT_MARK)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_detected_without_their_mark(text, encoding):
    assert decode(text.encode(encoding)) == (text, encoding, True)
    assert decode(text.encode(encoding), encoding) == (text, encoding, False)


@pytest.mark.parametrize(
    "data",
    [
        b"The lighthouse\0 was built in 1874.",
        "Le minist\xe8re\0 a d\xe9clar\xe9 hier".encode("cp1252"),
        bytes(range(256)) * 4,
        b"\0\0\0\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0",
    ],
)
def test_a_nul_alone_makes_no_wide_text(data):
    with pytest.raises(Unreadable, match="it holds NUL bytes, so it is no text"):
        decode(data)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("日本", "iso2022_jp", "ISO-2022-JP"),
        ("대통령", "iso2022_kr", "ISO-2022-KR"),
        ("Beijing ~ " + CHINESE, "hz", "HZ"),
    ],
)
def test_letters_written_as_ascii_are_refused_until_their_encoding_is_stated(text, encoding, name):
    data = text.encode(encoding)
    with pytest.raises(Unreadable) as refusal:
        decode(data)
    assert refusal.value.reason == f"it looks like {name}"
    assert refusal.value.help == f"save it as UTF-8, or write 'encoding: {encoding}' below the source"
    assert decode(data, encoding).text == text
    assert decode(data, "utf-8").text == data.decode()


@pytest.mark.parametrize("text", ["ma~{n}ana ~} ~ x", "about ~{30 and ~}", "\x1b[31mred\x1b[0m and $B", "~{!~}"])
def test_signs_of_such_encodings_may_stand_in_a_text(text):
    assert decode(text.encode()) == (text, "utf-8", False)


@pytest.mark.parametrize("encoding", sorted(set(NAMES) - {"hz", "iso2022_jp", "iso2022_kr"}))
def test_every_encoding_can_be_stated(encoding):
    assert decode("plain words\n".encode(encoding), encoding).text.removeprefix("\ufeff") == "plain words\n"


@pytest.mark.parametrize(
    ("data", "stated", "reason", "help"),
    [
        (b"x\xe9", "cp125", "there is no encoding 'cp125'", "did you mean 'cp1252'?"),
        (b"x\xe9", "rot13", "there is no encoding 'rot13'", "write a name such as cp1252 or koi8-r"),
        (b"x\xe9", "zlib", "there is no encoding 'zlib'", "write a name such as cp1252 or koi8-r"),
        (b"x\xe9", "unicode_escape", "there is no encoding 'unicode_escape'", "write a name such as cp1252 or koi8-r"),
        (b"x\xe9", "a\0b", "there is no encoding 'a\0b'", "write a name such as cp1252 or koi8-r"),
        (b"a\nb\x81", "cp1252", "it is not cp1252: byte 0x81 in line 2", "save it as UTF-8"),
        (b"a\n\xe9", "utf-8", "it is not utf-8: byte 0xE9 in line 2", "save it as UTF-8"),
        ("é".encode(), "cp1252", "it is UTF-8, not cp1252", "remove 'encoding: cp1252'"),
        (b"\xff\xfea\0", "cp1252", "it begins with the byte order mark of utf-16-le, not of cp1252", "mend 'encoding'"),
        (
            b"\xff\xfea\0",
            "utf-16-be",
            "it begins with the byte order mark of utf-16-le, not of utf-16-be",
            "mend 'encoding'",
        ),
        ("“Zwölf Bäcker”\n".encode() + b"und\xff", "", "it is not utf-8: byte 0xFF in line 2", "save it as UTF-8"),
        (b"a \xed\xa0\xbd\xed\xb8\x80 b", "", "it is not utf-8: byte 0xED in line 1", "save it as UTF-8"),
        (b"a halved \xed\xa0\x80 pair", "", "it is not utf-8: byte 0xED in line 1", "save it as UTF-8"),
        (b"a\xe9\0", "", "it holds NUL bytes, so it is no text", "save the document as plain text, in UTF-8"),
    ],
)
def test_what_a_word_does_not_fit_is_refused(data, stated, reason, help):
    with pytest.raises(Unreadable) as refusal:
        decode(data, stated)
    assert (refusal.value.reason, refusal.value.help) == (reason, help)


def test_the_documents_own_word_counts_as_browsers_take_it():
    assert decode("it’s é".encode("cp1252"), declared="ISO-8859-1") == ("it’s é", "ISO-8859-1", False)
    assert decode(FRENCH.encode("cp1252"), declared="x-nonsense").detected


@settings(deadline=None, max_examples=200)
@example(b"\xfa\x81")  # cp932 has other bytes for the same letter, so encoding again may not lead back
@given(st.binary(max_size=200))
def test_any_bytes_are_read_whole_or_refused(data):
    with contextlib.suppress(Unreadable):
        decoded = decode(data)
        assert data.decode(decoded.encoding) == decoded.text


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=50))
def test_utf_8_is_never_called_anything_else(text):
    data = text.encode(errors="ignore")
    if not set(b"\x1b\0~") & set(data) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode(data) == (data.decode(), "utf-8", False)


def test_a_source_of_utf_8_does_not_load_the_detector():
    code = "import sys; from argmap.encoding import decode; decode('é'.encode()); print('chardet' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
