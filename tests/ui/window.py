"""A whole window for tests: the real assembly over a real project, offscreen."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.project.starter import starter_codebook
from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.ui.assembly import Assembly
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets import notice
from tests.builders import article
from tests.project_builder import make_project

FERRY = "LARKPORT — The board 👍 voted. “We asked,” said Mairi Kell, the chair. “That ends.” About 3% rose."
DUES = "Harbour dues will rise by 4 per cent, said Mairi Kell."
PLAIN = "Nothing much happened in the islands today."


class Window:
    """An assembly with words for what a user does and sees."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self.session = assembly.session
        self.view = assembly.reading.view
        self.actions = assembly.window.actions_table

    def open(self, article_id: str) -> None:
        """Open an article."""
        self.assembly.articles_controller.open_article(article_id)

    def label(self, name: str) -> Label:
        """A label of the project that is open."""
        found = self.session.project.codebook.named(name)
        assert found is not None, name
        return found

    def select(self, words: str, occurrence: int = 0) -> Span:
        """Select words of the open article, as the keyboard would."""
        start = -1
        for _ in range(occurrence + 1):
            start = self.view.text.index(words, start + 1)
        span = Span(start, start + len(words))
        self.view.select_span(span)
        return span

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the text."""
        self.view.setFocus()
        QTest.keyClick(self.view, key, modifiers)
        QApplication.processEvents()

    def trigger(self, action_id: str) -> None:
        """Choose an action; fails when it is disabled."""
        assert self.actions[action_id].isEnabled(), f"{action_id} is disabled"
        self.actions[action_id].trigger()
        QApplication.processEvents()

    def tag(self, words: str, key: Qt.Key, occurrence: int = 0) -> Annotation:
        """Tag words with the label of a key."""
        self.select(words, occurrence)
        self.press(key)
        selected = self.session.selected
        assert selected is not None
        return selected

    def wait_for_jobs(self, qtbot: QtBot) -> None:
        """Wait until nothing runs in the background."""
        qtbot.waitUntil(lambda: not self.assembly.jobs.running, timeout=20_000)

    @property
    def tagged(self) -> list[tuple[str, str]]:
        """Label and words of everything tagged in the open article, in reading order."""
        codebook = self.session.project.codebook
        names = {label.id: label.name for label in codebook}
        return [(names[one.label_id], one.anchor.quote) for one in self.session.annotations]

    def hear(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """What a screen reader is told from now on."""
        heard: list[str] = []
        monkeypatch.setattr(self.view, "announce", heard.append)
        return heard

    @property
    def notices(self) -> list[str]:
        """The sentences the window shows."""
        return [one.text for one in self.assembly.notices.stack.notices]


@cache
def _harbor() -> bytes:
    """The file of the project, which is written anew for every window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "harbor.clipdesk"
        make_project(
            path,
            article(FERRY, id="a1", headline="Ferry vote", outlet="Courier"),
            article(DUES, id="a2", headline="Dues rise", outlet="Observer"),
            article(PLAIN, id="a3", headline="Quiet day", outlet="Courier"),
            labels=starter_codebook(),
        ).close()
        return path.read_bytes()


@contextmanager
def window_of(folder: Path, where: Places, application: QApplication, settings: Settings) -> Iterator[Window]:
    """A window on a project of three articles, closed in the end. What it says stays, however slow the machine is."""
    path = folder / "harbor.clipdesk"
    if not path.exists():
        path.write_bytes(_harbor())
    file = SettingsFile(where.settings_file)
    file.write(settings)
    preferences = Preferences(file)
    theme = Theme(application, "light")
    crash = CrashHook(where.logs)
    assembly = Assembly(theme, preferences, where, crash)
    assembly.show(str(path))
    assembly.window.activateWindow()
    QApplication.processEvents()
    try:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(notice, "_SHOWN_MS", 600_000)
            patched.setattr(notice, "_OFFERED_MS", 600_000)
            yield Window(assembly)
    finally:
        assembly.session.close()
        assembly.window.close()
        free(assembly)


def free(assembly: Assembly) -> None:
    """Free a window that was closed, and what is behind it; else it would be styled anew with each next one."""
    for one in (assembly.window, assembly.theme, assembly):
        one.deleteLater()
    QApplication.processEvents()
    # Without an event loop only this frees them.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
