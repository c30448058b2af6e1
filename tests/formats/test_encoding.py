"""Bytes of many origins become the text that was written."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats import encoding as encoding_module
from clipdesk.formats.encoding import (
    ENCODINGS,
    Encoding,
    codec_name,
    decode,
    decoded_lines,
    encoding_label,
    lines_of,
    reads_like_text,
    utf16_without_mark,
)

WRITTEN = {
    "de": (
        (
            "Die Bürgermeisterin sagte am Dienstag, die Straße werde für 3,4 Millionen erneuert. „Wir haben zu lange gewartet“, erklärte sie. "
            "Die Anwohner müssen während der Bauzeit Umwege fahren, können aber früher nach Hause, wenn die Brücke öffnet."
        ),
        "cp1252 iso8859-15 mac-roman cp850",
    ),
    "fr": (
        (
            "Le maire a déclaré mardi que l’école fermerait ses portes à la rentrée. « Nous n’avons pas trouvé d’autre solution », a-t-il ajouté. "
            "Les élèves seront répartis dans trois établissements voisins, où les salles sont déjà pleines."
        ),
        "cp1252 iso8859-15 mac-roman cp850",
    ),
    "es": (
        (
            "La alcaldesa anunció el miércoles que la ciudad destinará 4,5 millones a la rehabilitación del puente. «No podemos esperar más», señaló. "
            "¿Cuándo empezarán las obras? Según el concejal Íñigo Muñoz, en otoño."
        ),
        "cp1252 iso8859-1 mac-roman",
    ),
    "pl": (
        (
            "Burmistrz ogłosił we wtorek, że gmina przeznaczy trzy miliony złotych na remont mostu. „Nie możemy dłużej czekać”, powiedział. "
            "Mieszkańcy będą musieli korzystać z objazdów aż do późnej jesieni, a przejście dla pieszych zostanie zamknięte."
        ),
        "cp1250 iso8859-2",
    ),
    "ru": (
        (
            "Мэр объявил во вторник, что город выделит три миллиона рублей на ремонт моста. Мы больше не можем ждать, заявил он на заседании совета. "
            "Жителям придётся пользоваться объездами до поздней осени."
        ),
        "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic",
    ),
    "el": (
        (
            "Ο δήμαρχος ανακοίνωσε την Τρίτη ότι η πόλη θα διαθέσει τρία εκατομμύρια για την επισκευή της γέφυρας. Δεν μπορούμε να περιμένουμε άλλο, "
            "είπε στο συμβούλιο. Οι κάτοικοι θα χρησιμοποιούν παρακάμψεις μέχρι το φθινόπωρο."
        ),
        "cp1253 iso8859-7",
    ),
    "tr": (
        (
            "Belediye başkanı salı günü kentin köprünün onarımı için üç milyon lira ayıracağını açıkladı. Daha fazla bekleyemeyiz diyen başkan, "
            "çalışmaların sonbahara kadar süreceğini söyledi. Sürücüler bu süre içinde çevre yollarını kullanacak."
        ),
        "cp1254 iso8859-9",
    ),
    "ja": (
        "市長は火曜日、橋の修繕に三百万円を充てると発表した。「これ以上待つことはできない」と市議会で述べた。住民は秋の終わりまで迂回路を使うことになる。",
        "cp932 euc-jp iso2022-jp",
    ),
    "zh": (
        "市长星期二宣布，该市将拨款三百万元修缮大桥。“我们不能再等了，”他在市议会上说。居民在深秋之前必须绕道行驶。工程预计下个月开始。",
        "gb18030",
    ),
    "ko": (
        "시장은 화요일 다리 보수에 삼백만 원을 투입하겠다고 발표했다. 더는 기다릴 수 없다고 시의회에서 말했다. 주민들은 늦가을까지 우회로를 이용해야 한다.",
        "cp949",
    ),
    "en": (
        "The mayor’s office said on Tuesday that the café on Main Street — “a landmark” — will stay open, at a cost of £3 million to the city.",
        "cp1252 mac-roman",
    ),
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CASES = [(language, codec) for language, (_, codecs_) in WRITTEN.items() for codec in (*codecs_.split(), *UNICODE)]


def _bytes(text: str, codec: str) -> bytes:
    """`text` in `codec`, with plain marks where the codec has no curly ones."""
    plain = str.maketrans("„“”’‘—«»", '"""\'\'-""')
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return text.translate(plain).encode(codec)


