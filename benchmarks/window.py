"""The real window over a project, in this process."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.generate import ANNOTATOR
from benchmarks.painting import PaintWatch, settle
from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.garbage import collect_seldom
from clipdesk.runtime.paths import places
from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.ui.assembly import Assembly
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.theme import Theme

SIZE = (1280, 820)


def application() -> QApplication:
    """The application, made if there is none."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["clipdesk"])


def write_settings(base: Path) -> None:
    """Settings of somebody who has used the program before."""
    where = places(base)
    SettingsFile(where.settings_file).write(Settings(theme="light", show_guide=False, annotator_key=ANNOTATOR))


@contextlib.contextmanager
def window(project: Path, base: Path) -> Iterator[Assembly]:
    """The window with a project open, painted and at rest. The program's folders are below `base`."""
    write_settings(base)
    where = places(base)
    qt = application()
    theme = Theme(qt, "light")
    assembly = Assembly(theme, Preferences(SettingsFile(where.settings_file)), where, CrashHook(where.logs))
    try:
        assembly.show(str(project))
        assembly.window.resize(*SIZE)
        settle()
        collect_seldom()  # as the program itself when its window is painted
        yield assembly
    finally:
        assembly.window.close()
        settle()


def parts_watch(assembly: Assembly) -> PaintWatch:
    """Watches the panes in which the user looks for what was asked: the window itself, the text, the list."""
    return PaintWatch(
        assembly.window,
        assembly.reading.view.viewport(),
        assembly.articles.view.viewport(),
        is_ready=lambda: assembly.session.article is not None and assembly.articles.model.rowCount() > 0,
    )
