"""The article as it will look, with what is cut struck through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Cut, Source, uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.ui.dialogs.article_preview import ArticlePreview, marked_pieces
from clipdesk.ui.theme import Theme
from tests.builders import codebook

DRAFT = ArticleDraft(
    "The board voted.\nIt was late.",
    Source(headline="Board votes <b>late</b>", outlet="The Courier", byline=("Ana Ruiz",)),
    (Cut(0, "Menu | Login\n", "furniture"), Cut(16, "\n", "blank"), Cut(29, "\nShare this", "furniture")),
)


@pytest.fixture
def preview(theme: Theme, qtbot: QtBot) -> ArticlePreview:
    made = ArticlePreview(theme)
    qtbot.addWidget(made)
    made.resize(400, 500)
    return made


def struck(preview: ArticlePreview) -> Iterator[str]:
    block = preview.document().begin()
    while block.isValid():
        for one in block.textFormats():
            if one.format.fontStrikeOut():
                yield block.text()[one.start : one.start + one.length]
        block = block.next()


def test_headline_fields_and_text_are_shown_as_plain_text(preview: ArticlePreview) -> None:
    preview.show_draft(DRAFT)
    lines = preview.toPlainText().split("\n")
    assert lines[:3] == ["Board votes <b>late</b>", "Byline  Ana Ruiz", "Outlet  The Courier"]
    assert lines[3:] == ["Menu | Login", "The board voted.", "", "It was late.", "Share this"]
    assert preview.isReadOnly()


def test_only_what_is_cut_is_struck_through(preview: ArticlePreview) -> None:
    preview.show_draft(DRAFT)
    assert list(struck(preview)) == ["Menu | Login", "Share this"]


def test_an_article_without_a_source_begins_with_its_text(preview: ArticlePreview) -> None:
    preview.show_draft(ArticleDraft("Only words."))
    assert preview.toPlainText() == "Only words."


def test_a_long_article_is_shown_from_its_beginning(preview: ArticlePreview) -> None:
    preview.show_draft(ArticleDraft("word " * 10_000))
    shown = preview.toPlainText()
    assert shown.endswith("…")
    assert 10_000 < len(shown) < 30_000


def test_of_a_codebook_that_comes_alone_the_labels_are_shown(preview: ArticlePreview) -> None:
    preview.show_draft(ArticleDraft("", Source("codes"), codebook=codebook()))
    assert preview.toPlainText() == "codes\nquote\nstatistic\npolicy\nofficial"


def test_a_headline_without_end_is_cut_short_and_whole_in_the_tool_tip(preview: ArticlePreview) -> None:
    headline = "Harbour board votes on the ferry & the dues. " * 10
    preview.show_draft(replace(DRAFT, source=Source(headline=headline)))
    shown = preview.toPlainText().split("\n")[0]
    assert (shown.endswith("…"), len(shown) < 220, headline.startswith(shown.rstrip("…"))) == (True, True, True)
    assert "the dues. Harbour board votes on the ferry &amp; the dues." in preview.toolTip()
    preview.show_draft(DRAFT)
    assert not preview.toolTip()
    preview.show_draft(replace(DRAFT, source=Source(headline=headline)))
    preview.show_words("Nothing is chosen.")
    assert not preview.toolTip()


def test_words_may_stand_instead_of_an_article(preview: ArticlePreview) -> None:
    preview.show_draft(DRAFT)
    preview.show_words("It is empty.")
    assert preview.toPlainText() == "It is empty."


def test_the_colors_follow_the_theme(preview: ArticlePreview, theme: Theme) -> None:
    preview.show_draft(DRAFT)
    theme.set_scheme("dark")
    colors = {one.format.foreground().color().name() for one in preview.document().begin().textFormats()}
    assert colors == {theme.color("text").name()}


@given(st.data(), st.text(max_size=40))
def test_the_pieces_joined_are_what_was_read(data: st.DataObject, text: str) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    cuts = [
        Cut(place, data.draw(st.text(max_size=5)), data.draw(st.sampled_from(["blank", "menu"]))) for place in places
    ]
    pieces = list(marked_pieces(text, cuts))
    assert "".join(piece for piece, _ in pieces) == uncut(text, cuts)
    assert "".join(piece for piece, is_cut in pieces if is_cut) == "".join(c.text for c in cuts if c.reason != "blank")