def test_at_least_95_in_100_texts_are_read_as_they_were_written() -> None:
    wrong = []
    for language, codec in CASES:
        data = _bytes(WRITTEN[language][0], codec)
        if decode(data).text != data.decode(codec).removeprefix("\ufeff"):
            wrong.append(f"{language} in {codec} read as {decode(data).encoding}")
    assert len(wrong) <= 0.05 * len(CASES), wrong


def test_single_sentences_are_read_nearly_as_well() -> None:
    sentences = [
        (sentence + ".", codec)
        for language, (text, codecs_) in WRITTEN.items()
        if language not in {"ja", "zh", "ko"}
        for sentence in text.split(". ")
        for codec in codecs_.split()
    ]
    right = sum(decode(data := _bytes(sentence, codec)).text == data.decode(codec) for sentence, codec in sentences)
    assert right >= 0.95 * len(sentences)


def test_what_the_bytes_prove_is_confident_and_needs_no_word() -> None:
    for data in (b"plain", "Señal".encode(), "Señal".encode("utf-8-sig"), "Señal".encode("utf-16")):
        decoded = decode(data)
        assert (decoded.confident, decoded.note) == (True, "")


def test_a_guess_is_never_confident_and_says_so() -> None:
    decoded = decode(WRITTEN["de"][0].encode("cp1252"))
    assert not decoded.confident
    assert decoded.note == "The encoding was guessed: Western (Windows-1252)."


def test_a_mark_is_not_part_of_the_text() -> None:
    for codec, mark in (
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ):
        assert decode(mark + "Señal".encode(codec)).text == "Señal"


def test_what_the_user_forces_is_obeyed() -> None:
    assert decode("Señal".encode(), "cp1252").text == "SeÃ±al"
    forced = decode(b"caf\xe9", "utf-8")
    assert (forced.text, forced.confident) == ("caf\ufffd", False)
    assert forced.note == "1 place could not be read as Unicode (UTF-8)."


def test_what_the_file_declares_is_believed_when_it_fits() -> None:
    assert decode("Мост".encode("koi8-r"), declared="KOI8-R").text == "Мост"
    assert decode("Señal".encode("cp1252"), declared="ascii").text == "Señal"
    assert decode("Señal".encode(), declared="ascii").text == "Señal"
    assert decode("日本語の文章です。".encode(), declared="shift_jis").encoding in {"utf-8", "cp932"}
    assert decode("Señal".encode("utf-16"), declared="utf-8").text == "Señal"


def test_utf8_with_windows_bytes_in_it_is_mended_with_a_word() -> None:
    data = ("Señor “uno” – año. " * 5).encode() + b"caf\xe9 \x93x\x94"
    decoded = decode(data)
    assert decoded.text.endswith("café “x”")
    assert (decoded.encoding, decoded.confident) == ("utf-8", False)
    assert decoded.note == "3 places are not UTF-8 and were read as Western (Windows-1252)."


def test_utf8_cut_off_in_a_character_keeps_what_is_whole() -> None:
    decoded = decode("Señal €".encode()[:-1])
    assert decoded.text == "Señal \ufffd"
    assert decoded.note == "The file ends in the middle of a character."


@pytest.mark.parametrize(
    ("text", "codec"), [("배는 겨울에도 운항한다. ", "euc_kr"), ("Le café fermé dès l’été – déjà. ", "cp1252")]
)
def test_a_file_that_is_what_it_says_but_for_one_byte_keeps_what_is_whole(text: str, codec: str) -> None:
    decoded = decode((text * 5).encode(codec) + b"\x81", declared=codec)
    assert decoded.text == text * 5 + "\ufffd"
    assert not decoded.confident


def test_a_file_that_is_not_what_it_says_is_found_out() -> None:
    text = "Über die Brücke fährt kein Zug, für fünf Tage. " * 5
    assert decode(text.encode("cp437"), declared="windows-1252").text == text


def test_a_last_accented_letter_alone_is_a_windows_text() -> None:
    assert decode(b"She works in the caf\xe9").text == "She works in the café"


def test_long_files_are_judged_by_the_part_that_tells() -> None:
    data = b"The ferry left at noon. " * 10_000 + WRITTEN["ru"][0].encode("cp1251")
    assert decode(data).encoding == "cp1251"


