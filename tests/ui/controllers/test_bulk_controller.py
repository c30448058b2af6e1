"""What would hold the window is done beside it: the window lives on, shows how far it is, and changes nothing itself."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import CancelledError, InvalidChangeError
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.project import apart, bulk
from clipdesk.project.bulk import BulkChange
from clipdesk.project.changes import Changes
from clipdesk.project.commands.articles import CutPassage, PutBackCut
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.jobs import Progress
from tests.refusing import fill_disk
from tests.ui.window import Window


@pytest.fixture(autouse=True)
def _everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "AWAITED_RECORDS", 0)


@pytest.fixture
def tagged(window: Window) -> Window:
    """Two passages are tagged as quotes, one as a statistic."""
    window.tag("We asked", Qt.Key.Key_1)
    window.tag("That ends", Qt.Key.Key_1)
    window.tag("3%", Qt.Key.Key_2)
    return window


def noted(monkeypatch: pytest.MonkeyPatch) -> list[BulkChange]:
    """The bulk changes that are made beside the window from now on."""
    calls: list[BulkChange] = []
    plain = BulkChange.__call__

    def call(self: BulkChange, progress: Progress) -> Changes | None:
        calls.append(self)
        return plain(self, progress)

    monkeypatch.setattr(BulkChange, "__call__", call)
    return calls


def slowly(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> None:
    """Let a bulk change take long enough for something to happen in the window when its progress is shown."""
    plain = BulkChange.__call__

    def slow(self: BulkChange, progress: Progress) -> Changes | None:
        for step in range(100):
            progress(step * 1_000, 250_000, "")
            time.sleep(0.01)
        return plain(self, progress)

    monkeypatch.setattr(BulkChange, "__call__", slow)
    QTimer.singleShot(700, meanwhile)


def merge(window: Window) -> None:
    first, second = (label.id for label in window.session.project.codebook.labels[:2])
    window.assembly.side.codebook.merge_requested.emit(first, second)


@pytest.mark.parametrize("is_large", [False, True])
def test_a_merge_is_undone_and_done_again_beside_the_window(
    tagged: Window, is_large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_large:
        monkeypatch.setattr(apart, "SMALL", 0)
    calls = noted(monkeypatch)
    before = tagged.tagged
    merge(tagged)
    merged = [("statistic", words) for _, words in before]
    assert tagged.tagged == merged
    assert tagged.notices[-1] == "Merged into statistic. Undo separates them again."
    tagged.trigger("history.undo")
    assert tagged.tagged == before
    tagged.trigger("history.redo")
    assert tagged.tagged == merged
    assert len(calls) == 3


def test_a_cut_in_a_long_article_is_made_and_undone_beside_the_window(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_CHARACTERS_OF_ONE", 1)
    calls = noted(monkeypatch)
    view = window.view
    text = view.text
    window.session.execute(CutPassage(window.session.article_id, Span(0, 10)))
    assert view.text == text[10:]
    window.trigger("history.undo")
    assert view.text == text
    window.trigger("history.redo")
    window.session.execute(PutBackCut(window.session.article_id, 0))
    assert view.text == text
    assert len(calls) == 4


def test_meanwhile_it_is_shown_how_far_it_is_and_nothing_else_can_be_done(
    tagged: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, strip = tagged.tagged, tagged.assembly.window.progress
    seen: list[object] = []

    def meanwhile() -> None:
        seen.append(
            (strip.isVisible(), strip.property("what") or strip._what.text(), "of 250" in strip._figures.text())
        )
        tagged.press(Qt.Key.Key_3)
        QTest.keyClick(tagged.assembly.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        seen.append(tagged.assembly.window.close())
        seen.append(tagged.tagged == before)
        with pytest.raises(InvalidChangeError, match="The project is being changed"):
            tagged.session.execute(AddLabel(Label("x", "x")))
        seen.append(tagged.assembly.leaving.may_leave())

    slowly(monkeypatch, meanwhile)
    merge(tagged)
    assert seen == [(True, "Merge into statistic", True), False, True, False]
    assert {name for name, _ in tagged.tagged} == {"statistic"}
    assert not strip.isVisible()
    tagged.tag("rose", Qt.Key.Key_3)


@pytest.mark.parametrize("by_key", [False, True])
def test_it_can_be_stopped_and_then_nothing_was_changed(
    tagged: Window, by_key: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, window = tagged.tagged, tagged.assembly.window

    def stop() -> None:
        if by_key:
            QTest.keyClick(tagged.view, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(window.progress.cancel_button, Qt.MouseButton.LeftButton)

    slowly(monkeypatch, stop)
    merge(tagged)
    assert tagged.tagged == before
    assert len(tagged.session.project.codebook.labels) == 4
    assert tagged.notices[-1] == "Stopped; nothing was changed."
    tagged.tag("rose", Qt.Key.Key_3)


def test_what_goes_wrong_is_said_and_the_window_goes_on(tagged: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tagged.tagged
    monkeypatch.setattr(BulkChange, "__call__", fill_disk)
    merge(tagged)
    assert tagged.notices[-1] == "The disk is full. Make room and try again."
    assert tagged.tagged == before
    tagged.tag("rose", Qt.Key.Key_3)


def test_a_change_that_was_written_before_its_child_ended_is_taken_up(
    tagged: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = BulkChange.__call__

    def die(self: BulkChange, progress: Progress) -> Changes | None:
        plain(self, progress)
        raise CancelledError

    monkeypatch.setattr(BulkChange, "__call__", die)
    merge(tagged)
    assert {name for name, _ in tagged.tagged} == {"statistic"}


def test_a_note_that_is_being_typed_is_kept_first(tagged: Window) -> None:
    tagged.session.select(next(iter(tagged.session.annotations)).id)
    note = tagged.assembly.side.details.note
    note.setFocus()
    QTest.keyClicks(note, "being typed")
    merge(tagged)
    QApplication.processEvents()
    assert [one.note for one in tagged.session.annotations if one.note] == ["being typed"]


def test_short_changes_are_made_at_once(tagged: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_self: BulkChange, _progress: Progress) -> Changes | None:
        raise AssertionError("the window could have waited")

    monkeypatch.setattr(bulk, "AWAITED_RECORDS", 2_000)
    monkeypatch.setattr(BulkChange, "__call__", never)
    before = tagged.tagged
    merge(tagged)
    tagged.trigger("history.undo")
    assert tagged.tagged == before
    tagged.trigger("history.redo")


def test_another_job_is_shown_again_when_it_is_over(
    tagged: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs, strip = tagged.assembly.jobs, tagged.assembly.window.progress
    go: list[bool] = []

    def long(progress: Progress) -> None:
        while not go:
            progress(1, 3, "")
            time.sleep(0.01)

    jobs.start("Importing", long, lambda _: None, lambda _: None)
    seen: list[str] = []
    slowly(monkeypatch, lambda: seen.append(strip._what.text()))
    merge(tagged)
    assert seen == ["Merge into statistic"]
    qtbot.waitUntil(lambda: strip.isVisible() and strip._what.text() == "Importing")
    go.append(True)
    qtbot.waitUntil(lambda: not jobs.running)
    assert not strip.is_running
