"""What the system asks is done: a file is opened, and at the end of the session nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from clipdesk.project.project import Project
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.system_requests import SystemRequests
from tests.refusing import fill_disk
from tests.ui.window import Window, window_of


class Finder(QObject):
    """Hands files over."""

    file_requested = Signal(str)


def requests_of(window: Window, finder: Finder | None = None) -> SystemRequests:
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    return SystemRequests(window.assembly, program, (finder or Finder(window.assembly)).file_requested)


def test_a_file_that_the_system_hands_over_is_opened_or_imported(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    other = tmp_path / "Other.CLIPDESK"
    Project.create(other).close()
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        asked: list[list[str]] = []
        window.assembly.window.files_dropped.disconnect()
        window.assembly.window.files_dropped.connect(asked.append)
        requests_of(window).take_file(str(tmp_path / "news.txt"))
        assert asked == [[str(tmp_path / "news.txt")]]
        requests_of(window).take_file(str(other))
        assert window.session.project.path == other


def test_the_end_of_the_session_costs_nothing_that_was_typed(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        window.tag("3%", Qt.Key.Key_2)
        window.trigger("note.edit")
        (field,) = (one for one in window.assembly.window.findChildren(QWidget) if one.accessibleName() == "Note")
        QTest.keyClicks(field, "too low?")
        requests_of(window).keep_work()
        assert window.session.selected is not None
        assert window.session.selected.note == "too low?"
        window.session.close()
        requests_of(window).keep_work()


def test_what_could_not_be_saved_is_tried_again_at_the_end_of_the_session(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        window.tag("3%", Qt.Key.Key_2)
        note = window.assembly.side.details.note
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Project, "execute", fill_disk)
            note.setPlainText("too low?")
            note.commit()
        requests_of(window).keep_work()
        assert window.session.selected is not None
        assert window.session.selected.note == "too low?"


def test_a_file_is_opened_once_it_was_handed_over(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    Project.create(tmp_path / "other.clipdesk").close()
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        finder = Finder(window.assembly)
        requests_of(window, finder)
        finder.file_requested.emit(str(tmp_path / "other.clipdesk"))
        assert window.session.project.name != "other"
        qapp.processEvents()
        assert window.session.project.name == "other"
