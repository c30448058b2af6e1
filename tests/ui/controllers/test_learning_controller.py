"""What was tagged is learned when asked and as work goes on, without the window waiting for it."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.assist.learner.lessons import Learned
from clipdesk.domain.article import Status
from clipdesk.project import learning
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.learning import LearningFailedError
from clipdesk.project.lessons_file import Kept, LessonsFile
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.controllers.learning_controller import DECISIONS
from clipdesk.ui.dialogs.learned_dialog import LearnedDialog
from tests.assist.learner.taught import article as taught
from tests.assist.learner.taught import tagged_words
from tests.project.taught_project import taught_project
from tests.ui.suggested import waiting
from tests.ui.window import Window, window_of

WORKING = 60_000
"""Milliseconds that a child process may take on a busy machine."""


@pytest.fixture
def window(tmp_path: Path, places_in_tmp: Places, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """A window on a project in which eight articles were gone through and two were not."""
    taught_project(tmp_path / "harbor.clipdesk", taught=8, untouched=2).close()
    with window_of(tmp_path, places_in_tmp, qapp, Settings()) as made:
        made.assembly.learning.idle.stop()
        made.open("taught 8")
        rest(made, qtbot)
        yield made


def rest(window: Window, qtbot: QtBot) -> None:
    """Wait until nothing is worked on."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.assembly.jobs.running, timeout=WORKING)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.assembly.jobs.running, timeout=WORKING)


def said(window: Window) -> str:
    """What the panel says of it."""
    return window.assembly.side.suggestions.learned.text()


