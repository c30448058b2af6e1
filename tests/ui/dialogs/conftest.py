"""A dressed application, and a runner of jobs that leaves none behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme and British figures, both taken back afterwards."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = Theme(qapp, "light")
    made.dress()
    yield made
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    made.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """Runs jobs; all have ended when the test has."""
    made = JobRunner()
    yield made
    made.cancel_all()
    qapp.processEvents()
