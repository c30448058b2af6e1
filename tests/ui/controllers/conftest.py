"""A window on a small project."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clipdesk.domain.annotation import Annotation
from clipdesk.project.project import Project
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from tests.refusing import fill_disk
from tests.ui.unsaved import write
from tests.ui.window import Window, window_of


@pytest.fixture
def window(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> Iterator[Window]:
    """The whole window, article "a1" open."""
    settings = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as made:
        made.open("a1")
        yield made


@pytest.fixture
def fill(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Fills the disk, or makes room again."""
    execute = Project.execute

    def set_full(is_full: bool) -> None:
        monkeypatch.setattr(Project, "execute", fill_disk if is_full else execute)

    return set_full


@pytest.fixture
def quote(window: Window, fill: Callable[[bool], None]) -> Annotation:
    """A passage whose note was typed while the disk was full."""
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    fill(True)
    write(window, "a threat?")
    return made