def within(window: Window, qtbot: QtBot, act: Callable[[LearnedDialog], None]) -> None:
    """Open the dialog and do something in it."""

    def later() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LearnedDialog)
        try:
            act(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(0, window.session, later)
    window.assembly.learning.show()


def test_what_is_learned_is_proposed_in_the_open_article(window: Window, qtbot: QtBot) -> None:
    assert said(window) == "Nothing learned yet."
    assert waiting(window) == []
    before = window.session.project.queries.history(3)
    window.trigger("learned.renew")
    assert window.session.is_writable, "the window goes on meanwhile"
    rest(window, qtbot)
    assert said(window) == "Learned from 8 articles: vessel"
    assert "Learned from 8 articles." in window.notices
    assert waiting(window) == tagged_words(taught(8))
    assert window.session.project.queries.history(3) == before, "nobody did anything"


def test_where_nothing_learned_is_proposed_it_says_so_rather_than_that_it_learned(window: Window, qtbot: QtBot) -> None:
    project = window.session.project
    project.execute(SetStatus(tuple(one.id for one in project.queries.listed(range(1, 11))), Status.TODO))
    window.trigger("learned.renew")
    rest(window, qtbot)
    assert said(window) == "Learned from 8 articles: nothing to propose yet"
    assert said(window) in window.notices


def test_what_is_forgotten_is_proposed_no_more(window: Window, qtbot: QtBot) -> None:
    window.trigger("learned.renew")
    rest(window, qtbot)
    window.trigger("learned.forget")
    rest(window, qtbot)
    assert said(window) == "Nothing learned yet."
    assert waiting(window) == []
    assert "What was learned is forgotten." in window.notices


def test_who_asks_to_learn_while_that_goes_on_by_itself_is_told_so_and_of_its_end(window: Window, qtbot: QtBot) -> None:
    window.assembly.learning._start(is_quiet=True)
    window.trigger("learned.renew")
    assert window.notices[-1] == "Learning is already running."
    rest(window, qtbot)
    assert "Learned from 8 articles." in window.notices


def test_where_nothing_was_learned_nothing_is_said_to_be_forgotten(window: Window) -> None:
    window.trigger("learned.forget")
    assert window.notices[-1:] == ["Nothing learned yet."]


def test_what_is_written_while_it_is_forgotten_is_forgotten_too(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_write = threading.Event(), threading.Event()

    def late(_reader: object, file: LessonsFile, _progress: object) -> Kept:
        begun.set()
        may_write.wait(20)
        kept = Kept(Learned(), "2025-06-12T09:30:00Z", 8)
        file.write(kept)
        return kept

    monkeypatch.setattr(learning, "learn_and_keep", late)
    window.trigger("learned.renew")
    qtbot.waitUntil(begun.is_set)
    window.trigger("learned.forget")
    may_write.set()
    rest(window, qtbot)
    assert not window.assembly.learning._file().read().at
    assert not window.assembly.learning.kept().at
    assert said(window) == "Nothing learned yet."
    assert waiting(window) == []
    assert window.notices[-1] == "Learning was stopped."


def test_who_learns_again_right_after_that_was_stopped_need_not_ask_twice(window: Window, qtbot: QtBot) -> None:
    window.trigger("learned.renew")
    window.trigger("learned.forget")
    window.trigger("learned.renew")
    rest(window, qtbot)
    assert said(window) == "Learned from 8 articles: vessel"
    assert "Learned from 8 articles." in window.notices
    begun: list[object] = []
    window.assembly.jobs.started.connect(lambda job: begun.append(job.what))
    window.trigger("learned.renew")
    window.assembly.learning.stop()
    window.trigger("learned.renew")
    window.assembly.learning.stop()
    rest(window, qtbot)
    assert begun == ["Learning"], "what was stopped last stays stopped"


def test_it_is_shown_learned_and_forgotten_in_the_dialog(window: Window, qtbot: QtBot) -> None:
    def learn(dialog: LearnedDialog) -> None:
        assert dialog.model.rowCount() == 0
        dialog.learn_button.click()
        assert dialog.progress.isVisible()
        rest(window, qtbot)
        assert not dialog.progress.isVisible()
        assert dialog.model.index(0, 0).data() == "vessel"
        assert "“ferry”" in dialog.signs.text()
        dialog.forget_button.click()
        assert dialog.model.rowCount() == 0

    within(window, qtbot, learn)
    assert said(window) == "Nothing learned yet."


def test_learning_that_is_stopped_leaves_everything_as_it_was(window: Window, qtbot: QtBot) -> None:
    def stop(dialog: LearnedDialog) -> None:
        dialog.learn_button.click()
        dialog.learn_button.click()
        rest(window, qtbot)
        assert dialog.learn_button.text() == "Learn now"

    within(window, qtbot, stop)
    assert said(window) == "Nothing learned yet."
    assert [one for one in multiprocessing.active_children() if one.name == "clipdesk-learner"] == []
    window.trigger("learned.renew")
    rest(window, qtbot)
    assert said(window) == "Learned from 8 articles: vessel"


def test_what_goes_wrong_is_one_sentence_and_the_window_goes_on(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise LearningFailedError("The learner is ill.", "Rest.")

    with monkeypatch.context() as patch:
        patch.setattr("clipdesk.project.learning.learn_and_keep", fails)
        window.trigger("learned.renew")
        rest(window, qtbot)
    assert window.notices[-1] == "The learner is ill. Rest."
    window.trigger("learned.renew")
    rest(window, qtbot)
    assert said(window) == "Learned from 8 articles: vessel"


def test_it_learns_by_itself_when_enough_was_decided_and_nobody_works(window: Window, qtbot: QtBot) -> None:
    learning = window.assembly.learning
    window.trigger("learned.renew")
    rest(window, qtbot)
    before = learning.kept().articles
    learning.idle.setInterval(0)
    for number in range(DECISIONS):
        assert not learning.idle.isActive()
        status = Status.TODO if number % 2 else Status.DONE
        window.session.project.execute(SetStatus(("taught 9",), status))
    qtbot.waitUntil(lambda: learning.kept().articles == before + 1, timeout=WORKING)
    assert said(window) == "Learned from 9 articles: vessel"
    assert "Learned from 9 articles." not in window.notices, "it says so in its place alone"


def test_a_project_that_was_never_learned_is_when_nobody_works(window: Window, qtbot: QtBot) -> None:
    learning = window.assembly.learning
    learning.begin()
    assert learning.idle.isActive()
    learning.idle.stop()
    window.trigger("learned.renew")
    rest(window, qtbot)
    learning.begin()
    assert not learning.idle.isActive()
    assert said(window) == "Learned from 8 articles: vessel"


def test_nothing_is_learned_by_itself_where_suggestions_are_off(window: Window, qtbot: QtBot) -> None:
    window.trigger("suggestions.show")
    window.assembly.learning.begin()
    window.assembly.learning.idle.stop()
    window.assembly.learning.idle.timeout.emit()
    rest(window, qtbot)
    assert said(window) == "Nothing learned yet."


def test_without_a_project_there_is_nothing_to_say(window: Window) -> None:
    window.session.close()
    assert said(window) == ""
    assert not window.assembly.side.suggestions.learned_button.isEnabled()
    assert not window.actions["learned.show"].isEnabled()
