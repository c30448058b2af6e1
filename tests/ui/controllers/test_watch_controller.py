"""A watched folder in the real window: new files come in by themselves, once, and it can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError
from clipdesk.project.importing import Arrival
from clipdesk.ui.controllers.watch_controller import WatchController
from clipdesk.ui.workers import JobHandle
from tests.ui.window import Window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clippings"
    made.mkdir()
    (made / "old.txt").write_text("LARKPORT — Nothing new here.\n")
    return made


@pytest.fixture
def watch(window: Window) -> WatchController:
    window.assembly.watch.soon = 20
    return window.assembly.watch


def count(window: Window) -> int:
    return window.session.project.queries.counts().articles


def status(window: Window) -> str:
    label = window.assembly.window.status.findChild(QLabel, "watched")
    assert isinstance(label, QLabel)
    return label.text()


def test_new_files_come_in_as_one_undo_step_and_are_not_doubled(
    window: Window, watch: WatchController, folder: Path, qtbot: QtBot
) -> None:
    before = count(window)
    watch.start(folder)
    window.wait_for_jobs(qtbot)
    (folder / "a.txt").write_text("LARKPORT — The board met on Monday.\n")
    (folder / "b.txt").write_text("LARKPORT — The dues rise on Tuesday.\n")
    (folder / "c.txt").write_text("LARKPORT — The board met on Monday.\n")
    qtbot.waitUntil(lambda: count(window) == before + 2, timeout=20_000)
    window.wait_for_jobs(qtbot)
    qtbot.waitUntil(lambda: "watched folder" in window.notices[-1], timeout=20_000)
    assert window.notices[-1].startswith("2 article")
    assert "taken once: 1." in window.notices[-1]
    window.trigger("history.undo")
    assert count(window) == before
    for _ in range(3):  # what was taken back is not brought again
        watch._look()
        window.wait_for_jobs(qtbot)
    assert count(window) == before


def test_it_is_chosen_and_stopped_by_one_action(
    window: Window, watch: WatchController, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    action = window.actions["folder.watch"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.trigger("folder.watch")
    assert (watch.folder, action.isChecked(), status(window)) == (None, False, "")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.trigger("folder.watch")
    assert (watch.folder, action.isChecked(), status(window)) == (folder, True, "Watching clippings")
    assert "left alone" in window.notices[-1]
    window.wait_for_jobs(qtbot)
    window.trigger("folder.watch")
    assert (watch.folder, action.isChecked(), status(window)) == (None, False, "")
    assert "not watched any more" in window.notices[-1]
    assert window.assembly.preferences.settings.watched_folders == {}


def test_the_folder_is_kept_for_the_project_and_what_came_meanwhile_is_taken(
    window: Window, watch: WatchController, folder: Path, qtbot: QtBot
) -> None:
    before = count(window)
    qtbot.wait(150)  # the clocks of file systems are coarse
    watch.start(folder)
    window.wait_for_jobs(qtbot)
    assert watch._watch is not None
    recent = watch._watch.recent
    assert len(recent) == 1
    watch._pause()
    assert status(window) == ""
    (folder / "late.txt").write_text("LARKPORT — It came at night.\n")
    watch._resume()
    assert watch.folder == folder
    assert watch._watch.recent == recent, "what was there is known, however the clock is set"
    watch._look_soon()
    qtbot.waitUntil(lambda: count(window) == before + 1, timeout=20_000)
    window.wait_for_jobs(qtbot)


@pytest.mark.parametrize("since", ["²", "", "x", "-1"])
def test_a_kept_time_that_is_no_number_is_no_folder_to_watch(
    window: Window, watch: WatchController, folder: Path, since: str
) -> None:
    kept = {window.session.project.id: f"{since} {folder}"}
    window.assembly.preferences.change(watched_folders=kept)
    watch._resume()
    assert status(window) == ""


def test_a_folder_that_vanished_is_said_once_and_is_watched_again_when_it_is_back(
    window: Window, watch: WatchController, folder: Path, qtbot: QtBot
) -> None:
    watch.start(folder)
    window.wait_for_jobs(qtbot)
    (folder / "old.txt").unlink()
    folder.rmdir()
    told = len(window.notices)
    for _ in range(3):
        watch._look()
        window.wait_for_jobs(qtbot)
    said = [one for one in window.notices[told:] if "cannot be read" in one]
    assert len(said) == 1
    assert status(window) == "Cannot read clippings"
    folder.mkdir()
    watch._look()
    window.wait_for_jobs(qtbot)
    assert status(window) == "Watching clippings"
    assert not [one for one in window.notices if "cannot be read" in one]


def test_an_import_that_stops_halfway_is_told_at_once(
    window: Window, watch: WatchController, folder: Path, qtbot: QtBot
) -> None:
    before = count(window)
    watch.start(folder)
    window.wait_for_jobs(qtbot)
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"LARKPORT — Report {number} came on Monday.\n")
    stopped: list[JobHandle] = []

    def stop(handle: JobHandle) -> None:
        if handle.what == "Importing new files" and not stopped:
            stopped.append(handle)
            handle.progressed.connect(lambda done, _total, _what: handle.cancel() if done > 30 else None)

    window.assembly.jobs.started.connect(stop)
    qtbot.waitUntil(lambda: any("stopped halfway" in one for one in window.notices), timeout=20_000)
    words = next(one for one in window.notices if "stopped halfway" in one)
    assert "Stopped before" in words
    # What was not taken comes at the next look.
    watch._look_soon()
    qtbot.waitUntil(lambda: count(window) == before + 60, timeout=20_000)


def test_what_keeps_failing_is_told_once_until_it_fails_in_another_way(
    window: Window, watch: WatchController, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    reason = ["The disk is full."]
    said: list[str] = []
    window.assembly.messages.given.connect(lambda notice: said.append(notice.sentence))

    def fail(*_: object, **__: object) -> None:
        raise ProjectError(reason[0])

    def look(words: str) -> int:
        """How often it has been said by now, after some more looks."""
        for _ in range(4):
            watch._look()
            window.wait_for_jobs(qtbot)
        return sum(words in one for one in said)

    watch.start(folder)
    window.wait_for_jobs(qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(Arrival, "take", fail)
        (folder / "new.txt").write_text("LARKPORT — The board met on Monday.\n")
        assert [look(reason[0]), look(reason[0]), look("stopped halfway")] == [1, 1, 1]
        reason[0] = "The disk is gone."
        assert [look(reason[0]), look(reason[0])] == [1, 1]
    before = count(window)
    look("")
    assert count(window) == before + 1
    with monkeypatch.context() as patch:
        patch.setattr(Arrival, "take", fail)
        (folder / "newer.txt").write_text("LARKPORT — The board met on Tuesday.\n")
        assert look(reason[0]) == 2  # it had worked meanwhile
