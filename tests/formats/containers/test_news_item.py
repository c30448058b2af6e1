"""News items: what is named is taken, nothing is guessed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from clipdesk.formats.containers.news_item import draft_of_item, paragraphs_of, text_of
from clipdesk.formats.registry import SourceFile
from tests.strategies import raw_texts

FILE = SourceFile("a.xml", b"<a/>")


@given(st.lists(raw_texts(), max_size=4))
def test_paragraphs_become_a_canonical_text_or_nothing(paragraphs: list[str]) -> None:
    draft = draft_of_item(paragraphs, {}, (), FILE, origin="NITF", media_type="text/xml")
    if draft is not None:
        assert draft.text.strip()
        assert "\r" not in draft.text
        assert "\x00" not in draft.text


def test_fields_are_kept_with_where_they_came_from() -> None:
    draft = draft_of_item(
        ["Words."],
        {"headline": " A  b ", "nonsense": "x", "url": ""},
        ["Kell", "Kell", ""],
        FILE,
        origin="NITF",
        media_type="text/xml",
    )
    assert draft is not None
    assert (draft.source.headline, draft.source.byline) == ("A b", ("Kell",))
    assert dict(draft.source.provenance) == {"headline": "NITF", "byline": "NITF"}


def test_paragraphs_within_blocks_come_once() -> None:
    root = etree.fromstring("<body><p>One <b>two</b>.</p><ul><li><p>Three.</p></li><li>Four.</li></ul></body>")
    assert paragraphs_of(root) == ["One two.", "Three.", "Four."]
    assert text_of(root) == "One two.Three.Four."
