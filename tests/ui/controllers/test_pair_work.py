"""Two annotators are compared in another thread; where there are no two, that is said with what to do."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.domain.agreement import Among
from clipdesk.project.comparing import Asked, nothing_in_common
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.ui.controllers.pair_work import pair_work, why_nothing
from clipdesk.ui.dialogs.pair_chooser import PairChooser
from tests.ui.window import Window


def test_nothing_is_computed_of_one_person(window: Window, qtbot: QtBot) -> None:
    chooser = PairChooser()
    qtbot.addWidget(chooser)

    def compute(_reader: ProjectReader, _asked: Asked, _progress: Progress) -> int:
        raise AssertionError

    assert pair_work(window.session.project, chooser, compute)(silent) is None


def test_the_reason_is_said_in_words() -> None:
    assert why_nothing(None, "Ruling needs two annotators")[0] == "Ruling needs two annotators"
    error = nothing_in_common(Among.DONE)
    assert why_nothing(error, "") == (error.sentence, error.remedy)
