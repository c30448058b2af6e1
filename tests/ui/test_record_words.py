"""What users read for keys."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import SOURCE_FIELDS, Status
from clipdesk.domain.history import Title
from clipdesk.ui.record_words import (
    field_title,
    history_title,
    origin_word,
    person_name,
    plain_tip,
    provenance_word,
    shortened,
    source_field_title,
    spoken_name,
    status_word,
    tag_count,
    typed_line,
)

pytestmark = pytest.mark.usefixtures("british")


def test_every_status_has_a_word() -> None:
    assert [status_word(one) for one in Status] == ["to do", "done", "skipped"]


def test_tags_are_counted_in_words() -> None:
    assert [tag_count(n) for n in (0, 1, 2, 1200)] == ["0 tags", "1 tag", "2 tags", "1,200 tags"]


def test_origins_are_told_and_unknown_ones_shown() -> None:
    assert [origin_word(one) for one in ("manual", "import", "suggestion", "robot")] == [
        "by hand",
        "imported",
        "from a suggestion",
        "robot",
    ]


def test_provenance_is_told_and_unknown_ones_shown() -> None:
    assert provenance_word("json-ld") == "from the page’s own data"
    assert provenance_word("typed") == "typed"
    assert provenance_word("byline line") == "from a line of the text"
    assert provenance_word("date element") == "from what the page shows"
    assert provenance_word("guessed from words") == "guessed from the words"
    assert provenance_word("NITF") == "NITF"
    assert not provenance_word("")


def test_names_with_underscores_are_spoken() -> None:
    assert spoken_name("said_by") == "said by"
    assert field_title("said_by") == "Said by"
    assert not field_title("")


@pytest.mark.usefixtures("spanish")
def test_the_kind_of_link_that_is_there_from_the_beginning_is_named_in_the_language_of_the_window() -> None:
    assert (spoken_name("said_by"), field_title("said_by")) == ("dicho por", "Dicho por")
    assert spoken_name("quoted_in") == "quoted in"


def test_a_person_without_a_name_has_initials() -> None:
    assert person_name(Annotator("1", "mk", "Mairi Kell")) == "Mairi Kell"
    assert person_name(Annotator("1", "mk")) == "mk"


def test_markup_in_a_tool_tip_is_shown_as_it_is_typed() -> None:
    text = "<b>bold</b> & <img src=file:///etc/passwd>\nnext"
    document = QTextDocument()
    document.setHtml(plain_tip(text))
    assert document.toPlainText() == text
    assert not plain_tip("")


def test_arguments_are_put_in_as_they_are() -> None:
    assert history_title(Title("Tag as {0}", ("{quote}",))) == "Tag as {quote}"
    assert history_title(Title("Tag as {0}", ("my_label",))) == "Tag as my_label"


def test_the_history_says_links_and_attributes_as_a_person_does() -> None:
    assert history_title(Title("Link {0}", ("said_by",))) == "Link said by"
    assert history_title(Title("Set {0}", ("in_office",))) == "Set in office"


def test_every_field_of_a_source_has_a_caption() -> None:
    titles = [source_field_title(name) for name in SOURCE_FIELDS]
    assert len(set(titles)) == len(SOURCE_FIELDS)


@pytest.mark.parametrize(
    ("words", "length", "shown"),
    [
        ("Harbour board votes", 16, "Harbour board…"),
        ("Harbour board, votes", 14, "Harbour board…"),
        ("Harbour board votes", 13, "Harbour board…"),
        ("NHK " + "日本" * 30, 40, "NHK " + "日本" * 18 + "…"),
    ],
)
def test_words_are_shortened_behind_a_word_that_is_not_far(words: str, length: int, shown: str) -> None:
    assert shortened(words, length) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [(" last \n Monday ", "last Monday"), ("x" * 160, "x" * 160), ("x" * 161, "x" * 159 + "…"), ("", "")],
)
def test_what_was_typed_is_told_on_one_line(typed: str, shown: str) -> None:
    assert typed_line(typed) == shown
