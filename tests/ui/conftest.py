"""English as the window speaks it: with the words that go with numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from clipdesk.runtime.resources import resource_path


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource_path("i18n/clipdesk_en.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
