"""RTF documents: encodings, emoji, fields, groups that are no text, and damage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import canonical
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.rtf import RtfImporter
from tests.formats.documents.files import rtf, rtf_of
from tests.formats.documents.stories import ODD, PARAGRAPHS, expect_story, read
from tests.strategies import texts


def words(body: str) -> str:
    return read("a.rtf", rtf_of(body), clean=False).text


def test_a_clipping_is_read_as_from_a_text_file_without_its_page_header() -> None:
    expect_story(read("story.rtf", rtf(PARAGRAPHS, header="Harbor bridge to close")))


@given(st.lists(texts(), min_size=1, max_size=5))
def test_any_words_come_through(paragraphs: list[str]) -> None:
    bare = [canonical(one).text.strip("\n\t ") for one in paragraphs]
    wanted = "\n\n".join(one for one in bare if one)
    if "\n\n" not in "|".join(bare) and any(char.isalnum() for char in wanted):
        assert read("any.rtf", rtf(paragraphs), clean=False).text == wanted


def test_odd_characters_and_emoji_of_two_units_are_whole() -> None:
    assert words(r"\u-10179?\u-8704? {\uc2\u8220 ??x}\u55357? y\par") == "😀 “x\ufffd y"
    assert read("a.rtf", rtf([ODD]), clean=False).text == ODD


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \'93so\'94", "café “so”"),
        (r"{\f1 \'cc\'ee\'f1\'ea\'e2\'e0} A", "Москва A"),
        (r"A\~B\_C\-D\emdash E", "A\u00a0B\u2011C\u00adD—E"),
        (r"one\line two\par three\page four", "one\ntwo\n\nthree\n\nfour"),
        (r"\trowd HD\cell Bridge closes\cell\row", "HD\n\nBridge closes"),
        (r'{\field{\*\fldinst{HYPERLINK "http://e.org"}}{\fldrslt{\ul linked}}} word', "linked word"),
        (r"a{\*\unknown secret}b{\pict\bin3 }}}c}d", "abd"),
        ("soft\r\n break", "soft break"),
        (r"{\pard nested {\b bold} \{x\}\par}", "nested bold {x}"),
        (r"It{\deleted gone} \deleted was\deleted0 is {\deleted a\'e9\u8220?\par\plain so}", "It is so"),
        (r"{\upr{plain}{\*\ud{fancy}}}z", "z"),
    ],
)
def test_the_control_words_that_matter(body: str, text: str) -> None:
    assert words(body) == text


def test_a_declared_code_page_holds() -> None:
    data = rb"{\rtf1\ansi\ansicpg1250{\fonttbl{\f0\fcharset238 A;}}\f0 \'9elu\'9d\par}"
    assert read("a.rtf", data, clean=False).text == "žluť"


def test_notes_and_comments_that_are_left_out_are_mentioned() -> None:
    data = rb"{\rtf1 Text.{\footnote A note.}{\*\atnauthor A}{\*\annotation Sure?}\par}"
    draft = read("a.rtf", data, clean=False)
    assert (draft.text, draft.changes) == ("Text.", ("Its footnotes were left out.", "Its comments were left out."))


def test_damage_is_refused_or_read_as_far_as_it_goes() -> None:
    assert read("a.rtf", rtf(["One."])[:-1] + b"\\par Two", clean=False).text == "One.\n\nTwo"
    for data in (b"{\\rtf1 }", b"no rtf", b"{\\rtf1" + b"{" * 50_000 + b"x"):
        with pytest.raises(ImportFailedError):
            list(RtfImporter().read(SourceFile("a.rtf", data), ImportOptions()))
