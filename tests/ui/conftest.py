"""English as the window speaks it, with the words that go with numbers; a dressed application; no widget outlives its test."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTranslator
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from clipdesk.project.project import Project
from clipdesk.runtime.resources import resource_path
from clipdesk.ui import main_window
from clipdesk.ui.dialogs.base_dialog import BaseDialog
from clipdesk.ui.dialogs.crash_dialog import CrashDialog
from clipdesk.ui.language import install_language
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner
from tests.ui.spoken_names import faults_of_names


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource_path("i18n/clipdesk_en.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(autouse=True, scope="session")
def _collected(qapp: QApplication) -> Iterator[None]:
    """What tests left behind goes before Qt does: pictures that are freed after it end the process with a fault."""
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def _collected_in_this_thread() -> Iterator[None]:
    """Collect garbage after a test, as the window does it in its own thread: pytest has threads, too."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def _collected_with_its_module() -> Iterator[None]:
    """Leave no widget to tests that know nothing of widgets; what stays, stays to the end, and is not looked at again."""
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _reports_end_tests() -> Iterator[None]:
    """A report of a bug waits for somebody who reads it: here it fails the test that is running, or was just now."""

    def fail(dialog: CrashDialog) -> int:
        raise AssertionError(dialog.text.toPlainText())

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(CrashDialog, "exec", fail)
        yield


@pytest.fixture(autouse=True)
def _freed(qapp: QApplication) -> Iterator[None]:
    """Free what tests gave up: without an event loop Qt only does so when told, and styles it again with each window."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [one for one in qapp.topLevelWidgets() if one.parent() is None]
    names = sorted(type(one).__name__ for one in left)
    for one in left:
        one.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not names, f"windows that outlive their test, to be styled again in every other one: {names}"


@pytest.fixture(autouse=True)
def _dialogs(monkeypatch: pytest.MonkeyPatch) -> list[BaseDialog]:
    """The dialogs that a test makes."""
    made: list[BaseDialog] = []
    begin = BaseDialog.__init__

    def record(dialog: BaseDialog, *args: Any, **named: Any) -> None:
        begin(dialog, *args, **named)
        made.append(dialog)

    monkeypatch.setattr(BaseDialog, "__init__", record)
    return made


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Iterator[None]:
    """In every dialog that a test leaves, all that one works with has a name of its own for assistive technology."""
    yield
    made = cast(list[BaseDialog], item.funcargs["_dialogs"])
    faults = [f"{type(one).__name__}: {fault}" for one in made if isValid(one) for fault in faults_of_names(one)]
    made.clear()
    assert not faults, "\n".join(faults)


@pytest.fixture(autouse=True)
def _mouse_let_go(qapp: QApplication) -> Iterator[None]:
    """Let no test hold a button of the mouse for the next one, in which every movement would be a drag: `mouseDClick` does."""
    yield
    if qapp.mouseButtons():
        elsewhere = QWindow()
        elsewhere.resize(8, 8)
        for button in Qt.MouseButton:
            if qapp.mouseButtons() & button:
                QTest.mouseRelease(elsewhere, button)


@pytest.fixture(autouse=True)
def _large_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows have room for their usual size: the screen of the offscreen platform is smaller than that of a laptop."""
    monkeypatch.setattr(main_window, "room_on_screen", lambda _window: QSize(1920, 1030))


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """The window speaks Spanish."""
    before = QLocale()
    translators = install_language(qapp, "es")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def british() -> Iterator[None]:
    """Figures and dates as in Britain."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication, british: None) -> Iterator[Theme]:
    """The light theme and British figures, both taken back afterwards."""
    made = Theme(qapp, "light")
    made.set_style_sheet()
    yield made
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def opened(qapp: QApplication, project: Project) -> Iterator[OpenArticle]:
    """The article "ferry" of the `project` of the tests, following what the project does."""
    made = OpenArticle()
    made.set_project(project)
    made.show_article("ferry")
    stop = project.subscribe(lambda changes, _: made.apply(changes))
    yield made
    stop()
    made.set_project(None)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """Runs jobs; all have ended when the test has."""
    made = JobRunner()
    yield made
    made.cancel_all()
    qapp.processEvents()
