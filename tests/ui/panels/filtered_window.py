"""A window whose list of articles is filtered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.models.article_table_model import ArticleRole
from tests.ui.window import Window, window_of


@pytest.fixture
def window(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> Iterator[Window]:
    settings = Settings(annotator_key="mk", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as made:
        yield made


def headlines(window: Window) -> list[str]:
    model = window.assembly.articles.model
    return [model.index(row).data(ArticleRole.HEADLINE) for row in range(model.rowCount())]


def tag_as(window: Window, key: str, name: str, article_id: str, words: str) -> None:
    window.session.project.use_annotator(key, name)
    window.open(article_id)
    window.tag(words, Qt.Key.Key_1)
