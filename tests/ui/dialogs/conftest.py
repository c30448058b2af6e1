"""A runner of jobs that leaves none behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from clipdesk.ui.workers import JobRunner


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """Runs jobs; all have ended when the test has."""
    made = JobRunner()
    yield made
    made.cancel_all()
    qapp.processEvents()
