"""A window on a small project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from tests.ui.window import Window, window_of


@pytest.fixture
def window(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> Iterator[Window]:
    """The whole window, article "a1" open."""
    settings = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as made:
        made.open("a1")
        yield made