@pytest.mark.parametrize("encoding", ENCODINGS, ids=lambda encoding: encoding.codec)
def test_every_choice_is_a_codec_that_reads_text(encoding: Encoding) -> None:
    codec, name = encoding
    assert codec_name(codec)
    assert encoding_label(codec) == name
    assert decode("plain".encode(codec), codec).text.removeprefix("\ufeff") == "plain"


@pytest.mark.parametrize(
    "name", ["", "no such thing", "idna", "punycode", "undefined", "hex", "rot13", "unicode_escape", "\x00"]
)
def test_names_that_are_no_encoding_of_files(name: str) -> None:
    assert codec_name(name) == ""
    assert decode(b"plain", name).text == "plain"


def test_utf16_is_told_by_its_spaces() -> None:
    assert utf16_without_mark("Привет мир, как дела".encode("utf-16-be")) == "utf-16-be"
    assert utf16_without_mark(b"plain words here") == ""
    assert utf16_without_mark(b"") == ""


def words_of(script: str) -> st.SearchStrategy[str]:
    return st.text(script, min_size=1, max_size=9)


SCRIPTS = (
    "abcdefgßéñøžABCZ", "абвгдежзиклмнАБ", "αβγδεζηθικλάέ", "אבגדהוזחט", "ابتثجحخدذ", "कखगघङच", "กขคงจฉ",
    "한국어신문기사", "新聞記事政府東京的一是不", "ひらがなカタカナ漢字日本",
)  # fmt: skip


@given(st.sampled_from(SCRIPTS).flatmap(lambda script: st.lists(words_of(script), min_size=6, max_size=40)))
def test_utf16_without_a_mark_is_told_in_every_script(words: list[str]) -> None:
    text = " ".join(words)
    for codec in ("utf-16-le", "utf-16-be"):
        assert utf16_without_mark(text.encode(codec)) == codec


@given(st.lists(st.sampled_from(SCRIPTS).flatmap(words_of), min_size=1, max_size=40))
def test_words_of_several_scripts_beside_each_other_read_like_text(words: list[str]) -> None:
    assert reads_like_text(", ".join(words))


@given(st.lists(st.sampled_from((b"abc\0", b"x\0\0", b"\0", b"ab\0", b"\0\0q", b"mno \0")), min_size=3, max_size=60))
def test_letters_between_nuls_are_no_utf16(parts: list[bytes]) -> None:
    data = b"".join(parts)
    found = utf16_without_mark(data)
    # What does pass must be as good as what it would be taken for.
    assert not found or reads_like_text(data[: len(data) // 2 * 2].decode(found))


@pytest.mark.parametrize(
    "data", [b"ab\0 c\0de\0f \0gh\0ij\0kl m\0no", b"abc\0def\0 hi\0jkl\0mno\0pqr\0 st", b"\0\0q x" * 5]
)
def test_letters_and_nuls_are_not_text(data: bytes) -> None:
    assert utf16_without_mark(data) == ""


@pytest.mark.parametrize(
    "text", ["\ue000\ue001 private", "\ud7ff\u0378\u0379", "\x01\x02ab\x03", "a\u4161b\u6162c\u6364d"]
)
def test_what_nobody_wrote_does_not_read_like_text(text: str) -> None:
    assert not reads_like_text(text)


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-16", "cp1252", "gb18030", "iso2022-jp", "idna"]))
def test_any_bytes_become_some_text(data: bytes, forced: str) -> None:
    decoded = decode(data, forced)
    assert isinstance(decoded.text, str)
    assert (
        "\ufffd" not in decoded.text
        or decoded.note
        or "\ufffd" in data.decode("utf-8", "ignore")
        or not decoded.confident
    )


@given(st.text())
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if b"\x00" not in data and b"\x1b" not in data:
        assert decode(data).text == data.decode().removeprefix("\ufeff")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso2022-jp"])
@pytest.mark.parametrize("forced", ["", "cp1252"])
def test_lines_are_those_of_the_text_and_so_is_the_note(codec: str, forced: str) -> None:
    data = "a\r\nSeñal…\rc\x85d\n\n\x1b$".encode(codec, "replace") + b"\n"
    decoded = decode(data, forced)
    lines, note = decoded_lines(data, forced)
    assert (list(lines), note) == (list(lines_of(decoded.text)), decoded.note)


def test_of_lines_in_utf_8_no_text_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding_module, "decode", None)
    assert list(decoded_lines("á\r\nb".encode())[0]) == ["á\r\n", "b"]
