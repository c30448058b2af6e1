"""Words as glyphs: places of characters, and what goes into the file."""

from __future__ import annotations

import doctest
import io
import re
import struct

import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf_reading import typeface
from clipdesk.formats.pdf_reading.pdf_file import PdfFile
from clipdesk.formats.pdf_reading.typeface import Typeface
from clipdesk.runtime.resources import read_resource

SERIF = read_resource("fonts/NotoSerif-Regular.ttf")
ARABIC = read_resource("fonts/NotoNaskhArabic-Regular.ttf")


def face(data: bytes = SERIF) -> Typeface:
    return Typeface(uharfbuzz.Blob(data), 0)


def with_rights(rights: int) -> bytes:
    """The serif with other rights in its table OS/2."""
    count = struct.unpack_from(">H", SERIF, 4)[0]
    for place in range(12, 12 + 16 * count, 16):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", SERIF, place)
        if tag == b"OS/2":
            return SERIF[: offset + 8] + struct.pack(">H", rights) + SERIF[offset + 10 :]
    raise AssertionError


def test_examples_in_the_module_hold() -> None:
    assert doctest.testmod(typeface).failed == 0


@given(st.text("abfilVATo éя\u0323", min_size=1, max_size=20))
def test_characters_stand_one_behind_the_other(words: str) -> None:
    shaped = face().shaped(words)
    assert len(shaped.edges) == len(words) + 1
    assert list(shaped.edges) == sorted(shaped.edges)
    assert shaped.between(0, len(words)) == (0, shaped.width)


def test_letters_are_kerned_and_never_joined_to_ligatures() -> None:
    serif = face()
    assert serif.shaped("AV").width < serif.shaped("A").width + serif.shaped("V").width
    (codes, _), *_ = serif.shaped("fi").pieces
    assert len(codes.strip("<> ")) == 8


def test_from_right_to_left_the_first_character_is_at_the_right() -> None:
    shaped = face(ARABIC).shaped("قال", right_to_left=True)
    assert shaped.between(0, 1)[1] == shaped.width
    assert shaped.between(2, 3)[0] == 0
    assert shaped.between(0, 1)[0] == shaped.between(1, 2)[1]


def test_arabic_letters_take_the_form_of_their_place() -> None:
    arabic = face(ARABIC)
    single = arabic.shaped("ب", right_to_left=True).pieces[0].codes.strip("<> ")
    assert single not in arabic.shaped("ببب", right_to_left=True).pieces[0].codes


def test_what_is_not_in_the_row_is_drawn_as_outlines_over_an_unseen_row() -> None:
    arabic = face(ARABIC)
    assert arabic.shaped("قال", right_to_left=True).is_seen
    marked = arabic.shaped("قَالَ", right_to_left=True)
    assert not marked.is_seen
    assert len(marked.outlines) == 5
    assert marked.edges[1] == marked.edges[2]
    above = [one for one in marked.outlines if one.up]
    assert all(0 <= one.right <= marked.width for one in above)


@given(st.text("قالوَشٌّ", min_size=1, max_size=12))
def test_from_right_to_left_every_character_has_a_code_of_its_own(words: str) -> None:
    shaped = face(ARABIC).shaped(words, right_to_left=True)
    codes = "".join(re.findall("<([0-9A-F]+)>", "".join(one.codes for one in shaped.pieces)))
    assert len(codes) == 4 * len(words)


def test_a_bracket_from_right_to_left_is_a_piece_that_says_which_one_it_is() -> None:
    assert [one.bracket for one in face(ARABIC).shaped("(ا)", right_to_left=True).pieces] == [")", "", "("]
    assert [one.bracket for one in face().shaped("(a)").pieces] == [""]


def test_a_font_says_what_it_has_and_what_it_may() -> None:
    assert face().has("ж")
    assert face().has(" ")
    assert not face().has("日")
    assert face().is_usable
    assert not Typeface(uharfbuzz.Blob(with_rights(0x0002)), 0).is_usable
    assert Typeface(uharfbuzz.Blob(with_rights(0x0008)), 0).is_usable
    assert not Typeface(uharfbuzz.Blob(b"no font at all"), 0).is_usable


def test_the_file_gets_what_was_used_and_no_more() -> None:
    def written(words: str) -> bytes:
        target = io.BytesIO()
        file = PdfFile(target)
        serif = face()
        serif.shaped(words)
        serif.write(file, file.reserve())
        return target.getvalue()

    few, many = written("abc"), written("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert len(few) < len(many) < len(SERIF) / 8
    assert few == written("abc")
    assert b"/Subtype /CIDFontType2" in few
    assert b"+NotoSerif" in few
