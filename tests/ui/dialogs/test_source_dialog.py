"""Mending where an article comes from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.domain.mapping import read_only
from clipdesk.ui.dialogs.source_dialog import SourceDialog
from clipdesk.ui.theme import Theme

SOURCE = Source(
    "Ferry dues  rise", ("Ana Ruiz, Jr.", "Tom Beck"), "The Courier", "2025-06-12T08:00:00Z", "https://example.org/1",
    provenance=read_only({"headline": "json-ld", "outlet": "file name"}),
)  # fmt: skip


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> SourceDialog:
    made = SourceDialog(SOURCE)
    qtbot.addWidget(made)
    made.show()
    return made


def retype(dialog: SourceDialog, name: str, text: str) -> None:
    dialog.fields[name].selectAll()
    QTest.keyClick(dialog.fields[name], Qt.Key.Key_Delete)
    QTest.keyClicks(dialog.fields[name], text)


def test_every_field_is_there_and_says_how_it_was_found(dialog: SourceDialog) -> None:
    assert tuple(dialog.fields) == SOURCE_FIELDS
    assert dialog.fields["byline"].text() == "Ana Ruiz, Jr., Tom Beck"
    assert dialog.fields["outlet"].toolTip() == "from the file’s name"


def test_what_was_not_touched_stays(theme: Theme, qtbot: QtBot) -> None:
    source = replace(SOURCE, headline="Ferry dues rise")
    made = SourceDialog(source)
    qtbot.addWidget(made)
    assert made.source() is source


def test_what_was_changed_is_noted_as_typed(dialog: SourceDialog) -> None:
    retype(dialog, "outlet", " The Larkport  Courier ")
    retype(dialog, "byline", "Ana Ruiz, , Li Wei")
    made = dialog.source()
    assert (made.outlet, made.byline) == ("The Larkport Courier", ("Ana Ruiz", "Li Wei"))
    assert made.provenance["outlet"] == made.provenance["byline"] == "typed"


def test_what_was_emptied_was_not_found_anywhere(dialog: SourceDialog) -> None:
    retype(dialog, "outlet", "")
    assert dialog.source().outlet == ""
    assert "outlet" not in dialog.source().provenance


@pytest.mark.parametrize("date", ["", "2025", "2025-06", "2025-06-12", "2025-06-12T08:30", "2025-06-12T08:30:01+02:00"])
def test_dates_are_taken_as_far_as_they_are_known(dialog: SourceDialog, date: str) -> None:
    retype(dialog, "published", date)
    assert dialog.ok_button.isEnabled()
    assert dialog.source().published == date


@pytest.mark.parametrize("date", ["12 June", "2025-13", "2025-06-40", "12/06/2025"])
def test_other_dates_are_refused_with_an_example(dialog: SourceDialog, date: str) -> None:
    retype(dialog, "published", date)
    assert "2025-06-12" in dialog.problem.text()
    assert not dialog.ok_button.isEnabled()


def test_a_strange_date_that_was_there_may_stay(theme: Theme, qtbot: QtBot) -> None:
    made = SourceDialog(Source(published="last week"))
    qtbot.addWidget(made)
    assert made.ok_button.isEnabled()
